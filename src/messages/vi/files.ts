/** Why a file cannot be opened. `{file}` is its name. */
export const fileMessages = {
  'file.empty': 'Tệp {file} rỗng (0 byte). Hãy sao chép hoặc tải lại tệp rồi mở lần nữa.',
  'file.not-workbook': 'Tệp {file} không phải là sổ tính Excel. Hãy chọn tệp có đuôi .xlsx hoặc .xlsm.',
  'file.password':
    'Tệp {file} được đặt mật khẩu mở. Hãy mở bằng Excel, bỏ mật khẩu (Tệp > Thông tin > Bảo vệ Sổ làm việc), lưu rồi thử lại.',
  'file.legacy-xls': 'Tệp {file} ở định dạng cũ (.xls). Hãy mở bằng Excel, lưu thành .xlsx rồi thử lại.',
  'file.html-as-xls': 'Tệp {file} là trang web (HTML) mang đuôi Excel. Hãy mở bằng Excel, lưu thành .xlsx rồi thử lại.',
  'file.xlsb':
    'Tệp {file} ở định dạng nhị phân (.xlsb), chưa được hỗ trợ. Hãy mở bằng Excel, lưu thành .xlsx rồi thử lại.',
  'file.damaged': 'Tệp {file} bị hỏng hoặc thiếu nội dung. Hãy mở bằng Excel để sửa, lưu lại rồi thử lại.',
  'file.too-large':
    'Tệp {file} giải nén ra quá lớn nên không được mở. Hãy kiểm tra nguồn gốc tệp, bớt dữ liệu rồi thử lại.',
} as const;
