import { fail, ok, type Result } from '../../../messages';
import { importValues } from '../../import';
import type { ColumnId } from '../../kinds/types';
import { newDecoder } from '../../readers/platform';
import { namesAsHeader } from '../../recognition/header-candidates';
import type { LayoutChoice } from '../../recognition/recognise';
import { canCount, findName, nameColumns, needColumns } from '../columns';
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

/** As a table whose header are the names of the fields. */
function countTable(
  rows: readonly JsonRow[],
  names: string[],
  name: string,
  asked: CountRequest,
  choice?: LayoutChoice,
): Result<RemoteCount> {
  const values = rows.map((row) => names.map((field) => localTime(row[field]) ?? null));
  const imported = importValues([names, ...values], { ...asked, ...(choice && { choice }) }, name);
  if (!imported.ok) return imported;
  const [first] = imported.value.sources;
  return first ? ok(countOfImport(imported.value, first.recognition)) : fail('connector.recognise.none');
}

/** What the config decides beside lists of dossiers of several channels. */
function choiceOf(names: readonly string[], { columns = {}, content, channel }: JsonConfig): Result<LayoutChoice> {
  const mapping: NonNullable<LayoutChoice['mapping']> = {};
  for (const [id, wanted] of Object.entries(columns) as [ColumnId, string | null][]) {
    const column = wanted === null ? null : names.indexOf(findName(names, wanted) ?? wanted);
    if (column === -1)
      return fail('connector.source.no-column', { column: wanted ?? '', columns: names.slice(0, 30).join(', ') });
    mapping[id] = column;
  }
  return ok({ ...(content && { kind: content }), ...(channel && { channel }), mapping, header: { row: 1, rows: 1 } });
}

function countRows(
  rows: readonly JsonRow[],
  names: string[],
  name: string,
  config: JsonConfig,
  asked: CountRequest,
): Result<RemoteCount> {
  const { content, channel } = config;
  if (channel !== undefined || (content !== undefined && content !== 'dossier-list')) {
    const choice = choiceOf(names, config);
    return choice.ok ? countTable(rows, names, name, asked, choice.value) : choice;
  }
  const named = nameColumns(names, config.columns);
  if (!named.ok) return named;
  // Other kinds of data are recognised by the names of their fields, as those of files by headings.
  if (content === undefined && config.columns === undefined && !canCount(named.value))
    return countTable(rows, names, name, asked);
  const columns = needColumns(named.value, names);
  if (!columns.ok) return columns;
  const counter = createRowCounter(columns.value, name, asked);
  if (!counter.ok) return counter;
  const fields = [...columns.value.values()];
  for (const row of rows) counter.value.take(fields.map((field) => localTime(row[field])));
  const counted = counter.value.finish();
  return counted.ok ? ok(completeCount(counted.value, columns.value, names, 'rows', asked)) : counted;
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
        onPiece: (done, total) => asked.onProgress?.(done, total, 'bytes'),
      },
      access,
    );
    if (!answer.ok) return answer;
    const rows = readAnswer(answer.value, config);
    if (!rows.ok) return rows;
    const names = namesOf(rows.value);
    asked.onColumns?.(namesAsHeader(names));
    return countRows(rows.value, names, nameOf(answer.value), config, asked);
  },
});
