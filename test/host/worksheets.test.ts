import assert from 'node:assert/strict';
import { failure, freshSheet, hostForSuite, run, same } from './support';

describe('host: worksheets, names and page layout through Office.js', () => {
  const suite = hostForSuite();

  it('adds sheets after the last one without activating them, and finds them without regard to case', async () => {
    await run(suite.host, async (context) => {
      const { worksheets } = context.workbook;
      const added = worksheets.add('Báo cáo Quý I').load('name,position,visibility,id');
      const active = worksheets.getActiveWorksheet().load('name');
      const found = worksheets.getItemOrNullObject('báo cáo quý i').load('name');
      const missing = worksheets.getItemOrNullObject('không có').load('name');
      const unnamed = worksheets.add().load('name');
      const count = worksheets.getCount();
      await context.sync();
      same([added.name, added.position, added.visibility], ['Báo cáo Quý I', 1, 'Visible']);
      assert.equal(active.name, 'Trang tính1');
      assert.equal(found.name, 'Báo cáo Quý I');
      assert.equal(missing.isNullObject, true);
      assert.equal(unnamed.name, 'Trang tính3');
      assert.equal(count.value, 3);
    });
  });

  it('lists sheets with the properties asked for', async () => {
    await run(suite.host, async (context) => {
      const sheets = context.workbook.worksheets.load('items/name,items/position');
      await context.sync();
      same(
        sheets.items.map(({ name, position }) => [name, position]),
        [
          ['Trang tính1', 0],
          ['Báo cáo Quý I', 1],
          ['Trang tính3', 2],
        ],
      );
      assert.throws(() => sheets.items[0]!.visibility, /visibility/);
    });
  });

  it('renames, hides, moves, colours, activates and deletes', async () => {
    await run(suite.host, async (context) => {
      const sheet = freshSheet(context, 'Nháp');
      sheet.name = 'Bản nháp';
      sheet.visibility = 'Hidden';
      sheet.tabColor = '#ff8800';
      sheet.showGridlines = false;
      sheet.position = 0;
      const again = context.workbook.worksheets
        .getItem('Bản nháp')
        .load('name,visibility,tabColor,showGridlines,position');
      await context.sync();
      same(
        [again.name, again.visibility, again.tabColor, again.showGridlines, again.position],
        ['Bản nháp', 'Hidden', '#FF8800', false, 0],
      );
      sheet.visibility = 'Visible';
      sheet.activate();
      const active = context.workbook.worksheets.getActiveWorksheet().load('name');
      await context.sync();
      assert.equal(active.name, 'Bản nháp');
      sheet.delete();
      const gone = context.workbook.worksheets.getItemOrNullObject('Bản nháp');
      await context.sync();
      assert.equal(gone.isNullObject, true);
    });
  });

  for (const name of ['', 'x'.repeat(32), 'Q1/2026', 'a:b', "'dấu", 'History', 'a[1]']) {
    it(`refuses the sheet name ${JSON.stringify(name)} as InvalidArgument`, async () => {
      const error = await failure(suite.host, async (context) => {
        context.workbook.worksheets.getActiveWorksheet().name = name;
        await context.sync();
      });
      assert.equal(error.code, 'InvalidArgument');
    });
  }

  it('answers ItemAlreadyExists for a name in use, in any case', async () => {
    const error = await failure(suite.host, async (context) => {
      context.workbook.worksheets.add('TRANG TÍNH1');
      await context.sync();
    });
    assert.equal(error.code, 'ItemAlreadyExists');
  });

  it('keeps the last visible sheet', async () => {
    const error = await failure(suite.host, async (context) => {
      const sheets = context.workbook.worksheets.load('items/name');
      await context.sync();
      sheets.items.forEach((sheet) => (sheet.visibility = 'Hidden'));
      await context.sync();
    });
    assert.equal(error.code, 'InvalidOperation');
  });

  it('freezes rows, columns and panes', async () => {
    await run(suite.host, async (context) => {
      const { freezePanes } = freshSheet(context, 'Cố định');
      const location = async () => {
        const range = freezePanes.getLocationOrNullObject().load('address');
        await context.sync();
        return range.isNullObject ? null : range.address;
      };
      assert.equal(await location(), null);
      freezePanes.freezeRows(2);
      assert.equal(await location(), "'Cố định'!1:2");
      freezePanes.freezeColumns(1);
      assert.equal(await location(), "'Cố định'!A:A");
      freezePanes.freezeAt('A1:B3');
      assert.equal(await location(), "'Cố định'!A1:B3");
      freezePanes.unfreeze();
      assert.equal(await location(), null);
    });
  });

  it('keeps the page set-up, in points', async () => {
    await run(suite.host, async (context) => {
      const sheet = freshSheet(context, 'In');
      const { pageLayout } = sheet;
      pageLayout.orientation = 'Landscape';
      pageLayout.paperSize = 'A4';
      pageLayout.centerHorizontally = true;
      pageLayout.firstPageNumber = 1;
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.setPrintMargins('Centimeters', { top: 2, bottom: 2, left: 3, right: 1.5 });
      pageLayout.setPrintTitleRows('$1:$3');
      pageLayout.setPrintArea('A1:K40');
      pageLayout.headersFooters.defaultForAllPages.centerFooter = '&P';
      pageLayout.headersFooters.state = 'FirstAndDefault';
      pageLayout.headersFooters.firstPage.centerFooter = '';
      sheet.horizontalPageBreaks.add('A20');
      pageLayout.load('orientation,paperSize,topMargin,leftMargin,zoom,headersFooters/defaultForAllPages/centerFooter');
      const titles = pageLayout.getPrintTitleRowsOrNullObject().load('address');
      const area = pageLayout.getPrintAreaOrNullObject();
      await context.sync();
      same([pageLayout.orientation, pageLayout.paperSize], ['Landscape', 'A4']);
      assert.ok(Math.abs(pageLayout.topMargin - 56.69) < 0.01);
      same(pageLayout.zoom, { horizontalFitToPages: 1, verticalFitToPages: 0 });
      assert.equal(pageLayout.headersFooters.defaultForAllPages.centerFooter, '&P');
      assert.equal(titles.address, 'In!1:3');
      assert.equal(area.isNullObject, false);
    });
    const { engine } = suite.host;
    const page = engine.sheets.extras(engine.sheets.byName('In')!.id).page;
    same(
      [
        page.firstPageNumber,
        page.printTitleRows,
        page.printArea,
        page.rowBreaks,
        page.paperSize,
        page.headerFooter?.firstPage,
      ],
      [1, '$1:$3', 'A1:K40', [20], 'a4', { centerFooter: '' }],
    );
  });

  it('defines names for ranges and formulas, and finds them', async () => {
    await run(suite.host, async (context) => {
      const sheet = freshSheet(context, 'Tên');
      const { names } = context.workbook;
      names.add('mục_tiêu', sheet.getRange('A1:B2'));
      names.add('kỳ', '="2026-Q1"');
      const item = names.getItem('mục_tiêu').load('name,formula,visible,type');
      const range = names.getItem('mục_tiêu').getRange().load('address');
      const missing = names.getItemOrNullObject('không');
      sheet.getRange('D1').formulas = [['=kỳ&"!"']];
      const used = sheet.getRange('D1').load('values');
      await context.sync();
      same([item.formula, item.visible, item.type], ['=Tên!$A$1:$B$2', true, 'Range']);
      assert.equal(range.address, 'Tên!A1:B2');
      assert.equal(missing.isNullObject, true);
      same(used.values, [['2026-Q1!']]);
      item.visible = false;
      item.load('visible');
      await context.sync();
      assert.equal(item.visible, false);
      names.getItem('kỳ').delete();
      const gone = names.getItemOrNullObject('kỳ');
      await context.sync();
      assert.equal(gone.isNullObject, true);
    });
  });

  it('formats cells: font, fill, borders, alignment, sizes', async () => {
    await run(suite.host, async (context) => {
      const range = freshSheet(context, 'Định dạng').getRange('B2:C3');
      range.values = [
        [1, 2],
        [3, 4],
      ];
      const { format } = range;
      Object.assign(format.font, {
        name: 'Times New Roman',
        size: 13,
        bold: true,
        italic: true,
        color: '#0000FF',
        underline: 'Single',
      });
      format.fill.color = 'yellow';
      format.horizontalAlignment = 'Center';
      format.verticalAlignment = 'Center';
      format.wrapText = true;
      format.indentLevel = 2;
      format.textOrientation = 90;
      format.rowHeight = 30;
      format.columnWidth = 90;
      for (const edge of ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal'] as const) {
        const border = format.borders.getItem(edge);
        border.style = 'Continuous';
        border.weight = 'Thin';
        border.color = '#000000';
      }
      format.load('horizontalAlignment,verticalAlignment,wrapText,indentLevel,textOrientation,rowHeight,columnWidth');
      format.font.load('name,size,bold,italic,color,underline,strikethrough');
      format.fill.load('color');
      const inside = format.borders.getItem('InsideHorizontal').load('style,weight,color');
      const vertical = format.borders.getItem('InsideVertical').load('style');
      await context.sync();
      const { font } = format;
      same(
        [font.name, font.size, font.bold, font.italic, font.color, font.underline, font.strikethrough],
        ['Times New Roman', 13, true, true, '#0000FF', 'Single', false],
      );
      assert.equal(format.fill.color, '#FFFF00');
      same(
        [
          format.horizontalAlignment,
          format.verticalAlignment,
          format.wrapText,
          format.indentLevel,
          format.textOrientation,
        ],
        ['Center', 'Center', true, 2, 90],
      );
      same([format.rowHeight, format.columnWidth], [30, 90]);
      same([inside.style, inside.weight, inside.color], ['Continuous', 'Thin', '#000000']);
      assert.equal(vertical.style, 'None');
    });
  });

  it('answers null for a format that cells do not share, and per-cell properties', async () => {
    await run(suite.host, async (context) => {
      const range = freshSheet(context, 'Khác nhau').getRange('A1:A2');
      range.getCell(0, 0).format.font.name = '.VnTime';
      range.getEntireRow().getCell(1, 0).rowHidden = true;
      range.load('format/font/name,rowHidden');
      const cells = range.getCellProperties({ address: true, format: { font: { name: true, bold: true } } });
      const rows = range.getRowProperties({ rowHidden: true, rowIndex: true });
      await context.sync();
      assert.equal(range.format.font.name, null);
      assert.equal(range.rowHidden, null);
      same(
        cells.value.map((row) => row[0]!.format!.font),
        [
          { name: '.VnTime', bold: false },
          { name: 'Calibri', bold: false },
        ],
      );
      same(rows.value, [
        { rowHidden: false, rowIndex: 0 },
        { rowHidden: true, rowIndex: 1 },
      ]);
    });
  });

  it('gives whole columns a format that later cells take', async () => {
    await run(suite.host, async (context) => {
      const sheet = freshSheet(context, 'Cột');
      sheet.getRange('A:B').format.font.name = 'Times New Roman';
      sheet.getRange('A:A').format.columnWidth = 200;
      const cell = sheet.getRange('B7').load('format/font/name,format/columnWidth');
      const first = sheet.getRange('A1').load('format/columnWidth');
      await context.sync();
      assert.equal(cell.format.font.name, 'Times New Roman');
      assert.equal(first.format.columnWidth, 200);
      assert.notEqual(cell.format.columnWidth, 200);
    });
  });

  it('keeps document settings and properties, by both of the library’s ways', async () => {
    const { Office } = suite.host.window;
    Office.context.document.settings.set('chọn', { a: [1, 'hai'] });
    await new Promise<void>((resolve) => Office.context.document.settings.saveAsync(() => resolve()));
    await run(suite.host, async (context) => {
      context.workbook.settings.add('khác', 5);
      const setting = context.workbook.settings.getItemOrNullObject('chọn').load('value');
      context.workbook.properties.title = 'Theo dõi CCHC';
      context.workbook.properties.load('title,author');
      const { application } = context.workbook;
      const { numberFormat } = application.cultureInfo;
      numberFormat.load('numberDecimalSeparator,numberGroupSeparator');
      await context.sync();
      same(setting.value, { a: [1, 'hai'] });
      same([context.workbook.properties.title, context.workbook.properties.author], ['Theo dõi CCHC', '']);
      same([numberFormat.numberDecimalSeparator, numberFormat.numberGroupSeparator], [',', '.']);
    });
    await new Promise<void>((resolve) => Office.context.document.settings.refreshAsync(() => resolve()));
    assert.equal(Office.context.document.settings.get('khác'), 5);
  });

  it('claims requirement sets', () => {
    const { requirements } = suite.host.window.Office.context;
    assert.equal(requirements.isSetSupported('ExcelApi', '1.14'), true);
    assert.equal(requirements.isSetSupported('ExcelApi', '1.99'), false);
    assert.equal(suite.host.window.Office.context.displayLanguage, 'vi-VN');
  });
});
