import type { Area } from '../tracking/types';

/** The cells of an area. */
export const areaRange = (worksheet: Excel.Worksheet, { top, left, bottom, right }: Area): Excel.Range =>
  worksheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);

interface Run<T> {
  left: number;
  right: number;
  key: T;
}

/** Neighbouring cells of one row with equal keys; cells without a key stand in no run. */
function runsOf<T>(keys: readonly (T | undefined)[]): Run<T>[] {
  const runs: Run<T>[] = [];
  keys.forEach((key, column) => {
    const last = runs[runs.length - 1];
    if (key === undefined) return;
    if (last && last.key === key && last.right === column - 1) last.right = column;
    else runs.push({ left: column, right: column, key });
  });
  return runs;
}

/**
 * The cells of equal keys as rectangles, few of them: runs along rows, joined downwards while they have the same
 * columns. Every cell with a key lies in exactly one. One Office.js action a rectangle keeps a batch small.
 */
export function equalAreas<T>(rows: readonly (readonly (T | undefined)[])[]): { area: Area; key: T }[] {
  const areas: { area: Area; key: T }[] = [];
  let open: { area: Area; key: T }[] = [];
  rows.forEach((keys, row) => {
    open = runsOf(keys).map(({ left, right, key }) => {
      const above = open.find(({ area, key: other }) => other === key && area.left === left && area.right === right);
      if (above) {
        above.area.bottom = row;
        return above;
      }
      const begun = { area: { top: row, left, bottom: row, right }, key };
      areas.push(begun);
      return begun;
    });
  });
  return areas;
}
