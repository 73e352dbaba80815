import type { ICellData, IWorkbookData } from '@univerjs/core';
import { areaAddress, parseArea, splitReference, type Area } from '../../../address';
import type { ChartSource } from '../../../chart';
import type { SpilledRange } from '../../../model';
import { quoteSheet } from '../../address';
import { valueOf } from '../../write/cells';
import { styleResolver } from '../../write/style-layers';
import type { CellsOf } from './read-chart';
import type { SourceData, SourceDataOf } from './series-xml';

/** A chart never shows more of a column than this. */
const MAX_POINTS = 32_000;

/** References as cells of the sheets with these ids, by name in lower case. */
export const cellsByName =
  (ids: ReadonlyMap<string, string>): CellsOf =>
  (formula) => {
    const { sheet, cells } = splitReference(formula);
    const id = sheet === undefined ? undefined : ids.get(sheet.toLowerCase());
    const area = parseArea(cells);
    return id !== undefined && area ? { sheet: id, area } : undefined;
  };

/** "$A$1:$B$2" */
const absolute = (area: Area): string => areaAddress(area).replace(/[A-Z]+|\d+/g, '$$$&');

/** What a file says of a chart's cells: their reference, and their values as the workbook has them now. */
export function sourceData(snapshot: IWorkbookData, spills: Readonly<Record<string, SpilledRange[]>>): SourceDataOf {
  return (source: ChartSource): SourceData => {
    if (!('area' in source)) return { formula: source.formula, values: source.cached };
    const sheet = snapshot.sheets[source.sheet];
    if (!sheet) return { formula: '#REF!', values: [] };
    const { row, column, rows, columns } = source.area;
    const count = Math.min(rows * columns, MAX_POINTS);
    const cell = (index: number): ICellData | undefined => {
      const at = { row: row + Math.floor(index / columns), column: column + (index % columns) };
      return sheet.cellData?.[at.row]?.[at.column] ?? undefined;
    };
    const values = Array.from({ length: count }, (_, index) => {
      const at = { row: row + Math.floor(index / columns), column: column + (index % columns) };
      return plainValue(cell(index)) ?? spilledValue(spills[source.sheet] ?? [], at.row, at.column);
    });
    const style = styleResolver(snapshot, sheet).ofCell(row, column, cell(0) ?? {});
    const format = style.n?.pattern;
    return { formula: `${quoteSheet(sheet.name ?? '')}!${absolute(source.area)}`, values, ...(format && { format }) };
  };
}

function plainValue(cell: ICellData | undefined): string | number | null {
  const value = cell && valueOf(cell);
  if (!value || value.type === 'e') return null;
  return value.type === 'text' ? value.text : Number(value.text);
}

function spilledValue(spills: readonly SpilledRange[], row: number, column: number): string | number | null {
  for (const spill of spills) {
    const value = spill.values[row - spill.row]?.[column - spill.column];
    if (value !== undefined && value !== null) return typeof value === 'boolean' ? Number(value) : value;
  }
  return null;
}
