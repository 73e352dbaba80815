export const errorMessages = {
  'error.empty-indicator':
    'Chưa nêu chỉ tiêu. Hãy nhập mã, số thứ tự hoặc tên chỉ tiêu của kế hoạch, ví dụ: online_rate.',
  'error.unknown-indicator': 'Kế hoạch không có chỉ tiêu “{key}”. Gần nhất: {nearest}.',
  'error.ambiguous-indicator': '“{key}” có thể là nhiều chỉ tiêu: {nearest}. Hãy dùng mã của chỉ tiêu cần lấy.',
  'error.year-outside-plan': 'Năm {year} nằm ngoài thời gian của kế hoạch ({from}–{to}).',
  'error.no-target': 'Kế hoạch không có mục tiêu năm {year} cho chỉ tiêu “{key}”.',
  'error.at': '{where}: {text}',
  'error.cell-edit-mode': 'Excel đang ở chế độ sửa ô. Nhấn Enter để thoát ô đang sửa rồi bấm lại.',
  'error.protected': 'Trang tính hoặc sổ đang được bảo vệ. Bỏ bảo vệ (thẻ Xem lại) rồi bấm lại.',
  'error.workbook-full':
    'Sổ đã quá lớn, Excel không còn chỗ để thêm trang tính. Lưu, đóng bớt sổ khác hoặc bỏ trang không dùng rồi bấm lại.',
  'error.other-workbook': 'Một sổ khác đang được chọn. Bấm vào sổ cần làm rồi bấm lại.',
  'error.payload': 'Sổ có quá nhiều dữ liệu cho một lần gửi. Bớt các trang không cần hoặc dùng Excel trên máy tính.',
  'error.excel-too-old': 'Bản Excel này quá cũ cho việc vừa chọn. Hãy cập nhật Microsoft 365 hoặc dùng Excel trên web.',
  'error.connection-lost': 'Mất kết nối với Excel. Mở lại sổ rồi thử lại.',
  'error.place-gone': 'Trang tính hoặc ô này không còn trong sổ. Hãy kiểm tra lại.',
  'error.cancelled': 'Đã dừng theo yêu cầu. Sổ không thay đổi.',
  'error.unexpected': 'Có lỗi không lường trước: {detail}',
} as const;
