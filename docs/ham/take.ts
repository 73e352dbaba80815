// Takes the help's pictures of the functions from the built preview (npm start builds it); npm run docs then shows them.
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { exampleFormats, exampleWorksheet } from '../../src/functions/definitions/example-worksheet';
import { vietnameseNotation, writtenFormula } from '../../src/functions/notation';
import { functions, namespace } from '../../src/functions/registry';
import { openPreview, ready } from '../../test/support/browser';
import { folder } from './files';

/** The formula bar and the cells, without what stands around them. */
const clip = { x: 0, y: 160, width: 1128, height: 490 };
const widths = [230, 90, 90, 90, 110, 90, 120, 110, 110, 120, 110];
const firstRow = exampleWorksheet.length + 1;
const grid = exampleWorksheet.map((row) => row.map((value) => value ?? ''));
const formats = exampleFormats.map((row) => [...row]);

const pictures = fileURLToPath(new URL('pictures/', folder));
mkdirSync(pictures, { recursive: true });
const preview = await openPreview({ width: 1500, height: 720 });
const { page } = preview;

/** Gives a function a worksheet of its own: the example data, below them each formula as text and what it shows. */
async function showExamples(id: string): Promise<void> {
  const examples = functions
    .find((one) => one.id === id)!
    .examples.map(({ formula, result, moreRows = 0 }) => ({
      formula,
      written: writtenFormula(formula, vietnameseNotation),
      rows: (Array.isArray(result) ? result.length : 1) + moreRows,
    }));
  await preview.pane().evaluate(
    async ({ name, examples, grid, formats, widths, firstRow }) => {
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add(name);
        const data = sheet.getRangeByIndexes(0, 0, grid.length, grid[0]!.length);
        data.numberFormat = formats;
        data.values = grid;
        sheet.getRangeByIndexes(0, 0, 1, grid[0]!.length).format.font.bold = true;
        widths.forEach((width, column) => {
          sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = width * 0.75;
        });
        let row = firstRow;
        for (const { formula, written, rows } of examples) {
          const words = sheet.getRangeByIndexes(row, 0, 1, 1);
          words.numberFormat = [['@']];
          words.values = [[written]];
          sheet.getRangeByIndexes(row, 4, 1, 1).formulas = [[formula]];
          row += rows + 1;
        }
        sheet.activate();
        sheet.getRangeByIndexes(firstRow, 4, 1, 1).select();
        await context.sync();
      });
    },
    { name: `${namespace}.${id}`, examples, grid, formats, widths, firstRow },
  );
  await ready(page);
}

try {
  for (const { id } of functions) {
    await showExamples(id);
    await page.waitForTimeout(600);
    await page.screenshot({ path: `${pictures}${id}.png`, clip });
  }
} finally {
  await preview.close();
}
