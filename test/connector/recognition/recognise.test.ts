import assert from 'node:assert/strict';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { importSources, importValues } from '../../../src/connector/import';
import { bytesInput, openSource } from '../../../src/connector/readers';
import type { CellValue } from '../../../src/tracking/types';
import { fullHeader, fullList, makeDossiers, truthOf, withColumns } from '../dossiers/generate';
import { findingIds, imported, indicatorOf, kindOf, sourceOf } from '../sources';
import { dossierMeasures, only, totalsOf } from '../totals';

const options = { periods: ['2026-Q3'] };
const dossiers = makeDossiers(403, 41);
const list = fullList(dossiers);
const truth = only(truthOf(dossiers, '2026-07-01', '2026-09-30'), ...dossierMeasures);
const withoutChannel = withColumns(
  list,
  fullHeader.filter((name) => name !== 'Hình thức tiếp nhận'),
);

describe('recognising a source', () => {
  it('does not depend on where the header stands, on the order of columns or on columns of no use', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 39 }),
        fc.nat(3),
        fc.infiniteStream(fc.nat(9999)),
        (above, unrelated, stream) => {
          const width = fullHeader.length + unrelated;
          const weights = Array.from({ length: width }, () => stream.next().value ?? 0);
          const order = weights.map((_, index) => index).sort((a, b) => (weights[a] ?? 0) - (weights[b] ?? 0));
          const table = list.map((row, line) => {
            const more = Array.from({ length: unrelated }, (_, index): CellValue =>
              line === 0 ? `Cột khác ${index}` : 'ghi chú',
            );
            const cells = [...row, ...more];
            return order.map((place) => cells[place] ?? null);
          });
          const titles = Array.from({ length: above }, (_, index): CellValue[] => [
            index % 3 === 0 ? `Dòng tiêu đề ${index}` : null,
            null,
          ]);
          const result = imported([...titles, ...table], options);
          assert.equal(kindOf(result), 'dossier-list');
          assert.equal(result.sources[0]?.recognition.header.row, above + 1);
          assert.deepEqual(
            totalsOf(result.summary, ({ kind }) => kind === 'dossiers'),
            truth,
          );
        },
      ),
      { numRuns: 40 },
    );
  });

  it('reads headings in NFD and in other spellings', () => {
    const [header = [], ...rows] = list;
    const other = header.map((cell) =>
      String(cell).replace('Ngày tiếp nhận', 'NGÀY NHẬN').replace('Trạng thái', 'Tình trạng').normalize('NFD'),
    );
    assert.deepEqual(
      totalsOf(imported([other, ...rows], options).summary, ({ kind }) => kind === 'dossiers'),
      truth,
    );
  });

  it('reads a header of two rows with merged groups', () => {
    const [header = [], ...rows] = list;
    const groups = header.map((cell) =>
      cell === 'Ngày tiếp nhận'
        ? 'Thời gian'
        : ['Ngày hẹn trả', 'Ngày kết thúc xử lý'].includes(String(cell))
          ? null
          : cell,
    );
    const below = header.map((cell) => (String(cell).startsWith('Ngày') ? cell : null));
    const result = imported([groups, below, ...rows], options);
    assert.deepEqual(
      totalsOf(result.summary, ({ kind }) => kind === 'dossiers'),
      truth,
    );
    assert.equal(result.sources[0]?.recognition.header.rows, 2);
  });

  it('never takes names, addresses or telephone numbers for anything', () => {
    const { columns, headings } = imported(list, options).sources[0]?.recognition ?? {
      columns: new Map<string, number>(),
      headings: [],
    };
    const used = [...columns.values()].map((column) => headings[column]?.text);
    assert.ok(!used.includes('Chủ hồ sơ'));
    assert.equal(used.length, fullHeader.length - 2);
  });

  it('says so when a file is of no known kind', () => {
    for (const values of [
      [],
      [
        ['a', 'b'],
        [1, 2],
      ],
      [
        ['Họ tên', 'Địa chỉ'],
        ['x', 'y'],
      ],
    ] as CellValue[][][]) {
      const result = importValues(values, options);
      assert.equal(!result.ok && result.problem.id, 'connector.recognise.none');
    }
  });

  it('asks for a period that nothing tells, and refuses one that is none', () => {
    const table: CellValue[][] = [
      ['Lĩnh vực', 'Hài lòng', 'Không hài lòng'],
      ['Hộ tịch', 9, 1],
    ];
    const result = importValues(table);
    assert.equal(!result.ok && result.problem.id, 'connector.import.needs-period');
    const wrong = importValues(table, { periods: ['quý 3'] });
    assert.equal(!wrong.ok && wrong.problem.id, 'connector.import.bad-period');
    const two = importValues(table, { periods: ['2026-Q1', '2026-Q2'] });
    assert.equal(!two.ok && two.problem.id, 'connector.import.one-period');
  });

  it('ends for rows of thousands of columns and cells of thousands of words', () => {
    const wide: CellValue[] = Array.from({ length: 12_000 }, (_, index) => `Hài lòng Tiếp nhận ${index}`);
    const long: CellValue[] = [Array(8_000).fill('hài lòng >').join(' '), 'Đơn vị', 'Trực tuyến'];
    const result = importValues([...Array.from({ length: 45 }, () => wide), long, long], options);
    assert.ok(result.ok || result.problem.id === 'connector.recognise.none');
  });

  it('tells a heading whose column holds something else', () => {
    const swapped = list.map((row, line) =>
      line === 0 ? row : row.map((cell, column) => (column === 4 ? 'chữ khác hẳn' : cell)),
    );
    const result = imported(swapped, options);
    const told = result.findings.find(({ id }) => id === 'heading-content');
    assert.equal(told?.problem.params?.['heading'], 'Trạng thái');
  });
});

