import type { SheetDeclaration } from '../declare';

export default [
  {
    name: 'Danh bạ',
    rows: [
      ['DANH BẠ CÁC ĐƠN VỊ'],
      ['STT', 'Đơn vị', 'Số máy'],
      [1, 'Văn phòng HĐND và UBND', '101'],
      [2, 'Phòng Văn hóa - Xã hội', '102'],
      [3, 'Trung tâm Phục vụ hành chính công', '103'],
    ],
  },
  {
    name: 'Công văn',
    rows: [
      ['Kính gửi: Các cơ quan chuyên môn'],
      ['Đề nghị gửi kết quả thực hiện chỉ tiêu CCHC trước ngày 15 hằng tháng.'],
    ],
  },
  { name: 'Sheet3', rows: [] },
] satisfies SheetDeclaration[];
