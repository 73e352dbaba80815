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

/** First row of each page, where the pages in `breaks` are started by hand; row 0 included. */
function pageStarts({ heightsPoints, titleRows }: PagePlan, pageHeightPoints: number, breaks: Set<number>): number[] {
  const repeated = sum(heightsPoints.slice(titleRows.first, titleRows.last + 1));
  const starts = [0];
  let used = 0;
  heightsPoints.forEach((height, row) => {
    if (used > 0 && (breaks.has(row) || used + height > pageHeightPoints)) {
      starts.push(row);
      used = row > titleRows.last ? repeated : 0;
    }
    used += height;
  });
  return starts;
}

/** A page holds a little less or more than computed: fonts, printers and the fit to the page's width all shift rows. */
const shares = [0.9, 0.93, 0.96, 1, 1.03];

/** The first rows to be kept together that a page might cut, and that no break stands before yet. */
function endangered(plan: PagePlan, breaks: Set<number>): RowSpan | undefined {
  const starts = shares.flatMap((share) => pageStarts(plan, plan.pageHeightPoints * share, breaks));
  return plan.keepTogether.find(
    ({ first, last }) => !breaks.has(first) && starts.some((start) => start > first && start <= last),
  );
}

/** The rows before which a page must be started by hand, so that rows to be kept together are never cut apart. */
export function pageBreaks(plan: PagePlan): number[] {
  const breaks = new Set<number>();
  for (let span = endangered(plan, breaks); span; span = endangered(plan, breaks)) breaks.add(span.first);
  return [...breaks].sort((a, b) => a - b);
}
