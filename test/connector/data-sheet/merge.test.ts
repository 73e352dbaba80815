import assert from 'node:assert/strict';
import fc from 'fast-check';
import { mergeSummary } from '../../../src/connector/data-sheet';
import { measures } from '../../../src/connector/measures';
import type { SummaryRow } from '../../../src/connector/types';
import { joinRows } from '../../../src/worker/overlaps';
import { summaryRow } from './support';

const row = (more: Partial<SummaryRow>): SummaryRow => ({
  kind: 'dossiers',
  period: '2026-Q3',
  counts: { received: 1 },
  ...more,
});

const totals = (rows: readonly SummaryRow[], keep: (row: SummaryRow) => boolean): Record<string, number> => {
  const sums: Record<string, number> = {};
  for (const one of rows.filter(keep)) {
    for (const measure of measures) {
      const count = one.counts[measure];
      if (count !== undefined) sums[measure] = (sums[measure] ?? 0) + count;
    }
  }
  return sums;
};

describe('merging an import into the summary', () => {
  it('replaces the rows of the same period, kind and unit and leaves all others', () => {
    const unit = 'Phòng Văn hóa';
    const before = [
      row({ unit, field: 'Đất đai', counts: { received: 10 } }),
      row({ unit, field: 'Hộ tịch', counts: { received: 20 } }),
      row({ unit, period: '2026-Q2', counts: { received: 30 } }),
      row({ unit, kind: 'survey', counts: { forms: 40 } }),
      row({ unit: 'Phòng Kinh tế', counts: { received: 50 } }),
    ];
    const { rows, difference } = mergeSummary(before, [
      row({ unit, field: 'Đất đai', counts: { received: 12 } }),
      row({ unit, field: 'Chứng thực', counts: { received: 7 } }),
    ]);
    assert.deepEqual(rows.map(({ counts }) => counts.received ?? counts.forms).sort(), [12, 30, 40, 50, 7]);
    assert.deepEqual(
      difference.added.map(({ field }) => field),
      ['Chứng thực'],
    );
    assert.deepEqual(
      difference.removed.map(({ field }) => field),
      ['Hộ tịch'],
    );
    assert.deepEqual(
      difference.changed.map(({ row: { field }, measure, before: old, after }) => [field, measure, old, after]),
      [['Đất đai', 'received', 10, 12]],
    );
  });

  it('tells measures that the replaced rows had and the import lacks', () => {
    const { difference } = mergeSummary(
      [row({ counts: { received: 10, 'finished-late': 2 } })],
      [row({ counts: { received: 10 } })],
    );
    assert.deepEqual(difference.lost, ['finished-late']);
    assert.deepEqual(
      difference.changed.map(({ measure, after }) => [measure, after]),
      [['finished-late', undefined]],
    );
  });

  it('adds up imported rows that say the same of the same', () => {
    const { rows } = mergeSummary([], [row({ counts: { received: 3 } }), row({ counts: { received: 4, carried: 1 } })]);
    assert.deepEqual(rows, [row({ counts: { received: 7, carried: 1 } })]);
  });

  it('changes nothing when the same file is imported twice', () => {
    fc.assert(
      fc.property(fc.array(summaryRow), fc.array(summaryRow), (existing, imported) => {
        const once = mergeSummary(existing, imported).rows;
        const { rows, difference } = mergeSummary(once, imported);
        assert.deepEqual(rows, once);
        assert.deepEqual(difference, { added: [], changed: [], removed: [], lost: [] });
      }),
    );
  });

  describe('that names no unit where the workbook has units, or the reverse', () => {
    const units = [row({ unit: 'Phòng Kinh tế' }), row({ unit: 'Phòng Văn hóa' })];
    const whole = row({ counts: { received: 2 } });

    it('replaces the rows of every unit: a source without units speaks of all', () => {
      const { rows, difference } = mergeSummary([...units, row({ ...units[0], period: '2026-Q2' })], [whole]);
      assert.deepEqual(rows, [row({ ...units[0], period: '2026-Q2' }), whole]);
      assert.deepEqual(difference.removed, units);
    });

    it('replaces the row of the whole, and leaves units that it does not name', () => {
      const { rows, difference } = mergeSummary([whole, units[0]!], [units[1]!]);
      assert.deepEqual(rows, units);
      assert.deepEqual(difference.removed, [whole]);
    });

    it('knows a unit whose name an officer wrote in other letters', () => {
      const typed = row({ unit: 'PHÒNG  KINH TẾ', counts: { received: 9 } });
      assert.deepEqual(mergeSummary([typed, units[1]!], [units[0]!]).rows, units);
    });
  });

  it('keeps surveys of other groups and indicators that the import does not give', () => {
    const survey = (group?: string): SummaryRow =>
      row({ kind: 'survey', ...(group !== undefined && { group }), counts: { forms: 5 } });
    const indicator = (id: string): SummaryRow => row({ kind: 'indicator', indicator: id, counts: { value: 0.5 } });
    const before = [survey('Y tế'), survey('Giáo dục'), indicator('online_rate'), indicator('payroll_cut_rate')];
    assert.deepEqual(mergeSummary(before, [survey('Y tế'), indicator('online_rate')]).difference.removed, []);
    assert.equal(mergeSummary(before, [survey('Y tế'), indicator('online_rate')]).rows.length, 4);
    // Without a group a survey is the one on procedures, whoever was asked.
    const { difference } = mergeSummary([survey('Tổ chức, công dân'), survey('Y tế')], [survey()]);
    assert.deepEqual(
      difference.removed.map(({ group }) => group),
      ['Tổ chức, công dân'],
    );
  });

  /** The same things, said once more and without `speakOf`: for rows whose words are written alike. */
  const alike = (a: SummaryRow, b: SummaryRow): boolean =>
    a.kind === b.kind &&
    a.period === b.period &&
    a.indicator === b.indicator &&
    a.group === b.group &&
    (a.unit === b.unit || !a.unit || !b.unit);

  it('never leaves rows of both for the same things, and leaves all others as they were', () => {
    fc.assert(
      fc.property(fc.array(summaryRow), fc.array(summaryRow), (existing, imported) => {
        const { rows, difference } = mergeSummary(existing, imported);
        const others = existing.filter((one) => !imported.some((other) => alike(one, other)));
        assert.deepEqual(
          totals(rows, () => true),
          totals([...others, ...imported], () => true),
        );
        for (const one of others) assert.ok(rows.includes(one));
        for (const one of difference.removed) assert.ok(imported.some((other) => alike(one, other)));
      }),
    );
  });

  it('gives what reading both together gives, the later one counting', () => {
    fc.assert(
      fc.property(fc.array(summaryRow), fc.array(summaryRow), (first, second) => {
        const together = joinRows([
          { files: 'a.csv', rows: first },
          { files: 'b.csv', rows: second },
        ]).rows;
        assert.deepEqual(
          totals(mergeSummary(first, second).rows, () => true),
          totals(together, () => true),
        );
      }),
    );
  });
});
