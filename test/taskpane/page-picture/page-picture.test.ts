import assert from 'node:assert/strict';
import { reportForms } from '../../../src/reports';
import { reportStyles } from '../../../src/reports/styles';
import { mmToPoints } from '../../../src/reports/text-size';
import type { ReportSheet } from '../../../src/reports';
import { pageCount, pagePicture, type PagePicture, type Shape } from '../../../src/taskpane/page-picture';
import { layoutPage, rowsOfPage } from '../../../src/taskpane/page-picture/layout';
import { reportSheet } from '../fixtures';

type Text = Extract<Shape, { kind: 'text' }>;
const isText = (shape: Shape): shape is Text => shape.kind === 'text';
const texts = ({ shapes }: PagePicture): Text[] => shapes.filter(isText);
const textOf = (picture: PagePicture, text: string): Text => {
  const found = texts(picture).find((one) => one.text === text);
  assert.ok(found, text);
  return found;
};
const pages = (sheet: ReportSheet): number[] => Array.from({ length: pageCount(sheet) }, (_, page) => page);
const targets = reportSheet();
const first = pagePicture(targets, 0, 'vi');

/** Corners of the rectangles of a path. */
const boxes = (path: string) =>
  [...path.matchAll(/M(-?[\d.]+) (-?[\d.]+)h(-?[\d.]+)v(-?[\d.]+)/g)].map(([, x, y, width, height]) => ({
    x: Number(x),
    y: Number(y),
    width: Number(width),
    height: Number(height),
  }));

describe('picture of a page', () => {
  it('has the size of the paper in points, by its orientation', () => {
    assert.deepEqual([first.width, first.height].map(Math.round), [842, 595]);
    const portrait = pagePicture(reportSheet('cchc-1'), 0, 'vi');
    assert.deepEqual([portrait.width, portrait.height].map(Math.round), [595, 842]);
  });

  it('stands between the margins, centred, and shrunk only where it is too wide', () => {
    assert.equal(first.scale, 1);
    const { marginsMm, columns } = { ...targets.print, columns: targets.columns };
    const width = columns
      .filter(({ offPrint }) => !offPrint)
      .reduce((sum, { widthMm }) => sum + mmToPoints(widthMm), 0);
    const room = first.width - mmToPoints(marginsMm.left + marginsMm.right);
    assert.ok(Math.abs(first.left - mmToPoints(marginsMm.left) - (room - width) / 2) < 1e-6);
    const wide = { ...targets, columns: targets.columns.map((one) => ({ ...one, widthMm: one.widthMm * 2 })) };
    const shrunk = pagePicture(wide, 0, 'vi');
    assert.ok(Math.abs(shrunk.scale - room / (width * 2)) < 1e-6);
    assert.ok(Math.abs(shrunk.left - mmToPoints(marginsMm.left)) < 1e-6);
  });

  it('says what the sheet says, in the looks of its cells', () => {
    const title = textOf(first, 'THEO DÕI CHỈ TIÊU KẾ HOẠCH 2026–2030');
    const { size, bold } = reportStyles.title;
    assert.deepEqual([title.size, title.bold, title.anchor, title.italic], [size, bold, 'middle', false]);
    assert.equal(textOf(first, 'Đơn vị tính: %').anchor, 'end');
    assert.equal(textOf(first, 'Đơn vị tính: %').italic, true);
  });

  it('shows numbers in the officer’s notation', () => {
    const shown = pages(targets).flatMap((page) => texts(pagePicture(targets, page, 'vi')).map(({ text }) => text));
    assert.ok(shown.includes('68,5%'));
    assert.ok(shown.includes('-6,5%'));
    const english = pages(targets).flatMap((page) => texts(pagePicture(targets, page, 'en')).map(({ text }) => text));
    assert.ok(english.includes('68.5%'));
  });

  it('shows nothing that is not printed', () => {
    const hidden = targets.columns.flatMap(({ offPrint }, column) => (offPrint ? [column] : []));
    assert.ok(hidden.length > 0);
    const words = hidden.flatMap((column) =>
      targets.rows.flatMap(({ cells }) => {
        const content = cells[column]?.content;
        return content?.kind === 'text' ? [content.text] : [];
      }),
    );
    assert.ok(words.length > 0);
    const shown = new Set(
      pages(targets).flatMap((page) => texts(pagePicture(targets, page, 'vi')).map(({ text }) => text)),
    );
    for (const word of words) assert.ok(!shown.has(word), word);
  });

  it('numbers every page but the first, between the margins', () => {
    assert.equal(first.pageNumber, null);
    const { pageNumber } = pagePicture(targets, 1, 'vi');
    const { left, right } = targets.print.marginsMm;
    assert.equal(pageNumber?.text, '2');
    assert.ok(Math.abs((pageNumber?.x ?? 0) - (first.width + mmToPoints(left - right)) / 2) < 1e-6);
  });

  it('draws a merged area once: one border around it, its text in its middle', () => {
    const sheet = reportSheet('ii-06');
    const picture = pagePicture(sheet, 0, 'vi');
    const header = sheet.merges.find(({ top, bottom }) => bottom > top);
    assert.ok(header);
    const box = layoutPage(sheet, 0).box(header);
    const lines = picture.shapes.find((shape) => shape.kind === 'line');
    assert.ok(box && lines?.kind === 'line');
    const same = boxes(lines.path).filter(({ x, y }) => Math.abs(x - box.x) < 0.02 && Math.abs(y - box.y) < 0.02);
    assert.deepEqual(
      same.map(({ width, height }) => [width, height].map(Math.round)),
      [[box.width, box.height].map(Math.round)],
    );
  });

  it('fills the header, and shows a data bar as long as its value', () => {
    const fill = first.shapes.find((shape) => shape.kind === 'area' && shape.colour === reportStyles.tableHeader.fill);
    assert.ok(fill);
    const [bars] = targets.dataBars;
    assert.ok(bars);
    const column = layoutPage(targets, 0).box({ ...bars.area, top: bars.area.top, bottom: bars.area.top });
    const drawn = first.shapes.find((shape) => shape.kind === 'area' && shape.colour === bars.colour);
    assert.ok(column && drawn?.kind === 'area');
    const [whole] = boxes(drawn.path);
    assert.ok(whole && whole.width > column.width * 0.9 && whole.width <= column.width);
  });

  it('draws a chart where its rows are: a bar for each value, none where there are no data', () => {
    const [chart] = targets.charts;
    assert.ok(chart);
    const page = pages(targets).find((one) => rowsOfPage(targets, one).includes(chart.rows.first));
    assert.ok(page !== undefined);
    const picture = pagePicture(targets, page, 'vi');
    assert.ok(textOf(picture, chart.title));
    for (const { colour, values } of chart.series) {
      const shapes = picture.shapes.filter((shape) => shape.kind === 'area' && shape.colour === colour);
      const drawn = shapes.flatMap((shape) => (shape.kind === 'area' ? boxes(shape.path) : []));
      const numbers = targets.rows.slice(values.top, values.bottom + 1).filter(({ cells }) => {
        const content = cells[values.left]?.content;
        return content?.kind === 'number' || (content?.kind === 'formula' && typeof content.result === 'number');
      });
      // The square of the legend is one more.
      assert.equal(drawn.length, numbers.length + 1);
    }
  });
});

