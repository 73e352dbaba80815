import assert from 'node:assert/strict';
import AxeBuilder from '@axe-core/playwright';
import { fullList, makeDossiers, truthOf } from '../connector/dossiers/generate';
import { type OpenPreview, openPreview } from '../support/browser';
import { localServer, type LocalServer } from '../worker/server';
import { csvOf } from '../worker/support';

/** What an officer does with a source on the network: describes it, corrects, writes, and finds it again. */
describe('a source on the network in the preview', () => {
  let preview: OpenPreview;
  let server: LocalServer;
  let origin: string;
  const dossiers = makeDossiers(3000, 7, { from: '2026-05-01', to: '2026-09-30' });
  const quarter = truthOf(dossiers, '2026-07-01', '2026-09-30');
  const online = truthOf(dossiers, '2026-07-01', '2026-09-30', ({ channel }) => channel === 1);
  const path = '/xuat/ho-so-quy-3-2026.csv';
  const password = 'mật khẩu của cán bộ';

  before(async () => {
    const signedIn = `Basic ${Buffer.from(`can-bo:${password}`).toString('base64')}`;
    server = await localServer({
      [path]: (request, response) =>
        void response.writeHead(request.headers.authorization === signedIn ? 200 : 401).end(csvOf(fullList(dossiers))),
    });
    origin = server.origin.replace('127.0.0.1', 'localhost');
    preview = await openPreview();
    await pane().click('#view-data');
  });
  after(async () => {
    await preview.close();
    server.close();
  });

  const pane = () => preview.pane();
  const accessible = async (): Promise<void> => {
    const { violations } = await new AxeBuilder({ page: preview.page }).exclude('#grid').analyze();
    assert.deepEqual(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
      [],
    );
  };
  const settings = (): Promise<string> =>
    pane().evaluate(() => JSON.stringify(Office.context.document.settings.get('ccch.sources')));
  const rate = '.rate[data-indicator="online_rate"]';
  const settled = () => pane().waitForSelector('#main:not(:has([aria-disabled=true]))');

  it('is described in a form that says first who is asked, and takes the keyboard with it', async () => {
    await pane().click('#open-source');
    await pane().waitForSelector('#source-heading:focus');
    assert.match((await pane().textContent('[data-testid=source-form]')) ?? '', /Chỉ hỏi đúng máy chủ của nguồn này/);
    for (const kind of ['odata', 'clickhouse', 'json', 'csv']) {
      await pane().selectOption('#source-kind', kind);
      await accessible();
    }
    await pane().press('#source-name', 'Escape');
    await pane().waitForSelector('#open-source:focus');
    assert.equal(await pane().$('[data-testid=source-form]'), null);
  });

  it('is not asked before the form is right: what is wrong is said at the field', async () => {
    await pane().click('#open-source');
    await pane().fill('#source-address', 'http://kho.example.vn/ho-so.csv');
    await pane().click('#read-source');
    await pane().waitForSelector('#source-address:focus');
    assert.match((await pane().textContent('[data-error=source-address]')) ?? '', /không dùng kết nối mã hóa/);
    await accessible();
    assert.deepEqual(server.asked, []);
  });

  it('says that it wants a sign-in, with all that was typed still there', async () => {
    await pane().fill('#source-address', `${origin}${path}?don-vi=H40`);
    await pane().fill('#source-name', 'Một cửa của thành phố');
    await pane().press('#source-name', 'Enter');
    await pane().waitForSelector('[data-problem="connector.source.unauthorized"]');
    assert.equal(await pane().inputValue('#source-name'), 'Một cửa của thành phố');
    // The browser itself complains of the answer.
    preview.complaints.splice(0, preview.complaints.length, ...preview.complaints.filter((one) => !/401/.test(one)));
  });

  it('gives its rates beside the plan’s targets, read in the worker', async () => {
    await pane().selectOption('#source-sign-in', 'password');
    await pane().fill('#source-user', 'can-bo');
    await pane().fill('#source-password', password);
    assert.equal(await pane().getAttribute('#source-password', 'type'), 'password');
    await pane().click('#read-source');
    await pane().waitForSelector(rate);
    assert.equal(preview.page.workers().length, 1);
    const text = ((await pane().textContent(rate)) ?? '').replace(/\s+/g, ' ');
    const number = (count: number | undefined) => (count ?? 0).toLocaleString('vi-VN');
    assert.ok(text.includes(`${number(online['received'])} / ${number(quarter['received'])}`), text);
    await pane().waitForSelector('#open-source:focus');
    await accessible();
  });

  it('is corrected by the names of its columns', async () => {
    await pane().locator('[data-testid=columns] summary').click();
    const select = 'select[id^="column-"][id$="-channel"]';
    await pane().selectOption(select, '');
    await pane().waitForFunction((one) => !document.querySelector(one), rate);
    await settled();
    assert.match(await settings(), /"columns":\{"channel":null\}/);
    await pane().locator('[data-testid=decided] button').click();
    await pane().waitForSelector(rate);
    await settled();
  });

  it('is written into the workbook as files are, with its name and without its address', async () => {
    await pane().click('#compare-data');
    await pane().waitForSelector('#change-heading:focus');
    await pane().click('#write-data');
    await pane().waitForSelector('[data-testid=written]');
    const cells = await pane().evaluate(() =>
      Excel.run(async (context) => {
        const used = context.workbook.worksheets.getItem('Số liệu CCHC').getUsedRange();
        used.load({ values: true });
        await context.sync();
        return JSON.stringify(used.values);
      }),
    );
    assert.match(cells, /Một cửa của thành phố/);
    assert.doesNotMatch(cells, /localhost|don-vi|can-bo|Người nộp/);
  });

  it('is remembered by the workbook without its password, also when the pane is opened anew', async () => {
    const kept = await settings();
    assert.match(kept, /Một cửa của thành phố/);
    assert.doesNotMatch(kept, /can-bo|mật khẩu/);
    await pane().evaluate(() => location.reload());
    await pane().waitForSelector('#view-data');
    await pane().click('#view-data');
    await pane().click('#open-source');
    await pane().waitForSelector('[data-testid=kept-sources]');
    await accessible();
    await pane().click('[data-use=read-kept]');
    await pane().waitForSelector('#source-password');
    assert.equal(await pane().inputValue('#source-password'), '');
    await pane().fill('#source-user', 'can-bo');
    await pane().fill('#source-password', password);
    await pane().click('#read-source');
    await pane().waitForSelector(rate);
  });

  it('is forgotten when the officer says so', async () => {
    await pane().click('#open-source');
    await pane().click('[data-use=forget]');
    await pane().waitForFunction(() => !document.querySelector('[data-testid=kept-sources]'));
    assert.equal(await settings(), 'null');
  });

  it('fits into the narrowest pane', async () => {
    const over = await pane().evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(over <= 0, `${over}`);
  });

  it('complained about nothing', () => assert.deepEqual(preview.complaints, []));
});
