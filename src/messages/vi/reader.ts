export const readerMessages = {
  'reader.empty': 'Trang tính chưa có dữ liệu.',
  'reader.no-header':
    'Không tìm thấy dòng tiêu đề của bảng trong 40 dòng đầu. Bảng theo dõi cần có cột “Chỉ tiêu” và cột kết quả thực hiện.',
  'reader.no-label-column': 'Bảng không có cột tên chỉ tiêu (“Chỉ tiêu”, “Nội dung”).',
  'reader.no-value-column':
    'Bảng có cột chỉ tiêu nhưng không có cột kết quả thực hiện (“Kết quả”, “Quý I”, “Thực hiện”…).',
  'reader.no-indicator-rows': 'Không có dòng nào của bảng là chỉ tiêu của Kế hoạch.',
  'reader.own-report': 'Trang này là báo cáo do CCCH lập, không phải sổ theo dõi.',
} as const;
