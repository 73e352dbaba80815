import type { CellValue, Grid, Period } from '../tracking/types';
import { formMark } from './form-mark';

/** What officers typed into the last sheet of the same form. */
export interface PreviousEntries {
  /** Its worksheet; `undefined` where there is none. */
  sheet: string | undefined;
  /** What stands in the row of this key; formulas and empty cells are `null`. */
  value(key: string, column: string): CellValue;
  /** Its number format, for dates. */
  numberFormat(key: string, column: string): string;
  /** Keys of its rows, in its order. */
  keys: readonly string[];
}

const none: PreviousEntries = { sheet: undefined, value: () => null, numberFormat: () => 'General', keys: [] };

/** The later a sheet was inserted, the further back it stands. `samePeriod`: one of another period does not count. */
export function previousEntries(
  grids: readonly Grid[],
  form: string,
  period: Period,
  samePeriod: boolean,
): PreviousEntries {
  const sheets = grids.flatMap((grid) => {
    const mark = formMark(grid);
    return mark?.form === form && (!samePeriod || mark.period === period) ? [{ grid, mark }] : [];
  });
  const last = sheets.at(-1);
  if (!last) return none;
  const { grid, mark } = last;
  const rows = new Map(mark.rows.map(({ key, row }) => [key, row - grid.firstRow]));
  const at = <T>(table: T[][], key: string, column: string): T | undefined => {
    const [row, place] = [rows.get(key), mark.columns.get(column)];
    return row === undefined || place === undefined ? undefined : table[row]?.[place - grid.firstColumn];
  };
  return {
    sheet: grid.sheet,
    keys: mark.rows.map(({ key }) => key),
    value: (key, column) => (at(grid.formulas, key, column) ? null : (at(grid.values, key, column) ?? null)),
    numberFormat: (key, column) => at(grid.numberFormats, key, column) ?? 'General',
  };
}
