import type { CellValue, Workbook, Worksheet } from 'exceljs';
import { firstMonthRow, firstQuarterRow, firstSkillRow, months, onlineShare, skills } from './sample-data';
import * as style from './sheet-style';

export const dossierSheetName = 'Hồ sơ TTHC';

const totalRow = firstMonthRow + 12;
const headings = ['Kỳ', 'Trực tuyến', 'Trực tiếp', 'Bưu chính công ích', 'Tổng số', 'Tỷ lệ trực tuyến'];

function headingRow(sheet: Worksheet, row: number, texts: string[]): void {
  const heading = { font: style.strong, alignment: style.centred, fill: style.headerShade, border: style.boxed };
  texts.forEach((text, index) => style.put(sheet, sheet.getCell(row, index + 1).address, text, heading));
  sheet.getRow(row).height = 34;
}

const number = { alignment: style.centred, border: style.boxed, numFmt: '#,##0;-#,##0;' };
const percent = { ...number, numFmt: '0.0%' };
const label = { alignment: style.left, border: style.boxed };

const formula = (text: string, result: number | string): CellValue => ({ formula: text, result }) as CellValue;

/** One line of the dossier table; `cells` are B, C and D, whose sums stand in E and F. */
function dossierLine(sheet: Worksheet, row: number, name: string, cells: CellValue[], counts: number[]): void {
  style.put(sheet, `A${row}`, name, label);
  ['B', 'C', 'D'].forEach((column, index) => style.put(sheet, `${column}${row}`, cells[index] ?? null, number));
  const total = counts.reduce((sum, count) => sum + count, 0);
  style.put(sheet, `E${row}`, formula(`SUM(B${row}:D${row})`, total), { ...number, font: style.strong });
  const share = total === 0 ? '' : (counts[0] ?? 0) / total;
  style.put(sheet, `F${row}`, formula(`IF(E${row}=0,"",B${row}/E${row})`, share), percent);
}

function monthTable(sheet: Worksheet): void {
  headingRow(sheet, firstMonthRow - 1, ['Tháng', ...headings.slice(1)]);
  for (let index = 0; index < 12; index += 1) {
    const month = months[index];
    const counts = month ? [month.online, month.direct, month.post] : [];
    dossierLine(sheet, firstMonthRow + index, `Tháng ${index + 1}`, counts, counts);
  }
  const sums = sumOf(0, 12);
  const range = (column: string) => `SUM(${column}${firstMonthRow}:${column}${totalRow - 1})`;
  const cells = ['B', 'C', 'D'].map((column, index) => formula(range(column), sums[index] ?? 0));
  dossierLine(sheet, totalRow, 'Cộng', cells, sums);
  for (const column of ['A', 'B', 'C', 'D', 'E', 'F']) sheet.getCell(`${column}${totalRow}`).font = style.strong;
}

function sumOf(from: number, to: number): number[] {
  const part = months.slice(from, to);
  return [
    part.reduce((sum, m) => sum + m.online, 0),
    part.reduce((sum, m) => sum + m.direct, 0),
    part.reduce((sum, m) => sum + m.post, 0),
  ];
}

function quarterTable(sheet: Worksheet): void {
  style.line(sheet, `A${firstQuarterRow - 2}:F${firstQuarterRow - 2}`, 'TỔNG HỢP THEO QUÝ', style.strong);
  headingRow(sheet, firstQuarterRow - 1, ['Quý', ...headings.slice(1)]);
  ['Quý I', 'Quý II', 'Quý III', 'Quý IV'].forEach((name, quarter) => {
    const first = firstMonthRow + quarter * 3;
    const sums = sumOf(quarter * 3, quarter * 3 + 3);
    const cells = ['B', 'C', 'D'].map((column, index) =>
      formula(`SUM(${column}${first}:${column}${first + 2})`, sums[index] ?? 0),
    );
    dossierLine(sheet, firstQuarterRow + quarter, name, cells, onlineShare(quarter) === null ? [0, 0, 0] : sums);
  });
}

