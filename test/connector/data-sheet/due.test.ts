import assert from 'node:assert/strict';
import { dueSheetModel, mergeDue, readDueTable } from '../../../src/connector/data-sheet';
import type { DueDossier } from '../../../src/connector/types';
import { sheet } from '../../tracking/build';
import { gridOfModel } from './support';

const due = (code: string, daysLate: number, more: Partial<DueDossier> = {}): DueDossier => ({
  period: '2026-Q3',
  code,
  received: '2026-08-03',
  due: '2026-09-20',
  daysLate,
  ...more,
});

const rows = [
  due('000.00.16.H40-260803-0001', 10, { field: 'Đất đai', procedure: 'Đăng ký biến động' }),
  due('000.00.16.H40-260811-0007', -3, { due: '2026-10-03' }),
];

describe('list of dossiers due', () => {
  it('stands in its own sheet and table, the latest first, codes as text', () => {
    const model = dueSheetModel([rows[1] as DueDossier, rows[0] as DueDossier]);
    assert.deepEqual([model.tab, model.table], ['Hồ sơ đến hạn', 'CCCH_HoSoDenHan']);
    assert.deepEqual(model.headings, [
      'Kỳ',
      'Mã hồ sơ',
      'Lĩnh vực',
      'Thủ tục hành chính',
      'Ngày tiếp nhận',
      'Ngày hẹn trả',
      'Số ngày quá hạn',
    ]);
    assert.equal(model.rows[0]?.[1], '000.00.16.H40-260803-0001');
    assert.equal(model.columns[1]?.numberFormat, '@');
  });

  for (const language of ['vi', 'en'] as const) {
    it(`is read back as it was written (${language}), moved and reordered`, () => {
      const model = dueSheetModel(rows, { language });
      const order = model.headings.map((_, index) => model.headings.length - 1 - index);
      const table = readDueTable([gridOfModel(model, { sheet: 'Khác', firstRow: 4, firstColumn: 1, order })]);
      assert.deepEqual(
        table?.rows.map(({ row: _row, ...rest }) => rest),
        rows,
      );
    });
  }

  it('tells the cell of a row that cannot be read', () => {
    const table = readDueTable([
      sheet([
        ['Kỳ', 'Mã hồ sơ', 'Ngày hẹn trả', 'Số ngày quá hạn'],
        ['Quý III/2026', 'HS-1', '20/9/2026', '10'],
        ['Quý III/2026', 'HS-2', '31/02/2026', 4],
        ['Quý III', 'HS-3', '20/9/2026', 4],
      ]),
    ]);
    assert.deepEqual(
      table?.rows.map(({ code, due: day }) => [code, day]),
      [['HS-1', '2026-09-20']],
    );
    assert.deepEqual(
      table?.problems.map(({ place }) => place?.cell),
      ['C3', 'A4'],
    );
  });

  it('merges by period and unit: what is finished meanwhile goes, what stays is renewed', () => {
    const existing = [...rows, due('HS-OLD', 5, { period: '2026-Q2' })];
    const { rows: merged, difference } = mergeDue(existing, [due('000.00.16.H40-260803-0001', 12), due('HS-NEW', 1)]);
    assert.deepEqual(
      merged.map(({ code }) => code),
      ['HS-OLD', '000.00.16.H40-260803-0001', 'HS-NEW'],
    );
    assert.deepEqual(
      difference.added.map(({ code }) => code),
      ['HS-NEW'],
    );
    assert.deepEqual(
      difference.removed.map(({ code }) => code),
      ['000.00.16.H40-260811-0007'],
    );
    assert.deepEqual(
      difference.changed.map(({ before, after }) => [before.daysLate, after.daysLate]),
      [[10, 12]],
    );
  });

  it('clears a period in which nothing is due any more', () => {
    const { rows: merged, difference } = mergeDue(
      rows,
      [],
      [{ kind: 'dossiers', period: '2026-Q3', counts: { received: 5 } }],
    );
    assert.deepEqual(merged, []);
    assert.equal(difference.removed.length, 2);
  });

  it('is left as it is by an import that speaks of no dossiers, of another period or of another unit', () => {
    const existing = [due('HS-1', 3, { unit: 'Phòng Kinh tế' })];
    for (const other of [
      { kind: 'survey', period: '2026-Q3', counts: { forms: 5 } },
      { kind: 'dossiers', period: '2026-Q2', counts: { received: 5 } },
      { kind: 'dossiers', period: '2026-Q3', unit: 'Phòng Văn hóa', counts: { received: 5 } },
    ] as const) {
      assert.deepEqual(mergeDue(existing, [], [other]).rows, existing);
    }
  });
});
