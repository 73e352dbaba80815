import { areaAddress, intersection, isUnbounded, quoteSheet, type Area } from '../address';
import { message } from '../../messages';
import { HostError, invalidArgument, itemNotFound } from '../errors';
import { omit, type Table } from '../features';
import type { HostState } from '../state';
import { clear } from './cell-values';
import { objectOf, property, read, reads, writes, type Definition, type HostObject, type Scalar } from './definition';
import { rangeObject } from './range';
import { rangeOrAddress, sheetName, text, type RangeTarget } from './range-target';
import { worksheetDefinition } from './worksheet';

interface TableTarget {
  sheet: string;
  id: string;
}

const listed = (sheet: string | null, state: HostState): (Table & { sheet: string })[] =>
  (sheet === null ? state.engine.sheets.list().map(({ id }) => id) : [sheet]).flatMap((id) =>
    state.engine.features.of(id, 'tables').map((table) => ({ ...table, sheet: id })),
  );

/** A table by its id or name. */
const find = (sheet: string | null, key: unknown, state: HostState) =>
  listed(sheet, state).find(({ id, name }) => id === key || name.toLowerCase() === String(key).toLowerCase());

function tableOf({ sheet, id }: TableTarget, state: HostState): Table {
  const table = state.engine.features.of(sheet, 'tables').find((one) => one.id === id);
  if (!table) throw itemNotFound(id);
  return table;
}

function change(target: TableTarget, changes: Partial<Table>, state: HostState): void {
  const before = tableOf(target, state);
  if (before.isPartlyKnown) throw new HostError('UnsupportedOperation', 'host.unsupported', { member: 'Table' });
  const changed = { ...omit(before, 'origin'), ...changes };
  const tables = state.engine.features.of(target.sheet, 'tables');
  state.engine.features.set(
    target.sheet,
    'tables',
    tables.map((table) => (table === before ? changed : table)),
  );
}

function remove({ sheet, id }: TableTarget, state: HostState): void {
  const tables = state.engine.features.of(sheet, 'tables');
  state.engine.features.set(
    sheet,
    'tables',
    tables.filter((table) => table.id !== id),
  );
}

