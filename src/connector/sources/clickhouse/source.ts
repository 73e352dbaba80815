import { fail, ok, type Result } from '../../../messages';
import { dossierKinds } from '../../kinds/dossier-list';
import { lackFindings } from '../../dossiers/lack';
import { tellingRules } from '../../dossiers/summarise';
import { badPeriod, choosePeriods, latestPeriod, type ImportPeriod } from '../../periods';
import { namesAsHeader } from '../../recognition/header-candidates';
import type { Counted } from '../../session';
import { nameColumns, needColumns, noColumn, type NamedColumns } from '../columns';
import type { ClickHouseConfig } from '../config';
import { counted, dueFindings, mostDue, rejectionsOf, summaryOfGroups } from '../query/collect';
import { type SqlContext } from '../query/sql';
import {
  countStatement,
  daysStatement,
  dueStatement,
  select,
  totalsStatement,
  validRow,
  wordsStatement,
  type Selected,
} from '../query/statements';
import { vocabularyOf, wordColumns, type SourceWords, type Vocabulary, type WordColumn } from '../query/vocabulary';
import { completeCount } from '../result';
import type { CountRequest, RemoteCount, RemoteSource, SourceAccess } from '../types';
import { dueOf, groupsOf, totalsOf, type Totals } from './answers';
import { openClickHouse, type AnswerRow, type ClickHouse } from './client';
import { createTexts } from './literals';
import { declaredColumns, tableName, textOf, type ColumnTypes } from './table';

/** A column with more different words than this is none of statuses, channels or answers. */
const mostWords = 2000;
/** Questions that a count asks at most, for progress. */
const questions = 7;

interface Session {
  config: ClickHouseConfig;
  server: ClickHouse;
  version: string;
  columns: NamedColumns;
  /** All that the table has. */
  names: readonly string[];
  declared: Selected;
  asked: CountRequest;
  done: number;
}

/** Of several rows of a dossier the latest; rows without a code are dossiers of their own. */
const latestOf = (rows: string): string =>
  `(SELECT * FROM ${rows} ORDER BY ccch_latest DESC LIMIT 1 BY if(ccch_code = '', concat('row ', toString(rowNumberInAllBlocks())), ccch_code))`;

/** What a statement is made from: the table's rows in declared form, the dossiers among them, texts. */
interface Tables {
  context: SqlContext;
  rows: string;
  records: string;
}

async function ask(
  session: Session,
  vocabulary: Vocabulary,
  statement: (tables: Tables) => string,
): Promise<Result<AnswerRow[]>> {
  const { config, declared, asked } = session;
  const texts = createTexts(session.version);
  const context: SqlContext = { text: (value) => texts.text(value), vocabulary };
  const selected = select(declared);
  const where = config.only
    ? ` WHERE ${textOf(config.only.column)} IN (${config.only.values.map(context.text).join(', ')})`
    : '';
  const rows = `(SELECT ${selected} FROM ${tableName(config)}${where})`;
  const valid = `(SELECT * FROM ${rows} WHERE ${validRow(context)})`;
  const records = config.latestBy === undefined ? valid : latestOf(valid);
  const answer = await session.server.rows(statement({ context, rows, records }), texts.params);
  session.done += 1;
  asked.onProgress?.(session.done, questions, 'requests');
  return answer;
}

async function columnTypes(server: ClickHouse, config: ClickHouseConfig): Promise<Result<ColumnTypes>> {
  const described = await server.rows(`DESCRIBE TABLE ${tableName(config)}`);
  return described.ok ? ok(new Map(described.value.map(([name, type]) => [String(name), String(type)]))) : described;
}

async function open(config: ClickHouseConfig, access: SourceAccess, asked: CountRequest): Promise<Result<Session>> {
  const server = await openClickHouse(config, access, asked);
  if (!server.ok) return server;
  const version = await server.value.rows('SELECT version()');
  if (!version.ok) return version;
  const types = await columnTypes(server.value, config);
  if (!types.ok) return types;
  const names = [...types.value.keys()];
  asked.onColumns?.(namesAsHeader(names));
  const named = nameColumns(names, config.columns);
  if (!named.ok) return named;
  const columns = needColumns(named.value, names);
  if (!columns.ok) return columns;
  const other = [config.latestBy, config.only?.column].find((name) => name !== undefined && !types.value.has(name));
  if (other !== undefined) return noColumn(other, names);
  const declared = declaredColumns(columns.value, types.value, config);
  if (!declared.ok) return declared;
  const [[text] = []] = version.value;
  return ok({
    config,
    server: server.value,
    version: String(text),
    columns: columns.value,
    names,
    declared: declared.value,
    asked,
    done: 0,
  });
}

