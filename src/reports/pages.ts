import type { RowSpan } from './types';

interface PagePlan {
  heightsPoints: readonly number[];
  /** Rows repeated on each page after the first. */
  titleRows: RowSpan;
  /** Room between the margins. */
  pageHeightPoints: number;
  /** Rows that must stand on one page. */
  keepTogether: RowSpan;
}

/** First row of each page, as the spreadsheet will break the rows by itself; row 0 included. */
function pageStarts({ heightsPoints, titleRows, pageHeightPoints }: Omit<PagePlan, 'keepTogether'>): number[] {
  const repeated = heightsPoints.slice(titleRows.first, titleRows.last + 1).reduce((sum, height) => sum + height, 0);
  const starts = [0];
  let used = 0;
  heightsPoints.forEach((height, row) => {
    if (used > 0 && used + height > pageHeightPoints) {
      starts.push(row);
      used = row > titleRows.last ? repeated : 0;
    }
    used += height;
  });
  return starts;
}

/**
 * The rows before which a page must be started by hand: none, unless a page would begin inside the rows to be kept
 * together; then the first of these. A signature never stands on another page than its title.
 */
export function pageBreaks(plan: PagePlan): number[] {
  const { first, last } = plan.keepTogether;
  return pageStarts(plan).some((start) => start > first && start <= last) ? [first] : [];
}
