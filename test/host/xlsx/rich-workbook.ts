import { createRequire } from 'node:module';
import { init, type NewFile } from 'excelize-wasm';
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

type Excelize = Awaited<ReturnType<typeof init>>;
type Answer = { error: string | null };

let library: Promise<Excelize> | undefined;

export function excelize(): Promise<Excelize> {
  const entry = createRequire(import.meta.url).resolve('excelize-wasm');
  return (library ??= init(entry.replace(/[^\\/]+$/, 'excelize.wasm.gz')));
}

const must = <T extends Answer>(answer: T): T => {
  if (answer.error) throw new Error(answer.error);
  return answer;
};

/** A black pixel. */
const png = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='),
  (char) => char.charCodeAt(0),
);

/**
 * A workbook with about everything that a user's own may hold: what it has that the engine does not must survive
 * saving. Sheets: "Số liệu", "Tổng hợp", "Ẩn" (hidden), "Biểu đồ" (a chart sheet).
 */
export async function richWorkbook(): Promise<Uint8Array> {
  const library = await excelize();
  const file = library.NewFile();
  fillData(file);
  fillSummary(file, library);
  const bytes = new Uint8Array(must(file.WriteToBuffer()).buffer as unknown as ArrayBuffer);
  return addForeignParts(bytes);
}

function fillData(file: NewFile): void {
  must(file.SetSheetName('Sheet1', 'Số liệu'));
  const rows = [
    ['Đơn vị', 'Tháng', 'Hồ sơ', 'Đúng hạn'],
    ['Văn phòng', 'T1', 120, 118],
    ['Văn phòng', 'T2', 130, 125],
    ['Kinh tế', 'T1', 90, 80],
    ['Kinh tế', 'T2', 95, 91],
  ];
  rows.forEach((row, i) => must(file.SetSheetRow('Số liệu', `A${i + 1}`, row)));
  must(file.AddTable('Số liệu', { Range: 'A1:D5', Name: 'HoSo', StyleName: 'TableStyleMedium2' }));
  for (let row = 2; row <= 5; row++) must(file.SetCellFormula('Số liệu', `F${row}`, `D${row}/C${row}`));
  const { style } = must(file.NewStyle({ NumFmt: 10, Font: { Bold: true, Family: 'Times New Roman', Size: 13 } }));
  must(file.SetCellStyle('Số liệu', 'F2', 'F5', style));
  const { style: date } = must(file.NewStyle({ CustomNumFmt: 'dd/mm/yyyy' }));
  must(file.SetCellValue('Số liệu', 'G2', 46023));
  must(file.SetCellStyle('Số liệu', 'G2', 'G2', date));
  must(
    file.SetCellRichText('Số liệu', 'G3', [
      { Text: 'Ghi chú ', Font: { Bold: true } },
      { Text: 'quan trọng', Font: { Italic: true, Color: 'FF0000' } },
    ]),
  );
  must(file.SetCellHyperLink('Số liệu', 'G4', 'https://example.vn/ke-hoach', 'External'));
  must(file.SetCellValue('Số liệu', 'G4', 'Kế hoạch'));
  must(file.SetCellHyperLink('Số liệu', 'G5', "'Tổng hợp'!A1", 'Location'));
  must(file.AddComment('Số liệu', { Cell: 'C2', Author: 'Cán bộ', Paragraph: [{ Text: 'Đã đối chiếu' }] }));
  const formats = [
    { Type: 'data_bar', Criteria: '=', MinType: 'min', MaxType: 'max', BarColor: '#638EC6', BarSolid: true },
    { Type: 'icon_set', IconStyle: '3Arrows' },
  ];
  must(file.SetConditionalFormat('Số liệu', 'C2:C5', [formats[0]!]));
  must(file.SetConditionalFormat('Số liệu', 'D2:D5', [formats[1]!]));
  const { style: red } = must(file.NewConditionalStyle({ Font: { Color: '9A0511' } }));
  must(file.SetConditionalFormat('Số liệu', 'F2:F5', [{ Type: 'cell', Criteria: '<', Format: red, Value: '0.9' }]));
  must(
    file.AddDataValidation('Số liệu', {
      Type: 'list',
      Sqref: 'B2:B5',
      Formula1: '"T1,T2,T3"',
      AllowBlank: true,
      ShowErrorMessage: true,
      Error: 'Chọn tháng trong danh sách',
    }),
  );
  must(file.AddSparkline('Số liệu', { Location: ['H2'], Range: ["'Số liệu'!C2:D2"], Style: 3 }));
  must(
    file.AddPictureFromBytes('Số liệu', 'J2', {
      Extension: '.png',
      File: png,
      Format: { AltText: 'Huy hiệu' },
      InsertType: 0,
    }),
  );
  must(file.SetRowOutlineLevel('Số liệu', 3, 1));
  must(file.SetRowOutlineLevel('Số liệu', 4, 1));
  must(file.MergeCell('Số liệu', 'A8', 'D8'));
  must(file.SetColWidth('Số liệu', 'A', 'A', 24));
  must(file.SetDefinedName({ Name: 'TongHoSo', RefersTo: "'Số liệu'!$C$2:$C$5" }));
  must(file.SetDefinedName({ Name: '_xlnm.Print_Titles', RefersTo: "'Số liệu'!$1:$1", Scope: 'Số liệu' }));
}

