import { exampleWorksheet } from '../../src/functions/definitions/example-worksheet';
import { functions, namespace } from '../../src/functions/registry';
import { formatNumber, message } from '../../src/messages';
import { code, table } from './markdown';

/** What a cell of the example worksheet shows; its one formula is an error on purpose. */
function exampleCell(value: string | number | boolean | null | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return formatNumber('vi', value);
  return value === '=NA()' ? '#N/A' : String(value);
}

const letter = (column: number): string => String.fromCharCode('A'.charCodeAt(0) + column);

function exampleTable(): string {
  const width = exampleWorksheet[0]?.length ?? 0;
  const heads = ['', ...Array.from({ length: width }, (_, column) => letter(column))];
  const rows = exampleWorksheet.map((row, at) => [
    `**${at + 1}**`,
    ...Array.from({ length: width }, (_, column) => exampleCell(row[column])),
  ]);
  return table(heads, rows);
}

const questionTable = (): string =>
  table(
    ['Cán bộ muốn biết', 'Hàm', 'Cho kết quả'],
    functions.map(({ id, question, description }) => [
      message('vi', question),
      `[${namespace}.${id}](${id}.md)`,
      message('vi', description),
    ]),
  );

/** The index of the help: which function answers which question, and what all functions share. */
export const indexPage = (): string =>
  [
    '# Hàm CCCH trong Excel',
    'Gõ vào ô như hàm của Excel: `=CCCH.` rồi chọn tên hàm. Các hàm chỉ tính trên máy, không gửi gì ra ngoài và không sửa ô nào khác.',
    '## Chọn hàm nào',
    questionTable(),
    '## Chung cho mọi hàm',
    [
      '- **Chỉ tiêu** ghi bằng mã (`online_rate`), số trong kế hoạch (`II.2.a.6`) hoặc tên; không phân biệt chữ hoa, chữ thường, có dấu hay không dấu. Không nhận ra thì ô hiện `#N/A` kèm hai chỉ tiêu gần nhất.',
      '- **Một ô hay cả vùng** đều được: đưa vào một cột thì kết quả tràn xuống một cột; đưa một cột và một dòng thì kết quả thành bảng. Các vùng phải dài bằng nhau.',
      '- **Tỷ lệ** là số từ 0 đến 1: 0,785 hoặc "78,5%". Ô có kết quả hiện thành phần trăm nhưng vẫn là số, dùng tính tiếp được.',
      '- **Năm** là 2026 đến 2030, hoặc một ngày, một kỳ trong năm đó. **Kỳ** ghi như `2026-Q3`, `Quý III/2026`, `6T/2026`, `2026-04`.',
      '- **Chưa có số liệu không phải là 0**: ô trống, "-", "đang khảo sát" đều là chưa có số liệu. Số 0 gõ vào vẫn là 0.',
      '- **Ô đang báo lỗi** thì kết quả cũng báo lỗi ấy, nhưng chỉ ở dòng đó; các dòng khác vẫn tính.',
      '- **Dấu ngăn cách**: Excel đặt vùng Việt Nam dùng dấu chấm phẩy, nơi khác dùng dấu phẩy. Excel nhắc dấu đang dùng ngay khi gõ tên hàm.',
    ].join('\n'),
    '## Khi cả hàm không chạy',
    table(
      ['Ô hiện', 'Nghĩa là', 'Việc cần làm'],
      [
        [
          code('#NAME?'),
          'Máy này chưa bật phần bổ trợ, hoặc phần bổ trợ bật sau khi mở tệp.',
          'Mở bảng CCCH, rồi nhập lại công thức: bấm F2, Enter.',
        ],
        [code('#BUSY!'), 'Excel đang khởi động phần bổ trợ.', 'Chờ vài giây. Nếu vẫn vậy, đóng rồi mở lại tệp.'],
        [code('#SPILL!'), 'Bảng kết quả cần các ô trống bên dưới và bên phải.', 'Xóa hoặc dời những gì đang chắn.'],
      ],
    ),
    '## Trang tính ví dụ',
    'Mọi ví dụ của các trang trợ giúp dùng trang tính này. Ô A5, B4 và F3 để trống, ô F2 là công thức báo lỗi `#N/A`. Số liệu là giả định.',
    exampleTable(),
    '',
  ].join('\n\n');
