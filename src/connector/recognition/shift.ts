import type { ColumnDeclaration, ColumnId } from '../kinds/types';
import type { ColumnMap } from './columns';
import { fit } from './content';
import type { Heading, HeadRow } from './headings';

/** Below this share of fitting cells a column does not hold what its heading says. */
const misfit = 0.5;
/** From this mean share on, columns are believed where they stand. */
const believable = 0.8;
/** Moving them must mend at least half a column. */
const leastGain = 0.5;

function contents(rows: readonly HeadRow[], column: number): string[] {
  return rows.map(({ cells }) => cells[column]?.trim() ?? '');
}

/** Sum and mean of how well the columns hold what they announce. */
function fitOf(
  columns: ColumnMap,
  declared: readonly ColumnDeclaration[],
  rows: readonly HeadRow[],
): { sum: number; mean: number } {
  const fits = declared.flatMap(({ id, content }) => {
    const column = columns.get(id);
    if (column === undefined || content === undefined) return [];
    const share = fit(contents(rows, column), content);
    return share === undefined ? [] : [share];
  });
  const sum = fits.reduce((total, share) => total + share, 0);
  return { sum, mean: fits.length === 0 ? 1 : sum / fits.length };
}

const moved = (columns: ColumnMap, unfilled: number): Map<ColumnId, number> =>
  new Map(
    [...columns]
      .filter(([, column]) => column !== unfilled)
      .map(([id, column]) => [id, column > unfilled ? column - 1 : column]),
  );

/**
 * An export may name a column that it does not fill, so that every value to its right stands one column left of its
 * heading (seen: 12 headings, "Người tiếp nhận" among them, over 11 cells). Found by content: codes under "Tên thủ
 * tục", dates under "Trạng thái". Answers the corrected columns and the heading left unfilled.
 */
export function correctShift(
  columns: ColumnMap,
  declared: readonly ColumnDeclaration[],
  headings: readonly Heading[],
  rows: readonly HeadRow[],
): { columns: ColumnMap; unfilled: string } | undefined {
  const before = fitOf(columns, declared, rows);
  if (rows.length === 0 || before.mean >= believable) return undefined;
  let best: { columns: ColumnMap; unfilled: string; sum: number } | undefined;
  headings.forEach(({ text }, unfilled) => {
    const shifted = moved(columns, unfilled);
    const { sum, mean } = fitOf(shifted, declared, rows);
    if (mean >= believable && sum > (best?.sum ?? before.sum + leastGain))
      best = { columns: shifted, unfilled: text, sum };
  });
  return best && { columns: best.columns, unfilled: best.unfilled };
}

/** The columns that mostly hold something else than their headings announce, with the share that fits. */
export function misfits(
  columns: ColumnMap,
  declared: readonly ColumnDeclaration[],
  rows: readonly HeadRow[],
): { id: ColumnId; column: number; share: number }[] {
  return declared.flatMap(({ id, content }) => {
    const column = columns.get(id);
    if (column === undefined || content === undefined) return [];
    const share = fit(contents(rows, column), content);
    return share === undefined || share >= misfit ? [] : [{ id, column, share }];
  });
}
