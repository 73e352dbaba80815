import { parseA1Area } from '../../tracking/a1';
import type { ColumnRole, Grid, TrackingSheet } from '../../tracking/types';
import { textCells, type TextCell } from '../each-cell';
import { atFirstCell } from '../first-cell';
import { groupBy } from '../group';
import { holdsTable } from '../table';
import type { Rule } from '../types';

const dayFirst = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?$/;
const yearFirst = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[\sT]\d{1,2}:\d{2}(?::\d{2})?)?$/;

/** A whole date and nothing else; "31/02/2026" is none. */
function isDate(text: string): boolean {
  const trimmed = text.trim();
  const [, day, , month, year] = dayFirst.exec(trimmed) ?? [];
  const [, otherYear, otherMonth, otherDay] = yearFirst.exec(trimmed) ?? [];
  const parts = [year ?? otherYear, month ?? otherMonth, day ?? otherDay].map(Number);
  const [y = NaN, m = NaN, d = NaN] = parts;
  const date = new Date(Date.UTC(y, m - 1, d));
  return y >= 1900 && date.getUTCMonth() === m - 1 && date.getUTCDate() === d;
}

/** A date where a figure belongs is an unreadable value, a date in a remark is part of the remark. */
const otherwiseJudged: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  'result',
  'cumulative',
  'rate',
  'numerator',
  'denominator',
  'target',
  'note',
]);

function isJudgedElsewhere({ row, column }: TextCell, { tables = [] }: TrackingSheet): boolean {
  return tables.some(({ header, transposed, columns }) => {
    const area = parseA1Area(header);
    if (!area) return false;
    // What stands over the table or in its header is a title or a period.
    if (row <= area.bottom && (!transposed || row < area.top)) return true;
    const along = transposed ? row : column;
    return columns.some(({ index, role }) => index === along && otherwiseJudged.has(role));
  });
}

/**
 * Dates stored as text in a sheet of a tracking table, which Excel can neither sort nor reckon with: one finding for each
 * column. Lists and statistics are not checked: exports write their dates as text.
 */
export const dateAsText: Rule = {
  id: 'date-as-text',
  severity: 'info',
  run({ grids, sheets }) {
    const tracking = new Map(sheets.filter(holdsTable).map((sheet) => [sheet.sheet, sheet]));
    const datesIn = (grid: Grid): TextCell[] => {
      const sheet = tracking.get(grid.sheet);
      return sheet ? textCells(grid, isDate).filter((cell) => !isJudgedElsewhere(cell, sheet)) : [];
    };
    return grids.flatMap((grid) =>
      [...groupBy(datesIn(grid), ({ column }) => column).values()].flatMap((cells) =>
        atFirstCell(this, grid.sheet, cells, ({ text }, count) => ({
          message: { id: 'check.date-as-text', params: { count, text: text.trim() } },
          fix: { id: 'check.date-as-text.fix', params: {} },
        })),
      ),
    );
  },
};
