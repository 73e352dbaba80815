import type { ChartSeries } from '../chart';
import { intersection, type Area } from '../address';
import type { Cells } from './cells';

/** How series lie in a range: each in a column or each in a row; "auto" takes what gives fewer series. */
export type SeriesBy = 'auto' | 'columns' | 'rows';

type Part = Pick<ChartSeries, 'name' | 'values' | 'categories'>;

/**
 * The series of a chart over a range, as Excel finds them: a first line of texts holds the names, a first line of texts
 * across it the categories; an empty corner makes both so, whatever they hold.
 */
export function seriesOf(cells: Cells, sheet: string, range: Area, by: SeriesBy): Part[] {
  const used = cells.used(sheet, true);
  const area = (used && intersection(range, used)) ?? { ...range, rows: 1, columns: 1 };
  const value = (row: number, column: number) => cells.content(sheet, area.row + row, area.column + column).value;
  const isLabel = (row: number, column: number) => typeof value(row, column) === 'string';
  const every = (count: number, test: (index: number) => boolean) =>
    Array.from({ length: count }, (_, index) => index).every(test);
  const corner = value(0, 0) === null && area.rows > 1 && area.columns > 1;
  const top =
    corner ||
    (area.rows > 1 && every(area.columns, (column) => isLabel(0, column) || (column === 0 && value(0, 0) === null)));
  const body = top ? 1 : 0;
  const side = corner || (area.columns > 1 && every(area.rows - body, (row) => isLabel(row + body, 0)));
  const [rows, columns] = [area.rows - body, area.columns - (side ? 1 : 0)];
  const inRows = by === 'rows' || (by === 'auto' && columns > rows);
  const first = { row: area.row + body, column: area.column + (side ? 1 : 0) };
  const at = (part: Area) => ({ sheet, area: part });
  const heads = at({ ...first, row: area.row, rows: 1, columns });
  const sides = at({ ...first, column: area.column, rows, columns: 1 });
  const series = Array.from({ length: inRows ? rows : columns }, (_, index): Part => {
    const values = inRows
      ? at({ row: first.row + index, column: first.column, rows: 1, columns })
      : at({ row: first.row, column: first.column + index, rows, columns: 1 });
    const name = inRows
      ? side && at({ ...sides.area, row: first.row + index, rows: 1 })
      : top && at({ ...heads.area, column: first.column + index, columns: 1 });
    const categories = inRows ? top && heads : side && sides;
    return { ...(name && { name }), values, ...(categories && { categories }) };
  });
  return series;
}
