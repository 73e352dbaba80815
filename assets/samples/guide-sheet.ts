import type { Workbook } from 'exceljs';
import * as style from './sheet-style';

const steps = [
  'Cuối mỗi quý, nhập kết quả vào cột của quý đó trên trang “Theo dõi 2026”. Ô chưa có số liệu thì để trống.',
  'Nhập tỷ lệ bằng số, ví dụ gõ 68,5% rồi Enter; không gõ thêm chữ vào ô số liệu. Giải thích ghi ở cột “Ghi chú”.',
  'Trang “Hồ sơ TTHC”: nhập số hồ sơ từng tháng; phần tổng hợp theo quý và biểu đồ tự cập nhật.',
  'Ô màu cam: thấp hơn mục tiêu. Ô màu xanh: đạt mục tiêu.',
  'Mục tiêu lấy theo Kế hoạch bằng hàm =CCCH.TARGET("mã chỉ tiêu"), ví dụ =CCCH.TARGET("online_rate").',
  'Trước khi báo cáo, mở thẻ “CCHC” và bấm “Kiểm tra”.',
];

export function addGuideSheet(workbook: Workbook): void {
  const sheet = workbook.addWorksheet('Hướng dẫn', {
    pageSetup: { ...style.a4Landscape, orientation: 'portrait' },
    views: [{ showGridLines: false }],
  });
  sheet.getColumn(1).width = 5;
  sheet.getColumn(2).width = 95;
  style.line(sheet, 'A1:B1', 'HƯỚNG DẪN GHI SỔ THEO DÕI', style.title, 24);
  style.line(sheet, 'A2:B2', style.sampleMark, style.warning);
  steps.forEach((text, index) => {
    const row = index + 4;
    style.put(sheet, `A${row}`, `${index + 1}.`, { alignment: { horizontal: 'center', vertical: 'top' } });
    style.put(sheet, `B${row}`, text, { alignment: { ...style.left, vertical: 'top' } });
    sheet.getRow(row).height = 34;
  });
}
