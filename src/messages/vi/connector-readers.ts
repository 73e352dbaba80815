/** Why an export cannot be read, or only in part. `{file}` is its name, `{line}` a line of text or row of a worksheet. */
export const connectorReaderMessages = {
  'source.empty': 'Tệp {file} rỗng (0 byte). Đề nghị xuất hoặc tải lại tệp rồi chọn lần nữa.',
  'source.no-table':
    'Tệp {file} không phải là bảng số liệu. Đề nghị chọn tệp Excel (.xlsx, .xls), CSV hoặc TXT do hệ thống xuất ra.',
  'source.no-html-table':
    'Tệp {file} là trang web không có bảng nào. Tệp có thể là trang đăng nhập hoặc báo lỗi: đề nghị đăng nhập lại hệ thống và xuất lại.',
  'source.password':
    'Tệp {file} được đặt mật khẩu mở. Đề nghị mở bằng Excel, bỏ mật khẩu (Tệp > Thông tin > Bảo vệ Sổ làm việc), lưu rồi chọn lại.',
  'source.xlsb':
    'Tệp {file} ở định dạng nhị phân (.xlsb), chưa đọc được. Đề nghị mở bằng Excel, lưu thành .xlsx rồi chọn lại.',
  'source.other-spreadsheet':
    'Tệp {file} là bảng tính của phần mềm khác (.ods). Đề nghị mở bằng phần mềm đó, lưu thành .xlsx rồi chọn lại.',
  'source.web-archive':
    'Tệp {file} là trang web lưu trữ (MHTML) mang đuôi Excel. Đề nghị mở bằng Excel, lưu thành .xlsx rồi chọn lại.',
  'source.damaged':
    'Tệp {file} bị hỏng nên không đọc tiếp được. Đề nghị xuất lại từ hệ thống, hoặc mở bằng Excel để sửa, lưu rồi chọn lại.',
  'source.cut': 'Tệp {file} bị thiếu phần cuối, có thể do tải xuống dở dang. Đề nghị tải hoặc xuất lại tệp.',
  'source.cut-text':
    'Tệp {file} dừng giữa một chữ ở cuối tệp, có thể do tải xuống dở dang. Đề nghị tải hoặc xuất lại tệp.',
  'source.cut-line':
    'Dòng cuối (dòng {line}) của tệp {file} có vẻ bị cắt ngang. Đề nghị kiểm tra xem tệp đã xuất đủ chưa.',
  'source.open-quote':
    'Tệp {file}, dòng {line}: có dấu ngoặc kép (") mở mà không đóng, nên không tách được các ô phía sau. Đề nghị sửa dòng này hoặc xuất lại dưới dạng .xlsx.',
  'source.long-line':
    'Tệp {file}, dòng {line}: dòng quá dài, không phải là một dòng của bảng số liệu. Đề nghị kiểm tra lại tệp đã chọn.',
  'source.many-columns':
    'Tệp {file}, dòng {line}: có hơn 16.384 cột, vượt giới hạn của Excel. Đề nghị kiểm tra dấu phân cách cột của tệp.',
  'source.too-large':
    'Tệp {file} giải nén ra quá lớn so với một bảng số liệu nên không được đọc. Đề nghị kiểm tra nguồn gốc của tệp.',
  'source.too-large-to-load':
    'Tệp {file} quá lớn đối với định dạng này (tối đa {limit} MB). Đề nghị mở bằng Excel, lưu thành .xlsx hoặc CSV rồi chọn lại.',
  'source.unreadable':
    'Không đọc được tệp {file}: tệp đã bị thay đổi, di chuyển hoặc xóa trong lúc đọc. Đề nghị đóng tệp trong Excel rồi chọn lại.',
  'source.no-worksheet': 'Tệp {file} không có trang tính “{sheet}”. Đề nghị chọn lại trang tính.',
  'source.cancelled': 'Đã dừng đọc tệp {file} theo yêu cầu.',
} as const;
