import { isUnbounded, type Area } from '../address';
import type { CellPatch } from '../engine/cells';
import { HostError, invalidArgument } from '../errors';
import type { HostState } from '../state';
import { displayText, parseEntry } from '../text';
import { clearFormats } from './conditional-formats';
import { clearValidation } from './data-validation';
import { removeHyperlinks } from './hyperlinks';
import type { RangeTarget } from './range-target';

/** Excel's limits: characters in a cell, cells of one range read. */
const MAX_TEXT = 32_767;
const MAX_CELLS = 5_000_000;

/** A 2-D array over the area's cells; `null` for whole rows or columns, as Excel answers. */
export function grid<T>(area: Area, at: (row: number, column: number) => T): T[][] | null {
  if (isUnbounded(area)) return null;
  if (area.rows * area.columns > MAX_CELLS)
    throw new HostError('ResponsePayloadSizeLimitExceeded', 'host.tooManyCells');
  return Array.from({ length: area.rows }, (_, r) =>
    Array.from({ length: area.columns }, (_, c) => at(area.row + r, area.column + c)),
  );
}

export const numberFormat = (target: RangeTarget, row: number, column: number, state: HostState): string =>
  state.engine.styles.at(target.sheet, row, column).n?.pattern ?? 'General';

export const cellValues = (target: RangeTarget, state: HostState) =>
  grid(target.area, (row, column) => state.engine.cells.content(target.sheet, row, column).value ?? '');

export const cellFormulas = (target: RangeTarget, state: HostState) =>
  grid(target.area, (row, column) => {
    const { formula, value } = state.engine.cells.content(target.sheet, row, column);
    return formula ?? value ?? '';
  });

export const cellTexts = (target: RangeTarget, state: HostState) =>
  grid(target.area, (row, column) => {
    const { value, isError } = state.engine.cells.content(target.sheet, row, column);
    if (isError) return String(value);
    return displayText(value, numberFormat(target, row, column, state), state.locale);
  });

export const cellFormats = (target: RangeTarget, state: HostState) =>
  grid(target.area, (row, column) => numberFormat(target, row, column, state));

export const cellTypes = (target: RangeTarget, state: HostState) =>
  grid(target.area, (row, column) => {
    const { value, isError } = state.engine.cells.content(target.sheet, row, column);
    if (isError) return 'Error';
    if (value === null) return 'Empty';
    return { string: 'String', number: 'Double', boolean: 'Boolean' }[typeof value as 'string' | 'number' | 'boolean'];
  });

/** The entry for each cell of the area: a 2-D array of its shape, or one scalar for all. */
export function entries(value: unknown, area: Area): (row: number, column: number) => unknown {
  if (!Array.isArray(value)) {
    if (isUnbounded(area)) throw invalidArgument('values');
    return () => value;
  }
  const rows = value as unknown[];
  const fits = rows.length === area.rows && rows.every((line) => Array.isArray(line) && line.length === area.columns);
  if (!fits) throw invalidArgument(`values, ${area.rows} x ${area.columns}`);
  return (row, column) => (rows[row - area.row] as unknown[])[column - area.column];
}

/** Writes values or formulas as if each were entered: "=" begins a formula, "" empties, null leaves. */
export function enter(target: RangeTarget, value: unknown, state: HostState): void {
  const at = entries(value, target.area);
  const patches = grid(target.area, (row, column) =>
    patchFor(at(row, column), numberFormat(target, row, column, state), state),
  );
  if (!patches) throw invalidArgument('values');
  const { area, sheet } = target;
  state.engine.cells.write(sheet, area, (row, column) => patches[row - area.row]![column - area.column]);
}

function patchFor(entry: unknown, format: string, state: HostState): CellPatch | undefined {
  if (entry === null || entry === undefined) return undefined;
  if (entry === '') return { value: null, formula: null };
  if (typeof entry === 'number' || typeof entry === 'boolean') return { value: entry, formula: null };
  if (typeof entry !== 'string' || entry.length > MAX_TEXT) throw invalidArgument('values');
  if (format === '@') return { value: entry, isText: true, formula: null };
  if (entry.startsWith("'")) return { value: entry.slice(1), isText: true, formula: null };
  if (entry.startsWith('=') && entry.length > 1) return { formula: entry, value: null };
  const { value, pattern } = parseEntry(entry, state.locale);
  const restyle = pattern !== undefined && format === 'General';
  return { value, formula: null, ...(restyle && { style: { n: { pattern } } }) };
}

export function enterFormats(target: RangeTarget, value: unknown, state: HostState): void {
  const { sheet, area } = target;
  if (typeof value === 'string' && isUnbounded(area)) {
    state.engine.styles.patch(sheet, area, formatStyle(value));
    return;
  }
  if (typeof value !== 'string' && !Array.isArray(value)) throw invalidArgument('numberFormat');
  const at = entries(value, area);
  state.engine.cells.write(sheet, area, (row, column) => {
    const pattern = at(row, column);
    if (pattern === null || pattern === undefined) return undefined;
    if (typeof pattern !== 'string') throw invalidArgument('numberFormat');
    const inherits = Boolean(state.engine.styles.inherited(sheet, row, column).n);
    return { style: inherits ? { n: { pattern: pattern || 'General' } } : formatStyle(pattern) };
  });
}

/** General is no format of a cell's own: results that bring one, such as percentages, are shown in theirs. */
const formatStyle = (pattern: string) => ({ n: pattern === '' || /^general$/i.test(pattern) ? null : { pattern } });

/** Empties cells, removes their formats, or both; links go with the one or alone. */
export function clear(target: RangeTarget, applyTo: string, state: HostState): void {
  if (applyTo === 'All' || applyTo === 'Formats') clearFormats(target, state);
  if (applyTo === 'All') clearValidation(target, state);
  if (applyTo === 'Hyperlinks' || applyTo === 'RemoveHyperlinks' || applyTo === 'All')
    removeHyperlinks(target, applyTo === 'RemoveHyperlinks', state);
  const used = state.engine.cells.used(target.sheet, false);
  const bounded = used ? { ...target, area: clip(target.area, used) } : undefined;
  const contents = applyTo === 'All' || applyTo === 'Contents';
  const formats = applyTo === 'All' || applyTo === 'Formats';
  if (bounded && bounded.area.rows > 0 && bounded.area.columns > 0) {
    state.engine.cells.write(target.sheet, bounded.area, () => ({
      ...(contents && { value: null, formula: null }),
      ...(formats && { style: null, custom: null }),
    }));
  }
}

function clip(area: Area, to: Area): Area {
  const row = Math.max(area.row, to.row);
  const column = Math.max(area.column, to.column);
  const rows = Math.min(area.row + area.rows, to.row + to.rows) - row;
  const columns = Math.min(area.column + area.columns, to.column + to.columns) - column;
  return { row, column, rows: Math.max(rows, 0), columns: Math.max(columns, 0) };
}
