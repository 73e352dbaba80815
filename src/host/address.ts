/** Excel's own grid, whatever the engine's present size. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** A rectangle of cells: 0-based first row and column, and its size. */
export interface Area {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** 0 → "A", 26 → "AA". */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** "A" → 0, "AA" → 26. */
export function columnIndex(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

export const isWholeRows = (area: Area): boolean => area.column === 0 && area.columns === MAX_COLUMNS;
export const isWholeColumns = (area: Area): boolean => area.row === 0 && area.rows === MAX_ROWS;
/** Whole rows or columns: Excel answers null for the cell-level properties of such a range. */
export const isUnbounded = (area: Area): boolean => isWholeRows(area) || isWholeColumns(area);

/** "A1", "A1:C4", "2:3", "B:B", without the sheet's name. */
export function areaAddress(area: Area): string {
  const lastRow = area.row + area.rows;
  const first = columnLetters(area.column);
  const last = columnLetters(area.column + area.columns - 1);
  if (isWholeRows(area)) return `${area.row + 1}:${lastRow}`;
  if (isWholeColumns(area)) return `${first}:${last}`;
  const start = `${first}${area.row + 1}`;
  return area.rows === 1 && area.columns === 1 ? start : `${start}:${last}${lastRow}`;
}

/** An `sqref`: every area with its first and last cell. */
export const areasReference = (areas: readonly Area[]): string =>
  areas
    .map((area) => {
      const corner = (row: number, column: number) => `${columnLetters(column)}${row + 1}`;
      const first = corner(area.row, area.column);
      const last = corner(area.row + area.rows - 1, area.column + area.columns - 1);
      return first === last ? first : `${first}:${last}`;
    })
    .join(' ');

/** A sheet's name as it stands in a reference: quoted where Excel quotes it. */
export function quoteSheet(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name);
  return plain ? name : `'${name.replace(/'/g, "''")}'`;
}

/** A reference taken apart: the sheet's name (unquoted) where there is one, and the rest without "$". */
export function splitReference(reference: string): { sheet?: string; cells: string } {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(reference.trim());
  if (!match) return { cells: reference.trim().replace(/\$/g, '') };
  const sheet = match[1] === undefined ? match[2]! : match[1].replace(/''/g, "'");
  return { sheet, cells: match[3]!.replace(/\$/g, '') };
}

interface Corner {
  row?: number;
  column?: number;
}

function corner(text: string): Corner | undefined {
  const match = /^([A-Za-z]{0,3})(\d{0,7})$/.exec(text);
  if (!match || text === '') return undefined;
  const column = match[1] ? columnIndex(match[1]) : undefined;
  const row = match[2] ? Number(match[2]) - 1 : undefined;
  if ((column ?? 0) >= MAX_COLUMNS || (row ?? 0) < 0 || (row ?? 0) >= MAX_ROWS) return undefined;
  return { ...(row !== undefined && { row }), ...(column !== undefined && { column }) };
}

/** The area that "A1", "A1:C4", "B:C" or "2:3" names, or `undefined` where the text is no address. */
export function parseArea(text: string): Area | undefined {
  const parts = text.replace(/\$/g, '').split(':');
  if (parts.length > 2) return undefined;
  const first = corner(parts[0]!);
  const last = parts.length === 2 ? corner(parts[1]!) : first;
  if (!first || !last) return undefined;
  const open = (axis: keyof Corner) => first[axis] === undefined && last[axis] === undefined;
  if (parts.length === 1 && (open('row') || open('column'))) return undefined;
  const span = (axis: keyof Corner, size: number): [number, number] | undefined => {
    const [a, b] = [first[axis], last[axis]];
    if (a === undefined && b === undefined) return [0, size];
    if (a === undefined || b === undefined) return undefined;
    return [Math.min(a, b), Math.abs(a - b) + 1];
  };
  const rows = span('row', MAX_ROWS);
  const columns = span('column', MAX_COLUMNS);
  if (!rows || !columns || (open('row') && open('column'))) return undefined;
  return { row: rows[0], rows: rows[1], column: columns[0], columns: columns[1] };
}

/** The smallest area that holds both. */
export function boundingArea(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

/** The cells that both hold, or `undefined`. */
export function intersection(a: Area, b: Area): Area | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

/** The parts of `area` outside of `hole`: at most four rectangles. */
export function subtract(area: Area, hole: Area): Area[] {
  const common = intersection(area, hole);
  if (!common) return [area];
  const below = common.row + common.rows;
  const right = common.column + common.columns;
  const band = { row: common.row, rows: common.rows };
  return [
    { ...area, rows: common.row - area.row },
    { ...area, ...band, columns: common.column - area.column },
    { ...area, ...band, column: right, columns: area.column + area.columns - right },
    { ...area, row: below, rows: area.row + area.rows - below },
  ].filter(({ rows, columns }) => rows > 0 && columns > 0);
}

/** The parts of the areas outside of `hole`; the areas themselves where none of them touches it. */
export const without = (areas: Area[], hole: Area): Area[] =>
  areas.some((area) => intersection(area, hole)) ? areas.flatMap((area) => subtract(area, hole)) : areas;

/** Whether the areas hold every cell of `inner`. */
export const cover = (areas: readonly Area[], inner: Area): boolean =>
  areas.reduce((rest, area) => rest.flatMap((one) => subtract(one, area)), [inner]).length === 0;

export const contains = (outer: Area, inner: Area): boolean =>
  inner.row >= outer.row &&
  inner.column >= outer.column &&
  inner.row + inner.rows <= outer.row + outer.rows &&
  inner.column + inner.columns <= outer.column + outer.columns;