describe('what the officer decides on a layout', () => {
  const [header = [], ...rows] = list;
  const odd = [
    header.map((cell) => (cell === 'Trạng thái' ? 'TT xử lý hiện tại' : cell === 'Ngày hẹn trả' ? 'Cột 9' : cell)),
    ...rows,
  ];
  const choice = { mapping: { state: 4, due: 8 } } as const;

  it('columns can be given', () => {
    const result = imported(odd, { ...options, choice });
    assert.deepEqual(
      totalsOf(result.summary, ({ kind }) => kind === 'dossiers'),
      truth,
    );
  });

  it('a wrong column can be taken away', () => {
    const result = imported(list, { ...options, choice: { mapping: { channel: null } } });
    assert.ok(result.summary.every(({ channel }) => channel === undefined));
  });

  it('is found again by the key of the layout, in other files of the same headings', () => {
    const key = imported(odd, { ...options, choice }).sources[0]?.recognition.layoutKey ?? '';
    const next = makeDossiers(305, 42);
    const titled: CellValue[][] = [['Danh sách khác'], [null], odd[0] as CellValue[], ...fullList(next).slice(1)];
    const result = imported(titled, { ...options, layouts: { [key]: choice } });
    const expected = only(truthOf(next, '2026-07-01', '2026-09-30'), ...dossierMeasures);
    assert.deepEqual(
      totalsOf(result.summary, ({ kind }) => kind === 'dossiers'),
      expected,
    );
  });

  it('other headings have another key', () => {
    const keyOf = (values: CellValue[][]) => imported(values, options).sources[0]?.recognition.layoutKey;
    assert.equal(keyOf(list), keyOf([['Tiêu đề'], ...list]));
    assert.notEqual(keyOf(list), keyOf(withoutChannel));
  });
});

describe('lists of one channel a file', () => {
  const parts = (['online', 'direct', 'postal'] as const).map((channel) => {
    const place = { online: 1, direct: 0, postal: 2 }[channel];
    const own = new Set(dossiers.filter((one) => one.channel === place).map(({ code }) => code));
    const [header = [], ...rows] = withoutChannel;
    return { channel, values: [header, ...rows.filter((row) => own.has(String(row[1])))] };
  });
  const names = {
    online: 'Danh sách hồ sơ trực tuyến.xls',
    direct: 'HS trực tiếp quý 3.xls',
    postal: 'Hồ sơ qua bưu chính.xls',
  };

  it('take the channel from the name of the file and give online_rate together', async () => {
    const sources = parts.map(({ channel, values }) => ({ name: names[channel], source: sourceOf({ a: values }) }));
    const result = await importSources(sources, options);
    assert.ok(result.ok);
    const whole = imported(list, options);
    assert.equal(kindOf(result.value), 'dossier-list-one-channel');
    assert.equal(indicatorOf(result.value, 'online_rate'), indicatorOf(whole, 'online_rate'));
    assert.deepEqual(
      totalsOf(result.value.summary, ({ kind }) => kind === 'dossiers'),
      truth,
    );
  });

  it('or from their titles, or from the officer', () => {
    const [{ values = [] } = {}] = parts;
    assert.equal(
      kindOf(imported([['DANH SÁCH HỒ SƠ NỘP TRỰC TUYẾN'], ...values], options)),
      'dossier-list-one-channel',
    );
    const told = imported(values, { ...options, choice: { channel: 'online' } });
    assert.equal(indicatorOf(told, 'online_rate'), 1);
  });

  it('a title that names no channel makes no list of one channel', () => {
    for (const title of [
      'CƠ QUAN, ĐƠN VỊ TRỰC TIẾP GIẢI QUYẾT TTHC',
      'Dịch vụ công trực tuyến',
      'Hồ sơ trực tuyến, trực tiếp',
    ]) {
      assert.equal(kindOf(imported([[title], ...withoutChannel], options)), 'dossier-list', title);
    }
  });

  it('a dossier that stands in two of the files counts once', async () => {
    const [{ values = [] } = {}] = parts;
    const twice = [1, 2].map((part) => ({ name: `trực tuyến ${part}.csv`, source: sourceOf({ a: values }) }));
    const result = await importSources(twice, options);
    assert.ok(result.ok);
    assert.equal(result.value.duplicates, values.length - 1);
    assert.ok(findingIds(result.value).includes('duplicates'));
  });

  it('cannot be counted with a file of another kind', async () => {
    const survey = sourceOf({ a: [['Mức độ hài lòng'], ['Hài lòng']] });
    const result = await importSources(
      [
        { name: 'trực tuyến.csv', source: sourceOf({ a: withoutChannel }) },
        { name: 'ks.csv', source: survey },
      ],
      options,
    );
    assert.equal(!result.ok && result.problem.id, 'connector.import.mixed');
  });
});

