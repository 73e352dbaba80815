import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isDateFormat, parseNumber, readNumber, witnessOf, type ReadingContext } from '../../src/tracking/number';
import type { CellValue, ReadingNote } from '../../src/tracking/types';

const inPercentColumn: ReadingContext = { unit: 'percent', numberFormat: 'General' };
const percentWitness: ReadingContext = { ...inPercentColumn, column: { scale: 'percent' } };

type Case = [raw: CellValue, value: number, notes: ReadingNote[], context?: ReadingContext];

const values: Case[] = [
  ['75,5%', 0.755, ['text', 'percent-sign']],
  ['75,5 %', 0.755, ['text', 'percent-sign']],
  ['75.5%', 0.755, ['text', 'percent-sign']],
  ['0,755', 0.755, ['text']],
  ['75,5', 0.755, ['text', 'percent-unit']],
  [75.5, 0.755, ['percent-unit']],
  [0.755, 0.755, ['percent-format'], { unit: 'percent', numberFormat: '0.0%' }],
  [0.785, 0.785, ['percent-format'], { numberFormat: '0%' }],
  [78.5, 0.785, ['percent-scale'], { numberFormat: '0.0%' }],
  ['7550%', 0.755, ['text', 'percent-sign', 'percent-scale']],
  [78.3, 0.783, ['percent-unit']],
  [0.785, 0.785, ['percent-scale'], percentWitness],
  [78.5, 0.785, ['percent-scale'], { ...inPercentColumn, column: { scale: 'fraction' } }],
  [78.5, 0.785, ['percent-unit'], { numberFormat: 'General' }],
  [1, 1, [], inPercentColumn],
  [0, 0, [], percentWitness],
  ['0', 0, ['text'], percentWitness],
  ['0%', 0, ['text', 'percent-sign']],
  [0.5, 0.005, ['percent-unit'], { ...percentWitness, expected: 0.1 }],
  ['12/15', 0.8, ['text', 'ratio']],
  ['12 / 15', 0.8, ['text', 'ratio']],
  ['1.200/1.500', 0.8, ['text', 'ratio']],
  ['12/15 hồ sơ', 0.8, ['text', 'words', 'ratio']],
  ['12/15 (80%)', 0.8, ['text', 'words', 'ratio']],
  ['Đạt 78%', 0.78, ['text', 'words', 'percent-sign']],
  ['khoảng 80%', 0.8, ['text', 'words', 'percent-sign']],
  ['khoảng 80', 0.8, ['text', 'words', 'percent-unit']],
  ['100% (đạt)', 1, ['text', 'words', 'percent-sign']],
  ['78% (156/200 hồ sơ)', 0.78, ['text', 'words', 'percent-sign']],
  ['78 phần trăm', 0.78, ['text', 'percent-sign']],
  ['７５,５％', 0.755, ['text', 'percent-sign']],
  ['75\u00a0%', 0.75, ['text', 'percent-sign']],
  ['75\u2009%', 0.75, ['text', 'percent-sign']],
  ["'75,5", 0.755, ['text', 'percent-unit']],
  ['78%\t', 0.78, ['text', 'percent-sign']],
  ['75.125', 0.75125, ['text', 'separator', 'percent-unit']],
  ['1.234', 1234, ['text', 'separator'], { unit: 'count', numberFormat: 'General' }],
  ['1.234', 1234, ['text'], { unit: 'count', numberFormat: 'General', column: { decimal: ',' } }],
  ['1.234', 1.234, ['text'], { unit: 'count', numberFormat: 'General', column: { decimal: '.' } }],
  ['1,234', 1234, ['text'], { unit: 'count', numberFormat: 'General', column: { decimal: '.' } }],
  ['12.345.678', 12345678, ['text'], { unit: 'count', numberFormat: 'General' }],
  ['1 234', 1234, ['text'], { unit: 'count', numberFormat: 'General' }],
  ['12 hồ sơ', 12, ['text', 'words'], { unit: 'count', numberFormat: 'General' }],
  ['≥ 75%', 0.75, ['text', 'words', 'percent-sign'], { ...inPercentColumn, target: true }],
  ['Đạt từ 50% trở lên', 0.5, ['text', 'words', 'percent-sign'], { ...inPercentColumn, target: true }],
  ['tối thiểu 95', 0.95, ['text', 'words', 'percent-unit'], { ...inPercentColumn, target: true }],
  ['Toàn bộ', 1, ['text', 'words', 'percent-sign'], { ...inPercentColumn, target: true }],
  ['-10%', 0.1, ['text', 'percent-sign', 'sign'], { ...inPercentColumn, reduction: true }],
  ['85,2 (%)', 0.852, ['text', 'percent-sign']],
  ['97,5% (vượt chỉ tiêu 2,5%)', 0.975, ['text', 'words', 'percent-sign']],
  ['Đạt 97,5% (tăng 2% so với cùng kỳ)', 0.975, ['text', 'words', 'percent-sign']],
  ['75% (KH 80%)', 0.75, ['text', 'words', 'percent-sign']],
  ['Đạt78%', 0.78, ['text', 'words', 'percent-sign']],
  ['Chưa đạt (85%)', 0.85, ['text', 'words', 'percent-sign']],
  ['5/12', 5 / 12, ['text', 'ratio']],
  ['31/5 hồ sơ', 6.2, ['text', 'words', 'ratio']],
  ['Giảm 10%', 0.1, ['text', 'words', 'percent-sign'], { ...inPercentColumn, reduction: true }],
];

