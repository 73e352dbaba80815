export const cliMessages = {
  'cli.help': `Cách dùng:
  ccch check SO.xlsx [--period 2026-Q1] [--json]         kiểm tra sổ theo dõi với kế hoạch
  ccch report SO.xlsx --form targets --out MOI.xlsx      chèn biểu báo cáo và lưu một bản sao (--form all: mọi biểu;
                                                         --settle: chốt số liệu; --agency MÃ: nhiệm vụ của một cơ quan)
  ccch import DANH-SACH.(csv|xlsx|xls) … [--period 2026-Q3] [--calendar reporting] [--into SO.xlsx --out MOI.xlsx] [--json]
                                                         đọc tệp xuất từ hệ thống, tính chỉ tiêu, đưa vào sổ
  ccch eval '=CCCH.TARGET("online_rate")' [--in SO.xlsx] [--json]
                                                         tính một công thức như trong ô của Excel
  ccch functions [--json]                                các hàm dùng trong ô
Thêm --lang en để xem bằng tiếng Anh. Kỳ: 2026-04, 2026-Q1, 2026-H1, 2026-9M, 2026.`,
  'cli.needs-export': 'Lệnh {command} cần tên một hay nhiều tệp xuất từ hệ thống (.csv, .xlsx, .xls).',
  'cli.bad-calendar':
    'Không có lịch “{calendar}”. Dùng calendar (tháng, quý dương lịch) hoặc reporting (từ ngày 15, Công văn 581/BNV-CCHC).',
  'cli.import-title': '{source}: {kind}.',
  'cli.import-counts':
    'Đọc {rows} dòng; không tính {rejected} dòng lỗi, {duplicates} dòng trùng mã, {excluded} dòng chưa hoặc không được tiếp nhận.',
  'cli.import-columns': 'Cột dùng: {columns}.',
  'cli.import-periods': 'Kỳ: {periods}.',
  'cli.import-rejection': '  Không tính {count} dòng: {reason} (dòng {rows}).',
  'cli.import-missing': 'Chỉ tiêu mà tệp này không tính được:',
  'cli.import-rows': 'dòng {rows}',
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
