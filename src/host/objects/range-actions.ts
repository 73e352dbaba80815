import { areaAddress, intersection, isUnbounded, type Area } from '../address';
import { HostError, invalidArgument } from '../errors';
import type { HostState } from '../state';
import { displayText } from '../text';
import { numberFormat } from './cell-values';
import { objectOf, type HostObject } from './definition';
import { rangeAreasDefinition } from './range';
import { usedWithin, type RangeTarget } from './range-target';

/** Merges as Excel does: what the area touched is merged no longer, and only its first cell keeps a value. */
export function merge(target: RangeTarget, across: boolean, state: HostState): void {
  const { sheet, area } = target;
  if (isUnbounded(area)) throw invalidArgument(areaAddress(area));
  unmerge(target, state);
  const parts: Area[] = across
    ? Array.from({ length: area.rows }, (_, i) => ({ ...area, row: area.row + i, rows: 1 }))
    : [area];
  for (const part of parts) {
    state.engine.cells.write(sheet, part, (row, column) =>
      (row === part.row && column === part.column) || state.engine.cells.content(sheet, row, column).value === null
        ? undefined
        : { value: null, formula: null },
    );
  }
  state.engine.sheets.setMerged(
    sheet,
    parts.filter((part) => part.rows * part.columns > 1),
    true,
  );
}

export function unmerge({ sheet, area }: RangeTarget, state: HostState): void {
  const touched = state.engine.sheets.merges(sheet).filter((merged) => intersection(merged, area));
  state.engine.sheets.setMerged(sheet, touched, false);
}

/** The merged areas that the range touches, as `RangeAreas`; a null object where there are none. */
export function mergedAreas({ sheet, area }: RangeTarget, _: unknown[], state: HostState): HostObject {
  const areas = state.engine.sheets
    .merges(sheet)
    .filter((merged) => intersection(merged, area))
    .sort((a, b) => a.row - b.row || a.column - b.column)
    .map((merged) => ({ sheet, area: merged }));
  return objectOf(rangeAreasDefinition, areas.length > 0 ? { sheet, areas } : undefined);
}

/** Moving cells is not offered: the rest of the workbook would have to follow. */
export function insertOrDelete(member: string): () => never {
  return () => {
    throw new HostError('UnsupportedOperation', 'host.unsupported', { member });
  };
}

/** Points for a text of `characters` in a font of `size` points: the mean letter is about half as wide as high. */
const textWidth = (characters: number, size: number): number => characters * size * 0.53 + 8;

/** Fits columns to their longest text, or rows to their tallest, by an estimate: there is no screen to measure on. */
export function autofit(target: RangeTarget, axis: 'row' | 'column', state: HostState): void {
  const used = usedWithin(target, true, state);
  if (!used) return;
  const { styles, lines, cells } = state.engine;
  const needed = new Map<number, number>();
  for (let row = used.row; row < used.row + used.rows; row++) {
    for (let column = used.column; column < used.column + used.columns; column++) {
      const { value } = cells.content(target.sheet, row, column);
      if (value === null) continue;
      const { fs: size = 11, tb } = styles.at(target.sheet, row, column);
      const shown = displayText(value, numberFormat(target, row, column, state), state.locale);
      const longest = Math.max(...shown.split('\n').map((line) => line.length));
      const width = textWidth(longest, size);
      const wrapped = tb === 3 ? Math.ceil(width / lines.size(target.sheet, 'column', column)) : 1;
      const height = Math.max(wrapped, shown.split('\n').length) * size * 1.36;
      const [key, amount] = axis === 'row' ? [row, height] : [column, Math.min(width, 255 * 5.25)];
      needed.set(key, Math.max(needed.get(key) ?? 0, Math.round(amount * 4) / 4));
    }
  }
  for (const [index, points] of needed) {
    const line = axis === 'row' ? { ...used, row: index, rows: 1 } : { ...used, column: index, columns: 1 };
    lines.setSize(target.sheet, axis, line, points);
  }
}
