import { message, type Language, type Problem } from '../../messages';
import { toA1 } from '../../tracking/a1';
import { ownTablePrefix } from '../../tracking/own-report';
import { comparePeriods } from '../../tracking/period';
import type { CellValue, Grid } from '../../tracking/types';
import { dayOfIso, serialOfDay } from '../period-days';
import { speakOf } from '../same-things';
import type { DueDossier, DueTable, SummaryRow } from '../types';
import { isoDateOf, periodOf, textOf } from './cells';
import {
  cellOf,
  findTable,
  formatOf,
  headingReader,
  layOut,
  type DeclaredColumn,
  type FoundTable,
  type TableSheet,
} from './declared-table';

/** Name of the Excel table that lists the dossiers due. */
const dueTableName = `${ownTablePrefix}HoSoDenHan`;

type DueColumn = 'period' | 'code' | 'unit' | 'field' | 'procedure' | 'received' | 'due' | 'daysLate';

const dateCell = (iso: string | undefined): CellValue => (iso === undefined ? null : serialOfDay(dayOfIso(iso)));
const text = { numberFormat: '@' };
const date = { numberFormat: 'dd/mm/yyyy', widthCharacters: 14 };

export const dueColumns: readonly DeclaredColumn<DueColumn, DueDossier>[] = [
  { ...text, id: 'period', heading: 'connector.column.period', widthCharacters: 11, write: (row) => row.period },
  { ...text, id: 'code', heading: 'connector.column.code', widthCharacters: 28, write: (row) => row.code },
  { ...text, id: 'unit', heading: 'connector.column.unit', widthCharacters: 28, write: (row) => row.unit ?? null },
  { ...text, id: 'field', heading: 'connector.column.field', widthCharacters: 24, write: (row) => row.field ?? null },
  {
    ...text,
    id: 'procedure',
    heading: 'connector.column.procedure',
    widthCharacters: 48,
    write: (row) => row.procedure ?? null,
  },
  { ...date, id: 'received', heading: 'connector.column.received', write: (row) => dateCell(row.received) },
  { ...date, id: 'due', heading: 'connector.column.due', write: (row) => dateCell(row.due) },
  {
    id: 'daysLate',
    heading: 'connector.column.days-late',
    numberFormat: '0',
    widthCharacters: 14,
    write: (row) => row.daysLate,
  },
];

const compareDue = (a: DueDossier, b: DueDossier): number =>
  comparePeriods(a.period, b.period) || b.daysLate - a.daysLate || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);

/** The worksheet "Hồ sơ đến hạn": dossiers late or soon due at the end of a period, the latest first. */
export function dueSheetModel(
  rows: readonly DueDossier[],
  { language = 'vi' }: { language?: Language } = {},
): TableSheet {
  return layOut(dueColumns, [...rows].sort(compareDue), {
    tab: message(language, 'connector.sheet.due'),
    table: dueTableName,
    title: [message(language, 'connector.sheet.due.title'), message(language, 'connector.sheet.due.note')],
    language,
    always: ['period', 'code', 'due', 'daysLate'],
  });
}

/** The days between the end of the period and `due` are taken from the cell, for the period's calendar is not told. */
function readRow(table: FoundTable<DueColumn>, row: number): DueDossier | { column: DueColumn; problem: Problem } {
  const textAt = (id: DueColumn) => textOf(cellOf(table, row, id));
  const period = periodOf(cellOf(table, row, 'period'), formatOf(table, row, 'period'));
  const due = isoDateOf(cellOf(table, row, 'due'));
  const daysLate = cellOf(table, row, 'daysLate');
  if (!period) {
    return { column: 'period', problem: { id: 'connector.table.period', params: { text: textAt('period') ?? '' } } };
  }
  if (!due) return { column: 'due', problem: { id: 'connector.table.date', params: { text: textAt('due') ?? '' } } };
  const days = typeof daysLate === 'number' ? daysLate : Number(textOf(daysLate) ?? NaN);
  if (!Number.isInteger(days)) {
    const params = { text: textAt('daysLate') ?? '' };
    return { column: 'daysLate', problem: { id: 'connector.table.count', params } };
  }
  const [unit, field, procedure] = [textAt('unit'), textAt('field'), textAt('procedure')];
  const received = isoDateOf(cellOf(table, row, 'received'));
  return {
    period,
    code: textAt('code') ?? '',
    ...(unit && { unit }),
    ...(field && { field }),
    ...(procedure && { procedure }),
    ...(received && { received }),
    due,
    daysLate: days,
  };
}

/** Where the list stands; `undefined` where no worksheet has it. */
export const findDueTable = (grids: readonly Grid[]): FoundTable<DueColumn> | undefined =>
  findTable(
    grids,
    'connector.sheet.due',
    headingReader(dueColumns),
    (columns) => columns.has('period') && columns.has('code') && columns.has('due') && columns.has('daysLate'),
  );

/** The list of dossiers due in a workbook, found as the summary is; `undefined` where no worksheet has it. */
export function readDueTable(grids: readonly Grid[]): DueTable | undefined {
  const table = findDueTable(grids);
  if (!table) return undefined;
  const rows: DueTable['rows'][number][] = [];
  const problems: Problem[] = [];
  for (let row = table.headerRow + 1; row <= table.lastRow; row += 1) {
    if (textOf(cellOf(table, row, 'code')) === undefined) continue;
    const read = readRow(table, row);
    if (!('problem' in read)) rows.push({ ...read, row });
    else {
      const cell = toA1(row, table.columns.get(read.column) ?? 0);
      problems.push({ ...read.problem, place: { sheet: table.grid.sheet, cell } });
    }
  }
  return { sheet: table.grid.sheet, headerRow: table.headerRow, rows, problems };
}

export interface DueDifference {
  added: DueDossier[];
  changed: { before: DueDossier; after: DueDossier }[];
  removed: DueDossier[];
}

/** Tells the dossiers of the list apart. */
export const dueKey = (row: DueDossier): string => JSON.stringify([row.period, row.code]);

const content = ({ unit, field, procedure, received, due, daysLate }: DueDossier): string =>
  JSON.stringify([unit, field, procedure, received, due, daysLate]);

/**
 * The list after an import. `summary` is what the import counted: of the periods and units whose dossiers it speaks of,
 * those that are due no more go, also where it lists none at all.
 */
export function mergeDue(
  existing: readonly DueDossier[],
  imported: readonly DueDossier[],
  summary: readonly SummaryRow[] = [],
): { rows: DueDossier[]; difference: DueDifference } {
  const asDossiers = ({ period, unit }: DueDossier) => ({
    kind: 'dossiers' as const,
    period,
    ...(unit !== undefined && { unit }),
  });
  const spoken = speakOf([...imported.map(asDossiers), ...summary]);
  const codes = new Set(imported.map(dueKey));
  const isReplaced = (row: DueDossier): boolean => codes.has(dueKey(row)) || spoken(asDossiers(row));
  const before = new Map(existing.filter(isReplaced).map((row) => [dueKey(row), row]));
  const after = new Map(imported.map((row) => [dueKey(row), row]));
  const changed = [...after].flatMap(([key, row]) => {
    const known = before.get(key);
    return known && content(known) !== content(row) ? [{ before: known, after: row }] : [];
  });
  return {
    rows: [...existing.filter((row) => !isReplaced(row)), ...after.values()].sort(compareDue),
    difference: {
      added: [...after].filter(([key]) => !before.has(key)).map(([, row]) => row),
      changed,
      removed: [...before].filter(([key]) => !after.has(key)).map(([, row]) => row),
    },
  };
}