const none: CellValue[] = [
  null,
  '',
  '   ',
  '-',
  '–',
  '—',
  '...',
  '…',
  'x',
  'X',
  '/',
  'chưa có',
  'Chưa có số liệu',
  'CHƯA THỰC HIỆN',
  'đang thực hiện',
  'Đang khảo sát',
  '(chưa có)',
  'KPS',
  'Không phát sinh',
  'không có số liệu',
  'Không có',
  'n/a',
  'N/A',
  'chờ tổng hợp',
  'chu\u031ba co\u0301',
];

const errors = ['#REF!', '#DIV/0!', '#NAME?', '#VALUE!', '#N/A', '#NUM!', '#NULL!'];

const unreadable: CellValue[] = [
  'xem phụ lục',
  'xem phụ lục 2',
  'Đạt',
  'Không đạt',
  '≥ 75%',
  '>75%',
  'từ 50% trở lên',
  '31/03/2026',
  '5/2026',
  '12/BC-UBND',
  '12 hồ sơ',
  'tăng 5%',
  'vượt 5%',
  '75% so với kế hoạch',
  '75% (kế hoạch)',
  '10% (so với năm 2025)',
  'Đạt 100% KH',
  '98-99%',
  '98,5 – 99%',
  '75%/80',
  '75 , 5 %',
  '9 5%',
  'l00%',
  'Quý I: 70%; Quý II: 75%',
  '1.2.3',
  '12/0',
  '31/5',
  '15/12',
  '1 234',
  '1.234,5',
  'chưa đạt 85%',
  true,
];

