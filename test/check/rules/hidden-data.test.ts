import assert from 'node:assert/strict';
import { hiddenData } from '../../../src/check/rules/hidden-data';
import { findingsOf, gridOf, none, tracking, value } from '../support';

const periods = ['2026-Q1', '2026-Q2'];
const rows = [
  { indicator: 'online_rate', readings: [value(0.7), value(0.8)] },
  { indicator: 'eid_verified_rate', readings: [value(0.7), none()] },
];
const found = (facts: Parameters<typeof gridOf>[1]) =>
  findingsOf(
    hiddenData,
    [tracking(rows, { periods, visible: facts?.visible ?? true })],
    [gridOf('Theo dõi', facts)],
  ).map(({ message, cell }) => [message.id, message.params['place'], cell]);

describe('hidden-data', () => {
  it('finds a hidden row, and a hidden column once for all its rows', () => {
    assert.deepEqual(found({ hiddenRows: [4] }), [['check.hidden-data.row', '5', 'D5']]);
    assert.deepEqual(found({ hiddenColumns: [3] }), [['check.hidden-data.column', 'D', 'D5']]);
  });

  it('finds a hidden worksheet once, whatever else it hides', () => {
    assert.deepEqual(found({ visible: false, hiddenRows: [4, 5] }), [
      ['check.hidden-data.sheet', undefined, undefined],
    ]);
  });

  it('is silent about what is hidden without figures', () => {
    assert.deepEqual(found({ hiddenRows: [0, 20], hiddenColumns: [0, 12] }), []);
    const empty = tracking([{ indicator: 'online_rate', readings: [none()] }], { visible: false });
    assert.deepEqual(findingsOf(hiddenData, [empty]), []);
  });
});
