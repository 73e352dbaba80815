import { areaAddress, boundingArea, contains, parseArea, quoteSheet, splitReference, type Area } from '../address';
import { HostError, invalidArgument } from '../errors';
import type { HostState } from '../state';
import { isHostObject } from './definition';

/** Cells of one sheet. The sheet is known by its id, so that a renamed sheet keeps its ranges. */
export interface RangeTarget {
  sheet: string;
  area: Area;
}

/** A sheet's name, or Excel's error for an object whose sheet was deleted. */
export function sheetName(sheet: string, state: HostState): string {
  const record = state.engine.sheets.byId(sheet);
  if (!record) throw new HostError('InvalidReference', 'host.invalidReference', { item: sheet });
  return record.name;
}

/** "Sheet1!A1:B2", the sheet's name quoted where Excel quotes it. */
export const fullAddress = (target: RangeTarget, state: HostState): string =>
  `${quoteSheet(sheetName(target.sheet, state))}!${areaAddress(target.area)}`;

/** "=Sheet1!$A$1:$B$2" */
export const absoluteReference = ({ sheet, area }: RangeTarget, state: HostState): string =>
  `=${quoteSheet(sheetName(sheet, state))}!${areaAddress(area).replace(/([A-Z]+|\d+)/g, '$$$1')}`;

/** The range that a reference or a defined name means, seen from `sheet`; `undefined` where it means none. */
export function findRange(reference: string, sheet: string, state: HostState): RangeTarget | undefined {
  const { sheet: named, cells } = splitReference(reference.replace(/^=/, ''));
  const area = parseArea(cells);
  if (area) {
    const id = named === undefined ? sheet : state.engine.sheets.byName(named)?.id;
    return id === undefined ? undefined : { sheet: id, area };
  }
  const scope = state.engine.sheets.byId(sheet)?.name;
  const item = state.engine.names.find(cells, scope) ?? state.engine.names.find(cells);
  return item && item.formula !== reference ? findRange(item.formula, sheet, state) : undefined;
}

/** The range of an address argument on its own sheet; absent means the whole sheet. */
export function rangeArgument(address: unknown, sheet: string, state: HostState): RangeTarget {
  if (address === null || address === undefined || address === '')
    return { sheet, area: state.engine.sheets.everything() };
  const range = typeof address === 'string' ? findRange(address, sheet, state) : undefined;
  if (!range) throw invalidArgument(String(address));
  return range;
}

/** An argument that is a range object or an address. */
export function rangeOrAddress(value: unknown, sheet: string, state: HostState): RangeTarget {
  if (!isHostObject(value)) return rangeArgument(value, sheet, state);
  if (value.definition.name !== 'Range' || value.isNull) throw invalidArgument(value.definition.name);
  return value.target as RangeTarget;
}

/** An integer argument within bounds. */
export function integer(value: unknown, name: string, least: number, most = Number.MAX_SAFE_INTEGER): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < least || value > most)
    throw invalidArgument(name);
  return value;
}

export function text(value: unknown, name: string): string {
  if (typeof value !== 'string') throw invalidArgument(name);
  return value;
}

/** One of an enumeration's values; Office.js gives enumerations with a large first letter. */
export function oneOf<T extends string>(value: unknown, allowed: readonly T[], name: string): T {
  const found = allowed.find((item) => typeof value === 'string' && item.toLowerCase() === value.toLowerCase());
  if (found === undefined) throw invalidArgument(`${name}: ${String(value)}`);
  return found;
}

/** Used cells within the area: `undefined` where it has none. */
export function usedWithin(target: RangeTarget, valuesOnly: boolean, state: HostState): Area | undefined {
  const { cells } = state.engine;
  const used = cells.used(target.sheet, valuesOnly);
  if (!used || contains(target.area, used)) return used;
  let result: Area | undefined;
  const lastRow = Math.min(target.area.row + target.area.rows, used.row + used.rows);
  const lastColumn = Math.min(target.area.column + target.area.columns, used.column + used.columns);
  for (let row = Math.max(target.area.row, used.row); row < lastRow; row++) {
    for (let column = Math.max(target.area.column, used.column); column < lastColumn; column++) {
      const { value, formula } = cells.content(target.sheet, row, column);
      const styled = !valuesOnly && cells.raw(target.sheet, row, column)?.s;
      if (value === null && formula === undefined && !styled) continue;
      const cell = { row, column, rows: 1, columns: 1 };
      result = result ? boundingArea(result, cell) : cell;
    }
  }
  return result;
}