describe('a value cell', () => {
  for (const [raw, value, notes, context = inPercentColumn] of values) {
    it(`reads ${JSON.stringify(raw)} as ${value} (${notes.join(', ') || 'as it stands'})`, () => {
      assert.deepEqual(readNumber(raw, context), { kind: 'value', value, notes, raw });
    });
  }

  for (const raw of none) {
    it(`takes ${JSON.stringify(raw)} for no data, never for 0`, () => {
      assert.equal(readNumber(raw, inPercentColumn).kind, 'none');
    });
  }

  it('keeps the words that say there is none yet', () => {
    assert.deepEqual(readNumber('Đang khảo sát', inPercentColumn), { kind: 'none', raw: 'Đang khảo sát' });
    assert.deepEqual(readNumber('  ', inPercentColumn), { kind: 'none', raw: null });
  });

  for (const raw of errors) {
    it(`reports ${raw} as an error`, () => {
      assert.deepEqual(readNumber(raw, inPercentColumn), { kind: 'error', raw });
    });
  }

  for (const raw of unreadable) {
    it(`does not guess at ${JSON.stringify(raw)}`, () => {
      assert.deepEqual(readNumber(raw, inPercentColumn), { kind: 'unreadable', raw });
    });
  }

  it('does not believe a date, which Excel makes of a ratio', () => {
    assert.equal(readNumber(46118, { unit: 'percent', numberFormat: 'd-mmm' }).kind, 'unreadable');
    assert.ok(isDateFormat('[$-vi-VN]dd/mm/yyyy'));
    assert.ok(!isDateFormat('#,##0 "đồng một ngày"'));
  });

  it('reads the same rate from vi and en separators, with and without the sign', () => {
    fc.assert(
      fc.property(fc.integer({ min: 200, max: 9999 }), (hundredths) => {
        const percent = hundredths / 100;
        const english = percent.toFixed(2);
        const vietnamese = english.replace('.', ',');
        for (const text of [english, vietnamese, `${english}%`, `${vietnamese} %`]) {
          const reading = readNumber(text, inPercentColumn);
          assert.ok(reading.kind === 'value' && Math.abs(reading.value - percent / 100) < 1e-12, text);
        }
      }),
    );
  });
});

describe('the witness of a column', () => {
  const cells = (...raws: CellValue[]) => raws.map((raw) => ({ raw, numberFormat: 'General' }));

  it('knows the scale from most of its plain numbers', () => {
    assert.equal(witnessOf(cells(78.5, 92, 0.785, 88)).scale, 'percent');
    assert.equal(witnessOf(cells(0.785, 0.92, 78.5)).scale, 'fraction');
    assert.equal(witnessOf(cells(0, 1, null, 'x')).scale, undefined);
  });

  it('leaves cells under a percent format out of it', () => {
    assert.equal(witnessOf([{ raw: 0.7, numberFormat: '0%' }, ...cells(78.5)]).scale, 'percent');
  });

  it('knows the decimal separator from unambiguous neighbours only', () => {
    assert.equal(witnessOf(cells('1.234', '75,5')).decimal, ',');
    assert.equal(witnessOf(cells('1.234', '75.5')).decimal, '.');
    assert.equal(witnessOf(cells('12.345.678')).decimal, ',');
    assert.equal(witnessOf(cells('1.234', '2.345')).decimal, undefined);
  });
});

describe('a text given to NUMBER', () => {
  const texts: [string, number][] = [
    ['75,5%', 0.755],
    ['75 %', 0.75],
    ['1.234', 1234],
    ['1,234', 1.234],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['75.5', 75.5],
    ['0.755', 0.755],
    ['0,755', 0.755],
    ['1.000.000', 1000000],
    ['1 234', 1234],
    ['12/15', 0.8],
    ['Đạt 78%', 0.78],
    ['12 hồ sơ', 12],
    ['-5', -5],
    ['+3,5', 3.5],
  ];
  for (const [text, number] of texts) it(`reads ${text} as ${number}`, () => assert.equal(parseNumber(text), number));

  for (const text of ['', '-', 'chưa có', 'xem phụ lục', '#REF!', '12/0', '1.2.3']) {
    it(`has no number for ${JSON.stringify(text)}`, () => assert.equal(parseNumber(text), undefined));
  }

  it('reads back every number written with Vietnamese or English separators', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), (hundredths) => {
        const number = hundredths / 100;
        for (const locale of ['vi-VN', 'en-US']) {
          const written = number.toLocaleString(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
          assert.equal(parseNumber(written), number, written);
        }
      }),
    );
  });
});
