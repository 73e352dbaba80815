// DuckDB on one thread, all columns as text, of which the query reads three.
import { DuckDBInstance } from '@duckdb/node-api';
import { report } from './job.mjs';

const query = `
  select substr("Ngày tiếp nhận", 7, 4) || '-' || substr("Ngày tiếp nhận", 4, 2), "Lĩnh vực", "Hình thức tiếp nhận",
    count(*)::int
  from read_csv('${process.argv[2]}', header = true, all_varchar = true, delim = ',', quote = '"', escape = '"')
  group by all`;

await report(async () => {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  const rows = (await connection.runAndReadAll(query)).getRows();
  return new Map(rows.map(([month, field, channel, count]) => [`${month}|${field}|${channel}`, count]));
});
