import assert from 'node:assert/strict';
import { presentFinding } from '../../../src/check/present';
import { ambiguousIndicator } from '../../../src/check/rules/ambiguous-indicator';
import { findingsOf, tracking } from '../support';

describe('ambiguous-indicator', () => {
  it('names both indicators that the row could be', () => {
    const nearest = ['satisfaction_procedures', 'satisfaction_agencies'];
    const unmatched = [{ label: 'Mức độ hài lòng', ambiguous: true, nearest }];
    const [finding] = findingsOf(ambiguousIndicator, [tracking([], { unmatched })]);
    assert.ok(finding);
    assert.equal(
      presentFinding(finding, 'vi').message,
      'Dòng “Mức độ hài lòng” có thể là nhiều chỉ tiêu của Kế hoạch: Mức độ hài lòng về giải quyết TTHC; ' +
        'Mức độ hài lòng đối với sự phục vụ của CQHCNN.',
    );
  });

  it('is silent about a row that is none of the plan’s', () => {
    assert.deepEqual(findingsOf(ambiguousIndicator, [tracking([], { unmatched: [{}] })]), []);
  });
});
