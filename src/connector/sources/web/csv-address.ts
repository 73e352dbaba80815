import { fail, ok, type Result } from '../../../messages';
import { importSources } from '../../import';
import type { ColumnId } from '../../kinds/types';
import { openSource, type Source, type SourceInput } from '../../readers';
import { headingKey } from '../../recognition/headings';
import type { LayoutChoice } from '../../recognition/recognise';
import { defaultTimeout, type CsvConfig } from '../config';
import { sliceOf } from '../http/body';
import { request, type Answer } from '../http/request';
import { countOfImport } from '../result';
import type { CountRequest, RemoteCount, RemoteSource, SourceAccess } from '../types';

/** Bytes. A larger source should count by itself. */
const limit = 500_000_000;
/** A header with the named columns is looked for among as many rows as one without. */
const headRows = 40;

/** What to call the table in messages: the last part of the path, else the server. */
export function nameOf({ address }: Answer): string {
  const last = address.pathname.split('/').filter(Boolean).at(-1);
  try {
    return last === undefined ? address.host : decodeURIComponent(last);
  } catch {
    return address.host;
  }
}

const isPage = (answer: Answer): boolean => /\bhtml\b/i.test(answer.header('content-type') ?? '');

/** The row that has the columns which the config names, as a header decided on. */
async function choiceOf(source: Source, columns: NonNullable<CsvConfig['columns']>): Promise<Result<LayoutChoice>> {
  const wanted = Object.entries(columns) as [ColumnId, string][];
  let best: { row: number; keys: string[]; found: number } | undefined;
  const read = await source.rows((row) => {
    const keys = Array.from({ length: row.length }, (_, column) => headingKey(row.text(column)));
    const found = wanted.filter(([, name]) => keys.includes(headingKey(name))).length;
    if (found > (best?.found ?? 0)) best = { row: row.number, keys, found };
    return row.number < headRows && found < wanted.length;
  });
  if (!read.ok) return read;
  const keys = best?.keys ?? [];
  const mapping: NonNullable<LayoutChoice['mapping']> = {};
  for (const [id, name] of wanted) {
    const column = keys.indexOf(headingKey(name));
    if (column < 0) return fail('connector.source.no-column', { column: name, columns: keys.slice(0, 30).join(', ') });
    mapping[id] = column;
  }
  return ok({ kind: 'dossier-list', mapping, header: { row: best?.row ?? 1, rows: 1 } });
}

async function countFile(answer: Answer, config: CsvConfig, asked: CountRequest): Promise<Result<RemoteCount>> {
  const { body } = answer;
  const input: SourceInput = {
    name: nameOf(answer),
    size: body.size,
    read: async (from, to) => sliceOf(body, from, to),
  };
  const reading = asked.signal ? { signal: asked.signal } : {};
  const opened = await openSource(input, reading);
  if (!opened.ok) return opened;
  const source = opened.value;
  const decided =
    Object.keys(config.columns ?? {}).length > 0 ? await choiceOf(source, config.columns ?? {}) : undefined;
  if (decided && !decided.ok) return decided;
  const imported = await importSources(
    [{ name: input.name, source, ...(decided && { choice: decided.value }) }],
    asked,
    reading,
  );
  return imported.ok ? ok(countOfImport(imported.value)) : imported;
}

/**
 * A CSV that stands at an address; whatever else a file may be (.xlsx, a page saved as .xls) is read as well, for its
 * content decides. Problems: those of `request`, `openSource` and `importSources`, and `connector.source.not-csv`.
 */
export const csvAddress = (config: CsvConfig, access: SourceAccess): RemoteSource => ({
  config,
  count: async (asked = {}) => {
    const answer = await request(
      config.address,
      {
        accept: 'text/csv, */*;q=0.5',
        timeout: config.timeout ?? defaultTimeout,
        limit,
        ...(asked.signal && { signal: asked.signal }),
        ...(asked.onProgress && { onPiece: asked.onProgress }),
      },
      access,
    );
    if (!answer.ok) return answer;
    const counted = await countFile(answer.value, config, asked);
    // A login page answers 200 and is a page; that it holds no list of dossiers is not what the officer must know.
    const isLogin =
      !counted.ok && isPage(answer.value) && /^(source\.no|connector\.recognise)/.test(counted.problem.id);
    return isLogin ? fail('connector.source.not-csv', { host: answer.value.address.host }) : counted;
  },
});
