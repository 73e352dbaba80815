import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as XLSX from '@e965/xlsx';
import ExcelJS from 'exceljs';
import { tanMinhPlan } from '../../src/plan/plan';
import { buildReport, reportForms, sheetForms, type ReportInput, type ReportSheet } from '../../src/reports';
import { checkForReport } from '../../src/reports/for-period';
import { resultOf, shownText } from '../../src/reports/sheet-builder';
import { reportStyles } from '../../src/reports/styles';
import { linesHeightPoints, mmToPoints, textLines } from '../../src/reports/text-size';
import { toA1 } from '../../src/tracking/a1';
import type { Grid } from '../../src/tracking/types';
import { convert } from '../support/libre-office';
import { addGrids, addReport } from '../support/report-to-xlsx';
import { gridsFromXlsx } from '../support/workbooks';
import { exampleDataGrids } from './example-data';
import { contentOf, contents, printedColumns } from './support';

const sample = 'assets/samples/so-theo-doi-cchc-mau.xlsx';
const forms = [...reportForms.keys()];
/** Functions that Excel has had since 2007 and every spreadsheet knows. */
const native = [
  'ABS',
  'AND',
  'COUNT',
  'COUNTIF',
  'FIXED',
  'IF',
  'ISNUMBER',
  'LEN',
  'N',
  'OR',
  'ROUND',
  'SUBSTITUTE',
  'SUM',
  'SUMPRODUCT',
];

function inputOf(grids: Grid[], change: Partial<ReportInput> = {}): ReportInput {
  const result = checkForReport(tanMinhPlan, grids);
  assert.ok(result.ok);
  return {
    plan: tanMinhPlan,
    result: result.value,
    grids,
    workbookName: 'So theo doi 2026.xlsx',
    madeAt: new Date(2026, 9, 5, 9, 5),
    ...change,
  };
}

function built(form: string, input: ReportInput): ReportSheet {
  const report = buildReport(form, input);
  assert.ok(report.ok, form);
  return report.value;
}

const emptyGrid: Grid = {
  sheet: 'Sheet1',
  visible: true,
  firstRow: 0,
  firstColumn: 0,
  values: [],
  formulas: [],
  numberFormats: [],
  merges: [],
  hiddenRows: [],
  hiddenColumns: [],
};

