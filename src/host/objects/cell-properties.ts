import { MAX_COLUMNS, MAX_ROWS } from '../address';
import { apiNotFound } from '../errors';
import type { HostState } from '../state';
import { grid } from './cell-values';
import type { HostObject } from './definition';
import { objectOf } from './definition';
import { rangeDefinition } from './range';
import { fullAddress, type RangeTarget } from './range-target';

type Shape = Record<string, unknown>;

/** The members that an answer may hold beside the object's own. */
type Extra = Record<string, (target: RangeTarget, state: HostState) => unknown>;

/** The properties that `shape` marks with true, nested as in it. */
function pick(object: HostObject, shape: Shape, extra: Extra, state: HostState): Shape {
  const { definition, target } = object;
  const result: Shape = {};
  for (const [name, wanted] of Object.entries(shape)) {
    if (wanted === false || wanted === undefined || wanted === null) continue;
    const scalar = definition.scalars?.[name];
    const nested = definition.objects?.[name];
    const added = extra[name];
    if (added) result[name] = added(target as RangeTarget, state);
    else if (scalar) result[name] = scalar.get(target as never, state);
    else if (nested)
      result[name] = pick(nested(target as never, state), wanted === true ? {} : (wanted as Shape), {}, state);
    else throw apiNotFound(`${definition.name}.${name}`);
  }
  return result;
}

const cell = ({ sheet }: RangeTarget, row: number, column: number): RangeTarget => ({
  sheet,
  area: { row, column, rows: 1, columns: 1 },
});

/** `range.getCellProperties`: one object per cell, in the range's shape. */
export function cellProperties(target: RangeTarget, shape: unknown, state: HostState): unknown {
  const extra: Extra = {
    address: (at) => fullAddress(at, state),
    hidden: ({ sheet, area }) =>
      state.engine.lines.hidden(sheet, 'row', area.row) || state.engine.lines.hidden(sheet, 'column', area.column),
  };
  return grid(target.area, (row, column) =>
    pick(objectOf(rangeDefinition, cell(target, row, column)), shape as Shape, extra, state),
  );
}

/** `range.getRowProperties`: one object per row. */
export function rowProperties(target: RangeTarget, shape: unknown, state: HostState): unknown {
  const { area, sheet } = target;
  const extra: Extra = {
    address: ({ area: own }) => fullAddress({ sheet, area: { ...own, column: 0, columns: MAX_COLUMNS } }, state),
    rowIndex: ({ area: { row } }) => row,
    rowHidden: ({ area: { row } }) => state.engine.lines.hidden(sheet, 'row', row),
  };
  return Array.from({ length: area.rows }, (_, i) =>
    pick(
      objectOf(rangeDefinition, { sheet, area: { ...area, row: area.row + i, rows: 1 } }),
      shape as Shape,
      extra,
      state,
    ),
  );
}

/** `range.getColumnProperties`: one object per column. */
export function columnProperties(target: RangeTarget, shape: unknown, state: HostState): unknown {
  const { area, sheet } = target;
  const extra: Extra = {
    address: ({ area: own }) => fullAddress({ sheet, area: { ...own, row: 0, rows: MAX_ROWS } }, state),
    columnIndex: ({ area: { column } }) => column,
    columnHidden: ({ area: { column } }) => state.engine.lines.hidden(sheet, 'column', column),
  };
  return Array.from({ length: area.columns }, (_, i) =>
    pick(
      objectOf(rangeDefinition, { sheet, area: { ...area, column: area.column + i, columns: 1 } }),
      shape as Shape,
      extra,
      state,
    ),
  );
}