async function readWords(session: Session): Promise<Result<SourceWords>> {
  const asked = wordColumns.filter((id) => session.columns.has(id));
  const words = new Map<WordColumn, string[]>(asked.map((id) => [id, []]));
  if (asked.length === 0) return ok(words);
  const answer = await ask(session, vocabularyOf(words), ({ rows }) => wordsStatement(asked, rows, mostWords + 1));
  if (!answer.ok) return answer;
  for (const [number, word] of answer.value) {
    const id = asked[Number(number)];
    if (id) words.get(id)?.push(String(word));
  }
  const wide = asked.find((id) => (words.get(id)?.length ?? 0) > mostWords);
  return wide === undefined
    ? ok(words)
    : fail('connector.source.many-words', { column: session.columns.get(wide) ?? '' });
}

async function findPeriods(session: Session, vocabulary: Vocabulary): Promise<Result<ImportPeriod[]>> {
  const { asked } = session;
  if (asked.periods && asked.periods.length > 0) return ok(choosePeriods(asked, undefined, []));
  const answer = await ask(session, vocabulary, ({ context, records }) => daysStatement(context, records));
  if (!answer.ok) return answer;
  return ok(
    choosePeriods(
      asked,
      undefined,
      answer.value.map(([day, rows]) => [Number(day), Number(rows)] as const),
    ),
  );
}

async function countAll(
  session: Session,
  vocabulary: Vocabulary,
  totals: Totals,
  periods: readonly ImportPeriod[],
): Promise<Result<Counted>> {
  const { columns, config } = session;
  const rules = tellingRules(columns, dossierKinds);
  const answer = await ask(session, vocabulary, ({ context, records }) =>
    countStatement(context, records, rules, periods),
  );
  if (!answer.ok) return answer;
  const { groups, sums } = groupsOf(answer.value, rules.length, periods.length);
  const latest = latestPeriod(periods);
  const hasDue = columns.has('due') && columns.has('code');
  const due =
    latest && hasDue
      ? await ask(session, vocabulary, ({ context, records }) => dueStatement(context, records, latest, mostDue))
      : ok([]);
  if (!due.ok) return due;
  const repeated = totals.coded - totals.codes;
  return ok({
    rows: totals.rows,
    duplicates: repeated,
    excluded: sums.excluded,
    rejected: rejectionsOf({ ...totals.rejected, 'finished-before-received': sums.bad }),
    periods: [...periods],
    summary: summaryOfGroups(groups, rules, periods, sums.earliest),
    due: latest ? dueOf(due.value, latest, new Set(groups.map(({ unit }) => unit).filter(Boolean)).size > 1) : [],
    findings: [
      ...lackFindings(columns, periods, sums.earliest),
      ...counted('finished-without-day', 'warning', sums.withoutDay),
      ...counted(config.latestBy === undefined ? 'remote-duplicates' : 'duplicates', 'warning', repeated),
      ...counted('unknown-words', 'warning', sums.unclear),
      ...(columns.has('code') ? counted('without-code', 'info', totals.valid - totals.coded) : []),
      ...counted('after-period', 'info', sums.after),
      ...dueFindings(due.value.length),
    ],
  });
}

async function count(
  config: ClickHouseConfig,
  access: SourceAccess,
  asked: CountRequest,
): Promise<Result<RemoteCount>> {
  const wrong = badPeriod(asked);
  if (wrong !== undefined) return fail('connector.import.bad-period', { period: wrong });
  const opened = await open(config, access, asked);
  if (!opened.ok) return opened;
  const session = opened.value;
  const words = await readWords(session);
  if (!words.ok) return words;
  const vocabulary = vocabularyOf(words.value, asked.states);
  const totals = await ask(session, vocabulary, ({ context, rows }) => totalsStatement(context, rows));
  if (!totals.ok) return totals;
  const periods = await findPeriods(session, vocabulary);
  if (!periods.ok) return periods;
  if (periods.value.length === 0) return fail('connector.import.needs-period');
  const result = await countAll(session, vocabulary, totalsOf(totals.value), periods.value);
  return result.ok ? ok(completeCount(result.value, session.columns, session.names, 'server', asked)) : result;
}

/**
 * A table of dossiers in ClickHouse, over its HTTP interface and its official client: the server counts in one grouped
 * query, after being asked for its columns and for the words of its statuses. Problems: those of `request`,
 * `connector.source.no-table`, `no-column`, `needs-columns`, `column-type`, `many-words`, `query`, `clickhouse-answer`;
 * `connector.import.bad-period`, `connector.import.needs-period`.
 */
export const clickHouse = (config: ClickHouseConfig, access: SourceAccess): RemoteSource => ({
  config,
  count: (asked = {}) => count(config, access, asked),
});
