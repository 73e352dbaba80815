/** Words of the help of the custom functions: the pages in docs/ham and the pane. */
export const functionHelpMessages = {
  'function.question.TARGET': 'Chỉ tiêu này phải đạt bao nhiêu?',
  'function.question.TARGETS': 'Kế hoạch có những mục tiêu nào, ai chủ trì?',
  'function.question.INDICATOR': 'Chỉ tiêu này tên gì, tính thế nào, ai chủ trì, hạn đến khi nào?',
  'function.question.STATUS': 'Kết quả này đã đạt mục tiêu chưa?',
  'function.question.GAP': 'Còn thiếu (hoặc đã vượt) bao nhiêu so với mục tiêu?',
  'function.question.PROGRESS': 'Đã đi được bao nhiêu phần quãng đường đến mục tiêu?',
  'function.question.RATE': 'Làm được bao nhiêu phần trăm trên tổng số?',
  'function.question.REDUCTION': 'Đã giảm bao nhiêu phần trăm so với năm gốc?',
  'function.question.NUMBER': 'Ô này ghi chữ, vậy số trong đó là bao nhiêu?',
  'function.question.MATCH': 'Dòng này trong sổ là chỉ tiêu nào của kế hoạch?',
  'function.question.TASKS': 'Cơ quan này được giao những nhiệm vụ gì?',
  'function.question.ACTUAL': 'Từ danh sách hồ sơ (hoặc bảng tổng hợp) này, chỉ tiêu đạt bao nhiêu?',
  'function.remark.no-roadmap':
    'Kế hoạch chỉ nêu mục tiêu đến năm 2030, không chia theo từng năm: năm nào từ 2026 đến 2030 cũng cho cùng một số.',
  'function.remark.not-display': 'Hàm so số trong ô, không so số đang hiện: 0,7496 hiện là 75% nhưng vẫn chưa đạt 75%.',
  'function.remark.empty-cell':
    'Ô trống là chưa có số liệu, không phải là 0. Số 0 do cán bộ gõ vào vẫn là 0. Một số bản Excel cũ đưa ô trống cho hàm thành số 0: ở đó hãy gõ “-” khi chưa có số liệu.',
  'function.remark.one-spill':
    'Với một cột dài, nên viết một công thức cho cả vùng (=CCCH.STATUS(A2:A500; B2:B500)) thay cho mỗi dòng một công thức: tính nhanh hơn nhiều lần.',
  'function.remark.points': 'Kết quả là điểm phần trăm: mục tiêu 75%, kết quả 68,5% thì chênh lệch là −6,5%.',
  'function.remark.backwards': 'Số âm nghĩa là đã lùi so với mức xuất phát; trên 100% là đã vượt mục tiêu.',
  'function.remark.native-rate':
    'Khi không cần các kiểm tra này, phép chia của Excel (=C2/D2) cho cùng kết quả; nhưng mẫu số trống sẽ báo #DIV/0!.',
  'function.remark.growth': 'Số âm nghĩa là tăng, không giảm.',
  'function.remark.separators':
    'Dấu phẩy là dấu thập phân, dấu chấm trước đúng ba chữ số là dấu ngăn nghìn: “1.234” là 1234, “1,234” là 1,234. Phần trăm và phân số cho ra tỷ lệ: “75,5%” là 0,755.',
  'function.remark.never-guesses':
    'Hàm không đoán: khi một câu có thể là hai chỉ tiêu, hoặc kế hoạch không có chỉ tiêu như vậy, kết quả là #N/A.',
  'function.remark.fields':
    'Tên thông tin có thể ghi bằng tiếng Việt: tên, đơn vị tính, mục, cơ quan chủ trì, công thức, trích dẫn, so sánh, thời hạn, mã, số trong kế hoạch.',
  'function.remark.no-header':
    'Bảng tràn xuống và sang phải từ ô có công thức, không có dòng tiêu đề. Các ô bên dưới và bên phải phải trống.',
  'function.remark.short-agency': 'Nhận cả tên viết tắt thường dùng: “VP HĐND&UBND”, “P. VH-XH”, “TT PVHCC”.',
  'function.remark.data-header':
    'Chọn vùng có cả dòng tiêu đề; thứ tự cột tùy ý. Không nên chọn cả cột (A:K), hãy chọn đúng vùng có số liệu.',
  'function.remark.latest-period': 'Không ghi kỳ thì lấy kỳ mới nhất có trong bảng.',
  'function.remark.on-time':
    'Riêng tỷ lệ hồ sơ giải quyết đúng hạn, kế hoạch không đặt mục tiêu nhưng vẫn tính được với mã on_time_rate.',
  'function.kind.indicator': 'mã, số trong kế hoạch hoặc tên',
  'function.kind.year': 'năm, ngày hoặc kỳ',
  'function.kind.period': 'kỳ báo cáo',
  'function.kind.rate': 'tỷ lệ',
  'function.kind.count': 'số lượng',
  'function.kind.number': 'số hoặc chữ ghi số',
  'function.kind.text': 'chữ',
  'function.kind.table': 'vùng có dòng tiêu đề',
  'function.result.percentage':
    'Tỷ lệ, hiện thành phần trăm (0,75 hiện là 75%). Excel cũ không hỗ trợ số kèm định dạng thì hiện 0,75.',
  'function.result.number': 'Số.',
  'function.result.text': 'Chữ.',
  'function.result.table': 'Bảng tràn ra nhiều ô.',
} as const;
