export const functionMessages = {
  'function.TARGET': 'Mục tiêu của một chỉ tiêu trong kế hoạch CCHC (0,75 là 75%).',
  'function.TARGETS':
    'Bảng mục tiêu của kế hoạch: mã, tên, so sánh, mục tiêu, đơn vị tính, cơ quan chủ trì, số trong kế hoạch.',
  'function.INDICATOR':
    'Một thông tin về chỉ tiêu: tên, đơn vị tính, mục, cơ quan chủ trì, công thức, trích dẫn, so sánh, thời hạn.',
  'function.STATUS': 'So kết quả với mục tiêu: “Đạt”, “Chưa đạt” hoặc “Chưa có số liệu”.',
  'function.GAP': 'Chênh lệch giữa kết quả và mục tiêu; số âm là còn thiếu.',
  'function.RATE': 'Tỷ lệ: tử số chia mẫu số. Báo #N/A khi chưa có mẫu số, #VALUE! khi phần lớn hơn tổng.',
  'function.NUMBER': 'Đọc thành số những gì cán bộ gõ bằng chữ: “75,5%”, “1.234”, “12/15”.',
  'function.parameter.indicator':
    'Mã chỉ tiêu ("online_rate"), số trong kế hoạch ("II.2.a.6") hoặc tên chỉ tiêu; một ô hoặc một vùng.',
  'function.parameter.year': 'Năm, từ 2026 đến 2030; bỏ trống là mục tiêu cuối kỳ kế hoạch.',
  'function.parameter.section': 'Mục của kế hoạch, ví dụ "II.2"; bỏ trống là tất cả.',
  'function.parameter.field':
    'Thông tin cần lấy: name, unit, section, agency, formula, quote, comparator, deadline; bỏ trống là tên.',
  'function.parameter.actual': 'Kết quả đạt được: 0,785 hoặc "78,5%"; một ô hoặc một vùng. Ô trống là chưa có số liệu.',
  'function.parameter.numerator': 'Tử số: phần đã làm được; một ô hoặc một vùng.',
  'function.parameter.denominator': 'Mẫu số: tổng số; một ô hoặc một vùng.',
  'function.parameter.text': 'Chữ cần đọc thành số; một ô hoặc một vùng.',
  'function.formula': '{numerator} ÷ {denominator}',
  'function.error.no-indicator': 'Chưa cho biết chỉ tiêu nào. Nhập mã, số trong kế hoạch hoặc tên chỉ tiêu.',
  'function.error.year': '“{year}” không phải là năm. Nhập một năm từ 2026 đến 2030.',
  'function.error.section': 'Kế hoạch không có chỉ tiêu ở mục “{section}”. Nhập II.1, II.2, II.3 hoặc II.6.',
  'function.error.field': 'Không có thông tin “{field}”. Dùng một trong: {fields}.',
  'function.error.not-a-number': '“{text}” không đọc được thành số. Nhập như 75,5% hoặc 0,755.',
  'function.error.not-a-rate': '{value} không phải là tỷ lệ từ 0 đến 1. Nhập 0,785 hoặc "78,5%".',
  'function.error.no-data': 'Chưa có số liệu.',
  'function.error.no-numerator': 'Chưa có tử số.',
  'function.error.no-denominator': 'Chưa có mẫu số hoặc mẫu số bằng 0, không tính được tỷ lệ.',
  'function.error.negative-count': 'Tử số và mẫu số không được âm.',
  'function.error.part-exceeds-whole': 'Tử số {numerator} lớn hơn mẫu số {denominator}. Kiểm tra lại hai ô này.',
  'function.error.shape': 'Các vùng không cùng số dòng hoặc số cột.',
} as const;
