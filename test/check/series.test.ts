import assert from 'node:assert/strict';
import { areNeighbours, seriesOf } from '../../src/check/series';
import { tracking, unreadable, value } from './support';

describe('neighbouring periods', () => {
  it('follow each other and are of one length', () => {
    for (const [first, second] of [
      ['2026-04', '2026-05'],
      ['2026-12', '2027-01'],
      ['2026-Q4', '2027-Q1'],
      ['2026-H1', '2026-H2'],
      ['2026', '2027'],
    ] as const) {
      assert.ok(areNeighbours(first, second), `${first} ${second}`);
      assert.ok(!areNeighbours(second, first), `${second} ${first}`);
    }
    assert.ok(!areNeighbours('2026-Q1', '2026-Q3'));
    assert.ok(!areNeighbours('2026-03', '2026-Q2'));
    assert.ok(!areNeighbours('2026-H1', '2026-9M'));
  });
});

describe('what a workbook says of an indicator over time', () => {
  const online = (sheet: string, number: number, period: string, options = {}) =>
    tracking([{ indicator: 'online_rate', readings: [value(number)] }], { sheet, periods: [period], ...options });
  const points = (...sheets: ReturnType<typeof tracking>[]) =>
    seriesOf(sheets, false).map(({ points: found }) => found.map(({ sheet, value: read }) => [sheet, read]));

  it('is gathered from all sheets in order of time', () => {
    assert.deepEqual(points(online('B', 0.6, '2026-Q2'), online('A', 0.5, '2026-Q1')), [
      [
        ['A', 0.5],
        ['B', 0.6],
      ],
    ]);
  });

  it('takes each period once: from a summary before its parts, from a hidden draft last', () => {
    const draft = online('Nháp', 0.1, '2026-Q1', { visible: false, role: 'summary' });
    const summary = online('Tổng hợp', 0.5, '2026-Q1', { role: 'summary' });
    assert.deepEqual(points(draft, online('Q1', 0.4, '2026-Q1'), summary), [[['Tổng hợp', 0.5]]]);
    assert.deepEqual(points(draft), [[['Nháp', 0.1]]]);
  });

  it('leaves out what is no value and what has no period', () => {
    const sheet = tracking([{ indicator: 'online_rate', readings: [unreadable('x')] }]);
    const undated = tracking([{ indicator: 'online_rate', readings: [value(0.5)] }], { periods: [null] });
    assert.deepEqual(points(sheet, undated), []);
  });
});
