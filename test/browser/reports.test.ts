import assert from 'node:assert/strict';
import AxeBuilder from '@axe-core/playwright';
import { reportForms, sheetForms } from '../../src/reports';
import { type OpenPreview, openPreview, ready } from '../support/browser';

/** What an officer does in the report view: chooses, looks, inserts, goes to the sheet. */
describe('the report view in the preview', () => {
  let preview: OpenPreview;
  before(async () => {
    preview = await openPreview();
    await preview.pane().click('#view-report');
  });
  after(() => preview.close());

  const pane = () => preview.pane();
  const sheetNames = (): Promise<string[]> =>
    pane().evaluate(() =>
      Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        worksheets.load({ name: true });
        await context.sync();
        return worksheets.items.map(({ name }) => name);
      }),
    );
  const activeSheet = (): Promise<string> =>
    preview.page.evaluate(() =>
      window.ccchPreview!.workbook!.grid.api.getActiveWorkbook()!.getActiveSheet().getSheetName(),
    );
  const inserted = (): Promise<(string | null)[]> =>
    pane().$$eval('[data-inserted]', (items) => items.map((item) => item.getAttribute('data-inserted')));
  const focused = (): Promise<string> => pane().evaluate(() => document.activeElement?.id ?? '');
  const accessible = async (): Promise<void> => {
    const { violations } = await new AxeBuilder({ page: preview.page }).exclude('#grid').analyze();
    assert.deepEqual(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
      [],
    );
  };
  const only = async (...forms: string[]): Promise<void> => {
    await pane().check('#all-forms');
    await pane().uncheck('#all-forms');
    for (const form of forms) await pane().check(`#form-${form}`);
  };

  it('offers every form of a set, with the badge where the form is to be compared', async () => {
    const offered = await pane().$$eval('[data-form]', (items) =>
      items.map((item) => [item.getAttribute('data-form'), item.querySelector('.badge') !== null]),
    );
    assert.deepEqual(
      offered,
      sheetForms.map(({ id, source }) => [id, source.standing !== 'stated']),
    );
  });

  it('has no accessibility defect', accessible);

  it('moves between the parts of the pane by arrow keys', async () => {
    await pane().focus('#view-report');
    await pane().press('#view-report', 'ArrowLeft');
    assert.equal(await pane().getAttribute('#view-check', 'aria-selected'), 'true');
    await pane().press('#view-check', 'ArrowRight');
    assert.equal(await pane().getAttribute('#view-report', 'aria-selected'), 'true');
    assert.equal(await focused(), 'view-report');
  });

  it('asks for an agency only where tasks are chosen', async () => {
    assert.equal(await pane().$('#report-agency'), null);
    await pane().check('#form-tasks');
    assert.ok((await pane().$$('#report-agency option')).length > 2);
    await pane().uncheck('#form-tasks');
    assert.equal(await pane().$('#report-agency'), null);
  });

  it('shows the pages of a form before it is inserted, page by page', async () => {
    const before = await sheetNames();
    await pane().click('[data-picture="targets"]');
    await pane().waitForSelector('[data-testid=picture] svg.paper text');
    assert.match((await pane().textContent('.page-number')) ?? '', /^Trang 1\/\d+$/);
    const title = /THEO DÕI CHỈ TIÊU KẾ HOẠCH/;
    assert.match((await pane().textContent('svg.paper')) ?? '', title);
    await pane().click('#next-page');
    assert.match((await pane().textContent('.page-number')) ?? '', /^Trang 2\//);
    assert.doesNotMatch((await pane().textContent('svg.paper')) ?? '', title);
    await accessible();
    await pane().press('#next-page', 'Escape');
    await pane().waitForSelector('[data-picture="targets"]:focus');
    assert.deepEqual(await sheetNames(), before);
  });

  it('keeps the whole page within the width of the pane, and enlarges it to its size on paper', async () => {
    await pane().click('[data-picture="ii-06"]');
    const width = () => pane().$eval('svg.paper', (paper) => paper.getBoundingClientRect().width);
    const frame = () => pane().$eval('.paper-frame', (box) => box.clientWidth);
    await pane().waitForSelector('svg.paper');
    assert.ok((await width()) <= (await frame()));
    await pane().click('#enlarge');
    assert.equal(Math.round(await width()), 1123);
    assert.ok((await pane().evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 0);
    await pane().click('#close-picture');
  });

  it('inserts what is chosen, says what to know, and leads to the sheet', async () => {
    await only('cchc-1', 'ii-06');
    await pane().click('#insert-report');
    await pane().waitForSelector('[data-testid=report]');
    assert.deepEqual(await inserted(), ['cchc-1', 'ii-06']);
    assert.equal(await focused(), 'inserted-heading');
    const sheets = await sheetNames();
    for (const row of await pane().$$('[data-inserted]')) {
      const sheet = (await row.getAttribute('data-sheet'))!;
      assert.ok(sheets.includes(sheet), sheet);
      await row.$eval('.go', (button) => (button as HTMLElement).click());
      await preview.page.waitForFunction(
        (name) => window.ccchPreview!.workbook!.grid.api.getActiveWorkbook()!.getActiveSheet().getSheetName() === name,
        sheet,
      );
    }
    await pane().locator('.folded-list summary').first().click();
    assert.match((await pane().textContent('.folded-list ul')) ?? '', /Mẫu cần đối chiếu/);
    await accessible();
  });

  it('never overwrites: a second sheet of the form is a new one, in words', async () => {
    const before = await sheetNames();
    await only('cchc-1');
    await pane().click('#insert-report');
    await pane().waitForSelector('[data-inserted="cchc-1"] [data-again]');
    const after = await sheetNames();
    assert.equal(after.length, before.length + 1);
    assert.match((await pane().getAttribute('[data-inserted="cchc-1"]', 'data-sheet')) ?? '', / \(2\)$/);
  });

  it('makes a form for a period that the workbook lacks', async () => {
    await only('cchc-2');
    await pane().selectOption('#report-period', { label: 'Kỳ khác…' });
    await pane().selectOption('#report-part', { label: 'Quý II' });
    await pane().selectOption('#report-year', '2028');
    await pane().click('#insert-report');
    await pane().waitForSelector('[data-inserted="cchc-2"]');
    assert.match(await activeSheet(), /Quý II-2028/);
    await pane().selectOption('#report-period', { label: 'Kỳ mới nhất có số liệu' });
    assert.equal(await pane().$('#report-year'), null);
  });

  it('settles figures on request: no formula is left', async () => {
    await only('targets');
    await pane().check('#report-settle');
    await pane().click('#insert-report');
    await pane().waitForSelector('[data-inserted="targets"]');
    assert.equal(await formulas(await activeSheet()), 0);
    await pane().uncheck('#report-settle');
    await pane().click('#insert-report');
    await pane().waitForSelector('[data-inserted="targets"] [data-again]');
    assert.ok((await formulas(await activeSheet())) > 0);
  });

  it('makes the working sheets, which no set contains', async () => {
    for (const form of ['settings', 'tracking']) {
      assert.ok(reportForms.has(form));
      await pane().click(`[data-make="${form}"]`);
      await pane().waitForSelector(`[data-inserted="${form}"]`);
    }
  });

  it('counts the forms of a set, stops between two when asked, and goes on with the rest', async function () {
    this.timeout(180_000);
    const forms = sheetForms.map(({ id }) => id);
    await only(...forms);
    await cancelAtFirstForm();
    await pane().click('#insert-report');
    await pane().waitForSelector('#insert-left');
    const some = await inserted();
    assert.ok(some.length > 0 && some.length < forms.length);
    assert.deepEqual(some, forms.slice(0, some.length));
    await pane().click('#insert-left');
    await pane().waitForFunction(
      (count) => document.querySelectorAll('[data-inserted]').length === count,
      forms.length,
      {
        timeout: 120_000,
      },
    );
    assert.deepEqual(await inserted(), forms);
    assert.equal(await pane().$('#insert-left'), null);
  });

  it('explains a workbook whose structure is protected, and inserts once it is not', async () => {
    const protect = (on: boolean) =>
      pane().evaluate(
        (wanted) =>
          Excel.run(async (context) => {
            const { protection } = context.workbook;
            if (wanted) protection.protect();
            else protection.unprotect();
            await context.sync();
          }),
        on,
      );
    await only('check');
    await protect(true);
    await pane().click('#insert-report');
    await pane().waitForSelector('[data-problem="report.structure-protected"]');
    await protect(false);
    await pane().click('#retry');
    await pane().waitForSelector('[data-inserted="check"]');
    assert.equal(await pane().$('[data-testid=problem]'), null);
  });

  it('starts with the ribbon: “insert report” opens this part of the pane and inserts nothing', async () => {
    await preview.page.setInputFiles('#file-input', 'test/cases/clean/workbook.xlsx');
    await ready(preview.page);
    const before = await sheetNames();
    assert.equal(await pane().getAttribute('#view-check', 'aria-selected'), 'true');
    await preview.page
      .locator('#ribbon button', { hasText: /báo cáo|biểu/i })
      .first()
      .click();
    await pane().waitForSelector('#view-report[aria-selected="true"]');
    assert.deepEqual(await sheetNames(), before);
  });

  it('complained about nothing', () => assert.deepEqual(preview.complaints, []));

  /** Presses "Hủy" as soon as the pane says which form it is at: from outside the page it might come too late. */
  const cancelAtFirstForm = (): Promise<void> =>
    pane().evaluate(() => {
      const observer = new MutationObserver(() => {
        const at = document.querySelector('[data-testid=progress-text]')?.textContent ?? '';
        if (!/^\d+\/\d+: /.test(at)) return;
        observer.disconnect();
        document.querySelector<HTMLElement>('#cancel')?.click();
      });
      observer.observe(document.body, { subtree: true, childList: true, characterData: true });
    });

  /** How many cells of a worksheet hold a formula. */
  const formulas = (sheet: string): Promise<number> =>
    pane().evaluate(
      (name) =>
        Excel.run(async (context) => {
          const used = context.workbook.worksheets.getItem(name).getUsedRange();
          used.load({ formulas: true });
          await context.sync();
          return (used.formulas as unknown[][]).flat().filter((one) => String(one).startsWith('=')).length;
        }),
      sheet,
    );
});