describe('report forms', () => {
  let grids: Grid[];
  let input: ReportInput;
  let sheets: Map<string, ReportSheet>;
  before(async () => {
    grids = [...(await gridsFromXlsx(sample)), ...exampleDataGrids()];
    input = inputOf(grids);
    sheets = new Map(forms.map((form) => [form, built(form, input)]));
  });
  const each = (look: (report: ReportSheet, form: string) => void) => () => {
    for (const [form, report] of sheets) look(report, form);
  };

  it('are known by ids that never change, the set in the order in which it is sent', () => {
    const statistics = [1, 2, 3, 4, 5, 6, 7].map((number) => `cchc-${number}`);
    const others = [
      'ii-06',
      'payment',
      'digitisation',
      'overdue',
      'survey',
      'index-766',
      'par-index',
      'outline',
      'check',
    ];
    assert.deepEqual(
      sheetForms.map(({ id }) => id),
      ['targets', 'tasks', ...statistics, ...others],
    );
    assert.deepEqual(forms.slice(sheetForms.length), ['tracking', 'settings']);
  });

  it(
    'use native functions only',
    each((report, form) => {
      const texts = contents(report)
        .flat()
        .filter((value) => typeof value === 'string' && value.startsWith('='));
      const used = new Set(
        texts.flatMap(
          (formula) =>
            String(formula)
              .replace(/"[^"]*"/g, '')
              .match(/[A-Z][A-Z.]*(?=\()/g) ?? [],
        ),
      );
      assert.deepEqual(
        [...used].filter((name) => !native.includes(name)),
        [],
        form,
      );
      for (const formula of texts) assert.ok(String(formula).length <= 8192, form);
    }),
  );

  it(
    'merge areas of several cells that never overlap',
    each((report, form) => {
      const seen = new Set<string>();
      for (const { top, left, bottom, right } of report.merges) {
        assert.ok(bottom > top || right > left);
        for (let row = top; row <= bottom; row += 1) {
          for (let at = left; at <= right; at += 1) {
            const key = `${form} ${row},${at}`;
            assert.ok(!seen.has(key), key);
            seen.add(key);
            const cell = report.rows[row]?.cells[at];
            assert.ok((row === top && at === left) || cell?.content.kind === 'empty', `${key} is hidden by a merge`);
            const first = report.rows[top]?.cells[left];
            assert.equal(reportStyles[cell!.style].border, reportStyles[first!.style].border, `${key} lacks a border`);
          }
        }
      }
    }),
  );

  it(
    'give every text the height that it takes',
    each((report, form) => {
      report.rows.forEach(({ cells }, row) => {
        cells.slice(0, printedColumns(report)).forEach(({ content, style }, at) => {
          const text = shownText(content);
          if (text === '') return;
          const merge = report.merges.find(({ top, left }) => top === row && left === at);
          const { right, bottom } = merge ?? { right: at, bottom: row };
          const width = report.columns.slice(at, right + 1).reduce((sum, { widthMm }) => sum + mmToPoints(widthMm), 0);
          const height = report.rows.slice(row, bottom + 1).reduce((sum, { heightPoints }) => sum + heightPoints, 0);
          const look = reportStyles[style];
          const lines = look.wrap ? textLines(text, width, look) : 1;
          assert.ok(height >= linesHeightPoints(lines, look.size), `${form}, row ${row + 1}: ${text}`);
        });
      });
    }),
  );

  it(
    'fit A4 within the margins of Nghị định 30/2020/NĐ-CP, black on white, in Times New Roman',
    each((report, form) => {
      const { marginsMm: margins, orientation, headerMm, pageNumber } = report.print;
      const printed = report.columns.slice(0, printedColumns(report));
      const width = printed.reduce((sum, { widthMm }) => sum + widthMm, 0);
      const room = (orientation === 'landscape' ? 297 : 210) - margins.left - margins.right;
      assert.ok(width <= room && width >= room - 2, `${form}: ${width} of ${room} mm`);
      assert.ok(margins.top >= 20 && margins.top <= 25 && margins.bottom >= 20 && margins.bottom <= 25);
      assert.ok(margins.left >= 30 && margins.left <= 35 && margins.right >= 15 && margins.right <= 20);
      assert.ok(headerMm > 0 && headerMm < margins.top);
      assert.ok(pageNumber.size >= 13 && pageNumber.size <= 14);
    }),
  );

  it(
    'break pages between rows, each page at most as high as the paper allows',
    each((report, form) => {
      const { orientation, marginsMm, titleRows, breakBeforeRows } = report.print;
      const room = mmToPoints((orientation === 'landscape' ? 210 : 297) - marginsMm.top - marginsMm.bottom);
      const starts = [0, ...breakBeforeRows, report.rows.length];
      const height = (first: number, end: number) =>
        report.rows.slice(first, end).reduce((sum, { heightPoints }) => sum + heightPoints, 0);
      starts.slice(1).forEach((end, page) => {
        const first = starts[page] ?? 0;
        const repeated = first > titleRows.last ? height(titleRows.first, titleRows.last + 1) : 0;
        assert.ok(height(first, end) + repeated <= room, `${form}, page ${page + 1}`);
      });
    }),
  );

  it(
    'repeat the header of the table, and freeze it where it stands near the top',
    each((report, form) => {
      const { first, last } = report.print.titleRows;
      assert.equal(report.rows[first]?.cells[0]?.style, 'tableHeader', form);
      assert.ok(report.frozenRows === last + 1 || report.frozenRows === 0, form);
      const height = report.rows.slice(0, report.frozenRows).reduce((sum, { heightPoints }) => sum + heightPoints, 0);
      assert.ok(height <= 270, `${form} freezes ${height} points`);
    }),
  );

  it(
    'say where their figures come from, the days of the period, and when they were made',
    each((report, form) => {
      if (form === 'tracking') return;
      const text = contents(report).flat().join('\n');
      for (const line of report.provenance) assert.ok(text.includes(line), `${form}: ${line}`);
      assert.match(text, /So theo doi 2026\.xlsx/, form);
      assert.match(text, /từ ngày \d\d\/\d+\/2026 đến ngày \d\d\/\d+\/2026/, form);
      assert.match(text, /lúc 09:05 ngày 05\/10\/2026/, form);
    }),
  );

  it('leave no parameter open in either language', () => {
    for (const language of ['vi', 'en'] as const) {
      for (const form of forms) {
        const report = built(form, { ...input, settings: { language } });
        const text = [...contents(report).flat(), report.tab, ...report.notices].join('\n');
        assert.doesNotMatch(text, /undefined|\bnull\b|NaN|\{\w+\}/, form);
      }
    }
  });

  it('show as to be compared all but the forms that the plan itself asks for', () => {
    for (const [form, report] of sheets) {
      const stated = ['targets', 'tasks', 'check', 'tracking', 'settings'].includes(form);
      assert.equal(/^Mẫu cần đối chiếu/.test(report.notices[0] ?? ''), !stated, form);
    }
  });

  it('show what a spreadsheet of another make calculates from the same cells', async function () {
    const folder = await mkdtemp(join(tmpdir(), 'forms-'));
    try {
      const workbook = new ExcelJS.Workbook();
      for (const [form, report] of sheets) addReport(workbook, report, form);
      addGrids(workbook, grids);
      const file = join(folder, 'forms.xlsx');
      await workbook.xlsx.writeFile(file);
      const made = convert(file, folder, 'xlsx');
      if (made === undefined) return this.skip();
      const calculated = XLSX.readFile(made);
      let compared = 0;
      for (const [form, report] of sheets) {
        const cells = calculated.Sheets[form] as Record<string, XLSX.CellObject>;
        report.rows.forEach(({ cells: row }, at) =>
          row.forEach(({ content }, column) => {
            if (content.kind !== 'formula') return;
            const shown = cells[toA1(at, column)]?.v ?? '';
            const expected = resultOf(content) ?? '';
            const place = `${form} ${toA1(at, column)} ${content.formula}`;
            assert.equal(typeof shown, typeof expected, place);
            if (typeof expected === 'number') {
              assert.ok(Math.abs(Number(shown) - expected) < 1e-9, `${place}: ${String(shown)}`);
            } else assert.equal(shown, expected, place);
            compared += 1;
          }),
        );
      }
      assert.ok(compared > 300, `${compared} formulas`);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  it('hold no formula once settled, and show the same', () => {
    for (const form of forms) {
      const settled = built(form, { ...input, settle: true });
      const live = sheets.get(form);
      settled.rows.forEach(({ cells }, row) =>
        cells.slice(0, printedColumns(settled)).forEach(({ content }, at) => {
          assert.notEqual(content.kind, 'formula', form);
          const before = live?.rows[row]?.cells[at]?.content;
          const note = typeof resultOf(content) === 'string' && String(resultOf(content)).startsWith('Ghi chú:');
          if (before && !note) assert.deepEqual(resultOf(content), resultOf(before), form);
        }),
      );
      assert.ok(
        form === 'tracking' ||
          contents(settled)
            .flat()
            .some((value) => /Số liệu đã chốt/.test(String(value))),
        form,
      );
    }
  });

  it('are blank forms without a single 0 for an empty workbook', () => {
    const blank = inputOf([emptyGrid]);
    for (const form of forms) {
      const report = built(form, blank);
      const zeros = report.rows.flatMap(({ cells }, row) =>
        cells.flatMap(({ content, style }, at) =>
          resultOf(content) === 0 && style !== 'summaryCount' ? [`${row + 1}:${at + 1} ${contentOf(content)}`] : [],
        ),
      );
      assert.deepEqual(zeros, [], form);
      assert.ok(report.rows.length > 20 || form === 'check', form);
    }
  });
});
