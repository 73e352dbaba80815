import assert from 'node:assert/strict';
import fc from 'fast-check';
import { check } from '../../src/check/check';
import { tanMinhPlan } from '../../src/plan/plan';
import { parseA1, toA1 } from '../../src/tracking/a1';
import type { CellValue } from '../../src/tracking/types';
import { sheet } from '../tracking/build';
import { names } from './rules/tables.support';

interface Table {
  rows: CellValue[][];
  /** By the place of its cell in `rows`; references are to places in `rows` too. */
  formulas: { row: number; column: number; of(address: (row: number, column: number) => string): string }[];
}

/** One table with a finding of most rules that look at neighbours. */
const faulty: Table = {
  rows: [
    ['STT', 'Chỉ tiêu', 'Tử số', 'Mẫu số', 'Tỷ lệ (%) Quý I/2026', 'Mục tiêu', 'Ngày cập nhật', 'Cơ quan chủ trì'],
    [1, names.online, 80, 100, 80, 0.75, '31/03/2026', 'Trung tâm Phục vụ hành chính công'],
    [2, names.payment, 60, 100, 60, 0.4, '31/03/2026', 'Trung tâm Phục vụ hành chính công'],
    [3, names.identity, 95, 100, 94, 0.9, null, 'Phòng Kinh tế'],
    [4, names.satisfaction, 120, 100, 120, 0.95, null, null],
    [5, names.skills, 30, 40, 75, 1, null, null],
    [6, 'Tỷ lệ hồ sơ giải quyết đúng hạn', 30, 40, 75, 1, null, null],
  ],
  formulas: [1, 2, 4, 5, 6].map((row) => ({
    row,
    column: 4,
    of: (address) => `=${address(row, 2)}/${row === 5 ? '#REF!' : address(row, 3)}*100`,
  })),
};

/** What is found, with cells as places in the original table. */
function findings({ rows, formulas }: Table, at: string, original: (row: number, column: number) => string): string[] {
  const start = parseA1(at) ?? { row: 0, column: 0 };
  const address = (row: number, column: number) => toA1(start.row + row, start.column + column);
  const written = Object.fromEntries(formulas.map(({ row, column, of }) => [address(row, column), of(address)]));
  const result = check(tanMinhPlan, [sheet(rows, { at, formulas: written })]);
  assert.ok(result.ok);
  return result.value.findings
    .map(({ rule, cell, indicator, period }) => {
      const place = parseA1(cell ?? '');
      const seen = place ? original(place.row - start.row, place.column - start.column) : '';
      return [rule, seen, indicator, period].join(' ');
    })
    .sort();
}

const own = (row: number, column: number): string => `${row},${column}`;
const expected = findings(faulty, 'A1', own);

describe('what is found in a table', () => {
  it('is something of most kinds', () => {
    const rules = new Set(expected.map((one) => one.split(' ')[0]));
    for (const rule of ['part-exceeds-whole', 'rate-mismatch', 'broken-reference', 'date-as-text', 'target-differs']) {
      assert.ok(rules.has(rule), rule);
    }
  });

  it('does not depend on where the table stands', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(100), (row, column) => {
        assert.deepEqual(findings(faulty, toA1(row, column), own), expected);
      }),
      { numRuns: 25 },
    );
  });

  it('does not depend on unrelated columns beside its own', () => {
    // Between a numerator and its denominator another column may well change what the header pairs.
    fc.assert(
      fc.property(fc.constantFrom(0, 1, 2, 5, 6, 7, 8), fc.constantFrom('Ghi chú', 'Địa bàn'), (inserted, heading) => {
        const moved = (column: number) => (column >= inserted ? column + 1 : column);
        const wider: Table = {
          rows: faulty.rows.map((cells, at) => [
            ...cells.slice(0, inserted),
            at === 0 ? heading : null,
            ...cells.slice(inserted),
          ]),
          formulas: faulty.formulas.map(({ row, column, of }) => ({
            row,
            column: moved(column),
            of: (address) => of((r, c) => address(r, moved(c))),
          })),
        };
        const back = (row: number, column: number) => own(row, column > inserted ? column - 1 : column);
        assert.deepEqual(findings(wider, 'A1', back), expected);
      }),
    );
  });

  it('does not depend on blank rows within it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 6 }), (inserted) => {
        const moved = (row: number) => (row >= inserted ? row + 1 : row);
        const longer: Table = {
          rows: [...faulty.rows.slice(0, inserted), [], ...faulty.rows.slice(inserted)],
          formulas: faulty.formulas.map(({ row, column, of }) => ({
            row: moved(row),
            column,
            of: (address) => of((r, c) => address(moved(r), c)),
          })),
        };
        const back = (row: number, column: number) => own(row > inserted ? row - 1 : row, column);
        assert.deepEqual(findings(longer, 'A1', back), expected);
      }),
    );
  });
});
