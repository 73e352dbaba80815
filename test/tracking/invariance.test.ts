import assert from 'node:assert/strict';
import fc from 'fast-check';
import { tanMinhPlan } from '../../src/plan/plan';
import { columnLetters, toA1 } from '../../src/tracking/a1';
import { readTracking } from '../../src/tracking/read';
import type { CellValue, Grid } from '../../src/tracking/types';
import { encode } from './legacy';
import { sheet } from './build';

const rows: CellValue[][] = [
  ['BẢNG THEO DÕI CẢI CÁCH HÀNH CHÍNH NĂM 2026'],
  ['STT', 'Chỉ tiêu', 'ĐVT', 'Mục tiêu', 'Quý I', 'Quý II', 'Cơ quan chủ trì'],
  ['I', 'Cải cách thủ tục hành chính'],
  [1, 'Tỷ lệ hồ sơ giải quyết trực tuyến', '%', '75%', '71,5%', '78,5', 'Văn phòng HĐND và UBND'],
  [2, 'Tỷ lệ giao dịch thanh toán trực tuyến', '%', '50%', '40,25%', 'chưa có', 'Văn phòng HĐND và UBND'],
  [3, 'Mức độ hài lòng về giải quyết TTHC', '%', '95%', 96.5, 97, 'Trung tâm Phục vụ hành chính công'],
  [4, 'Tỷ lệ giải quyết đúng hạn', '%', '95%', 99, 98, 'Trung tâm Phục vụ hành chính công'],
];

/** What is read, wherever it stands. */
const meaning = (grid: Grid) =>
  readTracking(tanMinhPlan, [grid]).map(({ role, periods, observations, tracked, unmatched }) => ({
    role,
    periods,
    values: observations.map(({ indicator, period, reading }) => [
      indicator,
      period,
      reading.kind === 'value' ? reading.value : reading.kind,
    ]),
    tracked: tracked.map(({ indicator, confidence }) => [indicator, confidence]),
    unmatched: unmatched.length,
  }));

const expected = meaning(sheet(rows));
const mapText = (change: (text: string) => string) =>
  rows.map((row) => row.map((value) => (typeof value === 'string' ? change(value) : value)));

