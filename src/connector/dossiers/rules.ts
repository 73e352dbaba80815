/**
 * The counting rules of Biểu số II.06a/VPCP/KSTT as one-stop systems implement them, as data: the same declarations are
 * carried out over rows in memory (`signature.ts`) and may be put as the conditions of a grouped query.
 */
import type { ColumnId } from '../kinds/types';
import type { Measure } from '../measures';
import type { SummaryKind } from '../types';
import type { Flag } from './records';
import type { StateSet } from './states';

export type DateField = 'received' | 'due' | 'finished';

/** A day against the first and the last day of the period; an empty day satisfies none but `empty`. Never a time. */
export type DayTest = 'empty' | 'in-period' | 'before-period' | 'from-start' | 'by-end' | 'after-end' | 'before-end';

export type Condition =
  | { all: readonly Condition[] }
  | { any: readonly Condition[] }
  | { not: Condition }
  | { date: DateField; is: DayTest }
  /** The day on which it was finished against the day promised; false where either is empty. */
  | { finished: '<' | '=' | '>'; than: 'due' }
  | { state: StateSet }
  | { flag: Flag };

export interface CountingRule {
  kind: SummaryKind;
  measure: Measure;
  /** Without one column of each list the source cannot tell the measure, which then is left out. */
  needs: readonly (readonly ColumnId[])[];
  when: Condition;
}

const all = (...conditions: Condition[]): Condition => ({ all: conditions });
const any = (...conditions: Condition[]): Condition => ({ any: conditions });
const not = (condition: Condition): Condition => ({ not: condition });
const state = (set: StateSet): Condition => ({ state: set });
const is = (date: DateField, test: DayTest): Condition => ({ date, is: test });
const finishedThanDue = (finished: '<' | '=' | '>'): Condition => ({ finished, than: 'due' });

/** "Mới đăng ký" and "không được tiếp nhận" are no dossiers yet. */
const receivedInPeriod = all(is('received', 'in-period'), not(state('excluded')));
const finishedInPeriod = all(is('finished', 'in-period'), state('finished'));
const openAtStart = any(state('open'), all(state('finished'), is('finished', 'from-start')));
const openAtEnd = all(
  is('received', 'by-end'),
  not(state('excluded')),
  any(state('open'), all(state('finished'), is('finished', 'after-end'))),
);
const pastDue = all(is('due', 'before-end'), not(state('not-running')));

const end: readonly ColumnId[] = ['finished', 'handed-over'];
/** Columns with what is to be paid. */
export const feeColumns: readonly ColumnId[] = ['fee', 'charge', 'fee-total'];

const dossiers = (measure: Measure, needs: CountingRule['needs'], when: Condition): CountingRule => ({
  kind: 'dossiers',
  measure,
  needs: [['received'], ...needs],
  when,
});

export const countingRules: readonly CountingRule[] = [
  dossiers('received', [], receivedInPeriod),
  dossiers('carried', [end], all(is('received', 'before-period'), not(state('excluded')), openAtStart)),
  dossiers('finished-early', [end, ['due']], all(finishedInPeriod, not(state('withdrawn')), finishedThanDue('<'))),
  // With those that were promised for no day, and the withdrawn ones.
  dossiers(
    'finished-on-time',
    [end, ['due']],
    all(finishedInPeriod, any(state('withdrawn'), finishedThanDue('='), is('due', 'empty'))),
  ),
  dossiers('finished-late', [end, ['due']], all(finishedInPeriod, not(state('withdrawn')), finishedThanDue('>'))),
  dossiers('open-in-time', [end, ['due']], all(openAtEnd, not(pastDue))),
  dossiers('open-late', [end, ['due']], all(openAtEnd, pastDue)),
  dossiers('awaiting', [end, ['state']], all(openAtEnd, state('awaiting'))),
  dossiers('stopped', [end, ['state']], all(openAtEnd, state('stopped'))),
  dossiers('withdrawn', [end, ['state']], all(finishedInPeriod, state('withdrawn'))),
  dossiers('identified', [['identified']], all(receivedInPeriod, { flag: 'identified' })),
  {
    kind: 'payments',
    measure: 'with-fee',
    needs: [['received', 'paid-on'], feeColumns, ['payment']],
    when: all(receivedInPeriod, { flag: 'with-fee' }),
  },
  {
    kind: 'payments',
    measure: 'paid-online',
    needs: [['received', 'paid-on'], feeColumns, ['payment', 'paid-online']],
    when: all(receivedInPeriod, { flag: 'with-fee' }, { flag: 'paid-online' }),
  },
  // The whole of the papers is what came in, of the results what was finished with a result.
  { kind: 'digitisation', measure: 'received', needs: [['received'], ['papers']], when: receivedInPeriod },
  {
    kind: 'digitisation',
    measure: 'papers-digitised',
    needs: [['received'], ['papers']],
    when: all(receivedInPeriod, { flag: 'papers' }),
  },
  {
    kind: 'digitisation',
    measure: 'papers-reused',
    needs: [['received'], ['papers']],
    when: all(receivedInPeriod, { flag: 'reused' }),
  },
  {
    kind: 'digitisation',
    measure: 'finished',
    needs: [end, ['result']],
    when: all(finishedInPeriod, not(state('withdrawn'))),
  },
  {
    kind: 'digitisation',
    measure: 'result-digitised',
    needs: [end, ['result']],
    when: all(finishedInPeriod, not(state('withdrawn')), { flag: 'result' }),
  },
];
