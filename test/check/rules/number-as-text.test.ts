import assert from 'node:assert/strict';
import { presentFinding } from '../../../src/check/present';
import { numberAsText } from '../../../src/check/rules/number-as-text';
import { findingsOf, none, places, tracking, value } from '../support';
import { cellsIn, findingsIn, names, table } from './tables.support';

describe('number-as-text', () => {
  it('finds a value stored as text and says what was read', () => {
    const sheet = tracking([{ indicator: 'online_rate', readings: [value(0.685, '68,5%', ['text', 'percent-sign'])] }]);
    const [finding] = findingsOf(numberAsText, [sheet]);
    assert.ok(finding);
    assert.equal(presentFinding(finding, 'vi').message, 'Ô ghi “68,5%” dưới dạng văn bản; đã đọc là 68,5%.');
    assert.equal(presentFinding(finding, 'en').message, 'The cell holds “68,5%” as text; it was read as 68.5%.');
  });

  it('looks at every period, and at each cell once', () => {
    const text = value(0.8, '12/15', ['text', 'ratio']);
    const sheet = tracking([{ indicator: 'online_rate', readings: [text, value(0.8)] }], {
      periods: ['2026-Q1', '2026-Q2'],
    });
    const [first] = sheet.observations;
    assert.ok(first);
    const again = { ...sheet, observations: [...sheet.observations, { ...first, period: '2026-H1' }] };
    assert.deepEqual(places(findingsOf(numberAsText, [again])), ['Theo dõi!D5 online_rate']);
  });

  it('says all the numbers of a cell that holds several', () => {
    const both = 'Quý I: 70%; Quý II: 76%';
    const sheet = tracking(
      [{ indicator: 'online_rate', readings: [value(0.7, both, ['words']), value(0.76, both, ['words'])] }],
      { periods: ['2026-Q1', '2026-Q2'] },
    );
    const together = { ...sheet, observations: sheet.observations.map((one) => ({ ...one, cell: 'D5' })) };
    const [finding, ...others] = findingsOf(numberAsText, [together]);
    assert.deepEqual(others, []);
    assert.match(presentFinding(finding!, 'vi').message, /đã đọc là 70%; 76%\.$/);
  });

  it('finds counts stored as text, each with its own number', () => {
    const grid = table(
      ['Chỉ tiêu', 'Tử số', 'Mẫu số', 'Tỷ lệ (%) Quý I/2026'],
      [
        [names.online, '987', '1 234', 80],
        [names.payment, '1.001 giao dịch', 'chưa có', null],
        [names.skills, '75%', '12/15', 100],
      ],
    );
    assert.deepEqual(
      findingsIn(numberAsText, grid).map(({ cell, indicator, message }) => [cell, indicator, message.params['value']]),
      [
        ['B2', 'online_rate', 987],
        ['C2', 'online_rate', 1234],
        ['B3', 'payment_online_rate', 1001],
      ],
    );
  });

  it('does so where the rate is their quotient, and in rows and columns of parts', () => {
    const quotient = table(['Chỉ tiêu', 'Tử số', 'Mẫu số'], [[names.online, '80', 100]], { name: 'Quý I.2026' });
    assert.deepEqual(
      findingsIn(numberAsText, quotient).map(({ cell, message }) => [cell, message.params['value']]),
      [['B2', 80]],
    );
    const parts = table(
      ['Chỉ tiêu', 'Tổng số hồ sơ', 'Số hồ sơ trực tuyến', 'Kết quả Quý I/2026'],
      [[names.online, 100, '80', 0.8]],
    );
    assert.deepEqual(cellsIn(numberAsText, parts), ['C2']);
    const rows = table(
      ['Chỉ tiêu', 'ĐVT', 'Kết quả Quý I/2026'],
      [
        [names.online, '%', 80],
        ['- Số hồ sơ trực tuyến', 'Hồ sơ', '80'],
      ],
    );
    assert.deepEqual(cellsIn(numberAsText, rows), ['C3']);
  });

  it('is silent about numbers, about no data and about a target in words', () => {
    const sheet = tracking([
      { indicator: 'online_rate', readings: [value(0.8)], target: value(0.75, '≥75%', ['text']) },
      { indicator: 'eid_verified_rate', readings: [none('chưa có')] },
    ]);
    assert.deepEqual(findingsOf(numberAsText, [sheet]), []);
  });
});
