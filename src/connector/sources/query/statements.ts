/** The questions that a database is asked, over the declared columns of `sql.ts`; only their answers travel. */
import { dueColumns, soon } from '../../dossiers/due';
import type { CountingRule } from '../../dossiers/rules';
import { stateSets, states } from '../../dossiers/states';
import type { ImportPeriod } from '../../periods';
import { countWhere, hasDay, inWords, never, sqlColumn as column, sqlOf, stateIn, type SqlContext } from './sql';
import type { WordColumn } from './vocabulary';

/** An alias in a query and what it stands for. */
export type Selected = readonly (readonly [alias: string, sql: string])[];

/** The columns of a question. */
export const select = (selected: Selected): string => selected.map(([alias, sql]) => `${sql} AS ${alias}`).join(', ');

/** The different words of several columns, one row a word: number of the column, word. */
export const wordsStatement = (columns: readonly WordColumn[], from: string, most: number): string =>
  columns
    .map(
      (id, number) =>
        `SELECT ${number} AS ccch_number, ${column[id]} AS ccch_word FROM (SELECT DISTINCT ${column[id]} FROM ${from} LIMIT ${most})`,
    )
    .join(' UNION ALL ');

/** Rows that are dossiers: with a day of receipt, a known status, and no unknown channel. */
export function validRow(context: SqlContext): string {
  const channel = context.vocabulary.has('channel')
    ? `(NOT ${inWords(context, 'channel', context.vocabulary.unknownChannels)})`
    : '(1 = 1)';
  const state = context.vocabulary.has('state') ? stateIn(context, states) : '(1 = 1)';
  return `(${hasDay('received')} AND ${state} AND ${channel})`;
}

/** Dossiers that end before they begin are counted nowhere. */
const endsBefore = (context: SqlContext): string =>
  `(${stateIn(context, stateSets.finished)} AND ${hasDay('finished')} AND ${column.finished} < ${column.received})`;

/** Rows of the table, by what became of them; the names are those of the reasons of rejection, and a few more. */
export function totalsStatement(context: SqlContext, from: string): string {
  const { vocabulary } = context;
  const hasState = vocabulary.has('state');
  const received = hasDay('received');
  const noState = hasState ? `(${column.state} = ${context.text('')})` : never;
  const unknownState = hasState ? inWords(context, 'state', vocabulary.unknownStates) : never;
  const unknownChannel = vocabulary.has('channel') ? inWords(context, 'channel', vocabulary.unknownChannels) : never;
  const valid = validRow(context);
  const hasCode = `(${column.code} <> ${context.text('')})`;
  return `SELECT ${select([
    ['ccch_rows', 'count(*)'],
    ['ccch_no_received', countWhere(`NOT ${received} AND ${column.blank} = 1`)],
    ['ccch_unreadable', countWhere(`NOT ${received} AND ${column.blank} = 0`)],
    ['ccch_no_state', countWhere(`${received} AND ${noState}`)],
    ['ccch_unknown_state', countWhere(`${received} AND ${unknownState}`)],
    [
      'ccch_unknown_channel',
      countWhere(`${received} AND NOT ${noState} AND NOT ${unknownState} AND ${unknownChannel}`),
    ],
    ['ccch_valid', countWhere(valid)],
    ['ccch_coded', countWhere(`${valid} AND ${hasCode}`)],
    ['ccch_codes', `count(DISTINCT CASE WHEN ${valid} AND ${hasCode} THEN ${column.code} END)`],
  ])} FROM ${from}`;
}

/** How many dossiers came in on each day. */
export const daysStatement = (context: SqlContext, records: string): string =>
  `SELECT ${column.received}, count(*) AS ccch_n FROM ${records} WHERE NOT ${stateIn(context, stateSets.excluded)} GROUP BY ${column.received}`;

/** Columns of the counting query before those of the rules. */
export const groupColumns = ['unit', 'field', 'channel'] as const;
export const groupNumbers = ['n', 'earliest', 'excluded', 'bad', 'withoutDay', 'after', 'unclear'] as const;

/**
 * The one grouped query: a row for each unit, field and channel, with a count for each rule of each period, the rules of
 * the first period first.
 */
export function countStatement(
  context: SqlContext,
  records: string,
  rules: readonly CountingRule[],
  periods: readonly ImportPeriod[],
): string {
  const bad = endsBefore(context);
  const last = Math.max(...periods.map(({ to }) => to));
  const isUnclear = context.vocabulary.unclear.map(({ column: id, words }) => {
    const unclear = inWords(context, id, words);
    return id === 'payment' ? `(${unclear} AND ${column.fee} = 1)` : unclear;
  });
  const groups = groupColumns.map((id) => column[id]).join(', ');
  return `SELECT ${groups}, ${select([
    ['ccch_n', 'count(*)'],
    ['ccch_earliest', `min(${column.received})`],
    ['ccch_excluded', countWhere(stateIn(context, stateSets.excluded))],
    ['ccch_bad', countWhere(bad)],
    ['ccch_without_day', countWhere(`${stateIn(context, stateSets.finished)} AND NOT ${hasDay('finished')}`)],
    ['ccch_after', countWhere(`${column.received} > ${last}`)],
    ['ccch_unclear', isUnclear.length === 0 ? '0' : countWhere(isUnclear.join(' OR '))],
    ...periods.flatMap((range, period) =>
      rules.map(
        ({ when }, rule) =>
          [`ccch_p${period}_r${rule}`, countWhere(`(NOT ${bad}) AND ${sqlOf(when, range, context)}`)] as const,
      ),
    ),
  ])} FROM ${records} GROUP BY ${groups}`;
}

/** Dossiers still open and late, or soon due, at the end of the period: codes and days, never a person. */
export const dueStatement = (context: SqlContext, records: string, { to }: ImportPeriod, most: number): string => {
  const conditions = [
    stateIn(context, stateSets.open),
    `NOT ${stateIn(context, stateSets['not-running'])}`,
    `${column.received} <= ${to}`,
    hasDay('due'),
    `${column.due} <= ${to + soon}`,
    `${column.code} <> ${context.text('')}`,
  ];
  const listed = dueColumns.map((id) => column[id]).join(', ');
  return `SELECT ${listed} FROM ${records} WHERE ${conditions.join(' AND ')} ORDER BY ${column.due}, ${column.code} LIMIT ${most}`;
};
