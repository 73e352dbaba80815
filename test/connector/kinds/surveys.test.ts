import assert from 'node:assert/strict';
import type { CellValue } from '../../../src/tracking/types';
import { random } from '../dossiers/generate';
import { findingIds, imported, indicatorOf, kindOf } from '../sources';
import { totalsOf } from '../totals';

const options = { periods: ['2026-Q3'] };
const five = ['Rất không hài lòng', 'Không hài lòng', 'Bình thường', 'Hài lòng', 'Rất hài lòng'];
const measures = ['very-dissatisfied', 'dissatisfied', 'neutral', 'satisfied', 'very-satisfied'];

describe('survey, one form a row', () => {
  const header: CellValue[] = ['Dấu thời gian', 'Lĩnh vực', 'Họ và tên', 'Mức độ hài lòng chung của ông/bà', 'Góp ý'];

  it('agrees with a plain count of 4,000 answers, by field and level', () => {
    const next = random(7);
    const answers = Array.from({ length: 4000 }, () => ({
      month: 6 + Math.floor(next() * 5),
      field: ['Đất đai', 'Xây dựng', 'Hộ tịch'][Math.floor(next() * 3)] ?? '',
      level: Math.floor(next() * 6),
    }));
    const rows = answers.map(({ month, field, level }): CellValue[] => [
      `15/${String(month).padStart(2, '0')}/2026 10:30:00`,
      field,
      'Người dân',
      five[level] ?? '',
      '',
    ]);
    const result = imported([header, ...rows], options);
    assert.equal(kindOf(result), 'survey-answers');
    for (const field of ['Đất đai', 'Xây dựng', 'Hộ tịch']) {
      const own = answers.filter((one) => one.field === field && one.month >= 7 && one.month <= 9);
      const truth: Record<string, number> = {
        forms: own.length,
        'valid-forms': own.filter(({ level }) => level < 5).length,
      };
      measures.forEach((measure, index) => (truth[measure] = own.filter(({ level }) => level === index).length));
      assert.deepEqual(
        totalsOf(result.summary, (row) => row.field === field),
        truth,
      );
    }
    assert.equal(result.rows, 4000);
    assert.ok(findingIds(result).includes('blank-answers'));
  });

  it('reads numbers from 1 to 5 and numbered words', () => {
    const answers = ['5', '4', '3. Bình thường', 'Mức 1: Rất không hài lòng', '(2) Không hài lòng', 'không biết', ''];
    const result = imported([['Mức độ hài lòng'], ...answers.map((answer) => [answer, 'x'])], options);
    assert.deepEqual(totalsOf(result.summary), {
      forms: 7,
      'valid-forms': 5,
      'very-satisfied': 1,
      satisfied: 1,
      neutral: 1,
      dissatisfied: 1,
      'very-dissatisfied': 1,
    });
    assert.ok(findingIds(result).includes('unknown-answers'));
  });

  it('of the one-stop form has three levels; "bình thường" is then no answer anybody gave', () => {
    const result = imported(
      [['Đánh giá mức độ hài lòng'], ['Hài lòng', 1], ['Rất hài lòng', 2], ['Không hài lòng', 3]],
      options,
    );
    assert.equal(indicatorOf(result, 'satisfaction_procedures'), 2 / 3);
    assert.ok(
      result.summary.every(({ counts }) => counts.neutral === undefined && counts['very-dissatisfied'] === undefined),
    );
  });

  it('is read at its header, not at a title that speaks of satisfaction', () => {
    const result = imported([
      ['KẾT QUẢ KHẢO SÁT MỨC ĐỘ HÀI LÒNG QUÝ III/2026'],
      [null],
      [null],
      [null],
      header,
      ['01/07/2026', 'Đất đai', '', 'Hài lòng', ''],
    ]);
    assert.equal(result.sources[0]?.recognition.header.row, 5);
    assert.equal(result.periods[0]?.by, 'title');
    assert.equal(indicatorOf(result, 'satisfaction_land'), 1);
  });

  it('gives the key sectors where it has fields, and says what is missing where not', () => {
    const rows: CellValue[][] = [
      ['01/07/2026', 'Đất đai', '', 'Hài lòng'],
      ['02/07/2026', 'Xây dựng', '', 'Bình thường'],
      ['03/07/2026', 'Hộ tịch', '', 'Không hài lòng'],
    ];
    assert.equal(indicatorOf(imported([header, ...rows], options), 'satisfaction_key_sectors'), 0.5);
    const without = imported(
      [header.filter((_, column) => column !== 1), ...rows.map((row) => row.filter((_, column) => column !== 1))],
      options,
    );
    assert.equal(indicatorOf(without, 'satisfaction_key_sectors'), 'connector.missing.field');
    assert.deepEqual(without.sources[0]?.recognition.missing, [
      { indicator: 'satisfaction_key_sectors', columns: ['field'] },
    ]);
  });
});