describe('files', () => {
  const csv = (values: CellValue[][], separator: string): string =>
    values.map((row) => row.map((cell) => `"${String(cell ?? '').replace(/"/g, '""')}"`).join(separator)).join('\r\n');
  const read = async (name: string, text: string) => {
    const opened = await openSource(bytesInput(name, new TextEncoder().encode(text)));
    assert.ok(opened.ok);
    const result = await importSources([{ name, source: opened.value }], options);
    assert.ok(result.ok);
    return result.value;
  };

  it('of text give the same counts as the cells they were made of', async () => {
    for (const separator of [',', ';', '\t']) {
      const result = await read('danh-sach.csv', csv(list, separator));
      assert.deepEqual(
        totalsOf(result.summary, ({ kind }) => kind === 'dossiers'),
        truth,
        JSON.stringify(separator),
      );
    }
  });

  it('of HTML named .xls too, with title rows merged over some columns', async () => {
    const cells = (row: CellValue[]) => row.map((cell) => `<td>${String(cell ?? '')}</td>`).join('');
    const html = `<html><body><table><tr><td colspan="9">DANH SÁCH HỒ SƠ</td></tr><tr><td colspan="8"></td></tr>${list.map((row) => `<tr>${cells(row)}</tr>`).join('')}</table></body></html>`;
    const result = await read('Danh sách hồ sơ 5_11_2026 9_3.xls', html);
    assert.equal(result.sources[0]?.info.format, 'html');
    assert.deepEqual(
      totalsOf(result.summary, ({ kind }) => kind === 'dossiers'),
      truth,
    );
  });

  it('of worksheets whose dates Excel with US settings exchanged are mended', async () => {
    const workbook = new ExcelJS.Workbook();
    const worksheet = workbook.addWorksheet('Danh sách hồ sơ');
    for (const row of list) {
      worksheet.addRow(
        row.map((cell) => {
          const [, day = '', month = '', year = ''] = /^(\d\d)\/(\d\d)\/(\d{4})/.exec(String(cell ?? '')) ?? [];
          if (day === '' || Number(day) > 12) return cell;
          return new Date(Date.UTC(Number(year), Number(day) - 1, Number(month), 9));
        }),
      );
    }
    const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
    const opened = await openSource(bytesInput('a.xlsx', bytes));
    assert.ok(opened.ok);
    const result = await importSources([{ name: 'a.xlsx', source: opened.value }], options);
    assert.ok(result.ok);
    assert.deepEqual(
      totalsOf(result.value.summary, ({ kind }) => kind === 'dossiers'),
      truth,
    );
    assert.ok(findingIds(result.value).includes('us-dates'));
  });

  it('of several worksheets are read at the first that is known, or at the one named', async () => {
    const source = sourceOf({
      'Hướng dẫn': [['Cách dùng']],
      'Danh sách hồ sơ': list,
      'Danh sách hồ sơ (2)': fullList(makeDossiers(77, 5)),
    });
    const rowsOf = async (worksheet?: string) => {
      const result = await importSources([{ name: 'a.xlsx', source, ...(worksheet && { worksheet }) }], options);
      return result.ok && result.value.rows;
    };
    assert.equal(await rowsOf(), 403);
    assert.equal(await rowsOf('Danh sách hồ sơ (2)'), 77);
    assert.equal(await rowsOf('Hướng dẫn'), false);
  });
});
