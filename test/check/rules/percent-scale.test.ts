import assert from 'node:assert/strict';
import { presentFinding } from '../../../src/check/present';
import { percentScale } from '../../../src/check/rules/percent-scale';
import type { Reading } from '../../../src/tracking/types';
import { findingsOf, gridOf, tracking, value } from '../support';

const run = (reading: Reading, format = 'General') =>
  findingsOf(
    percentScale,
    [tracking([{ indicator: 'online_rate', readings: [reading] }])],
    [gridOf('Theo dõi', { formats: { D5: format } })],
  ).map((finding) => presentFinding(finding, 'vi').message);

describe('percent-scale', () => {
  it('says what Excel shows and what was read', () => {
    assert.deepEqual(run(value(0.785, 78.5, ['percent-scale']), '0.0%'), [
      'Ô chứa số 78,5, Excel hiển thị 7.850%; đã đọc là 78,5%.',
    ]);
    assert.deepEqual(run(value(0.785, 0.785, ['percent-scale'])), [
      'Ô chứa số 0,785 trong cột tính theo phần trăm; đã đọc là 78,5%.',
    ]);
    assert.equal(run(value(0.755, '7550%', ['text', 'percent-sign', 'percent-scale'])).length, 1);
  });

  it('is silent about rates on the scale of their format or column', () => {
    assert.deepEqual(run(value(0.785, 0.785, ['percent-format']), '0.0%'), []);
    assert.deepEqual(run(value(0.785, 78.5, ['percent-unit'])), []);
  });
});