function skillTable(sheet: Worksheet): void {
  style.line(sheet, `A${firstSkillRow - 2}:F${firstSkillRow - 2}`, 'CBCCVC ĐẠT YÊU CẦU KỸ NĂNG SỐ', style.strong);
  headingRow(sheet, firstSkillRow - 1, ['Quý', 'Số người đạt', 'Tổng số CBCCVC']);
  skills.forEach((skill, quarter) => {
    const row = firstSkillRow + quarter;
    style.put(sheet, `A${row}`, ['Quý I', 'Quý II', 'Quý III', 'Quý IV'][quarter] ?? '', label);
    style.put(sheet, `B${row}`, skill.assessed, number);
    style.put(sheet, `C${row}`, skill.staff, number);
  });
}

function helpers(sheet: Worksheet): void {
  const shares = `F${firstMonthRow}:F${totalRow}`;
  sheet.addConditionalFormatting({
    ref: shares,
    rules: [
      {
        type: 'expression',
        formulae: [`AND(ISNUMBER(F${firstMonthRow}),F${firstMonthRow}<0.75)`],
        priority: 1,
        style: { font: { color: { argb: 'FFC00000' } } },
      },
    ],
  });
  for (let row = firstMonthRow; row < totalRow; row += 1)
    for (const column of ['B', 'C', 'D'])
      sheet.getCell(`${column}${row}`).dataValidation = {
        type: 'whole',
        operator: 'greaterThanOrEqual',
        formulae: [0],
        allowBlank: true,
        showErrorMessage: true,
        errorTitle: 'Số hồ sơ',
        error: 'Chỉ nhập số nguyên, không nhỏ hơn 0.',
      };
}

export function addDossierSheet(workbook: Workbook): void {
  const sheet = workbook.addWorksheet(dossierSheetName, {
    pageSetup: style.a4Landscape,
    views: [{ state: 'frozen', xSplit: 0, ySplit: firstMonthRow - 1, showGridLines: false }],
    headerFooter: { oddFooter: '&C&"Times New Roman"&10Trang &P/&N' },
  });
  [14, 13, 13, 15, 13, 13, 3].forEach((width, index) => (sheet.getColumn(index + 1).width = width));
  style.line(sheet, 'A1:F1', 'UBND XÃ TÂN MINH', style.body);
  style.line(sheet, 'A3:F3', 'TÌNH HÌNH TIẾP NHẬN HỒ SƠ TTHC NĂM 2026', style.title, 22);
  style.line(sheet, 'A4:F4', style.sampleMark, style.warning);
  style.put(sheet, 'F6', 'ĐVT: hồ sơ', { font: style.italic, alignment: { horizontal: 'right' } });
  monthTable(sheet);
  quarterTable(sheet);
  skillTable(sheet);
  helpers(sheet);
  workbook.definedNames.add(`'${dossierSheetName}'!$B$${firstMonthRow}:$B$${totalRow - 1}`, 'HoSoTrucTuyen');
  workbook.definedNames.add(`'${dossierSheetName}'!$E$${firstMonthRow}:$E$${totalRow - 1}`, 'TongHoSo');
}

/** The chart beside the months, for the library that can draw one. */
export function dossierChart(): { cell: string; series: { name: string; categories: string; values: string }[] } {
  const place = (column: string, from: number, to: number) =>
    `'${dossierSheetName}'!$${column}$${from}:$${column}$${to}`;
  return {
    cell: `H${firstMonthRow - 1}`,
    series: ['B', 'C', 'D'].map((column) => ({
      name: `'${dossierSheetName}'!$${column}$${firstMonthRow - 1}`,
      categories: place('A', firstMonthRow, totalRow - 1),
      values: place(column, firstMonthRow, totalRow - 1),
    })),
  };
}