describe('what is read from a table', () => {
  it('is something', () => assert.equal(expected[0]?.values.length, 6));

  it('does not depend on where the table stands', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(100), (row, column) => {
        assert.deepEqual(meaning(sheet(rows, { at: toA1(row, column) })), expected);
      }),
      { numRuns: 30 },
    );
  });

  it('does not depend on empty rows and columns before it', () => {
    fc.assert(
      fc.property(fc.nat(30), fc.nat(10), (above, before) => {
        const blank = Array.from({ length: above }, (): CellValue[] => []);
        const shifted = rows.map((row) => [...Array.from({ length: before }, () => null), ...row]);
        assert.deepEqual(meaning(sheet([...blank, ...shifted])), expected);
      }),
      { numRuns: 30 },
    );
  });

  it('does not depend on unrelated columns and blank rows in between', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 2, max: 7 }), (column, row) => {
        const insert = <T>(list: T[], at: number, item: T): T[] => [...list.slice(0, at), item, ...list.slice(at)];
        const wider = rows.map((cells, index) =>
          index === 0
            ? cells
            : insert(
                Array.from({ length: 7 }, (_, at) => cells[at] ?? null),
                column,
                index === 1 ? 'Ghi chú' : 'xem thêm',
              ),
        );
        assert.deepEqual(meaning(sheet(insert(wider, row, []))), expected);
      }),
    );
  });

  it('does not depend on the order of its columns', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([2, 3, 4, 5, 6], { minLength: 5 }), (order) => {
        const [title = [], ...table] = rows;
        const moved = table.map((row) => [row[0] ?? null, row[1] ?? null, ...order.map((at) => row[at] ?? null)]);
        assert.deepEqual(meaning(sheet([title, ...moved])), expected, order.map(columnLetters).join());
      }),
    );
  });

  it('does not depend on the Unicode form, the case or odd spaces', () => {
    const changes = [
      (text: string) => text.normalize('NFD'),
      (text: string) => text.normalize('NFC'),
      (text: string) => text.toUpperCase(),
      (text: string) => ` ${text.replaceAll(' ', '\u00a0 ')}\t`,
    ];
    for (const change of changes) assert.deepEqual(meaning(sheet(mapText(change))), expected);
  });

  it('does not depend on marks that are partly composed', () => {
    const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;
    const partly = (text: string) =>
      [...text.normalize('NFC')]
        .map((letter) => {
          const decomposed = letter.normalize('NFD');
          return decomposed.replace(tones, '').normalize('NFC') + (decomposed.match(tones) ?? []).join('');
        })
        .join('');
    assert.notEqual(partly('lệ'), 'lệ');
    assert.deepEqual(meaning(sheet(mapText(partly))), expected);
  });

  for (const [encoding, font] of [
    ['tcvn3', '.VnTime'],
    ['vni', 'VNI-Times'],
  ] as const) {
    it(`does not depend on the character set: ${encoding} with its font, in some cells or in all`, () => {
      fc.assert(
        fc.property(fc.infiniteStream(fc.boolean()), (choices) => {
          const next = () => choices.next().value === true;
          const grid = sheet(rows);
          const old = grid.values.map((row) => row.map(next));
          const values = grid.values.map((row, at) =>
            row.map((value, column) =>
              typeof value === 'string' && old[at]?.[column] ? encode(value, encoding) : value,
            ),
          );
          const fonts = old.map((row) => row.map((isOld) => (isOld ? font : 'Times New Roman')));
          assert.deepEqual(meaning({ ...grid, values, fonts }), expected);
        }),
        { numRuns: 30 },
      );
    });
  }

  for (const encoding of ['tcvn3', 'vni'] as const) {
    it(`does not depend on the character set where no font tells it: ${encoding}`, () => {
      const grid = sheet(mapText((text) => encode(text, encoding)));
      assert.deepEqual(meaning(grid), expected);
      // The same after someone has set another font for the whole sheet.
      const fonts = grid.values.map((row) => row.map(() => 'Times New Roman'));
      assert.deepEqual(meaning({ ...grid, fonts }), expected);
    });
  }

  it('does not depend on TCVN3 titles in a font of capitals', () => {
    const grid = sheet(rows);
    const values = grid.values.map((row, at) =>
      row.map((value) => (typeof value === 'string' && at < 3 ? encode(value.toLowerCase(), 'tcvn3') : value)),
    );
    const fonts = values.map((row, at) => row.map(() => (at < 3 ? '.VnTimeH' : 'Arial')));
    assert.deepEqual(meaning({ ...grid, values, fonts }), expected);
  });

  it('does not depend on rows of other subjects in between', () => {
    const others = [
      'Số lớp tập huấn CCHC',
      'Tỷ lệ hộ nghèo',
      'Tỷ lệ bao phủ bảo hiểm y tế',
      'Thu ngân sách trên địa bàn',
    ];
    const observed = (grid: Grid) =>
      meaning(grid).map(({ role, periods, values, tracked }) => ({ role, periods, values, tracked }));
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 7 }), fc.subarray(others, { minLength: 1 }), (at, labels) => {
        const inserted = labels.map((label): CellValue[] => [9, label, '%', '80%', '81,5%', 82, 'Phòng Kinh tế']);
        assert.deepEqual(
          observed(sheet([...rows.slice(0, at), ...inserted, ...rows.slice(at)])),
          observed(sheet(rows)),
        );
      }),
    );
  });

  it('does not depend on where the column of labels stands', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: 7 }), (order) => {
        const [title = [], ...table] = rows;
        const moved = table.map((row) => order.map((at) => row[at] ?? null));
        assert.deepEqual(meaning(sheet([title, ...moved])), expected, order.map(columnLetters).join());
      }),
      { numRuns: 60 },
    );
  });

  it('does not depend on the decimal separator', () => {
    const english = mapText((text) => text.replace(/(\d),(\d)/g, '$1.$2'));
    assert.deepEqual(meaning(sheet(english)), expected);
  });
});