describe('pages of a form', () => {
  for (const id of reportForms.keys()) {
    const sheet = reportSheet(id);

    it(`${id}: every row once, the header again on each page below it`, () => {
      const { titleRows } = sheet.print;
      const own = pages(sheet).flatMap((page) => {
        const rows = rowsOfPage(sheet, page);
        const repeats =
          page > 0 && rows[0] === titleRows.first && (rows[0] ?? 0) < (sheet.print.breakBeforeRows[page - 1] ?? 0);
        return repeats ? rows.slice(titleRows.last - titleRows.first + 1) : rows;
      });
      assert.deepEqual(
        own,
        sheet.rows.map((_, row) => row),
      );
    });

    it(`${id}: all within the paper's margins, and every text within its page`, () => {
      for (const page of pages(sheet)) {
        const picture = pagePicture(sheet, page, 'vi');
        const layout = layoutPage(sheet, page);
        const bottom = picture.height - mmToPoints(sheet.print.marginsMm.bottom);
        assert.ok(picture.top + layout.height * picture.scale <= bottom + 0.01, `page ${page + 1}`);
        for (const { text, y } of texts(picture)) assert.ok(y > 0 && y <= layout.height, `${page + 1}: ${text}`);
      }
    });
  }

  it('begin where the sheet breaks them', () => {
    assert.equal(pageCount(targets), targets.print.breakBeforeRows.length + 1);
    const header = targets.print.titleRows;
    const [second] = targets.print.breakBeforeRows;
    assert.deepEqual(rowsOfPage(targets, 1).slice(0, header.last - header.first + 2), [
      ...Array.from({ length: header.last - header.first + 1 }, (_, row) => header.first + row),
      second,
    ]);
  });

  it('need no repeated header where they begin above it', () => {
    const early = { ...targets, print: { ...targets.print, breakBeforeRows: [1] } };
    assert.equal(rowsOfPage(early, 1)[0], 1);
  });
});
