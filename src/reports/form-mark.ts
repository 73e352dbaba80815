import { ownMark } from '../tracking/own-report';
import type { Grid, Period } from '../tracking/types';

/**
 * How a sheet that the add-in made says what it is: in its hidden column the row of column headings holds
 * "CCCH|form|period|column,column,…" and every row that can be known again holds its key.
 */
export interface FormMark {
  form: string;
  period: Period;
  /** Column id → 0-based worksheet column. */
  columns: ReadonlyMap<string, number>;
  /** Keys with their 0-based worksheet rows, from the top. */
  rows: { key: string; row: number }[];
}

export const markText = (form: string, period: Period, columns: readonly string[]): string =>
  ownMark + [form, period ?? '', columns.join(',')].join('|');

function parseMark(text: unknown): { form: string; period: Period; columns: string[] } | undefined {
  if (typeof text !== 'string' || !text.startsWith(ownMark)) return undefined;
  const [form = '', period = '', columns = ''] = text.slice(ownMark.length).split('|');
  return { form, period: period || null, columns: columns.split(',') };
}

/** The mark of a worksheet that the add-in made; columns follow where officers put in or took out columns. */
export function formMark(grid: Grid): FormMark | undefined {
  for (let row = 0; row < grid.values.length; row += 1) {
    const column = (grid.values[row] ?? []).findIndex((value) => parseMark(value) !== undefined);
    if (column < 0) continue;
    const found = parseMark(grid.values[row]?.[column]);
    if (!found) continue;
    // The columns are counted from the mark back: what stands left of it moves together.
    const first = grid.firstColumn + column - found.columns.length;
    const rows = grid.values.flatMap((cells, at) => {
      const key = cells[column];
      return at > row && typeof key === 'string' && key !== '' ? [{ key, row: grid.firstRow + at }] : [];
    });
    const columns = new Map(found.columns.map((id, at) => [id, first + at]));
    return { form: found.form, period: found.period, columns, rows };
  }
  return undefined;
}
