import type { CellValue, Workbook, Worksheet } from 'exceljs';
import { rows, type Entry, type SampleRow } from './sample-data';
import * as style from './sheet-style';

export const trackingSheetName = 'Theo dõi 2026';

/** 1-based rows of the sheet. */
const headerRow = 8;
export const firstDataRow = headerRow + 3;
const lastColumn = 10;
const resultColumns = ['E', 'F', 'G', 'H'] as const;

export const agencies = [
  'Văn phòng HĐND và UBND',
  'VP HĐND và UBND; TTPVHCC',
  'Phòng VH-XH',
  'Phòng Kinh tế',
  'TTPVHCC',
];

function letterhead(sheet: Worksheet): void {
  style.line(sheet, 'A1:C1', 'UBND XÃ TÂN MINH', style.body);
  style.line(sheet, 'A2:C2', 'PHÒNG VĂN HÓA - XÃ HỘI', style.strong);
  style.line(sheet, 'E1:J1', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', style.strong);
  style.line(sheet, 'E2:J2', 'Độc lập - Tự do - Hạnh phúc', { ...style.strong, underline: true });
  style.line(sheet, 'A4:J4', 'SỔ THEO DÕI THỰC HIỆN CHỈ TIÊU CẢI CÁCH HÀNH CHÍNH NĂM 2026', style.title, 22);
  style.line(
    sheet,
    'A5:J5',
    '(Theo Kế hoạch thực hiện Chương trình tổng thể CCHC nhà nước giai đoạn 2026 - 2030 của UBND xã Tân Minh)',
    style.italic,
  );
  style.line(sheet, 'A6:J6', style.sampleMark, style.warning);
}

function header(sheet: Worksheet): void {
  const [top, bottom, numbers] = [headerRow, headerRow + 1, headerRow + 2];
  const heading = { font: style.strong, alignment: style.centred, fill: style.headerShade };
  const tall: [string, string][] = [
    ['A', 'STT'],
    ['B', 'Chỉ tiêu'],
    ['C', 'ĐVT'],
    ['D', 'Mục tiêu 2026 - 2030'],
    ['I', 'Cơ quan chủ trì'],
    ['J', 'Ghi chú'],
  ];
  for (const [column, text] of tall) {
    sheet.mergeCells(`${column}${top}:${column}${bottom}`);
    style.put(sheet, `${column}${top}`, text, heading);
  }
  sheet.mergeCells(`E${top}:H${top}`);
  style.put(sheet, `E${top}`, 'Kết quả thực hiện năm 2026', heading);
  ['Quý I', 'Quý II', 'Quý III', 'Quý IV'].forEach((text, index) => {
    style.put(sheet, `${resultColumns[index]}${bottom}`, text, heading);
  });
  for (let column = 1; column <= lastColumn; column += 1) {
    const cell = sheet.getCell(numbers, column);
    style.put(sheet, cell.address, `(${column})`, { font: { ...style.italic, size: 10 }, alignment: style.centred });
  }
  style.frame(sheet, top, 1, numbers, lastColumn);
}

function cellValue(entry: Entry): CellValue {
  if (entry === null || typeof entry !== 'object') return entry;
  return { formula: entry.formula, result: entry.result } as CellValue;
}

function writeRow(sheet: Worksheet, row: number, data: SampleRow): void {
  if (data.indicator === null) {
    const sectionStyle = { font: style.strong, fill: style.sectionShade };
    for (let column = 1; column <= lastColumn; column += 1)
      style.put(sheet, sheet.getCell(row, column).address, null, sectionStyle);
    style.put(sheet, `A${row}`, data.no, { ...sectionStyle, alignment: style.centred });
    sheet.getCell(`B${row}`).value = data.label;
    sheet.mergeCells(`B${row}:J${row}`);
    return;
  }
  const percent = { alignment: style.centred, numFmt: '0.0%' };
  style.put(sheet, `A${row}`, Number(data.no), { alignment: style.centred });
  style.put(sheet, `B${row}`, data.label);
  style.put(sheet, `C${row}`, '%', { alignment: style.centred });
  style.put(sheet, `D${row}`, cellValue(data.target ?? null), { alignment: style.centred, numFmt: '0%' });
  resultColumns.forEach((column, index) => {
    style.put(sheet, `${column}${row}`, cellValue(data.results?.[index] ?? null), percent);
  });
  style.put(sheet, `I${row}`, data.agency ?? null);
  style.put(sheet, `J${row}`, data.note ?? null, { font: { ...style.italic, size: 11 } });
}

function signatures(sheet: Worksheet, row: number): void {
  style.line(sheet, `G${row}:J${row}`, 'Tân Minh, ngày …… tháng 10 năm 2026', style.italic);
  style.line(sheet, `A${row + 1}:C${row + 1}`, 'NGƯỜI LẬP BIỂU', style.strong);
  style.line(sheet, `G${row + 1}:J${row + 1}`, 'TRƯỞNG PHÒNG', style.strong);
  style.line(sheet, `A${row + 2}:C${row + 2}`, '(Ký, ghi rõ họ tên)', style.italic);
  style.line(sheet, `G${row + 2}:J${row + 2}`, '(Ký, ghi rõ họ tên)', style.italic);
}

function helpers(sheet: Worksheet, lastRow: number): void {
  const area = `E${firstDataRow}:H${lastRow}`;
  const first = `E${firstDataRow}`;
  const target = `$D${firstDataRow}`;
  const rule = (formula: string, argb: string, priority: number) => ({
    type: 'expression' as const,
    formulae: [formula],
    priority,
    style: { fill: { type: 'pattern' as const, pattern: 'solid' as const, bgColor: { argb } } },
  });
  sheet.addConditionalFormatting({
    ref: area,
    rules: [
      rule(`AND(ISNUMBER(${first}),ISNUMBER(${target}),${first}<${target})`, 'FFFCE4D6', 1),
      rule(`AND(ISNUMBER(${first}),ISNUMBER(${target}),${first}>=${target})`, 'FFE2EFDA', 2),
    ],
  });
  for (let row = firstDataRow; row <= lastRow; row += 1) {
    if (sheet.getCell(`C${row}`).value !== '%') continue;
    sheet.getCell(`I${row}`).dataValidation = {
      type: 'list',
      allowBlank: true,
      formulae: [`"${agencies.join(',')}"`],
      showErrorMessage: false,
    };
  }
}

export function addTrackingSheet(workbook: Workbook): void {
  const sheet = workbook.addWorksheet(trackingSheetName, {
    pageSetup: { ...style.a4Landscape, fitToHeight: 1, printTitlesRow: `${headerRow}:${headerRow + 2}` },
    views: [{ state: 'frozen', xSplit: 2, ySplit: headerRow + 2, zoomScale: 90, showGridLines: false }],
    headerFooter: { oddFooter: '&C&"Times New Roman"&10Trang &P/&N' },
  });
  [6, 52, 7, 12, 11, 11, 13, 11, 25, 28].forEach((width, index) => (sheet.getColumn(index + 1).width = width));
  letterhead(sheet);
  header(sheet);
  rows.forEach((data, index) => writeRow(sheet, firstDataRow + index, data));
  const lastRow = firstDataRow + rows.length - 1;
  style.frame(sheet, firstDataRow, 1, lastRow, lastColumn);
  rows.forEach((data, index) => (sheet.getRow(firstDataRow + index).height = data.indicator === null ? 20 : 32));
  helpers(sheet, lastRow);
  signatures(sheet, lastRow + 2);
}
