/**
 * The counting rules as SQL: each condition of `dossiers/rules.ts` over columns of one declared form, whatever the table
 * behind them is called and however it keeps its dates. Days are integers since 1970-01-01, an empty one is `noDay`, texts
 * are never NULL: no comparison is ever unknown.
 */
import { noDay } from '../../cell-day';
import type { Condition, DateField, DayTest } from '../../dossiers/rules';
import type { DossierState } from '../../dossiers/states';
import type { DayRange } from '../../period-days';
import { statesOf, type Vocabulary, type WordColumn } from './vocabulary';

/** Names of the declared columns; with a prefix, so that none is taken for a column of the table itself. */
export const sqlColumn = {
  received: 'ccch_received',
  due: 'ccch_due',
  finished: 'ccch_finished',
  unit: 'ccch_unit',
  field: 'ccch_field',
  procedure: 'ccch_procedure',
  code: 'ccch_code',
  state: 'ccch_state',
  channel: 'ccch_channel',
  payment: 'ccch_payment',
  'payment-state': 'ccch_payment_state',
  papers: 'ccch_papers',
  result: 'ccch_result',
  identified: 'ccch_identified',
  /** 1 where there is something to pay. */
  fee: 'ccch_fee',
  /** 1 where the day of receipt is empty, 0 where it holds something else than a day. */
  blank: 'ccch_blank',
} as const satisfies Record<string, string>;

/** How a text is put into the query: escaped, or bound beside it. */
export type TextLiteral = (text: string) => string;

export interface SqlContext {
  text: TextLiteral;
  vocabulary: Vocabulary;
}

export const never = '(1 = 0)';

export const inWords = ({ text }: SqlContext, column: WordColumn, words: readonly string[]): string =>
  words.length === 0 ? never : `(${sqlColumn[column]} IN (${words.map(text).join(', ')}))`;

const dayTests: Record<DayTest, (column: string, range: DayRange) => string> = {
  empty: (column) => `${column} = ${noDay}`,
  'in-period': (column, { from, to }) => `${column} >= ${from} AND ${column} <= ${to}`,
  'before-period': (column, { from }) => `${column} > ${noDay} AND ${column} < ${from}`,
  'from-start': (column, { from }) => `${column} >= ${from}`,
  'by-end': (column, { to }) => `${column} > ${noDay} AND ${column} <= ${to}`,
  'after-end': (column, { to }) => `${column} > ${to}`,
  'before-end': (column, { to }) => `${column} > ${noDay} AND ${column} < ${to}`,
};

export const hasDay = (date: DateField): string => `${sqlColumn[date]} > ${noDay}`;

/** Whether the status is one of those; without a column of statuses, whoever has an end is finished. */
export function stateIn(context: SqlContext, set: readonly DossierState[]): string {
  if (context.vocabulary.has('state')) return inWords(context, 'state', context.vocabulary.ofStates(set));
  const finished = set.includes('processed') ? `(${hasDay('finished')})` : never;
  const open = set.includes('processing') ? `(NOT ${hasDay('finished')})` : never;
  return `(${finished} OR ${open})`;
}

const finishedThanDue = (sign: string): string =>
  `(${hasDay('finished')} AND ${hasDay('due')} AND ${sqlColumn.finished} ${sign} ${sqlColumn.due})`;

/** A condition of a counting rule for one period, as an SQL expression that is true or false. */
export function sqlOf(condition: Condition, range: DayRange, context: SqlContext): string {
  const inner = (one: Condition): string => sqlOf(one, range, context);
  if ('all' in condition) return `(${condition.all.map(inner).join(' AND ')})`;
  if ('any' in condition) return `(${condition.any.map(inner).join(' OR ')})`;
  if ('not' in condition) return `(NOT ${inner(condition.not)})`;
  if ('is' in condition) return `(${dayTests[condition.is](sqlColumn[condition.date], range)})`;
  if ('finished' in condition) return finishedThanDue(condition.finished);
  if ('state' in condition) return stateIn(context, statesOf(condition.state));
  if (condition.flag === 'with-fee') return `(${sqlColumn.fee} = 1)`;
  const parts = context.vocabulary.ofFlag(condition.flag).map(({ column, words }) => inWords(context, column, words));
  return `(${parts.join(' AND ')})`;
}

/** How many rows satisfy the condition. */
export const countWhere = (condition: string): string => `sum(CASE WHEN ${condition} THEN 1 ELSE 0 END)`;
