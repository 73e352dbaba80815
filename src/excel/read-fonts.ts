/** Asks Excel for font names, at the price that a worksheet of its size may have. */

/**
 * Cells (or rows and columns) whose fonts are asked for in one workbook. A font takes some 46 bytes of JSON: with the
 * 120,000 cells of one response that stays within the 5 MB that Excel on the web sends.
 */
const fontsPerResponse = 15_000;

const font = { format: { font: { name: true } } } as const;

/** What was asked for the fonts of one worksheet; `undefined` where the answer would be too large. */
export type FontRequest =
  | { by: 'sheet'; name: string }
  | { by: 'cell'; cells: OfficeExtension.ClientResult<Excel.CellProperties[][]> }
  | {
      by: 'line';
      rows: OfficeExtension.ClientResult<Excel.RowProperties[]>;
      columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]>;
    }
  | undefined;

/**
 * The requests for used ranges whose `format.font.name` is loaded: nothing more where a worksheet has one font; by cell
 * where it mixes them and is small; else by row and by column, which tells a heading or a column in a font of its own.
 */
export function askFonts(ranges: readonly Excel.Range[]): FontRequest[] {
  let room = fontsPerResponse;
  return ranges.map((range): FontRequest => {
    // Excel tells the font of a range as null where its cells have several.
    const name = range.format.font.name as string | null;
    if (name) return { by: 'sheet', name };
    const cells = range.rowCount * range.columnCount;
    const lines = range.rowCount + range.columnCount;
    if (cells <= room) {
      room -= cells;
      return { by: 'cell', cells: range.getCellProperties(font) };
    }
    if (lines > room) return undefined;
    room -= lines;
    return { by: 'line', rows: range.getRowProperties(font), columns: range.getColumnProperties(font) };
  });
}

const nameOf = ({ format }: Excel.CellProperties): string | null => format?.font?.name ?? null;

/** The fonts in the range's shape, `null` for a cell whose font is not known. To be called after the sync. */
export function fontsOf(request: FontRequest, rowCount: number, columnCount: number): (string | null)[][] | undefined {
  if (!request) return undefined;
  if (request.by === 'cell') return request.cells.value.map((row) => row.map(nameOf));
  if (request.by === 'sheet') {
    const row = new Array<string>(columnCount).fill(request.name);
    return new Array<string[]>(rowCount).fill(row);
  }
  const columns = request.columns.value.map(nameOf);
  return request.rows.value.map((row) => {
    const name = nameOf(row);
    return columns.map((column) => name ?? column);
  });
}
