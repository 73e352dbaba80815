import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dataSheetModel, readDataTable } from '../../../src/connector/data-sheet';
import type { SummaryRow } from '../../../src/connector/types';
import type { CellValue } from '../../../src/tracking/types';
import { sheet } from '../../tracking/build';
import { gridOfModel, plainRows, summaryRow } from './support';

const quarter = { period: '2026-Q3', from: '2026-07-01', to: '2026-09-30' } as const;
const rows: SummaryRow[] = [
  { ...quarter, kind: 'dossiers', field: 'Đất đai', channel: 'online', counts: { received: 120, 'finished-late': 0 } },
  { ...quarter, kind: 'dossiers', field: 'Đất đai', channel: 'direct', counts: { received: 1234 } },
  { ...quarter, kind: 'survey', group: 'Y tế', counts: { 'valid-forms': 90, satisfied: 60 } },
  { ...quarter, kind: 'indicator', indicator: 'data_digitised_rate', counts: { value: 0.755 } },
];

/** Comparable whatever the order of rows and of the keys in them. */
const comparable = (given: readonly SummaryRow[]): string[] =>
  plainRows(given)
    .map(({ counts, ...keys }) => JSON.stringify([Object.entries(keys).sort(), Object.entries(counts).sort()]))
    .sort();

