import assert from 'node:assert/strict';
import { presentFinding } from '../../../src/check/present';
import { unknownIndicator } from '../../../src/check/rules/unknown-indicator';
import { findingsOf, tracking, value } from '../support';

const row = { indicator: 'online_rate', readings: [value(0.8)] };

describe('unknown-indicator', () => {
  it('names the row and the nearest indicators', () => {
    const unmatched = [{ label: 'Tỷ lệ giải quyết đúng hạn', nearest: ['online_rate'] }];
    const [finding] = findingsOf(unknownIndicator, [tracking([row], { unmatched })]);
    assert.ok(finding);
    assert.equal(finding.severity, 'info');
    assert.match(presentFinding(finding, 'vi').message, /“Tỷ lệ giải quyết đúng hạn” có số liệu nhưng không phải/);
    assert.match(presentFinding(finding, 'vi').fix ?? '', /Tỷ lệ hồ sơ giải quyết trực tuyến/);
  });

  it('is silent about ambiguous rows and where no table is', () => {
    assert.deepEqual(findingsOf(unknownIndicator, [tracking([row], { unmatched: [{ ambiguous: true }] })]), []);
    assert.deepEqual(findingsOf(unknownIndicator, [tracking([], { unmatched: [{}] })]), []);
  });
});
