import assert from 'node:assert/strict';
import fc from 'fast-check';
import { mergeSummary } from '../../../src/connector/data-sheet';
import { measures } from '../../../src/connector/measures';
import type { SummaryRow } from '../../../src/connector/types';
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
    const before = [
      row({ field: 'Đất đai', counts: { received: 10 } }),
      row({ field: 'Hộ tịch', counts: { received: 20 } }),
      row({ period: '2026-Q2', counts: { received: 30 } }),
      row({ kind: 'survey', counts: { forms: 40 } }),
      row({ unit: 'Phòng Kinh tế', counts: { received: 50 } }),
    ];
    const { rows, difference } = mergeSummary(before, [
      row({ field: 'Đất đai', counts: { received: 12 } }),
      row({ field: 'Chứng thực', counts: { received: 7 } }),
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

  it('leaves in each part the totals of the import or, where it says nothing, of the workbook', () => {
    fc.assert(
      fc.property(fc.array(summaryRow), fc.array(summaryRow), (existing, imported) => {
        const { rows } = mergeSummary(existing, imported);
        for (const { period, kind, unit } of [...existing, ...imported]) {
          const same = (one: SummaryRow) => one.period === period && one.kind === kind && one.unit === unit;
          assert.deepEqual(totals(rows, same), totals(imported.some(same) ? imported : existing, same));
        }
      }),
    );
  });
});
