import { byDaysLate, dueDossier } from '../../dossiers/due';
import type { ImportPeriod } from '../../periods';
import type { RejectionReason } from '../../rejections';
import type { DueDossier } from '../../types';
import type { RemoteGroup } from '../query/collect';
import { groupColumns, groupNumbers } from '../query/statements';
import type { AnswerRow } from './client';

/** Counts come as texts: JSON's numbers cannot hold 64 bits. */
const numbers = (row: AnswerRow): number[] => row.map(Number);

export interface Totals {
  rows: number;
  rejected: Partial<Record<RejectionReason, number>>;
  /** Rows that are dossiers; of these, those with a code; different codes. */
  valid: number;
  coded: number;
  codes: number;
}

/** The answer to `totalsStatement`. */
export function totalsOf([row = []]: readonly AnswerRow[]): Totals {
  const [rows = 0, noReceived = 0, unreadable = 0, noState = 0, unknownState = 0, unknownChannel = 0, ...more] =
    numbers(row);
  const [valid = 0, coded = 0, codes = 0] = more;
  return {
    rows,
    rejected: {
      'no-received-date': noReceived,
      'unreadable-date': unreadable,
      'no-state': noState,
      'unknown-state': unknownState,
      'unknown-channel': unknownChannel,
    },
    valid,
    coded,
    codes,
  };
}

export type GroupSums = Record<(typeof groupNumbers)[number], number>;

/** The answer to `countStatement`, and its numbers over all groups. */
export function groupsOf(
  answer: readonly AnswerRow[],
  rules: number,
  periods: number,
): { groups: RemoteGroup[]; sums: GroupSums } {
  const sums: GroupSums = { n: 0, earliest: Infinity, excluded: 0, bad: 0, withoutDay: 0, after: 0, unclear: 0 };
  const groups = answer.map((row): RemoteGroup => {
    const [unit = '', field = '', channel = ''] = row.slice(0, groupColumns.length).map(String);
    const own = numbers(row.slice(groupColumns.length));
    groupNumbers.forEach((name, at) => {
      const value = own[at] ?? 0;
      sums[name] = name === 'earliest' ? Math.min(sums.earliest, value) : sums[name] + value;
    });
    const counts = own.slice(groupNumbers.length);
    return {
      unit,
      field,
      channel,
      size: own[0] ?? 0,
      counts: Array.from({ length: periods }, (_, period) => counts.slice(period * rules, (period + 1) * rules)),
    };
  });
  return { groups, sums };
}

/** The answer to `dueStatement`. */
export const dueOf = (answer: readonly AnswerRow[], range: ImportPeriod, severalUnits: boolean): DueDossier[] =>
  answer
    .map(([code, unit, field, procedure, received, due]) =>
      dueDossier(range, {
        code: String(code),
        unit: severalUnits ? String(unit) : undefined,
        field: String(field),
        procedure: String(procedure),
        received: Number(received),
        due: Number(due),
      }),
    )
    .sort(byDaysLate);
