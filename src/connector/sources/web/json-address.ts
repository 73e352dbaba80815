import { fail, ok, type Result } from '../../../messages';
import { importValues } from '../../import';
import { namesAsHeader } from '../../recognition/header-candidates';
import type { LayoutChoice } from '../../recognition/recognise';
import { canCount, mappingOf, nameColumns, needColumns } from '../columns';
import type { JsonConfig } from '../config';
import { textOf } from '../http/body';
import type { Answer } from '../http/request';
import { completeCount, countOfImport } from '../result';
import { createRowCounter, localTime } from '../rows';
import type { CountRequest, RemoteCount, RemoteSource, SourceAccess } from '../types';
import { ask, nameOf } from './ask';
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
  return imported.ok ? countOfImport(imported.value) : imported;
}

/** What the config decides beside lists of dossiers of several channels. */
function choiceOf(names: readonly string[], { columns, content, channel }: JsonConfig): Result<LayoutChoice> {
  const mapping = mappingOf(names, columns);
  if (!mapping.ok) return mapping;
  return ok({
    ...(content && { kind: content }),
    ...(channel && { channel }),
    mapping: mapping.value,
    header: { row: 1, rows: 1 },
  });
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
  const parsed = parseJson(textOf(answer.body));
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
    const answer = await ask(config, { accept: 'application/json, */*;q=0.5', limit }, asked, access);
    if (!answer.ok) return answer;
    const rows = readAnswer(answer.value, config);
    if (!rows.ok) return rows;
    const names = namesOf(rows.value);
    asked.onColumns?.(namesAsHeader(names));
    return countRows(rows.value, names, nameOf(answer.value), config, asked);
  },
});
