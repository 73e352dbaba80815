import { lookupKey } from '../../plan/text';
import { readPeriod } from '../../tracking/period';
import type { ColumnMap } from './columns';
import type { Heading } from './headings';

/** A column of values that says of which period they are. */
export interface PeriodColumn {
  column: number;
  period: string;
}

const year = /\b(20\d\d)\b/;
/** What stands under such words is no result of the period. */
const noResult = /\b(muc tieu|ke hoach|chi tieu giao|luy ke|so voi|tang|giam|ghi chu)\b/;

/**
 * The value columns of a table of indicators that has one a period, as tracking sheets have ("Quý I", "Quý II" under
 * "Kết quả thực hiện năm 2026"); none where its only value column names no period.
 */
export function periodColumns(
  headings: readonly Heading[],
  columns: ColumnMap,
  titles: readonly string[],
): PeriodColumn[] {
  const label = columns.get('indicator') ?? -1;
  return headings.flatMap(({ text }, column) => {
    if (column <= label || noResult.test(lookupKey(text))) return [];
    const hint = year.exec(text)?.[1] ?? titles.map((title) => year.exec(title)?.[1]).find(Boolean);
    const read = readPeriod(text.split(' / ').at(-1) ?? '', hint === undefined ? undefined : Number(hint));
    return read?.period && !read.cumulative ? [{ column, period: read.period }] : [];
  });
}
