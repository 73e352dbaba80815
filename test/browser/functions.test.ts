import assert from 'node:assert/strict';
import AxeBuilder from '@axe-core/playwright';
import { functions } from '../../src/functions/registry';
import { type OpenPreview, openPreview, ready } from '../support/browser';

/** What an officer does in the view of functions: looks for one, reads, inserts it, and tests whether functions work. */
describe('the view of functions in the preview', () => {
  let preview: OpenPreview;
  before(async () => {
    preview = await openPreview();
    await preview.page.setInputFiles('#file-input', 'test/cases/clean/workbook.xlsx');
    await ready(preview.page);
    await preview.pane().click('#view-functions');
  });
  after(() => preview.close());

  const pane = () => preview.pane();
  const shown = (): Promise<(string | null)[]> =>
    pane().$$eval('[data-function]', (items) => items.map((item) => item.getAttribute('data-function')));
  const focused = (): Promise<string> => pane().evaluate(() => document.activeElement?.id ?? '');
  const accessible = async (): Promise<void> => {
    const { violations } = await new AxeBuilder({ page: preview.page }).exclude('#grid').analyze();
    assert.deepEqual(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
      [],
    );
  };
  const sheet = (): Promise<string> =>
    pane().evaluate(() =>
      Excel.run(async (context) => {
        const first = context.workbook.worksheets.getFirst();
        first.activate();
        first.load({ name: true });
        await context.sync();
        return first.name;
      }),
    );
  /** Selects a cell of the first worksheet and tells its formula. */
  const select = (cell: string): Promise<unknown> =>
    pane().evaluate(
      (address) =>
        Excel.run(async (context) => {
          const range = context.workbook.worksheets.getFirst().getRange(address);
          range.select();
          range.load({ formulas: true });
          await context.sync();
          return range.formulas[0]?.[0] as unknown;
        }),
      cell,
    );
  const open = async (id: string): Promise<void> => {
    await pane().click(`[data-function="${id}"] summary`);
    await pane().waitForSelector(`[data-function="${id}"] .function-details`);
  };
  const formula = (): Promise<string | null> => pane().textContent('[data-testid=formula]');
  const entered = async (cell: string): Promise<string> => {
    await pane().waitForSelector(`[data-testid=entered][data-cell="${cell}"]`);
    return (await pane().textContent('[data-testid=entered] p')) ?? '';
  };

  it('lists every function of the registry by the question that it answers', async () => {
    assert.deepEqual((await shown()).sort(), functions.map(({ id }) => id).sort());
    assert.match((await pane().textContent('.separators')) ?? '', /“;”.*“,”/);
    await accessible();
  });

  it('finds a function without diacritics, and says how many there are', async () => {
    await pane().fill('#function-search', 'DA DAT MUC TIEU');
    assert.ok((await shown()).includes('STATUS'));
    assert.ok((await shown()).length < functions.length);
    assert.match((await pane().textContent('.function-search [role=status]')) ?? '', /Có \d+ hàm/);
    await pane().fill('#function-search', 'thời tiết');
    assert.deepEqual(await shown(), []);
    await pane().fill('#function-search', '');
  });

  it('opens one function at a time, with the separators of this Excel', async () => {
    await open('STATUS');
    await open('TARGET');
    assert.equal(await pane().$('[data-function="STATUS"] .function-details'), null);
    assert.equal(await pane().textContent('[data-testid=syntax]'), '=CCCH.TARGET(indicator; [year])');
    await accessible();
  });

  it('inserts what was filled in into the selected cell, and takes it back', async () => {
    await sheet();
    await select('K30');
    assert.equal(await pane().getAttribute('[data-insert="TARGET"]', 'aria-disabled'), 'true');
    await pane().selectOption('#argument-TARGET-indicator', 'online_rate');
    await pane().selectOption('#argument-TARGET-year', '2028');
    assert.equal(await formula(), '=CCCH.TARGET("online_rate"; 2028)');
    await pane().click('[data-insert="TARGET"]');
    assert.match(await entered('K30'), /Ô hiện 75%\.$/);
    assert.equal(await select('K30'), '=CCCH.TARGET("online_rate", 2028)');
    await accessible();
    await pane().click('#take-back');
    await pane().waitForSelector('[data-testid=entered]', { state: 'detached' });
    assert.equal(await select('K30'), '');
  });

  it('takes a range that is selected in the workbook as an argument', async () => {
    await open('STATUS');
    await select('B6:B8');
    await pane().click('[data-function="STATUS"] [data-argument="indicator"] .go');
    await pane().waitForFunction(() =>
      /B6:B8/.test(document.querySelector('[data-testid=formula]')?.textContent ?? ''),
    );
    await pane().fill('#argument-STATUS-actual', '78,5%');
    assert.match((await formula()) ?? '', /^=CCCH\.STATUS\(.*!B6:B8; 0,785\)$/);
  });

  it('inserts an example as it stands', async () => {
    await open('TARGET');
    await select('K31');
    await pane().locator('[data-function="TARGET"] .example .go').first().click();
    assert.match(await entered('K31'), /75%/);
  });

  it('asks before it replaces what a cell holds, and the answer may be no', async () => {
    const before = await select('A1');
    assert.notEqual(before, '');
    await pane().click('[data-insert="TARGET"]');
    await pane().waitForSelector('[data-testid=occupied]');
    assert.equal(await focused(), 'occupied-heading');
    await accessible();
    await pane().click('#keep-cell');
    await pane().waitForSelector('[data-testid=occupied]', { state: 'detached' });
    assert.equal(await pane().evaluate(() => document.activeElement?.getAttribute('data-insert')), 'TARGET');
    assert.equal(await select('A1'), before);
    await pane().click('[data-insert="TARGET"]');
    await pane().click('#replace-cell');
    await entered('A1');
    assert.equal(await select('A1'), '=CCCH.TARGET("online_rate", 2028)');
    await pane().click('#take-back');
    await pane().waitForSelector('[data-testid=entered]', { state: 'detached' });
    assert.equal(await select('A1'), before);
  });

  it('explains a protected worksheet and goes on when it is open', async () => {
    const protect = (on: boolean) =>
      pane().evaluate(
        (wanted) =>
          Excel.run(async (context) => {
            const { protection } = context.workbook.worksheets.getFirst();
            if (wanted) protection.protect();
            else protection.unprotect();
            await context.sync();
          }),
        on,
      );
    await select('K32');
    await protect(true);
    await pane().click('[data-insert="TARGET"]');
    await pane().waitForSelector('[data-problem="function-view.problem.protected"]');
    await protect(false);
    await pane().click('#retry');
    await entered('K32');
  });

  it('tests functions: tells what it knows, then tries an empty cell and restores it', async () => {
    await pane().click('#function-test');
    await pane().waitForSelector('[data-testid=function-test][data-verdict=likely]');
    assert.equal(await focused(), 'test-heading');
    await select('K33');
    await pane().click('#try-function');
    await pane().waitForSelector('[data-testid=function-test][data-verdict=works]');
    assert.match((await pane().textContent('[data-testid=trial-result]')) ?? '', /K33 .* 75%/);
    await accessible();
    await pane().click('#remove-trial');
    await pane().waitForSelector('#try-function');
    assert.equal(await select('K33'), '');
  });

  it('never tries in a cell that holds something', async () => {
    await select('A1');
    await pane().click('#try-function');
    await pane().waitForSelector('[data-problem="function-view.problem.not-empty"]');
    await pane().click('[data-testid=dismiss]');
  });

  it('finds damaged functions and mends them after showing how', async () => {
    await pane().evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getFirst().getRange('K34').formulas = [['=_xldudf_CCCH_TARGET("online_rate")']];
        await context.sync();
      }),
    );
    await pane().click('#function-test');
    await pane().click('[data-preview="repair"]');
    await pane().waitForSelector('[data-testid=preview] .change[data-cell="K34"]');
    await accessible();
    await pane().click('#apply-fix');
    await pane().waitForSelector('[data-testid=outcome][data-outcome=fix]');
    assert.equal(await select('K34'), '=CCCH.TARGET("online_rate")');
  });

  it('complained about nothing', () => assert.deepEqual(preview.complaints, []));
});
