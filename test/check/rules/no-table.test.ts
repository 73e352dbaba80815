import assert from 'node:assert/strict';
import { presentFinding } from '../../../src/check/present';
import { noTable } from '../../../src/check/rules/no-table';
import { findingsOf, tracking, value } from '../support';

describe('no-table', () => {
  it('says which worksheets were looked at and what each lacks', () => {
    const sheets = [
      { ...tracking([], { sheet: 'Công văn', role: 'other' }), reason: 'reader.no-header' as const },
      tracking([], { sheet: 'Nhiệm vụ', unmatched: [{}] }),
      tracking([], { sheet: 'Trống', role: 'empty' }),
    ];
    const [finding, ...others] = findingsOf(noTable, sheets);
    assert.ok(finding);
    assert.equal(others.length, 0);
    const text = presentFinding(finding, 'vi').message;
    assert.match(text, /Trang “Công văn”: Không tìm thấy dòng tiêu đề/);
    assert.match(text, /Trang “Nhiệm vụ”: Không có dòng nào của bảng là chỉ tiêu của Kế hoạch\.$/);
    assert.doesNotMatch(text, /Trống/);
  });

  it('says that an empty workbook is empty', () => {
    for (const sheets of [[], [tracking([], { role: 'empty' })]]) {
      const [finding] = findingsOf(noTable, sheets);
      assert.equal(finding?.message.id, 'check.no-table.empty');
    }
  });

  it('is silent when one worksheet holds a table, even with a single ambiguous row', () => {
    assert.deepEqual(findingsOf(noTable, [tracking([{ indicator: 'online_rate', readings: [value(1)] }])]), []);
    assert.deepEqual(findingsOf(noTable, [tracking([], { unmatched: [{ ambiguous: true }] })]), []);
  });
});
