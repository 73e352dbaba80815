import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { tanMinhPlan } from '../../src/plan/plan';
import { buildReport, reportForms, type ReportSheet } from '../../src/reports';
import { checkForReport } from '../../src/reports/for-period';
import { resultOf } from '../../src/reports/sheet-builder';
import type { CellContent } from '../../src/reports/types';
import { toA1, toA1Area } from '../../src/tracking/a1';
import { gridsFromXlsx } from '../support/workbooks';
import { exampleDataGrids } from './example-data';
import { contentOf } from './support';

/** CCCH_GOLDEN=write writes the files anew; look at what changed before keeping them. */
const rewrite = process.env['CCCH_GOLDEN'] === 'write';

function cellText(content: CellContent): string {
  const format = 'numberFormat' in content && content.numberFormat ? ` {${content.numberFormat}}` : '';
  const shown = content.kind === 'formula' ? ` → ${JSON.stringify(resultOf(content))}` : '';
  return `${JSON.stringify(contentOf(content))}${format}${shown}`;
}

/** The sheet as a text: print setup, then every cell with its style, one a line. */
function described(report: ReportSheet): string {
  const { print } = report;
  const lines = [
    `tab ${report.tab}`,
    `columns ${report.columns.map(({ id, widthMm, offPrint, hidden }) => `${id}:${widthMm}${hidden ? ' hidden' : offPrint ? ' off print' : ''}`).join(', ')}`,
    `print ${print.paper} ${print.orientation}, margins ${Object.values(print.marginsMm).join(' ')} mm, page number ${print.pageNumber.font} ${print.pageNumber.size}, repeats rows ${print.titleRows.first + 1}–${print.titleRows.last + 1}, pages start at ${print.breakBeforeRows.map((row) => row + 1).join(', ')}`,
    `frozen ${report.frozenRows}`,
    `merges ${report.merges.map(toA1Area).join(' ')}`,
    ...report.links.map(({ row, column, sheet, cell }) => `link ${toA1(row, column)} → ${sheet}!${cell}`),
    ...report.lists.map(({ area, choices }) => `list ${toA1Area(area)}: ${choices.join(', ')}`),
    ...report.dataBars.map(({ area, full, colour }) => `bars ${toA1Area(area)} up to ${full}, ${colour}`),
    ...report.charts.map(
      ({ name, kind, categories, series }) =>
        `chart ${name}, ${kind}, ${toA1Area(categories)}: ${series.map((one) => `${one.name} ${toA1Area(one.values)}`).join('; ')}`,
    ),
    ...report.notices.map((notice) => `notice ${notice}`),
  ];
  report.rows.forEach(({ heightPoints, cells }, row) => {
    lines.push(`row ${row + 1}, ${heightPoints} pt`);
    cells.forEach(({ content, style }, column) => {
      if (content.kind !== 'empty') lines.push(`  ${toA1(row, column)} ${style} ${cellText(content)}`);
    });
  });
  return `${lines.join('\n')}\n`;
}

describe('report forms of the sample workbook', () => {
  for (const form of reportForms.keys()) {
    it(`“${form}” has the cells, styles and print setup of its golden file`, async () => {
      const grids = [...(await gridsFromXlsx('assets/samples/so-theo-doi-cchc-mau.xlsx')), ...exampleDataGrids()];
      const result = checkForReport(tanMinhPlan, grids);
      assert.ok(result.ok);
      const report = buildReport(form, {
        plan: tanMinhPlan,
        result: result.value,
        grids,
        workbookName: 'so-theo-doi-cchc-mau.xlsx',
        madeAt: new Date(2026, 9, 5, 9, 5),
      });
      assert.ok(report.ok);
      const file = path.join('test/reports/golden', `${form}.txt`);
      const text = described(report.value);
      if (rewrite) writeFileSync(file, text);
      assert.ok(existsSync(file), `${file} is missing`);
      assert.deepEqual(text.split('\n'), readFileSync(file, 'utf8').split('\n'));
    });
  }
});
