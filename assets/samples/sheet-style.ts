import type { Alignment, Borders, Cell, Fill, Font, PageSetup, Worksheet } from 'exceljs';

/** Nghị định 30/2020/NĐ-CP asks for Times New Roman; tables are kept one size below the text. */
export const body: Partial<Font> = { name: 'Times New Roman', size: 12 };
export const strong: Partial<Font> = { ...body, bold: true };
export const italic: Partial<Font> = { ...body, italic: true };
export const title: Partial<Font> = { ...strong, size: 14 };
export const warning: Partial<Font> = { ...strong, color: { argb: 'FFC00000' } };

export const centred: Partial<Alignment> = { horizontal: 'center', vertical: 'middle', wrapText: true };
export const left: Partial<Alignment> = { horizontal: 'left', vertical: 'middle', wrapText: true };

const thin = { style: 'thin', color: { argb: 'FF7F7F7F' } } as const;
export const boxed: Partial<Borders> = { top: thin, left: thin, bottom: thin, right: thin };

export const shade = (argb: string): Fill => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } });
export const headerShade = shade('FFDDEBF7');
export const sectionShade = shade('FFF2F2F2');

/** A4 landscape, one page wide, margins of Nghị định 30 (20 mm; 30 mm on the binding side shortened for a table). */
export const a4Landscape: Partial<PageSetup> = {
  paperSize: 9,
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  horizontalCentered: true,
  margins: { left: 0.6, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
};

export interface CellStyle {
  font?: Partial<Font>;
  alignment?: Partial<Alignment>;
  border?: Partial<Borders>;
  fill?: Fill;
  numFmt?: string;
}

export function put(sheet: Worksheet, address: string, value: Cell['value'], style: CellStyle = {}): Cell {
  const cell = sheet.getCell(address);
  cell.value = value;
  cell.font = style.font ?? body;
  cell.alignment = style.alignment ?? left;
  if (style.border) cell.border = style.border;
  if (style.fill) cell.fill = style.fill;
  if (style.numFmt) cell.numFmt = style.numFmt;
  return cell;
}

/** A merged line of text across `area` ("A4:J4"). */
export function line(sheet: Worksheet, area: string, text: string, font: Partial<Font>, height?: number): void {
  sheet.mergeCells(area);
  const first = area.split(':')[0] ?? area;
  put(sheet, first, text, { font, alignment: centred });
  if (height !== undefined) sheet.getRow(sheet.getCell(first).fullAddress.row).height = height;
}

/** Every cell of the area gets the border: Excel draws a merged cell's frame from each of its cells. */
export function frame(sheet: Worksheet, top: number, leftColumn: number, bottom: number, right: number): void {
  for (let row = top; row <= bottom; row += 1)
    for (let column = leftColumn; column <= right; column += 1) sheet.getCell(row, column).border = boxed;
}

export const sampleMark = 'SỐ LIỆU MẪU, KHÔNG PHẢI SỐ LIỆU THẬT';
