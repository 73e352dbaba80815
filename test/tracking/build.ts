import { parseA1, parseA1Area } from '../../src/tracking/a1';
import type { CellValue, Grid } from '../../src/tracking/types';

export interface SheetOptions {
  name?: string;
  visible?: boolean;
  /** Where the first cell stands. */
  at?: string;
  /** A1 areas, in worksheet coordinates. */
  merges?: string[];
  /** A1 address → en-US number format. */
  formats?: Record<string, string>;
  formulas?: Record<string, string>;
}

/** A grid from rows of values; short rows are filled with empty cells. */
export function sheet(rows: CellValue[][], options: SheetOptions = {}): Grid {
  const start = parseA1(options.at ?? 'A1') ?? { row: 0, column: 0 };
  const width = Math.max(...rows.map((row) => row.length));
  const values = rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? null));
  const table = <T>(given: Record<string, T> | undefined, otherwise: T): T[][] => {
    const filled = values.map((row) => row.map(() => otherwise));
    for (const [address, value] of Object.entries(given ?? {})) {
      const area = parseA1Area(address);
      for (let row = area?.top ?? 0; area && row <= area.bottom; row += 1) {
        for (let column = area.left; column <= area.right; column += 1) {
          const line = filled[row - start.row];
          if (line) line[column - start.column] = value;
        }
      }
    }
    return filled;
  };
  return {
    sheet: options.name ?? 'Sheet1',
    visible: options.visible ?? true,
    firstRow: start.row,
    firstColumn: start.column,
    values,
    formulas: table<string | null>(options.formulas, null),
    numberFormats: table(options.formats, 'General'),
    merges: (options.merges ?? []).flatMap((area) => parseA1Area(area) ?? []),
    hiddenRows: [],
    hiddenColumns: [],
  };
}