function fillSummary(file: NewFile, library: Excelize): void {
  must(file.NewSheet('Tổng hợp'));
  must(file.SetCellValue('Tổng hợp', 'A1', 'Tổng hợp'));
  must(file.SetCellFormula('Tổng hợp', 'B1', "SUM('Số liệu'!C2:C5)"));
  must(
    file.AddPivotTable({
      DataRange: 'Số liệu!A1:D5',
      PivotTableRange: 'Tổng hợp!A10:D16',
      Rows: [{ Data: 'Đơn vị' }],
      Data: [{ Data: 'Hồ sơ', Subtotal: 'Sum' }],
    }),
  );
  const series = [{ Name: "'Số liệu'!$C$1", Categories: "'Số liệu'!$B$2:$B$5", Values: "'Số liệu'!$C$2:$C$5" }];
  const chart = { Type: library.Col, Series: series, Title: { Paragraph: [{ Text: 'Hồ sơ theo tháng' }] } };
  must(file.AddChart('Tổng hợp', 'F2', chart));
  must(file.AddSlicer('Tổng hợp', { Name: 'Đơn vị', Cell: 'F20', TableSheet: 'Số liệu', TableName: 'HoSo' }));
  must(file.NewSheet('Ẩn'));
  must(file.SetCellValue('Ẩn', 'A1', 'tham số'));
  must(file.SetSheetVisible('Ẩn', false));
  must(file.ProtectSheet('Ẩn', { Password: 'x', SelectLockedCells: true }));
  // Last, because the library refuses other work on workbooks with chart sheets.
  must(file.AddChartSheet('Biểu đồ', chart));
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** What the library cannot write: custom XML, printer settings, calculation chain, extensions and unknown attributes. */
function addForeignParts(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const edit = (name: string, change: (text: string) => string) => {
    const text = strFromU8(parts[name]!);
    const changed = change(text);
    if (changed === text) throw new Error(`nothing to change in ${name}`);
    parts[name] = strToU8(changed);
  };
  parts['customXml/item1.xml'] = strToU8('<commune xmlns="urn:example:commune">Tân Minh</commune>');
  parts['xl/printerSettings/printerSettings1.bin'] = new Uint8Array([1, 2, 3, 0, 255]);
  parts['xl/calcChain.xml'] = strToU8(
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
      '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
      '<c r="F2" i="1"/><c r="F3"/><c r="F4"/><c r="F5"/><c r="B1" i="2"/></calcChain>',
  );
  edit('[Content_Types].xml', (text) =>
    text.replace(
      '</Types>',
      '<Default Extension="bin" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.printerSettings"/>' +
        '<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/>' +
        '</Types>',
    ),
  );
  edit('_rels/.rels', (text) =>
    text.replace(
      '</Relationships>',
      `<Relationship Id="rIdCustom" Type="${office}/customXml" Target="customXml/item1.xml"/></Relationships>`,
    ),
  );
  edit('xl/_rels/workbook.xml.rels', (text) =>
    text.replace(
      '</Relationships>',
      `<Relationship Id="rIdChain" Type="${office}/calcChain" Target="calcChain.xml"/></Relationships>`,
    ),
  );
  edit('xl/worksheets/_rels/sheet1.xml.rels', (text) =>
    text.replace(
      '</Relationships>',
      `<Relationship Id="rIdPrinter" Type="${office}/printerSettings" Target="../printerSettings/printerSettings1.bin"/></Relationships>`,
    ),
  );
  edit('xl/worksheets/sheet1.xml', shareFormulas);
  edit('xl/workbook.xml', (text) =>
    text
      .replace(/<calcPr[^>]*>(?:<\/calcPr>)?/, '')
      .replace(/(<extLst|<\/workbook>)/, '<calcPr calcId="191029" iterate="1" iterateCount="7"/>$1')
      .replace(/<workbook /, '<workbook xmlns:xr="urn:example:revision" xr:uid="{0A-1}" '),
  );
  return zipSync(parts as Zippable);
}

/** F2:F5 as Excel writes a column that was filled down, with cached results. */
function shareFormulas(text: string): string {
  const results = [0.98333, 0.96154, 0.88889, 0.95789];
  return [2, 3, 4, 5].reduce(
    (source, row, i) =>
      source.replace(
        new RegExp(`(<c r="F${row}"[^>]*>)<f>[^<]*</f>(?:<v></v>|<v/>)?`),
        (_, start: string) =>
          `${start.replace(' t="str"', '')}<f t="shared"${i ? '' : ' ref="F2:F5"'} si="0"${i ? '/>' : '>D2/C2</f>'}<v>${results[i]}</v>`,
      ),
    text,
  );
}
