import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { CellValue } from '../../src/tracking/types';
import { fullList, makeDossiers, truthOf, type Dossier } from '../connector/dossiers/generate';
import { type OpenPreview, openPreview } from '../support/browser';

interface DroppedFile {
  name: string;
  bytes: Uint8Array;
}

const csvOf = (rows: CellValue[][]): Uint8Array =>
  new TextEncoder().encode(rows.map((row) => row.map((cell) => `"${cell ?? ''}"`).join(',')).join('\n'));

/** What an officer does with exports: drops them, corrects, looks at the change, writes, and sums units up. */
describe('the data view in the preview', () => {
  let preview: OpenPreview;
  const dossiers: Dossier[] = makeDossiers(5000, 11, { from: '2026-05-01', to: '2026-09-30' });
  const quarter = truthOf(dossiers, '2026-07-01', '2026-09-30');
  const online = truthOf(dossiers, '2026-07-01', '2026-09-30', ({ channel }) => channel === 1);
  const list = fullList(dossiers);
  // Rows that cannot be counted; what they held is added at the end, so that the truth stays.
  const rejected = list.slice(1, 13).map((row, at) => {
    const changed = [...row];
    changed[1] = `X-${at}`;
    changed[4] = 'Chờ xem lại';
    return changed;
  });
  list.push(...rejected);

  before(async () => {
    preview = await openPreview();
    await preview.pane().click('#view-data');
  });
  after(() => preview.close());

  const pane = () => preview.pane();

  /** A drop as the browser makes it of files from the desktop. */
  const dropFiles = async (...files: DroppedFile[]): Promise<void> => {
    const sent = files.map(({ name, bytes }) => ({ name, text: Buffer.from(bytes).toString('base64') }));
    const transfer = await pane().evaluateHandle((all) => {
      const data = new DataTransfer();
      for (const { name, text } of all) {
        data.items.add(new File([Uint8Array.from(atob(text), (one) => one.charCodeAt(0))], name));
      }
      return data;
    }, sent);
    await pane().dispatchEvent('[data-testid=drop-area]', 'dragenter', { dataTransfer: transfer });
    await pane().dispatchEvent('[data-testid=drop-area]', 'drop', { dataTransfer: transfer });
  };
  const workbook = (name: string, file: string): DroppedFile => ({
    name,
    bytes: readFileSync(`test/cases/${file}/workbook.xlsx`),
  });
  const accessible = async (): Promise<void> => {
    const { violations } = await new AxeBuilder({ page: preview.page }).exclude('#grid').analyze();
    assert.deepEqual(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
      [],
    );
  };
  const sheetNames = (): Promise<string[]> =>
    pane().evaluate(() =>
      Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        worksheets.load({ name: true });
        await context.sync();
        return worksheets.items.map(({ name }) => name);
      }),
    );
  /** Values and shown texts of a worksheet. */
  const cellsOf = (sheet: string): Promise<CellValue[][]> =>
    pane().evaluate(
      (name) =>
        Excel.run(async (context) => {
          const used = context.workbook.worksheets.getItem(name).getUsedRange();
          used.load({ values: true });
          await context.sync();
          return used.values as CellValue[][];
        }),
      sheet,
    );
  const rate = (id: string) => `[data-indicator="${id}"]`;
  const settled = (): Promise<unknown> => pane().waitForSelector('#main:not(:has([aria-disabled=true]))');

  it('says before anything is read what it takes and that it keeps nobody’s name', async () => {
    assert.match((await pane().textContent('#main')) ?? '', /Thả tệp vào đây.*không được giữ lại/s);
    await accessible();
  });

  it('reads a dropped export in a worker, and shows the rates with numerator, denominator and target', async () => {
    const before = await sheetNames();
    await dropFiles({ name: 'Danh sách hồ sơ quý III-2026.csv', bytes: csvOf(list) });
    await pane().waitForSelector('[data-testid=rates]');
    assert.equal(preview.page.workers().length, 1);
    const text = ((await pane().textContent(rate('online_rate'))) ?? '').replace(/\s+/g, ' ');
    const number = (count: number | undefined) => (count ?? 0).toLocaleString('vi-VN');
    assert.ok(text.includes(`${number(online['received'])} / ${number(quarter['received'])}`), text);
    assert.match(text, /mục tiêu 75%/);
    assert.deepEqual(await sheetNames(), before);
    await accessible();
  });

  it('names rejected rows by number and reason, and no person anywhere', async () => {
    const text = ((await pane().textContent('[data-reason=unknown-state]')) ?? '').replace(/\s+/g, ' ');
    const first = dossiers.length + 2;
    const ten = Array.from({ length: 10 }, (_, at) => first + at).join(', ');
    assert.match(text, new RegExp(`12 dòng dòng ${ten}…`));
    assert.doesNotMatch((await pane().textContent('body')) ?? '', /Người nộp hồ sơ/);
  });

  it('lets the officer say that a column is another, and goes back when told to', async () => {
    await pane().locator('[data-testid=columns] summary').click();
    const select = 'select[id^="column-"][id$="-channel"]';
    await pane().selectOption(select, '');
    await pane().waitForFunction(() => !document.querySelector('.rate[data-indicator="online_rate"]'));
    await settled();
    assert.ok(await pane().$('[data-testid=decided]'));
    await pane().locator('[data-testid=decided] button').click();
    await pane().waitForSelector(rate('online_rate'));
    assert.equal(await pane().$('[data-testid=decided]'), null);
  });

  it('counts for another period and calendar on request', async () => {
    await pane().selectOption('#data-period', '2026-08');
    await pane().waitForSelector('.rates[data-period="2026-08"]');
    await settled();
    await pane().selectOption('#data-period', '');
    await pane().waitForSelector('.rates[data-period="2026-Q3"]');
    await settled();
  });

  it('shows what would change, and writes nothing when the officer goes back', async () => {
    const before = await sheetNames();
    await pane().click('#compare-data');
    await pane().waitForSelector('#change-heading:focus');
    assert.ok(await pane().$('[data-change=added]'));
    await accessible();
    await pane().press('#change-heading', 'Escape');
    await pane().waitForSelector('#compare-data:focus');
    assert.deepEqual(await sheetNames(), before);
  });

  it('writes the counts on the last button only, and leads to them', async () => {
    await pane().click('#compare-data');
    await pane().click('#write-data');
    await pane().waitForSelector('[data-testid=written]');
    const cells = await cellsOf('Số liệu CCHC');
    const header = cells.findIndex((row) => row.includes('Tiếp nhận trong kỳ'));
    const [kind, received] = ['Loại số liệu', 'Tiếp nhận trong kỳ'].map((name) => cells[header]?.indexOf(name) ?? -1);
    const sum = cells
      .slice(header + 1)
      .filter((row) => row[kind ?? -1] === 'Hồ sơ TTHC')
      .reduce((total, row) => total + Number(row[received ?? -1]), 0);
    assert.equal(sum, quarter['received']);
    assert.doesNotMatch(JSON.stringify(cells), /Người nộp/);
    await accessible();
    await pane().locator('[data-testid=written] .go').first().click();
    await preview.page.waitForFunction(
      () =>
        window.ccchPreview!.workbook!.grid.api.getActiveWorkbook()!.getActiveSheet().getSheetName() === 'Số liệu CCHC',
    );
  });

  it('says of the same file once more that nothing changes', async () => {
    await settled();
    await pane().click('#compare-data');
    await pane().waitForSelector('[data-testid=no-change]');
    await pane().click('#close-change');
  });

  it('refuses its own worksheet as a source', async () => {
    await pane().click('#clear-data');
    await pane().click('#read-sheet');
    await pane().waitForSelector('[data-problem="data.sheet-own"]');
    await pane().click('[data-testid=dismiss]');
  });

  it('says what it cannot read, and offers to choose by hand', async () => {
    await dropFiles({
      name: 'khac.csv',
      bytes: csvOf([
        ['Tên', 'Ghi chú'],
        ['a', 'b'],
        ['c', 'd'],
      ]),
    });
    await pane().waitForSelector('[data-problem="connector.recognise.none"]');
    await pane().locator('[data-testid=manual] summary').click();
    await accessible();
    await pane().click('#clear-data');
  });

  it('sums up several workbooks and exports, one row a unit', async () => {
    await pane().check('#data-as-units');
    const commune = fullList(makeDossiers(400, 5, { from: '2026-04-01', to: '2026-06-30' }));
    await dropFiles(
      workbook('xa-mot.xlsx', 'imported-data'),
      workbook('xa-hai.xlsx', 'quarters-two-row-header'),
      workbook('xa-ba.xlsx', 'tcvn3-fonts'),
      { name: 'xa-bon quý II-2026.csv', bytes: csvOf(commune) },
    );
    await pane().waitForSelector('[data-testid=units]');
    const units = await pane().$$eval('[data-unit]', (items) => items.map((one) => one.getAttribute('data-source')));
    assert.deepEqual(units, ['tracking', 'tracking', 'tracking', 'export']);
    await accessible();
    const named = await pane().inputValue('[data-unit] input');
    await pane().fill('[data-unit] input', '');
    await pane().press('[data-unit] input', 'Tab');
    assert.equal(await pane().inputValue('[data-unit] input'), named, 'an emptied name goes back');
    await pane().fill('[data-unit] input', 'Xã Một');
    await pane().press('[data-unit] input', 'Tab');
    await pane().click('#insert-units');
    await pane().waitForSelector('[data-testid=units-inserted]');
    await preview.page.evaluate(() => window.ccchPreview!.settled());
    const met = await pane().$$eval('[data-unit]', (items) => items.map((one) => Number(one.getAttribute('data-met'))));
    const cells = await cellsOf('Tổng hợp đơn vị');
    const header = cells.findIndex((row) => row[0] === 'Đơn vị');
    const column = cells[header]?.indexOf('Số chỉ tiêu đạt') ?? -1;
    const rows = cells.slice(header + 1, header + 5);
    assert.equal(rows[0]?.[0], 'Xã Một');
    assert.deepEqual(
      rows.map((row) => row[column]),
      met,
    );
    assert.ok(met.some((count) => count > 0));
  });

  it('shows how far a large file is read, and leaves everything as it was when the officer cancels', async () => {
    await pane().click('#clear-data');
    await pane().uncheck('#data-as-units');
    const before = await sheetNames();
    const cancelled = pane().evaluate(
      () =>
        new Promise<string>((resolve) => {
          const observer = new MutationObserver(() => {
            const text = document.querySelector('[data-testid=progress-text]')?.textContent ?? '';
            if (text === '') return;
            observer.disconnect();
            document.querySelector<HTMLElement>('#cancel')?.click();
            resolve(text);
          });
          observer.observe(document.body, { subtree: true, childList: true, characterData: true });
        }),
    );
    const transfer = await pane().evaluateHandle(
      (text) => {
        const data = new DataTransfer();
        data.items.add(new File(Array<string>(150).fill(text), 'Danh sách quý III-2026.csv'));
        return data;
      },
      new TextDecoder().decode(csvOf(list)),
    );
    await pane().dispatchEvent('[data-testid=drop-area]', 'drop', { dataTransfer: transfer });
    assert.match(await cancelled, /^Đã đọc \d+% của [\d,]+ MB$/);
    await pane().waitForSelector('[data-testid=cancelled]');
    assert.equal(await pane().$('[data-testid=rates]'), null);
    assert.deepEqual(await sheetNames(), before);
    await pane().click('[data-testid=dismiss]');
  });

  it('reads in the page where no worker can be had', async () => {
    await preview.page.route('**/connector.js', (route) => route.fulfill({ status: 404 }));
    await dropFiles({ name: 'Danh sách hồ sơ quý III-2026.csv', bytes: csvOf(list) });
    await pane().waitForSelector('.rate[data-indicator="online_rate"]');
    assert.equal(preview.page.workers().length, 0);
    // The browser itself complains of the file that did not come.
    preview.complaints.splice(0, preview.complaints.length, ...preview.complaints.filter((one) => !/404/.test(one)));
  });

  it('fits into the narrowest pane', async () => {
    const over = await pane().evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(over <= 0, `${over}`);
  });

  it('complained about nothing', () => assert.deepEqual(preview.complaints, []));
});
