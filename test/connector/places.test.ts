import assert from 'node:assert/strict';
import fc from 'fast-check';
import { importSources } from '../../src/connector/import';
import { placesText, RunningRows, type Places } from '../../src/connector/places';
import { openSource } from '../../src/connector/readers';
import { bytesInput } from '../../src/connector/readers/input';

describe('rows of files that are counted together', () => {
  it('are found again by file and row, whatever the files hold', () => {
    const files = fc.array(fc.uniqueArray(fc.integer({ min: 1, max: 5000 }), { maxLength: 30 }), {
      minLength: 2,
      maxLength: 5,
    });
    fc.assert(
      fc.property(files, (lists) => {
        const numbers = new RunningRows();
        const all = lists.flatMap((list, at) => {
          const before = numbers.open(`${at}.csv`);
          return list.map((row) => {
            numbers.reach(before + row);
            return before + row;
          });
        });
        const expected = lists.flatMap((rows, at) => (rows.length > 0 ? [{ name: `${at}.csv`, rows }] : []));
        assert.deepEqual(numbers.places(all), { rows: [], files: expected });
      }),
    );
  });

  it('are plain numbers of rows where there is one file', () => {
    const numbers = new RunningRows();
    const before = numbers.open('a.csv');
    numbers.reach(before + 9);
    assert.deepEqual(numbers.places([before + 4, before + 9]), { rows: [4, 9] });
  });
});

describe('places in words', () => {
  const cases: [Partial<Places>, number, string][] = [
    [{ rows: [4, 17] }, 2, 'dòng 4, 17'],
    [{ rows: [4, 17] }, 30, 'dòng 4, 17…'],
    [{ rows: [] }, 30, ''],
    [{}, 0, ''],
    [
      {
        rows: [],
        files: [
          { name: 'a.csv', rows: [4] },
          { name: 'b.csv', rows: [2, 3] },
        ],
      },
      3,
      'a.csv — dòng 4; b.csv — dòng 2, 3',
    ],
    [
      {
        rows: [],
        files: [
          { name: 'a.csv', rows: [4] },
          { name: 'b.csv', rows: [2, 3] },
        ],
      },
      9,
      'a.csv — dòng 4; b.csv — dòng 2, 3…',
    ],
    [{ rows: [], files: [{ name: 'a.csv', rows: [] }] }, 0, 'a.csv'],
  ];
  for (const [places, count, text] of cases) {
    it(`are “${text}”`, () => assert.equal(placesText('vi', places, count), text));
  }
});

describe('lists of one channel each', () => {
  const header = 'Mã hồ sơ,Chủ hồ sơ,Trạng thái,Ngày tiếp nhận,Ngày hẹn trả,Ngày kết thúc xử lý';
  const good = (code: string) => `${code},Nguyễn Thị Mẫu,Đã xử lý xong,10/07/2026,20/07/2026,15/07/2026`;
  const files: Record<string, string[]> = {
    'trực tiếp quý III-2026.csv': [good('HS-1'), 'HS-2,Trần Văn Thử,Đã xử lý xong,hôm qua,20/07/2026,15/07/2026'],
    'trực tuyến quý III-2026.csv': [
      'HS-3,Lê Ví Dụ,Đã xử lý xong,hôm kia,20/07/2026,15/07/2026',
      'HS-4,Lê Ví Dụ,Đã xử lý xong,10/07/2026,20/07/2026,01/07/2026',
      good('HS-5'),
      good('HS-1'),
    ],
  };
  const imported = async (names: readonly string[]) => {
    const sources = [];
    for (const name of names) {
      const text = [header, ...(files[name] ?? [])].join('\n');
      const opened = await openSource(bytesInput(name, new TextEncoder().encode(text)));
      assert.ok(opened.ok);
      sources.push({ name, source: opened.value });
    }
    const counted = await importSources(sources, { periods: ['2026-Q3'] });
    assert.ok(counted.ok, JSON.stringify(counted));
    return counted.value;
  };
  const [direct = '', online = ''] = Object.keys(files);

  it('tell of which file each row is, also of rows that are found wrong in the end', async () => {
    const { rejected, findings } = await imported([direct, online]);
    assert.deepEqual(rejected, [
      {
        reason: 'unreadable-date',
        count: 2,
        rows: [],
        files: [
          { name: direct, rows: [3] },
          { name: online, rows: [2] },
        ],
      },
      { reason: 'finished-before-received', count: 1, rows: [], files: [{ name: online, rows: [3] }] },
    ]);
    assert.deepEqual(findings.find(({ id }) => id === 'duplicates')?.files, [{ name: online, rows: [5] }]);
  });

  it('tell numbers of rows alone where there is one file', async () => {
    const { rejected } = await imported([online]);
    assert.deepEqual(
      rejected.map(({ rows, files: several }) => [rows, several]),
      [
        [[2], undefined],
        [[3], undefined],
      ],
    );
  });

  it('tell nothing of what the rows hold', async () => {
    assert.doesNotMatch(JSON.stringify((await imported([direct, online])).rejected), /Nguyễn|Trần|Lê|hôm/);
  });

  it('that ends within a row is told as cut off, with its name', async () => {
    files[direct] = [good('HS-1'), 'HS-2,Trần Văn'];
    const { findings } = await imported([direct, online]);
    const cut = findings.find(({ id }) => id === 'cut-off');
    assert.deepEqual([cut?.problem.id, cut?.problem.params?.['file']], ['source.cut-line', direct]);
  });
});
