import path from 'node:path';
import ExcelJS from 'exceljs';
import { openAddin } from '../../src/cli/addin';
import { root } from '../../src/cli/bundle';
import { tanMinhPlan } from '../../src/plan/plan';
import { buildReport, sheetForms } from '../../src/reports';
import { checkForReport } from '../../src/reports/for-period';
import { addReport } from '../../test/support/report-to-xlsx';
import { gridsFromXlsx } from '../../test/support/workbooks';
import { type Benchmark, median, milliseconds, ratio } from '../benchmark';

const sample = path.join(root, 'assets/samples/so-theo-doi-cchc-mau.xlsx');
const forms = sheetForms.map(({ id }) => id);

/** The same sheets as plain data, for the peer to write. */
async function builtSheets() {
  const grids = await gridsFromXlsx(sample);
  const result = checkForReport(tanMinhPlan, grids);
  if (!result.ok) throw new Error(result.problem.id);
  return forms.map((form) => {
    const report = buildReport(form, {
      plan: tanMinhPlan,
      result: result.value,
      grids,
      workbookName: path.basename(sample),
      madeAt: new Date(),
    });
    if (!report.ok) throw new Error(report.problem.id);
    return report.value;
  });
}

/** Beside it: the same sheets, with their looks and print setup, written to a file by ExcelJS. */
export const reportBenchmark: Benchmark = {
  title: `The whole set of ${forms.length} report sheets inserted into the sample, through Office.js on the host`,
  async run() {
    const insert = async (counted?: (before: Counters, after: Counters) => void): Promise<number> => {
      const addin = await openAddin('vi', sample);
      try {
        const before = { ...addin.host.statistics };
        const start = performance.now();
        const inserted = await addin.insertReports(forms);
        const time = performance.now() - start;
        if (!inserted.ok || inserted.value.problem) throw new Error('the set was not inserted');
        counted?.(before, { ...addin.host.statistics });
        return time;
      } finally {
        addin.close();
      }
    };
    let syncs = 0;
    let [sent, received] = [0, 0];
    await insert((before, after) => {
      syncs = after.syncs - before.syncs;
      [sent, received] = [after.bytesIn - before.bytesIn, after.bytesOut - before.bytesOut];
    });
    const times: number[] = [];
    for (let run = 0; run < 5; run += 1) times.push(await insert());
    const time = times.sort((a, b) => a - b)[2] ?? NaN;
    const sheets = await builtSheets();
    const cells = sheets.reduce((sum, { rows, columns }) => sum + rows.length * columns.length, 0);
    const peer = await median(async () => {
      const workbook = new ExcelJS.Workbook();
      sheets.forEach((sheet, at) => addReport(workbook, sheet, `${at + 1}`));
      await workbook.xlsx.writeBuffer();
    });
    return [
      ['cells', cells.toLocaleString('en')],
      [
        'context.sync: read once, then each sheet',
        `${syncs} = 3 + ${forms.length} × ${((syncs - 3) / forms.length).toFixed(1)}`,
      ],
      ['bytes sent to Excel', sent.toLocaleString('en')],
      ['bytes received', received.toLocaleString('en')],
      ['read, check and insert', milliseconds(time)],
      ['peer: ExcelJS writes the same sheets to a file', milliseconds(peer)],
      ['ratio to the peer', ratio(time / peer)],
    ];
  },
};

interface Counters {
  syncs: number;
  bytesIn: number;
  bytesOut: number;
}
