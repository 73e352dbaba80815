import assert from 'node:assert/strict';
import { type OpenPreview, openPreview, ready } from '../support/browser';

const caseFile = (name: string): string => `test/cases/${name}/workbook.xlsx`;

/** What an officer does with the findings: answers, mends, marks. */
describe('an officer at work in the preview', () => {
  let preview: OpenPreview;
  before(async () => (preview = await openPreview()));
  after(() => preview.close());

  async function open(name: string): Promise<void> {
    await preview.page.setInputFiles('#file-input', caseFile(name));
    await ready(preview.page);
    await preview.pane().click('#check');
    await preview.pane().waitForSelector('[data-indicator]');
  }
  async function saveCopy(): Promise<string> {
    const [download] = await Promise.all([preview.page.waitForEvent('download'), preview.page.click('#save-copy')]);
    return download.path();
  }
  const status = (id: string): Promise<string | null> =>
    preview.pane().getAttribute(`li[data-indicator="${id}"]`, 'data-status');

  it('answers once which indicator a row is, and a saved copy remembers it', async () => {
    await open('unknown-and-ambiguous');
    const pane = preview.pane();
    assert.equal(await status('portal_integrated_rate'), 'no-data');
    await pane.click('[data-question="label"] [data-answer="portal_integrated_rate"]');
    await pane.waitForSelector('li[data-indicator="portal_integrated_rate"][data-status="met"]', { state: 'attached' });
    const copy = await saveCopy();
    await preview.page.setInputFiles('#file-input', copy);
    await ready(preview.page);
    await preview.pane().click('#check');
    await preview
      .pane()
      .waitForSelector('li[data-indicator="portal_integrated_rate"][data-status="met"]', { state: 'attached' });
  });

  it('may take the answer back', async () => {
    const pane = preview.pane();
    await pane.locator('[data-testid=choices] summary').click();
    await pane.locator('[data-choice] button').first().click();
    await pane.waitForSelector('li[data-indicator="portal_integrated_rate"][data-status="no-data"]', {
      state: 'attached',
    });
  });

  it('turns text into a number after a look at before and after, and undoes it', async () => {
    await open('text-numbers');
    const pane = preview.pane();
    await pane.click('#tab-findings');
    const finding = pane.locator('[data-finding="number-as-text"][data-cell="D5"]');
    await finding.locator('[data-preview]').click();
    await pane.waitForSelector('[data-testid=preview]');
    assert.match((await pane.textContent('[data-testid=preview]')) ?? '', /52,5%/);
    await pane.click('#apply-fix');
    await pane.waitForSelector('text=Đã sửa 1 ô.');
    await pane.waitForSelector('[data-finding="number-as-text"][data-cell="D5"]', { state: 'detached' });
    assert.equal(await raw('D5'), 0.525);
    await pane.locator('button', { hasText: 'Hoàn tác' }).first().click();
    await pane.waitForSelector('text=Đã hoàn tác 1 ô.');
    await pane.waitForSelector('[data-finding="number-as-text"][data-cell="D5"]', { state: 'attached' });
    assert.equal(await raw('D5'), '52,5%');
  });

  it('marks the cells found, and takes the marks off', async () => {
    const pane = preview.pane();
    const plain = await fill('D5');
    await pane.locator('[data-testid=mark]').click();
    await pane.waitForSelector('[data-testid=unmark]');
    assert.notEqual(await fill('D5'), plain);
    await pane.locator('[data-testid=unmark]').click();
    await pane.waitForSelector('[data-testid=unmark]', { state: 'detached' });
    assert.equal(await fill('D5'), plain);
    assert.equal(await raw('D5'), '52,5%');
  });

  it('meets no complaint of the page on the way', () => assert.deepEqual(preview.complaints, []));

  /** What Excel's own interface says of a cell: its value and its fill. */
  const cell = (address: string): Promise<{ value: unknown; fill: string }> =>
    preview.pane().evaluate(
      (place) =>
        Excel.run(async (context) => {
          const range = context.workbook.worksheets.getActiveWorksheet().getRange(place);
          range.load({ values: true, format: { fill: { color: true } } });
          await context.sync();
          return { value: (range.values as unknown[][])[0]?.[0], fill: range.format.fill.color };
        }),
      address,
    );
  const raw = async (address: string): Promise<unknown> => (await cell(address)).value;
  const fill = async (address: string): Promise<string> => (await cell(address)).fill;
});
