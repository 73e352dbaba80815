import type { RowSpan } from './types';

interface PagePlan {
  heightsPoints: readonly number[];
  /** Rows repeated on each page after the first. */
  titleRows: RowSpan;
  /** Room between the margins. */
  pageHeightPoints: number;
  /** Rows that must stand on one page: the signature, a heading and the row under it. Taller than a page, they cannot. */
  keepTogether: readonly RowSpan[];
}

const sum = (heights: readonly number[]): number => heights.reduce((total, height) => total + height, 0);

/** A page is filled to this share of its height: fonts and printers make rows a little taller than computed. */
const filledShare = 0.96;

/**
 * The rows before which a page is started by hand: every page but the first, so that no program breaks pages of its
 * own and cuts apart what belongs together. A row is never cut.
 */
export function pageBreaks({ heightsPoints, titleRows, pageHeightPoints, keepTogether }: PagePlan): number[] {
  const room = pageHeightPoints * filledShare;
  const repeated = sum(heightsPoints.slice(titleRows.first, titleRows.last + 1));
  const breaks: number[] = [];
  let used = 0;
  heightsPoints.forEach((height, row) => {
    const start = breaks.at(-1) ?? 0;
    if (row > start && used + height > room) {
      const span = keepTogether.find(({ first, last }) => first < row && row <= last);
      const next = span && span.first > start ? span.first : row;
      breaks.push(next);
      used = (next > titleRows.last ? repeated : 0) + sum(heightsPoints.slice(next, row));
    }
    used += height;
  });
  return breaks;
}