/** Letters, digits, "_", "." and "\"; the first no digit; not like a cell's address. */
const validName = /^(?![A-Za-z]{1,3}\d+$)[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u;

function rename(target: TableTarget, value: unknown, state: HostState): void {
  const name = text(value, 'name');
  if (!validName.test(name)) throw invalidArgument(`name: ${name}`);
  const other = find(null, name, state);
  if ((other && other.id !== target.id) || state.engine.names.find(name))
    throw new HostError('ItemAlreadyExists', 'host.itemAlreadyExists', { item: name });
  change(target, { name }, state);
}

/** Rows of the table's area that are neither header nor totals. */
function body({ area, showHeaders, showTotals }: Table): Area {
  const above = showHeaders ? 1 : 0;
  return { ...area, row: area.row + above, rows: area.rows - above - (showTotals ? 1 : 0) };
}

function resize(target: TableTarget, value: unknown, state: HostState): void {
  const { sheet, area } = rangeOrAddress(value, target.sheet, state);
  const before = tableOf(target, state);
  const address = `${quoteSheet(sheetName(sheet, state))}!${areaAddress(area)}`;
  // The header stays where it is, and the new range must touch the old one.
  const fits = sheet === target.sheet && area.row === before.area.row && intersection(area, before.area);
  if (!fits || isUnbounded(area) || area.rows < 2 || overlaps(sheet, area, target.id, state))
    throw invalidArgument(address);
  nameColumns(sheet, area, state);
  change(target, { area }, state);
}

const overlaps = (sheet: string, area: Area, except: string | undefined, state: HostState): boolean =>
  state.engine.features.of(sheet, 'tables').some((table) => table.id !== except && intersection(table.area, area));

/** Gives the columns texts as names, each another one: Excel allows no others in a header. */
function nameColumns(sheet: string, area: Area, state: HostState): void {
  const { cells } = state.engine;
  const taken = new Set<string>();
  for (let column = area.column; column < area.column + area.columns; column++) {
    const { value } = cells.content(sheet, area.row, column);
    const index = column - area.column + 1;
    const wanted = value === null ? message(state.language, 'host.columnName', { number: index }) : String(value);
    let name = wanted;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${wanted}${number}`;
    taken.add(name.toLowerCase());
    if (value === name) continue;
    const cell = { row: area.row, column, rows: 1, columns: 1 };
    cells.write(sheet, cell, () => ({ value: name, isText: true, formula: null }));
  }
}

const flag = (name: 'showHeaders' | 'showBandedRows' | 'showBandedColumns' | 'showFilterButton'): Scalar<TableTarget> =>
  property(
    (target, state) => tableOf(target, state)[name],
    (target, value, state) => change(target, { [name]: value === true }, state),
  );

const tableDefinition: Definition<TableTarget> = {
  name: 'Table',
  id: ({ id }) => id,
  sheet: ({ sheet }) => sheet,
  exists: ({ sheet, id }, state) => state.engine.features.of(sheet, 'tables').some((table) => table.id === id),
  scalars: {
    id: read(({ id }) => id),
    name: property((target, state) => tableOf(target, state).name, rename),
    style: property(
      (target, state) => tableOf(target, state).style,
      (target, value, state) => change(target, { style: text(value, 'style') }, state),
    ),
    showHeaders: read((target, state) => tableOf(target, state).showHeaders),
    showBandedColumns: flag('showBandedColumns'),
    showBandedRows: flag('showBandedRows'),
    showFilterButton: flag('showFilterButton'),
    showTotals: read((target, state) => tableOf(target, state).showTotals),
  },
  objects: { worksheet: ({ sheet }) => objectOf(worksheetDefinition, sheet) },
  methods: {
    getRange: reads((target, _, state) => rangeObject({ sheet: target.sheet, area: tableOf(target, state).area })),
    getHeaderRowRange: reads((target, _, state) => {
      const { area, showHeaders } = tableOf(target, state);
      if (!showHeaders) throw itemNotFound('HeaderRowRange');
      return rangeObject({ sheet: target.sheet, area: { ...area, rows: 1 } });
    }),
    getDataBodyRange: reads((target, _, state) =>
      rangeObject({ sheet: target.sheet, area: body(tableOf(target, state)) }),
    ),
    convertToRange: writes((target, _, state) => {
      const { area } = tableOf(target, state);
      remove(target, state);
      return rangeObject({ sheet: target.sheet, area });
    }),
    // Excel deletes a table with all that is in it.
    delete: writes((target, _, state) => {
      const { area } = tableOf(target, state);
      remove(target, state);
      clear({ sheet: target.sheet, area }, 'All', state);
    }),
    resize: writes((target, [range], state) => resize(target, range, state)),
  },
};

function newName(state: HostState): string {
  for (let number = 1; ; number++) {
    const name = message(state.language, 'host.tableName', { number });
    if (!find(null, name, state) && !state.engine.names.find(name)) return name;
  }
}

function add(sheet: string, [address, hasHeaders]: unknown[], state: HostState): HostObject {
  const range: RangeTarget = rangeOrAddress(address, sheet, state);
  const { features } = state.engine;
  // Without headers Excel would move the cells down to make room for some.
  if (
    hasHeaders !== true ||
    isUnbounded(range.area) ||
    range.area.rows < 2 ||
    overlaps(range.sheet, range.area, undefined, state)
  )
    throw invalidArgument(`${quoteSheet(sheetName(range.sheet, state))}!${areaAddress(range.area)}`);
  nameColumns(range.sheet, range.area, state);
  const table: Table = {
    id: features.newId(),
    name: newName(state),
    style: 'TableStyleMedium2',
    showHeaders: true,
    showBandedRows: true,
    showBandedColumns: false,
    showFilterButton: true,
    showTotals: false,
    area: range.area,
  };
  features.set(range.sheet, 'tables', [...features.of(range.sheet, 'tables'), table]);
  return object({ ...table, sheet: range.sheet });
}

const object = ({ sheet, id }: TableTarget): HostObject => objectOf(tableDefinition, { sheet, id });

function required(sheet: string | null, key: unknown, state: HostState): HostObject {
  const table = find(sheet, key, state);
  if (!table) throw itemNotFound(String(key));
  return object(table);
}

/** The members of `workbook.tables` (`null`) and `worksheet.tables` (the sheet's id). */
function collection<T extends string | null>(): Definition<T> {
  return {
    name: 'TableCollection',
    scalars: { count: read((sheet, state) => listed(sheet, state).length) },
    item: required,
    items: (sheet, state) => listed(sheet, state).map(object),
    methods: {
      add: writes((sheet, args, state) => add(sheet ?? state.engine.sheets.active().id, args, state)),
      getCount: reads((sheet, _, state) => listed(sheet, state).length),
      getItem: reads((sheet, [key], state) => required(sheet, key, state)),
      getItemOrNullObject: reads((sheet, [key], state) => {
        const table = find(sheet, key, state);
        return objectOf(tableDefinition, table && { sheet: table.sheet, id: table.id });
      }),
    },
  };
}

export const sheetTablesDefinition: Definition<string> = { ...collection<string>(), sheet: (sheet) => sheet };
export const tablesDefinition: Definition<null> = collection<null>();
