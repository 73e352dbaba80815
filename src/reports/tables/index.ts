import type { ReportContext, TableDefinition } from '../form';
import type { SheetBuilder } from '../sheet-builder';
import { dueTable } from './due';
import { fieldsTable } from './fields';
import { findingsTable } from './findings';
import { outlineTable } from './outline';
import { scoresTable } from './scores';
import { settingsTable } from './settings';
import { statisticsTable } from './statistics';
import type { TableBuilder, TablePlace } from './table';
import { targetsTable } from './targets';
import { tasksTable } from './tasks';
import { trackingTable } from './tracking';

const builders: { [Kind in TableDefinition['kind']]: TableBuilder<Extract<TableDefinition, { kind: Kind }>> } = {
  targets: targetsTable,
  statistics: statisticsTable,
  fields: fieldsTable,
  tasks: tasksTable,
  due: dueTable,
  scores: scoresTable,
  outline: outlineTable,
  findings: findingsTable,
  settings: settingsTable,
  tracking: trackingTable,
};

/** Puts the form's table into the sheet. */
export const buildTable = (sheet: SheetBuilder, context: ReportContext): TablePlace =>
  (builders[context.form.table.kind] as TableBuilder<TableDefinition>)(sheet, context);
