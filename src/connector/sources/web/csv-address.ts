import { fail, ok, type MessageId, type Result } from '../../../messages';
import { importSources, recogniseSource, type NamedSource } from '../../import';
import type { ColumnId } from '../../kinds/types';
import { openSource, type Source, type SourceInput } from '../../readers';
import { headerCandidates } from '../../recognition/header-candidates';
import { lastHeaderRow, type LayoutChoice } from '../../recognition/recognise';
import { columnOf, mappingOf } from '../columns';
import type { CsvConfig } from '../config';
import { sliceOf } from '../http/body';
import type { Answer } from '../http/request';
import { countOfImport } from '../result';
import type { CountRequest, RemoteCount, RemoteSource, SourceAccess } from '../types';
import { ask, nameOf } from './ask';

/** Bytes. A larger source should count by itself. */
const limit = 500_000_000;

type Reading = Parameters<typeof recogniseSource>[2];

const isPage = (answer: Answer): boolean => /\bhtml\b/i.test(answer.header('content-type') ?? '');

type Wanted = readonly (readonly [id: ColumnId, name: string])[];

/** Where the named columns stand under a header. */
interface Place {
  header: NonNullable<LayoutChoice['header']>;
  names: readonly string[];
}

const hasAll = (names: readonly string[], wanted: Wanted): boolean =>
  wanted.every(([, name]) => columnOf(names, name) >= 0);

/** The header that is recognised, of one row or more, where it has all that is named. */
async function recognisedPlace(named: NamedSource, wanted: Wanted, reading: Reading): Promise<Place | undefined> {
  const found = await recogniseSource(named, {}, reading);
  if (!found.ok) return undefined;
  const { header, headings } = found.value.recognition;
  const names = headings.map(({ text }) => text);
  return hasAll(names, wanted) ? { header: { row: header.row, rows: header.rows }, names } : undefined;
}

/** Else the row that has the most of them. */
async function rowPlace(source: Source, wanted: Wanted, reading: Reading): Promise<Result<Place>> {
  let best: Place & { found: number } = { header: { row: 1, rows: 1 }, names: [], found: 0 };
  const read = await source.rows((row) => {
    const names = Array.from({ length: row.length }, (_, column) => row.text(column));
    const found = wanted.filter(([, name]) => columnOf(names, name) >= 0).length;
    if (found > best.found) best = { header: { row: row.number, rows: 1 }, names, found };
    // Among as many rows as a header without named columns.
    return row.number < lastHeaderRow && found < wanted.length;
  }, reading);
  return read.ok ? ok(best) : read;
}

/** What the config decides on the layout; `undefined` where it leaves all to the headings. */
async function choiceOf(
  named: NamedSource,
  { columns = {}, content, channel }: CsvConfig,
  reading: Reading,
): Promise<Result<LayoutChoice | undefined>> {
  const decided = Object.entries(columns) as [ColumnId, string | null][];
  const kind = content ?? (decided.length > 0 ? 'dossier-list' : undefined);
  if (kind === undefined && channel === undefined) return ok(undefined);
  const choice: LayoutChoice = { ...(kind && { kind }), ...(channel && { channel }) };
  if (decided.length === 0) return ok(choice);
  const wanted = decided.flatMap(([id, name]) => (name === null ? [] : [[id, name] as const]));
  const known = await recognisedPlace({ ...named, choice }, wanted, reading);
  const place = known ? ok(known) : await rowPlace(named.source, wanted, reading);
  if (!place.ok) return place;
  const { header, names } = place.value;
  const mapping = mappingOf(names, columns);
  if (!mapping.ok) return mapping;
  // Where no name is left to look for, the header is whichever is recognised.
  return ok({ ...choice, mapping: mapping.value, ...(wanted.length > 0 && { header }) });
}

/** Problems of which the officer needs to see the columns. */
const ofColumns = new Set<MessageId>(['connector.recognise.none', 'connector.source.no-column']);

async function countFile(answer: Answer, config: CsvConfig, asked: CountRequest): Promise<Result<RemoteCount>> {
  const { body } = answer;
  const name = nameOf(answer);
  const input: SourceInput = { name, size: body.size, read: async (from, to) => sliceOf(body, from, to) };
  const reading: Reading = asked.signal ? { signal: asked.signal } : {};
  const opened = await openSource(input, reading);
  if (!opened.ok) return opened;
  const source = opened.value;
  const decided = await choiceOf({ name, source }, config, reading);
  const choice = decided.ok ? decided.value : undefined;
  const counted = decided.ok
    ? await importSources([{ name, source, ...(choice && { choice }) }], asked, reading)
    : decided;
  if (!counted.ok && asked.onColumns && ofColumns.has(counted.problem.id))
    asked.onColumns(await headerCandidates(source));
  return counted.ok ? countOfImport(counted.value) : counted;
}

/**
 * A CSV that stands at an address; whatever else a file may be (.xlsx, a page saved as .xls) is read as well, for its
 * content decides. Problems: those of `request`, `openSource` and `importSources`, and `connector.source.not-csv`.
 */
export const csvAddress = (config: CsvConfig, access: SourceAccess): RemoteSource => ({
  config,
  count: async (asked = {}) => {
    const answer = await ask(config, { accept: 'text/csv, */*;q=0.5', limit }, asked, access);
    if (!answer.ok) return answer;
    const counted = await countFile(answer.value, config, asked);
    // A login page answers 200 and is a page; that it holds no list of dossiers is not what the officer must know.
    const isLogin =
      !counted.ok && isPage(answer.value) && /^(source\.no|connector\.recognise)/.test(counted.problem.id);
    return isLogin ? fail('connector.source.not-csv', { host: answer.value.address.host }) : counted;
  },
});
