import assert from 'node:assert/strict';
import ExcelJS from 'exceljs';
import { strToU8, unzipSync, zipSync } from 'fflate';
import type { OpenedFile } from '../../../src/host/model';
import { saveXlsx } from '../../../src/host/xlsx';
import { child, parseXml } from '../../../src/host/xlsx/xml/scan';
import { richWorkbook } from './rich-workbook';
import { addReport, open, partText, partsOf, requestOf } from './support';

const items = (source: string, list: string): string[] =>
  (child(parseXml(source), list)?.children ?? []).map((item) => source.slice(item.start, item.end));

const sheetNames = (bytes: Uint8Array) =>
  [...partText(bytes, 'xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]*)"/g)].map((match) => match[1]);

const dataPart = 'xl/worksheets/sheet1.xml';

describe('saving into a rich workbook', () => {
  let bytes: Uint8Array;
  let file: OpenedFile;

  before(async () => {
    bytes = await richWorkbook();
    file = await open(bytes);
  });

  it('gives back every part byte for byte where nothing was changed', async () => {
    assert.deepEqual(partsOf(await saveXlsx(requestOf(file))), partsOf(bytes));
  });

  describe('a new report sheet', () => {
    let saved: Uint8Array;

    before(async () => {
      const request = requestOf(file);
      addReport(request);
      saved = await saveXlsx(request);
    });

    it('changes no part but the lists that name the sheet and the styles', () => {
      const [old, now] = [partsOf(bytes), partsOf(saved)];
      const differing = Object.keys(old).filter((name) => old[name] !== now[name]);
      assert.deepEqual(differing.sort(), [
        '[Content_Types].xml',
        'xl/_rels/workbook.xml.rels',
        'xl/styles.xml',
        'xl/workbook.xml',
      ]);
      const added = Object.keys(now).filter((name) => !(name in old));
      assert.deepEqual(added, ['xl/worksheets/sheet4.xml']);
    });

    it('keeps every cell format, font, fill, border and differential format under its index', () => {
      const [old, now] = [partText(bytes, 'xl/styles.xml'), partText(saved, 'xl/styles.xml')];
      for (const list of ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs']) {
        const before = items(old, list);
        assert.deepEqual(items(now, list).slice(0, before.length), before, list);
      }
      assert.equal(items(now, 'cellXfs').length, items(old, 'cellXfs').length + 2);
      const counted = /<cellXfs count="(\d+)"/.exec(now)?.[1];
      assert.equal(Number(counted), items(now, 'cellXfs').length);
    });

    it('only adds to the workbook part: names, extensions, calculation settings and unknown attributes stay', () => {
      const old = partText(bytes, 'xl/workbook.xml');
      const now = partText(saved, 'xl/workbook.xml')
        .replace('<sheet name="Báo cáo quý I" sheetId="5" r:id="rId11"/>', '')
        .replace(/<definedName name="_xlnm\.Print_(?:Area|Titles)" localSheetId="4">[^<]*<\/definedName>/g, '');
      assert.equal(now, old);
    });

    it('stands last, opens with its own page setup, and its print names quote it', async () => {
      assert.deepEqual(sheetNames(saved), ['Số liệu', 'Tổng hợp', 'Ẩn', 'Biểu đồ', 'Báo cáo quý I']);
      const again = await open(saved);
      assert.deepEqual(again.extras['sheet-5']?.page, {
        orientation: 'landscape',
        paperSize: 'a4',
        leftMargin: 85.05,
        rightMargin: 50.4,
        topMargin: 54,
        bottomMargin: 54,
        headerMargin: 21.6,
        footerMargin: 21.6,
        zoom: { fitToWidth: 1, fitToHeight: 0 },
        firstPageNumber: 1,
        centerHorizontally: true,
        printTitleRows: '$1:$2',
        printArea: 'A1:C3',
        headerFooter: { default: { centerHeader: '&P' }, firstPage: {} },
        rowBreaks: [3],
      });
      assert.match(partText(saved, 'xl/workbook.xml'), />'Báo cáo quý I'!\$A\$1:\$C\$3</);
    });

    it('keeps the results of its formulas, custom ones under their file name', () => {
      const sheet = partText(saved, 'xl/worksheets/sheet4.xml');
      assert.match(sheet, /<c r="C3" s="\d+"><f>_xldudf_CCCH_TARGET\(&quot;online_rate&quot;\)<\/f><v>0\.8<\/v><\/c>/);
    });
  });

  it('puts a new sheet where the snapshot has it, and the scopes of names and the open tab follow', async () => {
    const request = requestOf(file);
    addReport(request, 'Báo cáo', 0);
    const saved = await saveXlsx(request);
    assert.deepEqual(sheetNames(saved), ['Báo cáo', 'Số liệu', 'Tổng hợp', 'Ẩn', 'Biểu đồ']);
    const workbook = partText(saved, 'xl/workbook.xml');
    assert.match(workbook, /<definedName localSheetId="1" name="_xlnm\.Print_Titles">&#39;Số liệu&#39;!\$1:\$1</);
    assert.match(workbook, /<definedName name="_xlnm\.Print_Area" localSheetId="0">/);
  });

  describe('two changed cells', () => {
    let saved: Uint8Array;

    before(async () => {
      const request = requestOf(file);
      const cells = request.snapshot.sheets['sheet-1']!.cellData!;
      cells[2]![2]!.v = 131;
      cells[6] = { 8: { v: 'Mới nhập', t: 1 } };
      request.changedCells = { 'sheet-1': ['2,2', '6,8'] };
      saved = await saveXlsx(request);
    });

    it('change these cells of the sheet and nothing else in it', () => {
      const now = partText(saved, dataPart)
        .replace('<c r="C3"><v>131</v></c>', '<c r="C3"><v>130</v></c>')
        .replace('<row r="7"><c r="I7" t="inlineStr"><is><t>Mới nhập</t></is></c></row>', '')
        .replace('<dimension ref="A1:I7">', '<dimension ref="A1">');
      assert.equal(now, partText(bytes, dataPart));
    });

    it('let Excel calculate what depends on them, and leave every other part alone', () => {
      const [old, now] = [partsOf(bytes), partsOf(saved)];
      const differing = Object.keys(now).filter((name) => old[name] !== now[name]);
      assert.deepEqual(differing.sort(), ['xl/workbook.xml', dataPart]);
      const workbook = partText(saved, 'xl/workbook.xml').replace(' fullCalcOnLoad="1"', '');
      assert.equal(workbook, partText(bytes, 'xl/workbook.xml'));
    });
  });

  it('keeps the format of a changed cell, and formats anew only what looks different', async () => {
    const request = requestOf(file);
    const cells = request.snapshot.sheets['sheet-1']!.cellData!;
    cells[1]![6]!.v = 46024;
    cells[1]![5] = { v: 1, t: 2, s: { ...request.snapshot.styles[String(cells[1]![5]!.s)]!, bg: { rgb: '#FFFF00' } } };
    request.changedCells = { 'sheet-1': ['1,6', '1,5'] };
    const saved = await saveXlsx(request);
    const sheet = partText(saved, dataPart);
    assert.match(sheet, /<c r="G2" s="2"><v>46024<\/v><\/c>/);
    const added = items(partText(saved, 'xl/styles.xml'), 'cellXfs').length - 1;
    assert.match(sheet, new RegExp(`<c r="F2" s="${added}"><v>1</v></c>`));
  });

  it('gives the text of a shared formula to its other cells when its first cell is overwritten', async () => {
    const request = requestOf(file);
    request.snapshot.sheets['sheet-1']!.cellData![1]![5] = { v: 1, t: 2, s: 'x1' };
    request.changedCells = { 'sheet-1': ['1,5'] };
    const saved = await saveXlsx(request);
    const sheet = partText(saved, dataPart);
    assert.match(sheet, /<c r="F3" s="1"><f>D3\/C3<\/f><v>0\.96154<\/v><\/c>/);
    assert.match(sheet, /<c r="F5" s="1"><f>D5\/C5<\/f><v>0\.95789<\/v><\/c>/);
    // Its entry in the chain would make Excel call the file damaged; the next one now has to name the sheet.
    assert.match(partText(saved, 'xl/calcChain.xml'), /main"><c i="1" r="F3"\/><c r="F4"\/>/);
    const again = await open(saved);
    assert.equal(again.snapshot.sheets['sheet-1']!.cellData![4]![5]!.f, '=D5/C5');
  });

  it('writes results that follow from changed cells, and keeps those that the engine cannot calculate', async () => {
    const request = requestOf(file);
    const cells = request.snapshot.sheets['sheet-1']!.cellData!;
    cells[1]![2]!.v = 125;
    Object.assign(cells[1]![5]!, { v: 0.944 });
    Object.assign(cells[2]![5]!, { v: '#NAME?', t: 1 });
    request.changedCells = { 'sheet-1': ['1,2'] };
    const sheet = partText(await saveXlsx(request), dataPart);
    assert.match(sheet, /<c r="F2" s="1"><f t="shared" ref="F2:F5" si="0">D2\/C2<\/f><v>0\.944<\/v><\/c>/);
    assert.match(sheet, /<c r="F3" s="1"><f t="shared" si="0"\/><v>0\.96154<\/v><\/c>/);
  });

  it('lets formulas, names, charts, pivots and links follow a renamed sheet', async () => {
    const request = requestOf(file);
    request.snapshot.sheets['sheet-1']!.name = "Số liệu '26";
    request.renamed = { 'sheet-1': 'Số liệu' };
    const saved = await saveXlsx(request);
    assert.match(partText(saved, 'xl/workbook.xml'), /<sheet name="Số liệu '26" sheetId="1"/);
    assert.match(partText(saved, 'xl/workbook.xml'), /name="TongHoSo">'Số liệu ''26'!\$C\$2:\$C\$5</);
    assert.match(partText(saved, 'xl/worksheets/sheet2.xml'), /<f>SUM\('Số liệu ''26'!C2:C5\)<\/f>/);
    assert.match(partText(saved, 'xl/charts/chart1.xml'), /<f>'Số liệu ''26'!\$C\$2:\$C\$5<\/f>/);
    assert.match(partText(saved, 'xl/pivotCache/pivotCacheDefinition1.xml'), /sheet="Số liệu '26"/);
    assert.match(partText(saved, dataPart), /<xm:f>'Số liệu ''26'!C2:D2<\/xm:f>/);
  });

  it('removes a deleted sheet with the parts that were its own, and turns references to it into #REF!', async () => {
    const request = requestOf(file);
    delete request.snapshot.sheets['sheet-1'];
    request.snapshot.sheetOrder = request.snapshot.sheetOrder.filter((id) => id !== 'sheet-1');
    request.deleted = ['Số liệu'];
    const saved = await saveXlsx(request);
    const parts = partsOf(saved);
    for (const gone of [dataPart, 'xl/tables/table1.xml', 'xl/comments1.xml', 'xl/media/image1.png']) {
      assert.ok(!(gone in parts), gone);
      assert.ok(!partText(saved, '[Content_Types].xml').includes(gone), gone);
    }
    assert.ok('xl/charts/chart1.xml' in parts && 'xl/pivotCache/pivotCacheDefinition1.xml' in parts);
    const workbook = partText(saved, 'xl/workbook.xml');
    assert.ok(!workbook.includes('_xlnm.Print_Titles'));
    assert.match(workbook, /name="TongHoSo">#REF!</);
    assert.match(partText(saved, 'xl/worksheets/sheet2.xml'), /<f>SUM\(#REF!\)<\/f>/);
    assert.match(partText(saved, 'xl/calcChain.xml'), /main"><c r="B1" i="2"\/><\/calcChain>/);
    assert.deepEqual(sheetNames(saved), ['Tổng hợp', 'Ẩn', 'Biểu đồ']);
  });

  it('replaces an older report of the same name', async () => {
    const first = requestOf(file);
    addReport(first);
    const opened = await open(await saveXlsx(first));
    const request = requestOf(opened);
    delete request.snapshot.sheets['sheet-5'];
    request.snapshot.sheetOrder.pop();
    request.deleted = ['Báo cáo quý I'];
    addReport(request);
    const saved = await saveXlsx(request);
    assert.deepEqual(sheetNames(saved), ['Số liệu', 'Tổng hợp', 'Ẩn', 'Biểu đồ', 'Báo cáo quý I']);
    assert.equal(partText(saved, 'xl/workbook.xml').match(/_xlnm\.Print_Area/g)?.length, 1);
  });

  it('adds names that the file lacks and leaves those that differ in quotes only', async () => {
    const request = requestOf(file);
    request.names = [
      { name: 'TongHoSo', formula: "=  'Số liệu'!$C$2:$C$5", visible: true },
      { name: 'KyBaoCao', formula: '="2026-Q1"', visible: false },
      { name: 'Vung', formula: "='Tổng hợp'!$A$1", visible: true, scope: 'Tổng hợp' },
    ];
    const workbook = partText(await saveXlsx(request), 'xl/workbook.xml');
    assert.match(workbook, /<definedName name="TongHoSo">&#39;Số liệu&#39;!\$C\$2:\$C\$5</);
    assert.match(workbook, /<definedName name="KyBaoCao" hidden="1">&quot;2026-Q1&quot;</);
    assert.match(workbook, /<definedName name="Vung" localSheetId="1">/);
    assert.match(workbook, /name="Slicer_Đơn_vị"/);
  });

  it('keeps the macros of an .xlsm', async () => {
    const parts = unzipSync(bytes);
    parts['xl/vbaProject.bin'] = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 7, 7]);
    const types = partText(bytes, '[Content_Types].xml')
      .replace('openxmlformats-officedocument.spreadsheetml.sheet.main', 'ms-excel.sheet.macroEnabled.main')
      .replace(
        '</Types>',
        '<Override PartName="/xl/vbaProject.bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>',
      );
    parts['[Content_Types].xml'] = strToU8(types);
    const macros = zipSync(parts);
    const request = requestOf(await open(macros));
    addReport(request);
    const saved = await saveXlsx(request);
    assert.equal(partsOf(saved)['xl/vbaProject.bin'], partsOf(macros)['xl/vbaProject.bin']);
    assert.match(partText(saved, '[Content_Types].xml'), /macroEnabled\.main/);
  });

  it('is read by ExcelJS with the same values', async () => {
    const request = requestOf(file);
    addReport(request);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load((await saveXlsx(request)) as unknown as ExcelJS.Buffer);
    const report = workbook.getWorksheet('Báo cáo quý I')!;
    assert.equal(report.getCell('A1').value, 'BÁO CÁO kết quả');
    assert.equal(report.getCell('B3').value, 0.755);
    assert.equal(report.getCell('B3').numFmt, '0.0##%');
    assert.equal(report.getCell('C3').result, 0.8);
    assert.equal(report.getCell('A1').font.name, 'Times New Roman');
    assert.equal(workbook.getWorksheet('Số liệu')!.getCell('F3').result, 0.96154);
  });
});

describe('unusual but valid packages', () => {
  it('patches a sheet whose elements carry a prefix and whose rows and cells carry no addresses', async () => {
    const { bytes, sheet } = prefixed();
    const request = requestOf(await open(bytes));
    const cells = request.snapshot.sheets['sheet-1']!.cellData!;
    assert.equal(cells[1]![1]!.v, 4);
    cells[1]![1] = { v: 'bốn', t: 1 };
    cells[1]![2] = { v: 5, t: 2 };
    request.changedCells = { 'sheet-1': ['1,1', '1,2'] };
    const saved = partText(await saveXlsx(request), sheet);
    const added = '<x:c r="B2" t="inlineStr"><x:is><x:t>bốn</x:t></x:is></x:c><x:c r="C2"><x:v>5</x:v></x:c></x:row>';
    assert.ok(saved.includes(`<x:row><x:c><x:v>3</x:v></x:c>${added}`), saved);
    addReport(request);
    const both = await saveXlsx(request);
    assert.match(partText(both, 'xl/_rels/workbook.xml.rels'), /<p:Relationship Id="rId3"/);
    const again = await open(both);
    assert.deepEqual(childNames(again), ['Dữ liệu', 'Báo cáo quý I']);
  });
});

const childNames = (file: OpenedFile) => file.snapshot.sheetOrder.map((id) => file.snapshot.sheets[id]!.name);

/** A workbook as some servers write it: prefixes everywhere, nothing that may be left out. */
function prefixed(): { bytes: Uint8Array; sheet: string } {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const open = 'http://schemas.openxmlformats.org/package/2006';
  const sheet = 'xl/worksheets/data.xml';
  const relationships = (list: string) => `<p:Relationships xmlns:p="${open}/relationships">${list}</p:Relationships>`;
  const parts = {
    '[Content_Types].xml':
      `<Types xmlns="${open}/content-types"><Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>',
    '_rels/.rels': relationships(`<p:Relationship Id="a" Type="${office}/officeDocument" Target="/xl/workbook.xml"/>`),
    'xl/workbook.xml': `<x:workbook xmlns:x="${main}"><x:sheets><x:sheet xmlns:q="${office}" name="Dữ liệu" sheetId="7" q:id="b"/></x:sheets></x:workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(
      `<p:Relationship Id="b" Type="${office}/worksheet" Target="worksheets/data.xml"/>` +
        `<p:Relationship Id="c" Type="${office}/styles" Target="styles.xml"/>`,
    ),
    'xl/styles.xml': `<x:styleSheet xmlns:x="${main}"><x:fonts count="1"><x:font><x:sz val="11"/><x:name val="Arial"/></x:font></x:fonts><x:fills count="1"><x:fill/></x:fills><x:borders count="1"><x:border/></x:borders><x:cellXfs count="1"><x:xf/></x:cellXfs></x:styleSheet>`,
    [sheet]: `<x:worksheet xmlns:x="${main}"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c></x:row><x:row><x:c><x:v>3</x:v></x:c><x:c><x:v>4</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
  };
  const packed = Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]));
  return { bytes: zipSync(packed), sheet };
}
