import assert from 'node:assert/strict';
import { type OpenPreview, openPreview } from '../support/browser';

describe('what an add-in draws beside the cells, in the preview', function () {
  let preview: OpenPreview;

  before(async () => {
    preview = await openPreview();
    await preview.pane().evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add('Biểu đồ');
        sheet.getRange('A1:C3').values = [
          ['Chỉ tiêu', 'Thực hiện', 'Mục tiêu'],
          ['Trực tuyến', 0.75, 0.8],
          ['Đúng hạn', 0.97, 0.95],
        ];
        const chart = sheet.charts.add('BarClustered', sheet.getRange('A1:C3'), 'Columns');
        chart.title.text = 'Kết quả so với mục tiêu';
        chart.setPosition('E2', 'J16');
        const bar = sheet.getRange('B2:B3').conditionalFormats.add('DataBar').dataBar;
        bar.lowerBoundRule = { type: 'Number', formula: '0' };
        bar.upperBoundRule = { type: 'Number', formula: '1' };
        sheet.getRange('C2:C3').dataValidation.rule = { list: { inCellDropDown: true, source: '0.8,0.95' } };
        const first = context.workbook.worksheets.getFirst().load('name');
        await context.sync();
        sheet.getRange('A5').hyperlink = { documentReference: `'${first.name}'!B12`, textToDisplay: 'Về sổ' };
        sheet.comments.add('A2', 'Cần xem lại');
        sheet.activate();
        await context.sync();
      }),
    );
  });
  after(() => preview.close());

  const chart = () => preview.page.locator('.chart svg');

  it('shows a chart where it was put, and draws it anew when its cells change', async () => {
    await chart().waitFor();
    assert.equal(await chart().getAttribute('aria-label'), 'Biểu đồ: Kết quả so với mục tiêu');
    const before = await chart().innerHTML();
    await preview.pane().evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange('B2').values = [[0.1]];
        await context.sync();
      }),
    );
    await preview.page.waitForFunction((old) => document.querySelector('.chart svg')?.innerHTML !== old, before);
  });

  it('gives the grid bars, lists and comments', async () => {
    const held = await preview.page.evaluate(() => {
      const sheet = window.ccchPreview!.workbook!.grid.api.getActiveWorkbook()!.getActiveSheet();
      return [
        sheet.getConditionalFormattingRules().map(({ rule }) => (rule as { type: string }).type),
        sheet.getDataValidations().map(({ rule }) => rule.formula1),
        sheet.getNotes().map(({ note }) => note),
      ];
    });
    assert.deepEqual(held, [['dataBar'], ['0.8,0.95'], ['Cần xem lại']]);
  });

  it('goes where a link leads when it is clicked', async () => {
    const place = await preview.page.evaluate(() => {
      const { api } = window.ccchPreview!.workbook!.grid;
      const { x, y, width, height } = api.getActiveWorkbook()!.getActiveSheet().getRange('A5').getCellRect();
      // The rectangle is the canvas's own; of the page's canvases the sheet's is the largest.
      const boxes = [...document.querySelectorAll('#grid canvas')].map((canvas) => canvas.getBoundingClientRect());
      const sheet = boxes.sort((a, b) => b.width * b.height - a.width * a.height)[0]!;
      return { x: sheet.x + x + width / 2, y: sheet.y + y + height / 2 };
    });
    await preview.page.mouse.click(place.x, place.y);
    await preview.page.waitForFunction(() => {
      const workbook = window.ccchPreview!.workbook!.grid.api.getActiveWorkbook()!;
      return workbook.getActiveRange()?.getA1Notation() === 'B12';
    });
  });

  it('has taken the chart away with its sheet', async () => {
    await chart().waitFor({ state: 'hidden' });
    assert.deepEqual(preview.complaints, []);
  });
});
