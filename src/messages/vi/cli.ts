export const cliMessages = {
  'cli.help': `Cách dùng:
  ccch check SO.xlsx [--period 2026-Q1] [--json]         kiểm tra sổ theo dõi với kế hoạch
  ccch report SO.xlsx --form targets --out MOI.xlsx      chèn biểu báo cáo và lưu một bản sao (--form all: mọi biểu;
                                                         --settle: chốt số liệu; --agency MÃ: nhiệm vụ của một cơ quan)
  ccch import NGUON [--period 2026-Q3] [--calendar reporting] [--into SO.xlsx --out MOI.xlsx] [--json]
                                                         đọc nguồn số liệu, tính chỉ tiêu, đưa vào sổ; NGUON là một trong:
                                                           DANH-SACH.(csv|xlsx|xls) …   các tệp xuất từ hệ thống
                                                           https://…                    địa chỉ của một tệp CSV hay JSON
                                                           --source NGUON.json          mô tả nguồn (CSV, JSON, OData, ClickHouse),
                                                                                        xem docs/nguon-du-lieu.md
  ccch eval '=CCCH.TARGET("online_rate")' [--in SO.xlsx] [--json]
                                                         tính một công thức như trong ô của Excel
  ccch functions [--json]                                các hàm dùng trong ô
Thêm --lang en để xem bằng tiếng Anh. Kỳ: 2026-04, 2026-Q1, 2026-H1, 2026-9M, 2026.`,
  'cli.needs-export':
    'Lệnh {command} cần tên một hay nhiều tệp xuất từ hệ thống (.csv, .xlsx, .xls), một địa chỉ https://… hoặc --source NGUON.json.',
  'cli.one-source':
    'Mỗi lần chỉ lấy số liệu của các tệp, của một địa chỉ, hoặc của một mô tả nguồn (--source). Hãy chạy lệnh riêng cho từng nguồn.',
  'cli.source-not-json':
    'Tệp mô tả nguồn “{file}” không phải là JSON đúng cú pháp. Kiểm tra dấu ngoặc, dấu phẩy; xem mẫu trong docs/nguon-du-lieu.md.',
  'cli.source-field':
    'Tệp mô tả nguồn “{file}” thiếu hoặc sai mục “{field}”. Xem ý nghĩa của từng mục trong docs/nguon-du-lieu.md.',
  'cli.source-unknown-field':
    'Tệp mô tả nguồn “{file}” có mục “{field}” mà loại nguồn này không có. Sửa lại tên mục hoặc bỏ đi; xem docs/nguon-du-lieu.md.',
  'cli.source-secret':
    'Tệp mô tả nguồn “{file}” có mục “{field}”. Không để mật khẩu, khóa truy cập trong tệp: bỏ mục này, đặt vào biến môi trường ({variables}).',
  'cli.secret-several': 'Chỉ đặt một cách đăng nhập trong các biến môi trường: {variables}.',
  'cli.secret-needed': 'Mô tả nguồn nói rằng phải đăng nhập: đặt biến môi trường {variables}.',
  'cli.secret-user': 'Biến môi trường {variable} phải có tên đăng nhập, không có dấu hai chấm.',
  'cli.secret-header': 'Biến môi trường {variable} phải ghi như “X-Api-Key: giá trị”.',
  'cli.secret-value':
    'Giá trị trong biến môi trường {variable} có chữ có dấu hoặc ký tự xuống dòng, không gửi đi được. Sao chép lại khóa truy cập.',
  'cli.bad-calendar':
    'Không có lịch “{calendar}”. Dùng calendar (tháng, quý dương lịch) hoặc reporting (từ ngày 15, Công văn 581/BNV-CCHC).',
  'cli.import-no-rows':
    '“{source}” có tiêu đề cột nhưng không có dòng số liệu nào. Kiểm tra khoảng thời gian và bộ lọc khi xuất rồi thử lại.',
  'cli.import-nothing':
    '“{source}” không có số liệu nào tính được cho kỳ {periods}, nên không ghi vào sổ. Xem lại --period; chạy không có --into để xem các dòng không tính.',
  'cli.import-title': '{source}: {kind}.',
  'cli.import-counts':
    'Đọc {rows} dòng; không tính {rejected} dòng lỗi, {duplicates} dòng trùng mã, {excluded} dòng chưa hoặc không được tiếp nhận.',
  'cli.import-columns': 'Cột dùng: {columns}.',
  'cli.import-periods': 'Kỳ: {periods}.',
  'cli.import-rejection': 'Không tính {count} dòng: {reason}',
  'cli.import-by-server': 'Máy chủ của nguồn tự đếm; chỉ các số đếm được tải về.',
  'cli.import-missing': 'Chỉ tiêu mà tệp này không tính được:',
  'cli.import-written': 'Đã ghi “{sheets}” và lưu vào {out}.',
  'cli.building': 'Đang dựng phần bổ trợ (một lần, dưới một phút) …',
  'cli.build-failed': 'Không dựng được phần bổ trợ: {detail}',
  'cli.bad-option': 'Tùy chọn {option} không có hoặc thiếu giá trị. Xem ccch --help.',
  'cli.unknown-command': 'Không có lệnh “{command}”. Các lệnh: {commands}.',
  'cli.needs-file': 'Lệnh {command} cần tên một tệp .xlsx.',
  'cli.needs-formula': 'Lệnh {command} cần một công thức, ví dụ \'=CCCH.TARGET("online_rate")\'.',
  'cli.needs-option': 'Thiếu tùy chọn {option}.',
  'cli.too-many': 'Thừa “{extra}”: mỗi lần chỉ một tệp hoặc một công thức.',
  'cli.no-such-file': 'Không có tệp “{file}”. Kiểm tra lại đường dẫn.',
  'cli.is-folder': '“{file}” là thư mục, không phải tệp.',
  'cli.cannot-read': 'Không đọc được tệp “{file}” ({code}).',
  'cli.cannot-write': 'Không ghi được tệp “{file}” ({code}). Tệp có đang mở hoặc thư mục có tồn tại không?',
  'cli.no-such-folder': 'Không có thư mục “{folder}”. Tạo thư mục trước, hoặc lưu vào nơi khác.',
  'cli.out-ending': 'Tên tệp lưu “{file}” phải có đuôi .xlsx.',
  'cli.out-is-input': 'Không ghi đè lên “{file}”, là tệp đang đọc. Lưu bản sao dưới tên khác.',
  'cli.not-a-formula': '“{formula}” không phải là công thức. Bắt đầu bằng dấu =.',
  'cli.bad-formula': 'Công thức “{formula}” viết sai, Excel không nhận.',
  'cli.report-written': 'Đã chèn “{sheets}” và lưu vào {out}.',
  'cli.none': 'không có',
  'cli.check-title': 'Kiểm tra {file} với kế hoạch CCHC 2026–2030 của xã Tân Minh',
  'cli.check-found': 'Trang theo dõi: {sheets} · Kỳ: {period}',
  'cli.check-counts': 'Đạt: {met} · Chưa đạt: {notMet} · Chưa có số liệu: {noData} · Không đọc được: {unreadable}',
  'cli.findings': 'Cần xem lại ({count}):',
  'cli.start-title': 'Chạy thử việc chính trên sổ mẫu',
  'cli.start-function': '=CCCH.TARGET("online_rate") → {value}',
  'cli.start-address': 'Bản xem trước: {address}  (Ctrl+C để dừng)',
  'cli.port-taken': 'Cổng {port} đang được dùng. Chọn cổng khác: PORT=3001 npm start',
  'cli.excel-not-on-linux':
    'Excel trên máy tính không chạy trên Linux. Dùng npm start để xem bản xem trước, hoặc npm run start:web với Excel trên web.',
  'cli.excel-tools-missing':
    'Chưa cài được bộ công cụ office-addin-debugging (gói tùy chọn). Chạy lại npm ci trên Windows hoặc macOS.',
} as const;
