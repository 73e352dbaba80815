import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dataSheetModel } from '../../src/connector/data-sheet';
import type { SummaryRow } from '../../src/connector/types';
import { tanMinhPlan } from '../../src/plan/plan';
import { buildReport, type ReportSheet } from '../../src/reports';
import { checkForReport } from '../../src/reports/for-period';
import { resultOf } from '../../src/reports/sheet-builder';
import type { CellResult } from '../../src/reports/types';
import type { Grid } from '../../src/tracking/types';
import { gridOfTable } from './example-data';

const period = '2026-Q3';
const count = fc.nat({ max: 100_000 });

/** Dossiers of one field and channel that add up: all received or carried over are finished or open. */
const consistent = fc
  .record({
    field: fc.constantFrom('Hộ tịch', 'Đất đai', 'Chứng thực', 'Xây dựng'),
    channel: fc.constantFrom('online', 'direct', 'postal'),
    early: count,
    onTime: count,
    late: count,
    openInTime: count,
    openLate: count,
    carriedShare: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ field, channel, early, onTime, late, openInTime, openLate, carriedShare }): SummaryRow => {
    const whole = early + onTime + late + openInTime + openLate;
    const carried = Math.floor(whole * carriedShare);
    return {
      kind: 'dossiers',
      period,
      field,
      channel: channel as 'online' | 'direct' | 'postal',
      counts: {
        received: whole - carried,
        carried,
        'finished-early': early,
        'finished-on-time': onTime,
        'finished-late': late,
        'open-in-time': openInTime,
        'open-late': openLate,
      },
    };
  });

const oneOfEach = fc.uniqueArray(consistent, {
  minLength: 1,
  maxLength: 12,
  selector: ({ field, channel }) => `${field} ${channel}`,
});

function reportOf(form: string, rows: readonly SummaryRow[], more: Grid[] = []): ReportSheet {
  const grids = [gridOfTable(dataSheetModel(rows)), ...more];
  const result = checkForReport(tanMinhPlan, grids);
  assert.ok(result.ok);
  const report = buildReport(form, {
    plan: tanMinhPlan,
    result: result.value,
    grids,
    workbookName: 'so.xlsx',
    madeAt: new Date(2026, 9, 5),
  });
  assert.ok(report.ok);
  return report.value;
}

/** Rows of the table, by the ids of their columns. */
function linesOf({ rows, columns }: ReportSheet): Record<string, CellResult>[] {
  const key = columns.findIndex(({ id }) => id === 'key');
  return rows
    .filter(({ cells }) => /^(row\.|total)/.test(String(resultOf(cells[key]!.content))))
    .map(({ cells }) => Object.fromEntries(columns.map(({ id }, at) => [id, resultOf(cells[at]!.content)])));
}

const sum = (line: Record<string, CellResult>, ...ids: string[]): number =>
  ids.reduce((all, id) => all + Number(line[id] ?? 0), 0);

describe('Biểu II.06: columns that belong together', () => {
  it('agree in every row and in the total, whatever the counts', () => {
    fc.assert(
      fc.property(oneOfEach, (rows) => {
        const lines = linesOf(reportOf('ii-06', rows));
        assert.equal(lines.length, new Set(rows.map(({ field }) => field)).size + 1);
        for (const line of lines) {
          assert.equal(sum(line, 'received'), sum(line, 'online', 'direct', 'carried'));
          assert.equal(sum(line, 'finished'), sum(line, 'early', 'on-time', 'late'));
          assert.equal(sum(line, 'open'), sum(line, 'in-time', 'overdue'));
          assert.equal(sum(line, 'received'), sum(line, 'finished', 'open'));
          assert.equal(line['check'], sum(line, 'received') >= 0 ? 'Khớp' : null);
        }
        const all = (measure: 'received' | 'carried' | 'open-late') =>
          rows.reduce((total, { counts }) => total + (counts[measure] ?? 0), 0);
        assert.equal(sum(lines.at(-1)!, 'received'), all('received') + all('carried'));
        assert.equal(sum(lines.at(-1)!, 'overdue'), all('open-late'));
      }),
    );
  });

  it('show a breach in the row and in the total, and say so in print', () => {
    fc.assert(
      fc.property(oneOfEach, fc.integer({ min: 1, max: 50 }), (rows, lost) => {
        const [first, ...others] = rows;
        const counts = { ...first!.counts, 'open-in-time': (first!.counts['open-in-time'] ?? 0) + lost };
        const report = reportOf('ii-06', [{ ...first!, counts }, ...others]);
        const broken = linesOf(report).filter(({ check }) => check !== 'Khớp');
        assert.equal(broken.length, 2);
        for (const { check } of broken) assert.equal(check, 'Cần xem lại: (3) = (7) + (11) không đúng. ');
        const printed = report.rows.map(({ cells }) => String(resultOf(cells[0]!.content)));
        assert.ok(printed.some((text) => text.startsWith('- Đối chiếu số liệu: có dòng không khớp')));
      }),
    );
  });

  it('say nothing where there is nothing to compare', () => {
    const rows: SummaryRow[] = [{ kind: 'dossiers', period, field: 'Hộ tịch', counts: { received: 5 } }];
    const [line] = linesOf(reportOf('ii-06', rows));
    // Without channels the total is known, its parts are not.
    assert.deepEqual([line?.['received'], line?.['online'], line?.['check']], [5, null, null]);
  });
});

describe('Biểu khảo sát', () => {
  const levels = fc.tuple(count, count, count, count, count);
  it('shows the share of the two upper levels in the valid forms', () => {
    fc.assert(
      fc.property(levels, ([five, four, three, two, one]) => {
        const valid = five + four + three + two + one;
        const rows: SummaryRow[] = [
          {
            kind: 'survey',
            period,
            group: 'Giải quyết TTHC',
            counts: {
              forms: valid + 3,
              'valid-forms': valid,
              'very-satisfied': five,
              satisfied: four,
              neutral: three,
              dissatisfied: two,
              'very-dissatisfied': one,
            },
          },
        ];
        for (const line of linesOf(reportOf('survey', rows))) {
          assert.equal(line['share'], valid > 0 ? (five + four) / valid : null);
          assert.equal(line['check'], 'Khớp');
        }
      }),
    );
  });
});
