import { areaAddress, intersection, quoteSheet } from '../address';
import { HostError, invalidArgument, itemNotFound } from '../errors';
import type { TableRecord } from '../engine/tables';
import type { HostState } from '../state';
import { objectOf, property, read, reads, writes, type Definition, type HostObject } from './definition';
import { rangeObject } from './range';
import { rangeOrAddress, sheetName, text, type RangeTarget } from './range-target';
import { worksheetDefinition } from './worksheet';

const tableDefinition: Definition<TableRecord> = {
  name: 'Table',
  id: (table) => table.id,
  sheet: (table) => table.sheet,
  exists: (table, state) => state.engine.tables.byKey(table.id) !== undefined,
  scalars: {
    id: read((table) => table.id),
    name: property(
      (table) => table.name,
      (table, value, state) => {
        const name = text(value, 'name');
        if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name)) throw invalidArgument(`name: ${name}`);
        const other = state.engine.tables.byKey(name);
        if (other && other.id !== table.id)
          throw new HostError('ItemAlreadyExists', 'host.itemAlreadyExists', { item: name });
        table.name = name;
      },
    ),
    style: property(
      (table) => table.style,
      (table, value) => {
        table.style = text(value, 'style');
      },
    ),
    showHeaders: property(
      (table) => table.showHeaders,
      (table, value) => {
        table.showHeaders = value === true;
      },
    ),
    showBandedRows: property(
      (table) => table.showBandedRows,
      (table, value) => {
        table.showBandedRows = value === true;
      },
    ),
    showFilterButton: property(
      (table) => table.showFilterButton,
      (table, value) => {
        table.showFilterButton = value === true;
      },
    ),
    showTotals: read(() => false),
  },
  objects: { worksheet: (table) => objectOf(worksheetDefinition, table.sheet) },
  methods: {
    getRange: reads(({ sheet, area }) => rangeObject({ sheet, area })),
    getHeaderRowRange: reads(({ sheet, area }) => rangeObject({ sheet, area: { ...area, rows: 1 } })),
    getDataBodyRange: reads(({ sheet, area }) =>
      rangeObject({ sheet, area: { ...area, row: area.row + 1, rows: area.rows - 1 } }),
    ),
    convertToRange: writes(({ id, sheet, area }, _, state) => {
      state.engine.tables.remove(id);
      return rangeObject({ sheet, area });
    }),
    delete: writes(({ id }, _, state) => state.engine.tables.remove(id)),
  },
};

function add(sheet: string, [address, hasHeaders]: unknown[], state: HostState): HostObject {
  const range: RangeTarget = rangeOrAddress(address, sheet, state);
  const overlaps = state.engine.tables
    .list()
    .some((table) => table.sheet === range.sheet && intersection(table.area, range.area));
  if (overlaps || hasHeaders !== true || range.area.rows < 2) {
    throw invalidArgument(`${quoteSheet(sheetName(range.sheet, state))}!${areaAddress(range.area)}`);
  }
  return objectOf(tableDefinition, state.engine.tables.add(range.sheet, range.area));
}

const listed = (sheet: string | null, state: HostState) =>
  state.engine.tables.list().filter((table) => sheet === null || table.sheet === sheet);

const find = (sheet: string | null, key: unknown, state: HostState) => {
  const table = state.engine.tables.byKey(String(key));
  return table && (sheet === null || table.sheet === sheet) ? table : undefined;
};

function required(sheet: string | null, key: unknown, state: HostState): HostObject {
  const table = find(sheet, key, state);
  if (!table) throw itemNotFound(String(key));
  return objectOf(tableDefinition, table);
}

/** The members of `workbook.tables` (`null`) and `worksheet.tables` (the sheet's id). */
function collection<T extends string | null>(): Definition<T> {
  return {
    name: 'TableCollection',
    scalars: { count: read((sheet, state) => listed(sheet, state).length) },
    item: required,
    items: (sheet, state) => listed(sheet, state).map((table) => objectOf(tableDefinition, table)),
    methods: {
      add: writes((sheet, args, state) => add(sheet ?? state.engine.sheets.active().id, args, state)),
      getCount: reads((sheet, _, state) => listed(sheet, state).length),
      getItem: reads((sheet, [key], state) => required(sheet, key, state)),
      getItemOrNullObject: reads((sheet, [key], state) => objectOf(tableDefinition, find(sheet, key, state))),
    },
  };
}

export const sheetTablesDefinition: Definition<string> = { ...collection<string>(), sheet: (sheet) => sheet };
export const tablesDefinition: Definition<null> = collection<null>();
