// node bench/import/generate.mjs csv|xlsx ROWS FILE: an invented dossier list of 20 columns, the same in every run.
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { Zip, ZipDeflate } from 'fflate';

const [format, count, file] = process.argv.slice(2);
const rows = Number(count);

const headings = [
  'STT',
  'Mã hồ sơ',
  'Tên thủ tục hành chính',
  'Lĩnh vực',
  'Đơn vị tiếp nhận',
  'Hình thức tiếp nhận',
  'Đối tượng',
  'Trạng thái',
  'Địa chỉ',
  'Nội dung hồ sơ',
  'Ngày nộp hồ sơ',
  'Ngày tiếp nhận',
  'Ngày hẹn trả',
  'Ngày kết thúc xử lý',
  'Ngày trả',
  'Mức độ',
  'Thanh toán',
  'Phí (VNĐ)',
  'Lệ phí (VNĐ)',
  'Số hóa',
];
const fields = ['Đất đai', 'Hộ tịch', 'Chứng thực', 'Bảo trợ xã hội', 'Người có công', 'Xây dựng', 'Đầu tư', 'Y tế'];
const procedures = fields.flatMap((field) =>
  ['Đăng ký mới', 'Cấp lại', 'Thay đổi, cải chính, bổ sung thông tin', 'Xác nhận tình trạng'].map(
    (action) => `${action} (${field.toLowerCase()})`,
  ),
);
const channels = ['Trực tuyến', 'Trực tiếp', 'Qua bưu chính công ích'];
const states = ['Đã trả kết quả', 'Đã xử lý xong', 'Đang xử lý', 'Yêu cầu bổ sung giấy tờ', 'Được tiếp nhận'];

/** A generator of Lehmer's kind (Park and Miller): the same numbers everywhere. */
let seed = 20_260_701;
const random = (below) => {
  seed = (seed * 48_271) % 2_147_483_647;
  return seed % below;
};
const pick = (list) => list[random(list.length)];
const firstDay = Date.UTC(2025, 6, 1) / 86_400_000;

/** Dates are numbers: days since 1970-01-01 with their time as a fraction. */
function dossier(number) {
  const field = random(fields.length);
  const submitted = firstDay + random(540) + (28_800 + random(30_000)) / 86_400;
  const received = submitted + random(2);
  const day = new Date(received * 86_400_000).toISOString().slice(2, 10).replaceAll('-', '');
  return [
    number,
    `H26.15.7-${day}-${String(number).padStart(7, '0')}`,
    procedures[field * 4 + random(4)],
    fields[field],
    'UBND xã Tân Minh',
    pick(channels),
    random(8) === 0 ? 'Doanh nghiệp' : 'Công dân',
    pick(states),
    `Thôn ${1 + random(12)}, xã Tân Minh`,
    `Hồ sơ số ${number} ${random(50) === 0 ? 'của "Hợp tác xã" nông nghiệp' : 'của người dân'}`,
    { day: submitted },
    { day: received },
    { day: Math.floor(received) + 5 + 17 / 24 },
    { day: received + random(7) },
    { day: received + 7 + random(3) },
    random(3) === 0 ? 'Toàn trình' : 'Một phần',
    pick(['Đã thanh toán', 'Chưa thanh toán', 'Miễn phí']),
    random(20) * 5000,
    random(10) * 1000,
    random(3),
  ];
}

const two = (number) => String(number).padStart(2, '0');
function dateText({ day }) {
  const date = new Date(Math.round(day * 86_400) * 1000);
  const time = `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())}`;
  return `${two(date.getUTCDate())}/${two(date.getUTCMonth() + 1)}/${date.getUTCFullYear()} ${time}`;
}

const csvCell = (value) => {
  const text = typeof value === 'object' ? dateText(value) : String(value);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

async function writeCsv(out) {
  let part = `\ufeff${headings.map(csvCell).join(',')}\r\n`;
  for (let number = 1; number <= rows; number++) {
    part += `${dossier(number).map(csvCell).join(',')}\r\n`;
    if (part.length < 1_000_000 && number < rows) continue;
    if (!out.write(part)) await once(out, 'drain');
    part = '';
  }
}

const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** As Excel writes it: shared strings, dates as numbers with a style, every row and cell with its reference. */
async function writeXlsx(out) {
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    out.write(bytes);
  });
  const part = (name) => {
    const entry = new ZipDeflate(name, { level: 6 });
    zip.add(entry);
    return (text, last = false) => entry.push(new TextEncoder().encode(text), last);
  };
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packages = 'http://schemas.openxmlformats.org/package/2006';
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const relationships = (list) =>
    `${head}<Relationships xmlns="${packages}/relationships">${list
      .map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${office}/${type}" Target="${target}"/>`)
      .join('')}</Relationships>`;
  const types = {
    workbook: 'sheet.main',
    'worksheets/sheet1': 'worksheet',
    styles: 'styles',
    sharedStrings: 'sharedStrings',
  };
  part('[Content_Types].xml')(
    `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${Object.entries(
      types,
    )
      .map(
        ([name, type]) =>
          `<Override PartName="/xl/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`,
      )
      .join('')}</Types>`,
    true,
  );
  part('_rels/.rels')(relationships([['officeDocument', 'xl/workbook.xml']]), true);
  part('xl/_rels/workbook.xml.rels')(
    relationships([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['styles', 'styles.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
    ]),
    true,
  );
  part('xl/workbook.xml')(
    `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Danh sách hồ sơ" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    true,
  );
  part('xl/styles.xml')(
    `${head}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy\\ hh:mm:ss"/></numFmts><fonts count="1"><font><sz val="11"/><name val="Times New Roman"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" xfId="0"/><xf numFmtId="164" applyNumberFormat="1" xfId="0"/></cellXfs></styleSheet>`,
    true,
  );
  const strings = new Map();
  let uses = 0;
  const cell = (value, column, row) => {
    const reference = `${String.fromCharCode(65 + column)}${row}`;
    if (typeof value === 'number') return `<c r="${reference}"><v>${value}</v></c>`;
    if (typeof value === 'object') return `<c r="${reference}" s="1"><v>${value.day + 25_569}</v></c>`;
    if (!strings.has(value)) strings.set(value, strings.size);
    uses++;
    return `<c r="${reference}" t="s"><v>${strings.get(value)}</v></c>`;
  };
  const sheet = part('xl/worksheets/sheet1.xml');
  let text = `${head}<worksheet xmlns="${main}"><dimension ref="A1:T${rows + 1}"/><sheetData>`;
  for (let row = 1; row <= rows + 1; row++) {
    const values = row === 1 ? headings : dossier(row - 1);
    text += `<row r="${row}" spans="1:20">${values.map((value, column) => cell(value, column, row)).join('')}</row>`;
    if (text.length < 500_000) continue;
    sheet(text);
    text = '';
  }
  sheet(`${text}</sheetData></worksheet>`, true);
  const shared = [...strings.keys()].map((string) => `<si><t>${escape(string)}</t></si>`).join('');
  part('xl/sharedStrings.xml')(
    `${head}<sst xmlns="${main}" count="${uses}" uniqueCount="${strings.size}">${shared}</sst>`,
    true,
  );
  zip.end();
}

const out = createWriteStream(file);
await (format === 'csv' ? writeCsv(out) : writeXlsx(out));
out.end();
await once(out, 'finish');
