export const paneFunctionMessages = {
  'pane.view-functions': 'Hàm',

  'function-view.search': 'Tìm hàm',
  'function-view.search-hint': 'ví dụ: mục tiêu, tỷ lệ giảm, STATUS',
  'function-view.found': 'Có {count} hàm phù hợp.',
  'function-view.found-none': 'Không có hàm nào phù hợp. Thử từ khác, hoặc xóa ô tìm để xem tất cả.',
  'function-view.separators':
    'Excel này ngăn các tham số bằng dấu “{list}”, dấu thập phân là “{decimal}”. Các công thức dưới đây viết theo cách đó.',
  'function-view.group.targets': 'Mục tiêu',
  'function-view.group.judging': 'Đánh giá',
  'function-view.group.computing': 'Tính toán',
  'function-view.group.looking-up': 'Tra cứu',

  'function-view.fill': 'Điền rồi chèn vào ô đang chọn',
  'function-view.required': 'bắt buộc',
  'function-view.optional': 'có thể bỏ trống',
  'function-view.choose-indicator': 'Chọn chỉ tiêu…',
  'function-view.no-year': 'Bỏ trống',
  'function-view.pick': 'Lấy vùng đang chọn',
  'function-view.pick-full': 'Lấy vùng đang chọn trong sổ làm {parameter}',
  'function-view.formula': 'Công thức',
  'function-view.missing': 'Còn thiếu: {parameters}.',
  'function-view.insert': 'Chèn hàm',
  'function-view.insert-full': 'Chèn hàm {name} vào ô đang chọn',
  'function-view.syntax': 'Cách viết',
  'function-view.result': 'Kết quả',
  'function-view.examples': 'Ví dụ',
  'function-view.example-shows': 'Kết quả: {result}',
  'function-view.example-rows': '{rows} … và {count} dòng nữa',
  'function-view.insert-example': 'Chèn ví dụ',
  'function-view.insert-example-full': 'Chèn ví dụ {formula} vào ô đang chọn',
  'function-view.example-cells':
    'A2, B2… là các ô của trang ví dụ trong trợ giúp; khi viết cho sổ này, hãy thay bằng ô của mình.',
  'function-view.remarks': 'Lưu ý',
  'function-view.help': 'Trang trợ giúp đầy đủ: {page}',

  'function-view.inserting': 'Đang ghi công thức…',
  'function-view.problem-insert': 'Chưa chèn được công thức',
  'function-view.picking': 'Đang lấy địa chỉ vùng chọn…',
  'function-view.problem-pick': 'Chưa lấy được vùng chọn',
  'function-view.taking-back': 'Đang trả lại ô như cũ…',
  'function-view.problem-take-back': 'Chưa trả lại được ô như cũ',
  'function-view.occupied': 'Ô {cell} đang có nội dung',
  'function-view.occupied-text':
    'Ô {cell} của trang “{sheet}” đang có: {content}. Thay nội dung này bằng công thức? Nếu không, hãy chọn một ô trống rồi chèn lại.',
  'function-view.replace': 'Thay bằng công thức',
  'function-view.keep': 'Giữ nguyên ô',
  'function-view.inserted': 'Đã chèn vào ô {cell} của trang “{sheet}”. Ô hiện {text}.',
  'function-view.take-back': 'Hoàn tác',
  'function-view.blank': '(trống)',

  'function-view.shows.name':
    '#NAME?: Excel chưa nhận ra hàm. Lưu sổ, đóng hết Excel, mở lại sổ rồi mở bảng CCCH, sau đó nhập lại công thức (F2, Enter).',
  'function-view.shows.busy':
    '#BUSY!: Excel còn đang khởi động phần bổ trợ. Chờ vài giây; nếu vẫn vậy, lưu sổ, đóng rồi mở lại Excel.',
  'function-view.shows.connect':
    '#CONNECT!: Excel không nối được với phần bổ trợ. Kiểm tra kết nối mạng, đóng rồi mở lại Excel.',
  'function-view.shows.spill':
    '#SPILL!: kết quả cần thêm ô trống bên dưới và bên phải, ở ngoài bảng (Table). Dời những gì đang chắn hoặc chèn ở chỗ khác.',
  'function-view.shows.no-data':
    '#N/A: hàm chạy, nhưng chưa có số liệu hoặc không nhận ra chỉ tiêu. Bấm vào ô để xem lý do.',
  'function-view.shows.value': '#VALUE!: hàm chạy, nhưng một tham số chưa đúng. Bấm vào ô để xem lý do.',
  'function-view.shows.other': '{error}: Excel báo lỗi. Kiểm tra lại các ô mà công thức dùng đến.',

  'function-view.problem.not-supported':
    'Excel này không chạy được hàm của phần bổ trợ nên công thức không được ghi. Kiểm tra và lập báo cáo vẫn dùng được.',
  'function-view.problem.protected':
    'Trang “{sheet}” đang được bảo vệ nên không ghi vào ô {cell}. Bỏ bảo vệ trang (thẻ Xem lại) hoặc chọn ô ở trang khác, rồi thử lại.',
  'function-view.problem.changed':
    'Ô {cell} của trang “{sheet}” đã được sửa trong lúc đó nên được giữ nguyên. Chọn ô rồi chèn lại.',
  'function-view.problem.gone': 'Trang “{sheet}” không còn trong sổ.',
  'function-view.problem.own-cell':
    'Ô đang chọn ({cell}) nằm trong vùng mà công thức lấy số liệu; công thức không thể tự tham chiếu chính mình. Chọn một ô khác rồi thử lại.',
  'function-view.problem.not-empty':
    'Ô đang chọn ({cell}) không trống. Chọn một ô trống để thử; phép thử không ghi đè lên số liệu.',

  'function-view.test': 'Kiểm tra hàm trên Excel này',
  'function-view.testing': 'Đang kiểm tra hàm…',
  'function-view.problem-test': 'Chưa kiểm tra hàm được',
  'function-view.verdict.works': 'Hàm chạy tốt trên Excel này',
  'function-view.verdict.fails': 'Hàm chưa chạy trên Excel này',
  'function-view.verdict.unsupported': 'Excel này không hỗ trợ hàm của phần bổ trợ',
  'function-view.verdict.likely': 'Excel này hỗ trợ hàm; hãy thử một ô để chắc chắn',
  'function-view.excel': '{platform}, phiên bản {version}',
  'function-view.platform.PC': 'Excel trên Windows',
  'function-view.platform.OfficeOnline': 'Excel trên web',
  'function-view.platform.Mac': 'Excel trên máy Mac',
  'function-view.platform.iOS': 'Excel trên iPad',
  'function-view.platform.Android': 'Excel trên Android',
  'function-view.platform.other': 'Excel',
  'function-view.supported': 'Có hỗ trợ hàm của phần bổ trợ.',
  'function-view.unsupported':
    'Không hỗ trợ hàm của phần bổ trợ. Excel trên iPad và các bản Office mua theo lô (Volume, LTSC) từ 2021 trở về trước thường chưa có tính năng này. Hãy dùng Microsoft 365 hoặc Excel trên web. Kiểm tra và lập báo cáo vẫn dùng được trên máy này, vì báo cáo chỉ dùng giá trị và công thức có sẵn của Excel.',
  'function-view.loaded': 'Đã nạp {count} hàm CCCH.',
  'function-view.not-loaded':
    'Chưa nạp được các hàm. Lưu sổ, đóng hết Excel rồi mở lại; nếu vẫn vậy, báo cán bộ phụ trách công nghệ thông tin.',
  'function-view.cells-none': 'Sổ này chưa có ô nào dùng hàm CCCH.',
  'function-view.cells-fine': 'Sổ có {count} ô dùng hàm CCCH, ô nào cũng có kết quả.',
  'function-view.cells-some': 'Sổ có {count} ô dùng hàm CCCH có kết quả.',
  'function-view.cells-damaged':
    '{count} ô dùng hàm CCCH bị hỏng (#NAME? hoặc _xldudf_): {cells}. Thường gặp khi sổ được mở trước phần bổ trợ; nhập lại công thức là hết.',
  'function-view.repair': 'Xem cách nhập lại {count} ô',
  'function-view.cells-busy':
    '{count} ô đang chờ (#BUSY!): {cells}. Chờ vài giây rồi kiểm tra lại; nếu vẫn vậy, lưu sổ, đóng rồi mở lại Excel.',
  'function-view.trial': 'Thử trong ô đang chọn',
  'function-view.trial-text':
    'Chọn một ô trống rồi bấm nút: công thức {formula} được ghi vào ô đó, đúng thì hiện {result}. Sau đó bấm “Xóa công thức thử”, ô trống lại như cũ.',
  'function-view.trial-works': 'Ô {cell} của trang “{sheet}” hiện {text}, đúng như kế hoạch.',
  'function-view.trial-other': 'Ô {cell} của trang “{sheet}” hiện {text}, không phải {result}.',
  'function-view.remove-trial': 'Xóa công thức thử',
  'function-view.advice': 'Nếu hàm vẫn không chạy',
  'function-view.advice.restart':
    'Lưu sổ, đóng hết các cửa sổ Excel, mở lại sổ rồi mở bảng CCCH trước khi nhập công thức.',
  'function-view.advice.reenter':
    'Ô vẫn hiện #NAME?: bấm vào ô, nhấn F2 rồi Enter; nhiều ô thì dùng nút nhập lại ở trên.',
  'function-view.advice.cache':
    'Xóa bộ nhớ đệm của phần bổ trợ: Tệp → Tùy chọn → Trung tâm Tin cậy (Trust Center) → Cài đặt → Trusted Add-in Catalogs, đánh dấu ô xóa bộ nhớ đệm ở lần khởi động sau, rồi mở lại Excel.',
  'function-view.advice.update':
    'Cập nhật Office: Tệp → Tài khoản → Tùy chọn Cập nhật. Hoặc mở sổ bằng Excel trên web.',
  'function-view.advice.report':
    'Vẫn không được: gửi cho cán bộ phụ trách công nghệ thông tin dòng “{excel}” và lỗi mà ô hiện ra.',
} as const;
