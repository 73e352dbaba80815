export const checkMessages = {
  'check.period-not-found': 'Sổ không có kỳ “{period}”. Các kỳ có trong sổ: {periods}.',

  'check.below-target':
    '“{indicator}” đạt {actual}, thấp hơn mục tiêu {target} là {gap} điểm phần trăm. Chủ trì: {agencies}.',
  'check.below-target.reduction':
    '“{indicator}” mới giảm {actual}, còn thiếu {gap} điểm phần trăm so với mục tiêu giảm {target}. Chủ trì: {agencies}.',
  'check.below-target.fix': 'Rà lại số liệu; nếu đúng, nêu nguyên nhân và giải pháp trong báo cáo.',

  'check.missing-indicator': 'Sổ chưa theo dõi chỉ tiêu “{indicator}” (mục tiêu {target}). Chủ trì: {agencies}.',
  'check.missing-indicator.fix': 'Thêm một dòng cho chỉ tiêu này, ghi tên như trong Kế hoạch (mục {no}).',

  'check.missing-value': '“{indicator}” chưa có số liệu của kỳ kiểm tra: ô đang để trống.',
  'check.missing-value.words': '“{indicator}” chưa có số liệu của kỳ kiểm tra: ô ghi “{words}”.',
  'check.missing-value.no-cell':
    '“{indicator}” chưa có số liệu của kỳ kiểm tra: bảng của kỳ này không có dòng chỉ tiêu đó.',
  'check.missing-value.fix': 'Đề nghị {agencies} cung cấp số liệu và nhập vào ô này.',

  'check.source-differs':
    'Sổ ghi “{indicator}” {typed}, nhưng số liệu đã nhập cho kỳ này là {counted} ({numerator}/{denominator}, trang tính “{source}”).',
  'check.source-differs.rate':
    'Sổ ghi “{indicator}” {typed}, nhưng số liệu đã nhập cho kỳ này là {counted} (trang tính “{source}”).',
  'check.source-differs.fix':
    'Đối chiếu với trang tính “{source}” (từ ô {sourceCell}), sửa số sai hoặc nhập lại dữ liệu nguồn.',
  'check.target-differs':
    'Mục tiêu của “{indicator}” ghi trong sổ là {typed}, Kế hoạch giao {target}: “{quote}” (mục {section}).',
  'check.target-differs.fix': 'Sửa mục tiêu thành {target}, hoặc dùng hàm =CCCH.TARGET("{id}").',

  'check.number-as-text': 'Ô ghi “{text}” dưới dạng văn bản; đã đọc là {value}.',
  'check.number-as-text.fix': 'Nhập lại bằng số ({value}) để Excel tính và so sánh được.',

  'check.unreadable-value': 'Ô ghi “{text}”, không phải số liệu của “{indicator}”.',
  'check.unreadable-value.fix':
    'Nhập tỷ lệ bằng số và chuyển lời giải thích sang cột ghi chú; nếu chưa có số liệu thì để trống ô.',

  'check.formula-error': 'Ô kết quả của “{indicator}” báo lỗi {error}, chưa có số liệu.',
  'check.formula-error.target': 'Ô mục tiêu của “{indicator}” báo lỗi {error}.',
  'check.formula-error.fix.reference': 'Công thức trỏ tới ô hoặc trang tính đã bị xóa: nhập lại công thức.',
  'check.formula-error.fix.division':
    'Mẫu số bằng 0 hoặc còn trống: kiểm tra ô mẫu số; nếu chưa phát sinh thì để trống ô này.',
  'check.formula-error.fix.name': 'Excel không nhận ra tên hàm hoặc tên vùng: kiểm tra cách viết công thức.',
  'check.formula-error.fix.value': 'Công thức đang tính trên ô chứa chữ: nhập lại các ô đó bằng số.',
  'check.formula-error.fix.lookup': 'Công thức không tìm thấy giá trị cần tra: kiểm tra điều kiện tra cứu.',
  'check.formula-error.fix.other': 'Kiểm tra và nhập lại công thức của ô này.',

  'check.no-table': 'Không tìm thấy bảng theo dõi chỉ tiêu trong sổ. {sheets}',
  'check.no-table.sheet': 'Trang “{sheet}”: {reason}',
  'check.no-table.empty': 'Sổ không có trang tính nào có dữ liệu.',
  'check.no-table.fix': 'Bảng cần có cột “Chỉ tiêu” và ít nhất một cột kết quả có ghi kỳ (quý, tháng hoặc năm).',

  'check.unknown-indicator': 'Dòng “{label}” có số liệu nhưng không phải chỉ tiêu của Kế hoạch.',
  'check.unknown-indicator.fix':
    'Nếu đây là chỉ tiêu của Kế hoạch, ghi lại tên như trong Kế hoạch. Gần nhất: {nearest}.',

  'check.ambiguous-indicator': 'Dòng “{label}” có thể là nhiều chỉ tiêu của Kế hoạch: {nearest}.',
  'check.ambiguous-indicator.fix': 'Chọn chỉ tiêu đúng, hoặc ghi lại tên đầy đủ như trong Kế hoạch.',

  'check.duplicate-indicator':
    '“{indicator}” được ghi hai lần trong trang này với số liệu khác nhau: {first} ở ô {firstCell}, {second} ở ô {secondCell}.',
  'check.duplicate-indicator.same':
    '“{indicator}” được ghi hai lần trong trang này (ô {firstCell} và ô {secondCell}), số liệu không mâu thuẫn.',
  'check.duplicate-indicator.fix': 'Giữ một dòng, xóa dòng còn lại.',

  'check.wrong-agency': 'Sổ ghi “{typed}” chủ trì “{indicator}”; Kế hoạch giao {agencies}.',
  'check.wrong-agency.fix': 'Sửa cột cơ quan chủ trì theo phần VI của Kế hoạch, hoặc ghi cơ quan này ở cột phối hợp.',

  'check.out-of-range': 'Tỷ lệ {value} của “{indicator}” nằm ngoài khoảng 0% đến 100%.',
  'check.out-of-range.fix': 'Kiểm tra tử số, mẫu số và cách nhập dấu phần trăm.',
  'check.out-of-range.fix.reduction': 'Nếu biên chế giảm, nhập tỷ lệ giảm bằng số dương (ví dụ 10%).',

  'check.percent-scale': 'Ô chứa số {raw}, Excel hiển thị {shown}; đã đọc là {value}.',
  'check.percent-scale.column': 'Ô chứa số {raw} trong cột tính theo phần trăm; đã đọc là {value}.',
  'check.percent-scale.text': 'Ô ghi “{text}”, không đúng thang phần trăm; đã đọc là {value}.',
  'check.percent-scale.fix': 'Nhập lại ô này là {value}.',

  'check.hidden-data.sheet': 'Trang tính đang bị ẩn nhưng có số liệu chỉ tiêu; số liệu vẫn được đọc.',
  'check.hidden-data.row': 'Dòng {place} đang bị ẩn nhưng có số liệu chỉ tiêu; số liệu vẫn được đọc.',
  'check.hidden-data.column': 'Cột {place} đang bị ẩn nhưng có số liệu chỉ tiêu; số liệu vẫn được đọc.',
  'check.hidden-data.fix': 'Bỏ ẩn nếu số liệu còn dùng; nếu không, chuyển sang sổ lưu.',

  'check.hard-coded-target': 'Cột mục tiêu có {count} ô nhập số trực tiếp.',
  'check.hard-coded-target.row': 'Dòng mục tiêu có {count} ô nhập số trực tiếp.',
  'check.hard-coded-target.fix': 'Dùng hàm =CCCH.TARGET("{id}") để mục tiêu luôn đúng với Kế hoạch.',

  'check.function-damage': 'Excel không còn tìm thấy hàm CCCH trong ô này, công thức đang lưu là {formula}.',
  'check.function-damage.fix': 'Bật phần bổ trợ CCCH, rồi chọn ô, nhấn F2 và Enter để nhập lại công thức.',

  'check.part-exceeds-whole':
    'Tử số lớn hơn mẫu số: “{partName}” ghi {part}, trong khi “{wholeName}” (ô {wholeCell}) chỉ ghi {whole}.',
  'check.part-exceeds-whole.fix': 'Kiểm tra lại hai ô này: có thể nhập nhầm số hoặc nhập đảo hai ô cho nhau.',

  'check.rate-mismatch':
    'Tỷ lệ của “{indicator}” nhập là {typed}, nhưng {part} (ô {partCell}) trên {whole} (ô {wholeCell}) là {exact}.',
  'check.rate-mismatch.row':
    'Tỷ lệ nhập là {typed}, nhưng {part} (ô {partCell}) trên {whole} (ô {wholeCell}) là {exact}.',
  'check.rate-mismatch.fix': 'Rà lại số liệu, rồi dùng công thức ={partCell}/{wholeCell} thay cho số nhập trực tiếp.',

  'check.total-mismatch': '“{name}” ghi {total}, nhưng các ô từ {first} đến {last} cộng lại là {sum}.',
  'check.total-mismatch.fix': 'Kiểm tra từng số hạng, rồi dùng hàm SUM để tính ô tổng.',

  'check.cumulative-decreases':
    'Số lũy kế của “{indicator}” giảm từ {before} (ô {beforeCell}) xuống {after}; lũy kế trong năm thường không giảm.',
  'check.cumulative-decreases.count':
    'Số lũy kế ở dòng “{label}” giảm từ {before} (ô {beforeCell}) xuống {after}; lũy kế trong năm không thể giảm.',
  'check.cumulative-decreases.fix':
    'Kiểm tra xem ô này có nhập nhầm số của riêng kỳ hay không; nếu đã điều chỉnh số kỳ trước, ghi rõ ở cột ghi chú.',

  'check.jump.up':
    '“{indicator}” tăng {move} điểm phần trăm so với kỳ liền trước: từ {before} (ô {beforeCell}) lên {after}.',
  'check.jump.down':
    '“{indicator}” giảm {move} điểm phần trăm so với kỳ liền trước: từ {before} (ô {beforeCell}) xuống {after}.',
  'check.jump.fix': 'Rà lại số liệu của hai kỳ; nếu đúng, nêu lý do trong báo cáo.',

  'check.period-unclear': 'Không rõ số liệu thuộc kỳ nào ở cột {headings}.',
  'check.period-unclear.year': 'Cột {headings} không ghi năm, nên không rõ số liệu của năm nào.',
  'check.period-unclear.by-name':
    'Tiêu đề bảng ghi kỳ khác tên trang tính “{sheet}” và trùng tiêu đề của trang khác; số liệu được đọc theo tên trang tính.',
  'check.period-unclear.by-title': 'Tiêu đề bảng ghi kỳ khác tên trang tính “{sheet}”; số liệu được đọc theo tiêu đề.',
  'check.period-unclear.by.fix': 'Sửa tiêu đề bảng hoặc tên trang tính để cả hai ghi cùng một kỳ.',
  'check.period-unclear.fix': 'Ghi rõ kỳ và năm ở tiêu đề cột hoặc tiêu đề bảng, ví dụ “Quý I/2026”.',

  'check.date-as-text': 'Có {count} ô trong cột này ghi ngày dưới dạng văn bản, bắt đầu từ “{text}”.',
  'check.date-as-text.fix':
    'Chọn cột, vào Dữ liệu > Văn bản thành cột (Text to Columns), chọn kiểu Ngày: DMY để đổi sang ngày tháng.',

  'check.legacy-encoding':
    'Có {count} ô dùng bảng mã cũ {encoding}, ví dụ “{text}” là “{unicode}”. CCCH vẫn đọc được các ô này.',
  'check.legacy-encoding.fix': 'Chuyển các ô này sang Unicode và dùng phông Times New Roman.',

  'check.decomposed-unicode':
    'Có {count} ô dùng Unicode tổ hợp, bắt đầu từ “{text}”. CCCH vẫn đọc được, nhưng Excel có thể không tìm, không khớp được chữ.',
  'check.decomposed-unicode.fix': 'Chuyển các ô này sang Unicode dựng sẵn, hoặc gõ lại.',

  'check.inconsistent-formula':
    'Công thức {own} khác với công thức chung của các ô bên cạnh (ô {neighbour}: {formula}).',
  'check.inconsistent-formula.constant':
    'Ô này nhập số trực tiếp, trong khi các ô bên cạnh đều dùng chung một công thức (ô {neighbour}: {formula}).',
  'check.inconsistent-formula.fix':
    'Nếu không cố ý, sao chép công thức từ ô {neighbour}; nếu cố ý, ghi rõ lý do ở cột ghi chú.',

  'check.broken-reference': 'Công thức {formula} trỏ tới ô hoặc trang tính đã bị xóa.',
  'check.broken-reference.sheet': 'Công thức {formula} trỏ tới trang “{sheet}”, nhưng sổ không có trang này.',
  'check.broken-reference.sheet-value':
    'Công thức {formula} trỏ tới trang “{sheet}”, nhưng sổ không có trang này; ô đang hiện {value}.',
  'check.broken-reference.column': '{first} Trong cột này có {count} ô như vậy.',
  'check.broken-reference.fix':
    'Nhập lại công thức, trỏ tới đúng ô và trang tính đang có; nếu không dùng nữa thì xóa ô.',

  'check.external-link': 'Có {count} công thức trong trang lấy số liệu từ tệp khác: “{workbook}”.',
  'check.external-link.unnamed': 'Có {count} công thức trong trang lấy số liệu từ một tệp khác.',
  'check.external-link.fix':
    'Chép số liệu vào sổ này, hoặc vào Dữ liệu > Sửa liên kết (Edit Links) để ngắt; người nhận sổ có thể không mở được tệp kia.',
} as const;
