import assert from 'node:assert/strict';
import { contents, gridOfReport, rowOf } from './support';
import { reportOfWorkbook } from './workbook';

const typed = {
  unitName: { value: 'Ủy ban nhân dân xã Kiến Thụy' },
  place: { value: 'Kiến Thụy' },
  'signer.title': { value: 'KT. CHỦ TỊCH | PHÓ CHỦ TỊCH' },
  documentNumber: { value: '07' },
  date: { value: '05/10/2026' },
  recipients: { value: 'Đảng ủy xã; Các thôn' },
  'ii-06.code': { value: 'Biểu số 01/BTP/KSTT' },
  'ii-06.receiver': { value: 'Sở Tư pháp' },
  'cchc-1.2.1': { value: 'Số đơn vị được kiểm tra trong kỳ' },
};
const settings = () => gridOfReport(reportOfWorkbook('settings', []), 'Thiết lập biểu mẫu', typed);

describe('reports: what the commune sets on its settings sheet', () => {
  it('heads and closes every report', () => {
    const text = contents(reportOfWorkbook('targets', [settings()]))
      .flat()
      .join('\n');
    for (const part of [
      'XÃ KIẾN THỤY',
      'Số: 07/BC-UBND',
      'Kiến Thụy, ngày 05 tháng 10 năm 2026',
      'KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH',
      '- Đảng ủy xã;\n- Các thôn;',
    ]) {
      assert.ok(text.includes(part), part);
    }
    // The name of the plan's signer does not stand under another title.
    assert.doesNotMatch(text, /Đinh Văn Nhanh/);
  });

  it('words the code, the receiver and the rows of a form', () => {
    const report = contents(reportOfWorkbook('ii-06', [settings()])).flat();
    assert.ok(report.includes('Biểu số 01/BTP/KSTT'));
    assert.ok(report.includes('- Đơn vị nhận báo cáo: Sở Tư pháp'));
    assert.equal(rowOf(reportOfWorkbook('cchc-1', [settings()]), '2.1')['label'], 'Số đơn vị được kiểm tra trong kỳ');
    assert.ok(
      contents(reportOfWorkbook('cchc-1', [settings()]))
        .flat()
        .some((text) => String(text).includes('Báo cáo số 07/BC-UBND ngày 05 tháng 10 năm 2026 của')),
    );
  });

  it('stays when the settings sheet is made again', () => {
    const again = reportOfWorkbook('settings', [settings()]);
    for (const [key, { value }] of Object.entries(typed)) assert.equal(rowOf(again, key)['value'], value);
  });

  it('changes nothing while its cells are empty', () => {
    const empty = gridOfReport(reportOfWorkbook('settings', []), 'Thiết lập biểu mẫu');
    assert.deepEqual(contents(reportOfWorkbook('ii-06', [empty])), contents(reportOfWorkbook('ii-06', [])));
  });
});
