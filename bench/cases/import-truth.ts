import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { importSources } from '../../src/connector/import';
import { openSource } from '../../src/connector/readers';
import { fileInput } from '../../src/cli/file-input';
import { tanMinhPlan } from '../../src/plan/plan';
import { dossierCsv, dossiers } from '../../test/support/dossier-list';
import { type Benchmark, ratio } from '../benchmark';

/** Lists of these lengths; CCCH_BENCH_ROWS is the longest. */
const longest = Number(process.env.CCCH_BENCH_ROWS ?? 1_000_000);
const lengths = [1_000, 10_000, 100_000, 1_000_000].filter((rows) => rows <= longest);

/** Lines that no count may take: without a date, of a state that was never accepted. */
const faulty = ['0,H24.112-F1,"Lê Ví Dụ",0911111111,Hộ tịch,Trực tuyến,Đang xử lý,không rõ,05/09/2026,'];

const piece = 50_000;

/** A list with every hundredth dossier met twice, written piece by piece. */
function writeList(file: string, rows: number): void {
  const handle = openSync(file, 'w');
  for (let first = 0; first < rows; first += piece) {
    const count = Math.min(piece, rows - first);
    const list = dossiers(count, first + 1).map((one, at) => ({ ...one, code: `H24.112-${first + at}` }));
    const again = list
      .filter((_, at) => at % 100 === 0)
      .map((one) => ({ ...one, state: 'Đang xử lý', finished: undefined }));
    const text = dossierCsv([...list, ...again], first === 0 ? faulty : []);
    writeSync(handle, first === 0 ? text : text.slice(text.indexOf('\n') + 1));
  }
  closeSync(handle);
}

/** Biểu II.06 of the third quarter of 2026, written by hand in SQL: the last line of a code counts. */
const query = (file: string) => `
  with lines as (
    select *, row_number() over () as line from read_csv('${file}', all_varchar = true, header = true)
  ), last_lines as (
    select * from lines qualify row_number() over (partition by "Mã hồ sơ" order by line desc) = 1
  ), parsed as (
    select "Trạng thái" as state, "Hình thức tiếp nhận" as channel,
      try_strptime(left("Ngày tiếp nhận", 10), '%d/%m/%Y') as received,
      try_strptime("Ngày hẹn trả", '%d/%m/%Y') as due,
      try_strptime("Ngày kết thúc xử lý", '%d/%m/%Y') as finished
    from last_lines
  ), counted as (
    select *, received between '2026-07-01' and '2026-09-30' as inside from parsed
    where state <> 'Không được tiếp nhận' and received <= '2026-09-30'
  )
  select
    count(*) filter (inside) as received,
    count(*) filter (inside and channel = 'Trực tuyến') as online,
    count(*) filter (not inside and (finished is null or finished >= '2026-07-01')) as carried,
    count(*) filter (finished between '2026-07-01' and '2026-09-30' and finished < due) as early,
    count(*) filter (finished between '2026-07-01' and '2026-09-30' and finished = due) as on_time,
    count(*) filter (finished between '2026-07-01' and '2026-09-30' and finished > due) as late
  from counted`;

interface Counts {
  counts: number[];
  time: number;
}

async function byDuckDB(file: string): Promise<Counts> {
  const start = performance.now();
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  const [row] = (await connection.runAndReadAll(query(file))).getRows();
  return { counts: (row ?? []).map(Number), time: performance.now() - start };
}

async function byUs(file: string): Promise<Counts> {
  const start = performance.now();
  const { input, close } = await fileInput(file);
  const opened = await openSource(input);
  if (!opened.ok) throw new Error(opened.problem.id);
  const imported = await importSources([{ name: input.name, source: opened.value }], {
    plan: tanMinhPlan,
    periods: ['2026-Q3'],
  });
  await close();
  if (!imported.ok) throw new Error(imported.problem.id);
  const rows = imported.value.summary.filter(({ kind }) => kind === 'dossiers');
  const sum = (measure: keyof (typeof rows)[number]['counts'], of = rows) =>
    of.reduce((total, { counts }) => total + (counts[measure] ?? 0), 0);
  const online = sum(
    'received',
    rows.filter(({ channel }) => channel === 'online'),
  );
  const counts = [
    sum('received'),
    online,
    sum('carried'),
    sum('finished-early'),
    sum('finished-on-time'),
    sum('finished-late'),
  ];
  return { counts, time: performance.now() - start };
}

/** The whole import against the same counts written in SQL: the numbers must be equal, or the benchmark fails. */
export const importTruthBenchmark: Benchmark = {
  title: 'Dossier lists with duplicates and faulty rows: our counts beside SQL written by hand (DuckDB, one thread)',
  async run() {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'ccch-truth-'));
    try {
      const measured: [string, string][] = [];
      for (const rows of lengths) {
        const file = path.join(folder, `${rows}.csv`);
        writeList(file, rows);
        const [ours, theirs] = [await byUs(file), await byDuckDB(file)];
        if (String(ours.counts) !== String(theirs.counts)) {
          throw new Error(`${rows} rows: ${String(ours.counts)} is not ${String(theirs.counts)}`);
        }
        measured.push([
          `${rows.toLocaleString('en')} rows, counts equal (received ${ours.counts[0]?.toLocaleString('en')})`,
          `${ours.time.toFixed(0)} ms, ${ratio(ours.time / theirs.time)} DuckDB's time`,
        ]);
      }
      return measured;
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};
