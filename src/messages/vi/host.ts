export const hostMessages = {
  'host.accessDenied': 'Không thực hiện được vì trang tính hoặc sổ tính đang được bảo vệ.',
  'host.apiNotFound': 'Máy chủ mô phỏng chưa có thành phần {member} của Excel.',
  'host.cellEditMode':
    'Excel đang ở chế độ sửa ô. Nhấn Enter hoặc Tab, hoặc chọn một ô khác, để thoát chế độ sửa rồi thử lại.',
  'host.connectionLost': 'Mất kết nối với Excel. Hãy thử lại.',
  'host.general': 'Đã xảy ra lỗi bên trong khi xử lý yêu cầu: {detail}',
  'host.invalidArgument': 'Đối số không hợp lệ, còn thiếu hoặc sai định dạng: {argument}',
  'host.invalidReference': 'Đối tượng này đã bị xóa hoặc không còn hợp lệ: {item}',
  'host.itemAlreadyExists': 'Đã có mục mang tên này: {item}',
  'host.itemNotFound': 'Không tìm thấy mục được yêu cầu: {item}',
  'host.lastSheet': 'Sổ tính phải còn ít nhất một trang tính hiển thị.',
  'host.readOnly': 'Sổ tính chỉ cho đọc, nhưng yêu cầu muốn ghi: {member}',
  'host.requestTooLarge': 'Yêu cầu vượt quá giới hạn {limit} byte.',
  'host.responseTooLarge': 'Kết quả trả về vượt quá giới hạn {limit} byte.',
  'host.sheetName': 'Trang tính{number}',
  'host.tooManyCells': 'Vùng có quá nhiều ô để xử lý trong một lần.',
  'host.unsupported': 'Máy chủ mô phỏng không hỗ trợ thao tác {member}.',
} as const;
