import assert from 'node:assert/strict';
import { writeReport } from '../../src/excel/write-report';
import { openHost, type NodeHost } from '../../src/host/node/open';
import { buildReport, type ReportSheet } from '../../src/reports';
import { mmToPoints } from '../../src/reports/text-size';
import { exampleCheck, exampleInput, exampleSources, trackingSheet } from '../reports/fixture';

function report(): ReportSheet {
  const built = buildReport('targets', exampleInput());
  assert.ok(built.ok);
  return built.value;
}

/** What comes out of the page is made of the page's own arrays. */
const plain = <T>(value: T): T => structuredClone(value);

const near = (actual: number, expected: number): void => assert.ok(Math.abs(actual - expected) < 0.5, `${actual}`);

async function openTracking(): Promise<NodeHost> {
  const host = await openHost({ profile: 'web' });
  await host.window.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add(trackingSheet);
    for (const [address, value] of Object.entries(exampleSources[trackingSheet] ?? {})) {
      sheet.getRange(address).values = [[typeof value === 'string' ? `'${value}` : value]];
    }
    await context.sync();
  });
  return host;
}

describe('excel: writing a report', () => {
  let host: NodeHost;
  beforeEach(async () => {
    host = await openTracking();
  });
  afterEach(() => host.close());

  const insert = (sheet = report()) => host.window.Excel.run((context) => writeReport(context, sheet));

  /** Synchronisations until the report is done; after that `Excel.run` releases the ranges of the batch by itself. */
  const syncsOf = (sheet: ReportSheet): Promise<number> =>
    host.window.Excel.run(async (context) => {
      const before = host.statistics.syncs;
      assert.ok((await writeReport(context, sheet)).ok);
      return host.statistics.syncs - before;
    });

  /** Reads from the worksheet of that name after one synchronisation. */
  function read<T>(name: string, ask: (sheet: Excel.Worksheet) => () => T): Promise<T> {
    return host.window.Excel.run(async (context) => {
      const answer = ask(context.workbook.worksheets.getItem(name));
      await context.sync();
      return plain(answer());
    });
  }

  const sheetNames = (): Promise<string[]> =>
    host.window.Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/name');
      await context.sync();
      return plain(worksheets.items.map(({ name }) => name));
    });

  it('takes two synchronisations', async () => {
    assert.equal(await syncsOf(report()), 2);
  });

  it('adds one worksheet under a free name, shows it, and leaves the others as they are', async () => {
    const names = await sheetNames();
    assert.deepEqual(plain(await insert()), { ok: true, value: { sheet: 'Chỉ tiêu Quý III-2026', again: false } });
    assert.deepEqual(plain(await insert()), { ok: true, value: { sheet: 'Chỉ tiêu Quý III-2026 (2)', again: true } });
    assert.deepEqual(await sheetNames(), [...names, 'Chỉ tiêu Quý III-2026', 'Chỉ tiêu Quý III-2026 (2)']);
    const active = await host.window.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.load('name');
      await context.sync();
      return sheet.name;
    });
    assert.equal(active, 'Chỉ tiêu Quý III-2026 (2)');
    const kept = await read(trackingSheet, (sheet) => {
      const range = sheet.getRange('H12');
      range.load('values');
      return () => range.values[0]?.[0] as unknown;
    });
    assert.equal(kept, 68.5);
  });

  it('shows the values, gaps and statuses of the check', async () => {
    const written = report();
    await insert(written);
    await host.settled();
    const values = await read('Chỉ tiêu Quý III-2026', (sheet) => {
      const range = sheet.getUsedRange();
      range.load('values');
      return () => range.values as unknown[][];
    });
    const words = { met: 'Đạt', 'not-met': 'Chưa đạt', 'no-data': 'Chưa có số liệu', unreadable: 'Không đọc được' };
    const rows = values.filter(([first]) => typeof first === 'number');
    const near9 = (value: unknown) => (typeof value === 'number' ? Number(value.toFixed(9)) : value);
    assert.deepEqual(
      rows.map((row) => row.slice(3, 7).map(near9)),
      exampleCheck().indicators.map(({ target, actual, gap, status }) => [
        target,
        near9(actual ?? ''),
        near9(gap ?? ''),
        words[status],
      ]),
    );
  });

  it('enters text as text', async () => {
    const written = report();
    const row = written.rows.findIndex(({ cells }) => cells[0]?.style === 'columnNumber');
    written.rows[row]!.cells[1]!.content = { kind: 'text', text: '=1+1' };
    await insert(written);
    const [cells] = await read('Chỉ tiêu Quý III-2026', (sheet) => {
      const range = sheet.getRange(`A${row + 1}:D${row + 1}`);
      range.load('values,valueTypes');
      return () => [range.values[0], range.valueTypes[0]] as unknown[][];
    });
    assert.deepEqual(cells, ['(A)', '=1+1', '(C)', '(1)']);
  });

  it('sets widths, heights, fonts, formats, borders and merges', async () => {
    const written = report();
    await insert(written);
    const first = written.frozenRows + 1;
    const read1 = await read('Chỉ tiêu Quý III-2026', (sheet) => {
      const name = sheet.getCell(first, 1);
      const actual = sheet.getCell(first, 4);
      const head = sheet.getCell(0, 0);
      const border = name.format.borders.getItem('EdgeBottom');
      const merged = sheet.getRange('A1:I1').getMergedAreasOrNullObject();
      name.format.load('columnWidth,rowHeight,wrapText,verticalAlignment');
      name.format.font.load('name,size,bold');
      head.format.font.load('bold,size');
      head.format.load('horizontalAlignment');
      actual.load('numberFormat');
      border.load('style');
      merged.load('address');
      return () => ({
        width: name.format.columnWidth,
        height: name.format.rowHeight,
        look: [name.format.wrapText, name.format.verticalAlignment, name.format.font.name, name.format.font.size],
        head: [head.format.font.bold, head.format.font.size, head.format.horizontalAlignment],
        format: actual.numberFormat[0]?.[0] as unknown,
        border: border.style,
        merged: merged.address,
      });
    });
    near(read1.width, mmToPoints(written.columns[1]!.widthMm));
    near(read1.height, written.rows[first]!.heightPoints);
    assert.deepEqual(read1.look, [true, 'Center', 'Times New Roman', 12]);
    assert.deepEqual(read1.head, [true, 13, 'Center']);
    assert.equal(read1.format, '0%');
    assert.equal(read1.border, 'Continuous');
    assert.match(read1.merged, /A1:C1/);
    assert.match(read1.merged, /D1:I1/);
  });

  it('sets up the page', async () => {
    const written = report();
    await insert(written);
    const page = await read('Chỉ tiêu Quý III-2026', (sheet) => {
      const layout = sheet.pageLayout;
      const titles = layout.getPrintTitleRowsOrNullObject();
      const area = layout.getPrintAreaOrNullObject();
      const frozen = sheet.freezePanes.getLocationOrNullObject();
      const { defaultForAllPages, firstPage } = layout.headersFooters;
      sheet.load('showGridlines');
      layout.load('orientation,paperSize,leftMargin,topMargin,rightMargin,bottomMargin,headerMargin,zoom');
      layout.load('centerHorizontally,printGridlines,firstPageNumber');
      for (const range of [titles, area, frozen]) range.load('address');
      defaultForAllPages.load('centerHeader');
      firstPage.load('centerHeader');
      const breaks = sheet.horizontalPageBreaks.getCount();
      return () => ({
        paper: [
          layout.orientation,
          layout.paperSize,
          layout.centerHorizontally,
          layout.printGridlines,
          layout.firstPageNumber,
        ],
        margins: [layout.topMargin, layout.bottomMargin, layout.leftMargin, layout.rightMargin, layout.headerMargin],
        zoom: layout.zoom.horizontalFitToPages,
        ranges: [titles.address, area.address, frozen.address].map((address) => address.split('!').pop()),
        headers: [defaultForAllPages.centerHeader, firstPage.centerHeader],
        gridlines: sheet.showGridlines,
        breaks: breaks.value,
      });
    });
    assert.deepEqual(page.paper, ['Landscape', 'A4', true, false, 1]);
    page.margins.forEach((margin, at) => near(margin, mmToPoints([20, 20, 30, 15, 10][at] ?? 0)));
    assert.equal(page.zoom, 1);
    const { first, last } = written.print.titleRows;
    assert.match(page.ranges[0] ?? '', new RegExp(`^\\$?A?\\$?${first + 1}:(\\$?[A-Z]+)?\\$?${last + 1}$`));
    assert.match(page.ranges[1] ?? '', new RegExp(`^A1:I${written.rows.length}$`));
    assert.match(page.ranges[2] ?? '', new RegExp(`${written.frozenRows}$`));
    assert.deepEqual(page.headers, ['&"Times New Roman,Regular"&13&P', '']);
    assert.equal(page.gridlines, false);
    assert.equal(page.breaks, written.print.breakBeforeRows.length);
  });

  it('refuses where the structure of the workbook is protected, and writes nothing', async () => {
    await host.window.Excel.run(async (context) => {
      context.workbook.protection.protect();
      await context.sync();
    });
    const names = await sheetNames();
    const before = host.statistics.syncs;
    assert.deepEqual(plain(await insert()), { ok: false, problem: { id: 'report.structure-protected' } });
    assert.equal(host.statistics.syncs - before, 1);
    assert.deepEqual(await sheetNames(), names);
  });

  it('takes a half-made worksheet away and tells the error', async () => {
    const names = await sheetNames();
    const broken = report();
    broken.print.breakBeforeRows = [-1];
    await assert.rejects(insert(broken), { code: 'InvalidArgument' });
    assert.deepEqual(await sheetNames(), names);
  });

  it('tells the first error where Excel takes no request at all', async () => {
    host.failures.cellEditMode = true;
    await assert.rejects(insert(), { code: 'InvalidOperationInCellEditMode' });
    host.failures.cellEditMode = false;
  });

  it('splits what is larger than a request of Excel on the web', async () => {
    const long = report();
    const source = long.rows[long.rows.length - 1]!;
    const cells = source.cells.map((cell) => ({ ...cell, content: { kind: 'text' as const, text: 'ế'.repeat(2000) } }));
    const added = Array.from({ length: 120 }, () => ({ heightPoints: 20, cells }));
    const rows = [...long.rows, ...added];
    assert.ok((await syncsOf({ ...long, rows })) > 2);
    const last = await read('Chỉ tiêu Quý III-2026', (sheet) => {
      const range = sheet.getCell(rows.length - 1, 8);
      range.load('values');
      return () => range.values[0]?.[0] as unknown;
    });
    assert.equal(last, 'ế'.repeat(2000));
  });
});
