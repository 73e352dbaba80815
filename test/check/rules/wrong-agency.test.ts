import assert from 'node:assert/strict';
import { presentFinding } from '../../../src/check/present';
import { wrongAgency } from '../../../src/check/rules/wrong-agency';
import { findingsOf, tracking } from '../support';

const run = (indicator: string, agency: string) => findingsOf(wrongAgency, [tracking([{ indicator, agency }])]);

describe('wrong-agency', () => {
  it('names the agency of the workbook and those of the plan', () => {
    const [finding] = run('digital_skills_rate', 'Phòng Kinh tế');
    assert.ok(finding);
    assert.equal(finding.cell, 'Z5');
    assert.equal(
      presentFinding(finding, 'vi').message,
      'Sổ ghi “Phòng Kinh tế” chủ trì “Tỷ lệ CBCCVC làm chủ kỹ năng số”; Kế hoạch giao Phòng Văn hóa - Xã hội.',
    );
  });

  it('accepts either lead of part II.2, in short forms, alone or together', () => {
    for (const agency of ['TTPVHCC', 'Văn phòng HĐND và UBND', 'VP HĐND và UBND; TTPVHCC', 'TTPVHCC, Phòng Kinh tế']) {
      assert.deepEqual(run('online_rate', agency), [], agency);
    }
  });

  it('is silent about an agency that it cannot tell, and where the row names none', () => {
    assert.deepEqual(run('online_rate', 'Bộ phận kỹ thuật'), []);
    assert.deepEqual(run('online_rate', 'Phòng Kinh tế; Bộ phận kỹ thuật'), []);
    assert.deepEqual(findingsOf(wrongAgency, [tracking([{ indicator: 'online_rate' }])]), []);
  });
});
