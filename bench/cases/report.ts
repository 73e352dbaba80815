import path from 'node:path';
import ExcelJS from 'exceljs';
import { openAddin } from '../../src/cli/addin';
import { root } from '../../src/cli/bundle';
import { tanMinhPlan } from '../../src/plan/plan';
import { buildReport } from '../../src/reports';
import type { CellContent } from '../../src/reports/types';
import { type Benchmark, median, milliseconds, ratio } from '../benchmark';

const sample = path.join(root, 'assets/samples/so-theo-doi-cchc-mau.xlsx');

function plain(content: CellContent): string | number | { formula: string } | null {
  if (content.kind === 'formula') return { formula: content.formula.slice(1) };
  if (content.kind === 'number') return content.value;
  return content.kind === 'text' ? content.text : null;
}

/** Beside it: the same cells written to a file by ExcelJS. */
export const reportBenchmark: Benchmark = {
  title: 'Report form "targets" inserted into the sample, through Office.js on the host',
  async run() {
    const addin = await openAddin('vi', sample);
    try {
      const checked = await addin.check();
      if (!checked.ok) throw new Error(checked.problem.id);
      const before = { ...addin.host.statistics };
      const checkSyncs = before.syncs;
      await addin.insertReport('targets');
      const { syncs, bytesIn, bytesOut } = addin.host.statistics;
      const insert = await median(() => addin.insertReport('targets'));
      const report = buildReport('targets', {
        plan: tanMinhPlan,
        result: checked.value,
        workbookName: path.basename(sample),
        madeAt: new Date(),
      });
      if (!report.ok) throw new Error(report.problem.id);
      const peer = await median(async () => {
        const workbook = new ExcelJS.Workbook();
        const worksheet = workbook.addWorksheet('Báo cáo');
        for (const row of report.value.rows) worksheet.addRow(row.cells.map(({ content }) => plain(content)));
        await workbook.xlsx.writeBuffer();
      });
      return [
        ['context.sync, check and report together', String(syncs - checkSyncs)],
        ['bytes sent to Excel', (bytesIn - before.bytesIn).toLocaleString('en')],
        ['bytes received', (bytesOut - before.bytesOut).toLocaleString('en')],
        ['check and report', milliseconds(insert)],
        ['peer: ExcelJS writes the same cells, unstyled, to a file', milliseconds(peer)],
        ['ratio to the peer', ratio(insert / peer)],
      ];
    } finally {
      addin.close();
    }
  },
};