describe('data sheet', () => {
  it('holds the periods, kinds and only those other columns that some row fills', () => {
    const model = dataSheetModel(rows);
    assert.equal(model.tab, 'Số liệu CCHC');
    assert.equal(model.table, 'CCCH_SoLieu');
    assert.deepEqual(model.headings, [
      'Kỳ',
      'Từ ngày',
      'Đến ngày',
      'Loại số liệu',
      'Lĩnh vực',
      'Kênh tiếp nhận',
      'Đối tượng',
      'Chỉ tiêu',
      'Tiếp nhận trong kỳ',
      'Giải quyết quá hạn',
      'Phiếu hợp lệ',
      'Hài lòng',
      'Giá trị',
    ]);
  });

  it('leaves a measure that the source does not tell empty, and writes a real zero', () => {
    const { headings, rows: cells } = dataSheetModel(rows);
    const late = headings.indexOf('Giải quyết quá hạn');
    assert.deepEqual(
      cells.map((row) => row[late]),
      [null, 0, null, null],
    );
  });

  it('keeps periods as text and days as Excel dates', () => {
    const { rows: cells, columns } = dataSheetModel(rows);
    assert.equal(cells[0]?.[0], '2026-Q3');
    assert.equal(cells[0]?.[1], 46204);
    assert.deepEqual(
      columns.slice(0, 3).map(({ numberFormat }) => numberFormat),
      ['@', 'dd/mm/yyyy', 'dd/mm/yyyy'],
    );
  });

  it('names its sources under the title', () => {
    const { title } = dataSheetModel(rows, { sources: ['danh-sach.csv, 2.134 dòng'] });
    assert.equal(title.at(-1), 'Nguồn: danh-sach.csv, 2.134 dòng');
  });

  it('is read back as it was written, in either language, wherever the table stands and in any order of columns', () => {
    fc.assert(
      fc.property(
        fc.array(summaryRow, { minLength: 1, maxLength: 12 }),
        fc.constantFrom('vi', 'en'),
        fc.nat(9),
        fc.nat(9),
        fc.infiniteStream(fc.nat(1000)),
        (written, language, firstRow, firstColumn, stream) => {
          const model = dataSheetModel(written, { language });
          const weights = model.headings.map(() => stream.next().value ?? 0);
          const order = model.headings.map((_, index) => index).sort((a, b) => (weights[a] ?? 0) - (weights[b] ?? 0));
          const grid = gridOfModel(model, { sheet: 'Sheet9', firstRow, firstColumn, order });
          const table = readDataTable([grid]);
          assert.deepEqual(comparable(table?.rows ?? []), comparable(written));
          assert.deepEqual(table?.problems, []);
          assert.equal(table?.headerRow, firstRow + model.headerRow);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('tells the worksheet row of each row and the worksheet column of each heading', () => {
    const table = readDataTable([gridOfModel(dataSheetModel(rows), { firstRow: 2, firstColumn: 3 })]);
    assert.equal(table?.keyColumns.get('period'), 3);
    assert.equal(table?.columns.get('received'), 11);
    assert.deepEqual(
      table?.rows.map(({ row }) => row),
      [6, 7, 8, 9],
    );
  });

  it('prefers the worksheet of its own name to a copy of it', () => {
    const copy = gridOfModel(dataSheetModel(rows.slice(0, 1)), { sheet: 'Số liệu CCHC (2)' });
    const own = gridOfModel(dataSheetModel(rows));
    assert.equal(readDataTable([copy, own])?.rows.length, 4);
  });

  it('is absent from a workbook of other tables', () => {
    assert.equal(
      readDataTable([
        sheet([
          ['TT', 'Chỉ tiêu', 'Quý I'],
          [1, 'Tỷ lệ hồ sơ trực tuyến', 0.7],
        ]),
      ]),
      undefined,
    );
  });
});

describe('rows that officers add to the data sheet', () => {
  const headings: CellValue[] = ['Kỳ', 'Loại số liệu', 'Kênh tiếp nhận', 'Chỉ tiêu', 'Tiếp nhận trong kỳ', 'Giá trị'];
  const read = (...added: CellValue[][]) => readDataTable([sheet([headings, ...added])]);

  it('may name the period as officers write it', () => {
    const table = read(
      ['Quý III/2026', 'Hồ sơ TTHC', 'Trực tuyến', null, 5, null],
      [2026, 'ho so tthc', null, null, 7, null],
    );
    assert.deepEqual(
      table?.rows.map(({ period }) => period),
      ['2026-Q3', '2026'],
    );
  });

  it('may name channel and indicator in other words', () => {
    const table = read(
      ['2026-Q3', 'Hồ sơ TTHC', 'Nộp trực tuyến', null, 5, null],
      ['2026-Q3', 'Hồ sơ TTHC', 'Qua bưu chính công ích', null, 5, null],
      ['2026-Q3', 'Chỉ tiêu khác', null, 'II.2.a.6', null, '75,5%'],
    );
    assert.deepEqual(
      table?.rows.map(({ channel, indicator }) => channel ?? indicator),
      ['online', 'postal', 'online_rate'],
    );
    assert.equal(table?.rows[2]?.counts.value, 0.755);
  });

  it('read counts typed as text: "1.234" and "1,234" are both 1234, for no count has decimals', () => {
    const table = read(
      ['2026-Q3', 'Hồ sơ TTHC', 'Trực tuyến', null, '1.234', null],
      ['2026-Q3', 'Hồ sơ TTHC', 'Trực tiếp', null, '1,234', null],
      ['2026-Q3', 'Hồ sơ TTHC', 'Bưu chính công ích', null, '-', null],
    );
    assert.deepEqual(
      table?.rows.map(({ counts }) => counts.received),
      [1234, 1234],
    );
  });

  it('that cannot be understood are told with their cells, never guessed', () => {
    const table = read(
      ['kỳ này', 'Hồ sơ TTHC', null, null, 5, null],
      ['2026-Q3', 'Hồ sơ', null, null, 5, null],
      ['2026-Q3', 'Hồ sơ TTHC', 'Qua Zalo', null, 5, null],
      ['2026-Q3', 'Hồ sơ TTHC', null, null, 'năm mươi', null],
      ['2026-Q3', 'Chỉ tiêu khác', null, 'Tỷ lệ không có', null, 0.5],
    );
    assert.deepEqual(table?.rows, []);
    assert.deepEqual(
      table?.problems.map(({ id, place }) => [id, place?.cell]),
      [
        ['connector.table.period', 'A2'],
        ['connector.table.kind', 'B3'],
        ['connector.table.channel', 'C4'],
        ['connector.table.count', 'E5'],
        ['error.unknown-indicator', 'D6'],
      ],
    );
  });

  it('may leave blank rows, a total row and notes between and below', () => {
    const table = read(
      ['2026-Q3', 'Hồ sơ TTHC', 'Trực tuyến', null, 5, null],
      [null, null, null, null, null, null],
      ['2026-Q3', 'Hồ sơ TTHC', 'Trực tiếp', null, 6, null],
      ['Tổng', null, null, null, 11, null],
      ['Ghi chú: số liệu tính đến 30/9/2026', null, null, null, null, null],
    );
    assert.equal(table?.rows.length, 2);
    assert.deepEqual(table?.problems, []);
  });
});