describe('survey counted by level', () => {
  it('gives each field its levels; the number of valid forms is their sum where no column tells it', () => {
    const result = imported(
      [
        ['TT', 'Lĩnh vực', 'Số phiếu phát ra', ...five.map((level) => `Mức ${level.toLowerCase()}`)],
        [1, 'Đất đai', 60, 1, 2, 5, 20, 22],
        [2, 'Hộ tịch', 50, 0, 0, 0, 10, 40],
        ['', 'Tổng cộng', 110, 1, 2, 5, 30, 62],
      ],
      options,
    );
    assert.equal(kindOf(result), 'survey-counts');
    assert.deepEqual(totalsOf(result.summary), {
      forms: 110,
      'valid-forms': 100,
      'very-dissatisfied': 1,
      dissatisfied: 2,
      neutral: 5,
      satisfied: 30,
      'very-satisfied': 62,
    });
    assert.equal(indicatorOf(result, 'satisfaction_procedures'), 0.92);
    assert.equal(indicatorOf(result, 'satisfaction_land'), 0.84);
    assert.deepEqual(result.findings, []);
  });

  it('tells services apart under a header of two rows', () => {
    const result = imported(
      [
        ['Dịch vụ', 'Số phiếu hợp lệ', 'Kết quả', null, null],
        [null, null, 'Không hài lòng', 'Hài lòng', 'Rất hài lòng'],
        ['Dịch vụ y tế', 50, 5, 25, 20],
        ['Dịch vụ giáo dục', 50, 15, 25, 10],
      ],
      options,
    );
    assert.equal(indicatorOf(result, 'satisfaction_health'), 0.9);
    assert.equal(indicatorOf(result, 'satisfaction_health_education'), 0.8);
    assert.equal(indicatorOf(result, 'satisfaction_procedures'), 'connector.missing.topic.procedures');
  });

  it('of two levels has no "very satisfied" that could be unknown', () => {
    const result = imported(
      [
        ['Lĩnh vực', 'Hài lòng', 'Không hài lòng'],
        ['Hộ tịch', 9, 1],
      ],
      options,
    );
    assert.equal(indicatorOf(result, 'satisfaction_procedures'), 0.9);
  });

  it('tells levels that do not add up to the valid forms', () => {
    const result = imported(
      [
        ['Lĩnh vực', 'Phiếu hợp lệ', 'Rất hài lòng', 'Hài lòng', 'Không hài lòng'],
        ['Hộ tịch', 12, 5, 4, 1],
      ],
      options,
    );
    assert.deepEqual(findingIds(result), ['identity-broken']);
  });

  it('may stand level by level downwards', () => {
    const result = imported(
      [
        ['TT', 'Mức độ', 'Số phiếu', 'Tỷ lệ (%)'],
        ...five.map((level, index): CellValue[] => [index + 1, level, (index + 1) * 10, '10%']),
        ['', 'Tổng', 150, '100%'],
      ],
      options,
    );
    assert.equal(kindOf(result), 'survey-levels');
    assert.equal(indicatorOf(result, 'satisfaction_procedures'), 90 / 150);
  });
});
