/** Why a source on the network gives no figures. `{host}` is the server's name. */
export const connectorSourceMessages = {
  'connector.source.address':
    '“{address}” không phải là địa chỉ web. Đề nghị chép lại địa chỉ đầy đủ, bắt đầu bằng https://.',
  'connector.source.https':
    'Máy chủ {host} không dùng kết nối mã hóa (https), nên không được phép lấy số liệu. Đề nghị dùng địa chỉ bắt đầu bằng https://.',
  'connector.source.secret-in-address':
    'Địa chỉ của máy chủ {host} có chứa mật khẩu hoặc khóa truy cập. Đề nghị bỏ phần đó khỏi địa chỉ và nhập riêng; khóa không được lưu trong sổ làm việc.',
  'connector.source.config': 'Cấu hình nguồn số liệu thiếu hoặc sai mục “{field}”. Đề nghị khai báo lại nguồn.',
  'connector.source.redirect':
    'Máy chủ {host} chuyển hướng sang một địa chỉ không được phép (không mã hóa, hoặc sang máy chủ khác khi có mật khẩu). Đề nghị nhập địa chỉ cuối cùng.',
  'connector.source.network':
    'Không kết nối được với máy chủ {host}. Đề nghị kiểm tra mạng và địa chỉ. Nếu mở được bằng trình duyệt, đề nghị quản trị viên của máy chủ cho phép trang của phần bổ trợ truy cập (CORS) và kiểm tra chứng thư số.',
  'connector.source.certificate':
    'Chứng thư số của máy chủ {host} không hợp lệ hoặc hết hạn, nên không lấy số liệu. Đề nghị báo quản trị viên của máy chủ.',
  'connector.source.timeout':
    'Máy chủ {host} không trả lời sau {seconds} giây. Đề nghị thử lại sau, hoặc tăng thời gian chờ của nguồn.',
  'connector.source.cancelled': 'Đã dừng lấy số liệu từ {host} theo yêu cầu.',
  'connector.source.unauthorized':
    'Máy chủ {host} yêu cầu đăng nhập (mã {status}). Đề nghị nhập lại tên, mật khẩu hoặc khóa truy cập.',
  'connector.source.forbidden':
    'Tài khoản này không được phép đọc số liệu của máy chủ {host} (mã {status}). Đề nghị xin quyền đọc.',
  'connector.source.not-found':
    'Máy chủ {host} không có địa chỉ này (mã {status}). Đề nghị kiểm tra lại đường dẫn của nguồn.',
  'connector.source.busy':
    'Máy chủ {host} đang quá tải hoặc giới hạn lượt truy cập (mã {status}). Đề nghị thử lại sau.',
  'connector.source.server-error':
    'Máy chủ {host} báo lỗi của máy chủ (mã {status}). Đề nghị thử lại sau; nếu vẫn lỗi, báo quản trị viên của máy chủ.',
  'connector.source.refused':
    'Máy chủ {host} từ chối yêu cầu (mã {status}). Đề nghị kiểm tra địa chỉ và cấu hình của nguồn.',
  'connector.source.too-large':
    'Máy chủ {host} trả về nhiều hơn {limit} MB. Đề nghị thu hẹp số liệu (theo đơn vị, theo kỳ), hoặc dùng nguồn đếm ngay trên máy chủ.',
  'connector.source.not-csv':
    'Máy chủ {host} trả về một trang web, không phải bảng số liệu. Có thể phải đăng nhập, hoặc địa chỉ không phải là địa chỉ tải tệp.',
  'connector.source.not-json': 'Máy chủ {host} trả về nội dung không phải JSON. Đề nghị kiểm tra địa chỉ của nguồn.',
  'connector.source.json-shape':
    'Trong JSON của máy chủ {host} không tìm thấy danh sách các dòng số liệu. Đề nghị ghi rõ vị trí của danh sách, ví dụ data.items.',
  'connector.source.no-column': 'Nguồn không có cột “{column}”. Các cột của nguồn: {columns}.',
  'connector.source.needs-columns':
    'Không nhận ra cột ngày tiếp nhận, và cột trạng thái hoặc ngày kết thúc. Đề nghị ghép cột cho nguồn. Các cột của nguồn: {columns}.',
  'connector.source.column-type': 'Cột “{column}” có kiểu {type}, không dùng được ở đây. Đề nghị chọn cột khác.',
  'connector.source.many-words':
    'Cột “{column}” có quá nhiều giá trị khác nhau so với một cột trạng thái hay hình thức. Đề nghị kiểm tra lại cách ghép cột.',
  'connector.source.no-entity-set': 'Dịch vụ OData không có tập “{name}”. Các tập có trong dịch vụ: {names}.',
  'connector.source.odata-metadata':
    'Không đọc được mô tả ($metadata) của dịch vụ OData {host}. Đề nghị nhập địa chỉ gốc của dịch vụ OData phiên bản 4.',
  'connector.source.odata-answer':
    'Dịch vụ OData {host} trả lời không đúng chuẩn OData phiên bản 4. Đề nghị báo quản trị viên của dịch vụ.',
  'connector.source.foreign-page':
    'Dịch vụ OData {host} chỉ trang tiếp theo sang máy chủ khác, nên đã dừng. Đề nghị báo quản trị viên của dịch vụ.',
  'connector.source.too-many-rows':
    'Nguồn {host} có nhiều hơn {limit} dòng và máy chủ không đếm giúp được. Đề nghị thu hẹp số liệu theo đơn vị, hoặc dùng ClickHouse.',
  'connector.source.no-table': 'Cơ sở dữ liệu không có bảng “{table}”. Đề nghị kiểm tra tên bảng và tên cơ sở dữ liệu.',
  'connector.source.query': 'Máy chủ ClickHouse {host} báo lỗi {code}: {text}',
  'connector.source.clickhouse-answer':
    'Máy chủ {host} trả lời không đúng như ClickHouse. Đề nghị kiểm tra địa chỉ và cổng của giao diện HTTP.',

  'connector.finding.remote-duplicates':
    '{count} dòng trùng mã hồ sơ trong nguồn và đã được đếm nhiều lần. Đề nghị khai báo cột thời điểm cập nhật của nguồn để mỗi hồ sơ chỉ tính theo dòng mới nhất.',
  'connector.finding.remote-duplicates-unchecked':
    'Dịch vụ không cho biết nguồn có mã hồ sơ trùng hay không; nếu có, hồ sơ đó được đếm nhiều lần.',
  'connector.finding.remote-rows': 'Máy chủ không đếm giúp được, nên đã tải {count} dòng về và đếm tại máy này.',
  'connector.finding.remote-no-due-list': 'Không lấy được danh sách hồ sơ đến hạn từ máy chủ; các số đếm vẫn đầy đủ.',
  'connector.finding.remote-due-list-cut': 'Chỉ liệt kê {count} hồ sơ quá hạn lâu nhất; các số đếm vẫn đầy đủ.',
} as const;
