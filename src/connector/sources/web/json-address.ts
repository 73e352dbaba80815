import { fail, ok, type Result } from '../../../messages';
import { importValues } from '../../import';
import { newDecoder } from '../../readers/platform';
import { canCount, nameColumns } from '../columns';
import { defaultTimeout, type JsonConfig } from '../config';
import { sliceOf } from '../http/body';
import { request, type Answer } from '../http/request';
import { completeCount, countOfImport } from '../result';
import { createRowCounter, localTime } from '../rows';
import type { CountRequest, RemoteCount, RemoteSource, SourceAccess } from '../types';
import { nameOf } from './csv-address';
import { jsonRows, namesOf, parseJson, type JsonRow } from './json-rows';

/** Bytes: JSON has to be held as a whole, as text and as values. */
const limit = 200_000_000;

/** Other kinds of data than dossiers are recognised by the names of their fields, as those of files by headings. */
function countOther(rows: readonly JsonRow[], names: string[], name: string, asked: CountRequest): Result<RemoteCount> {
  const values = rows.map((row) => names.map((field) => localTime(row[field]) ?? null));
  const imported = importValues([names, ...values], asked, name);
  return imported.ok ? ok(countOfImport(imported.value)) : imported;
}

function countRows(
  rows: readonly JsonRow[],
  name: string,
  config: JsonConfig,
  asked: CountRequest,
): Result<RemoteCount> {
  const names = namesOf(rows);
  const named = nameColumns(names, config.columns);
  if (!named.ok) return named;
  const columns = named.value;
  if (!canCount(columns)) return countOther(rows, names, name, asked);
  const counter = createRowCounter(columns, name, asked);
  if (!counter.ok) return counter;
  const fields = [...columns.values()];
  for (const row of rows) counter.value.take(fields.map((field) => localTime(row[field])));
  const counted = counter.value.finish();
  return counted.ok ? ok(completeCount(counted.value, columns, 'rows', asked)) : counted;
}

function readAnswer(answer: Answer, config: JsonConfig): Result<JsonRow[]> {
  const { host } = answer.address;
  const { body } = answer;
  const parsed = parseJson(
    newDecoder('utf-8')
      .decode(sliceOf(body, 0, body.size))
      .replace(/^\ufeff/, ''),
  );
  if (parsed === undefined) return fail('connector.source.not-json', { host });
  const rows = jsonRows(parsed, config.path);
  return rows && rows.length > 0 ? ok(rows) : fail('connector.source.json-shape', { host });
}

/**
 * Rows as JSON at an address: a list of objects, alone or within an object, a list of lists under names, or one object a
 * line. Moments in time are read as Vietnamese days. Problems: those of `request` and `importValues`,
 * `connector.source.not-json`, `connector.source.json-shape`, `connector.source.no-column`.
 */
export const jsonAddress = (config: JsonConfig, access: SourceAccess): RemoteSource => ({
  config,
  count: async (asked = {}) => {
    const answer = await request(
      config.address,
      {
        accept: 'application/json, */*;q=0.5',
        timeout: config.timeout ?? defaultTimeout,
        limit,
        ...(asked.signal && { signal: asked.signal }),
        ...(asked.onProgress && { onPiece: asked.onProgress }),
      },
      access,
    );
    if (!answer.ok) return answer;
    const rows = readAnswer(answer.value, config);
    return rows.ok ? countRows(rows.value, nameOf(answer.value), config, asked) : rows;
  },
});
