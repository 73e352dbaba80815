/** A rule as a sum of counts must count what the rule counts: each dossier once, or not at all. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { countingRules, type Condition, type DateField } from '../../../../src/connector/dossiers/rules';
import { stateSets, states, type DossierState } from '../../../../src/connector/dossiers/states';
import { flags as flagBits } from '../../../../src/connector/dossiers/records';
import type { DayRange } from '../../../../src/connector/period-days';
import {
  polynomialOf,
  withoutImpossible,
  type Order,
  type Selection,
} from '../../../../src/connector/sources/odata/polynomial';

interface Row {
  received: number;
  due: number | undefined;
  finished: number | undefined;
  state: DossierState;
  flags: number;
  fee: boolean;
}

const range: DayRange = { from: 10, to: 20 };

/** The condition itself, worked out plainly. */
function holds(condition: Condition, row: Row): boolean {
  if ('all' in condition) return condition.all.every((one) => holds(one, row));
  if ('any' in condition) return condition.any.some((one) => holds(one, row));
  if ('not' in condition) return !holds(condition.not, row);
  if ('is' in condition) {
    const day = row[condition.date];
    if (condition.is === 'empty') return day === undefined;
    if (day === undefined) return false;
    return {
      'in-period': day >= 10 && day <= 20,
      'before-period': day < 10,
      'from-start': day >= 10,
      'by-end': day <= 20,
      'after-end': day > 20,
      'before-end': day < 20,
    }[condition.is];
  }
  if ('finished' in condition) {
    const { finished, due } = row;
    if (finished === undefined || due === undefined) return false;
    return { '<': finished < due, '=': finished === due, '>': finished > due }[condition.finished];
  }
  if ('state' in condition) return (stateSets[condition.state] as readonly DossierState[]).includes(row.state);
  if (condition.flag === 'with-fee') return row.fee;
  return (row.flags & flagBits[condition.flag]) !== 0;
}

const orders: Record<Order, readonly [DateField, DateField]> = {
  'finished<due': ['finished', 'due'],
  'due<finished': ['due', 'finished'],
  'finished<received': ['finished', 'received'],
};

/** Whether a server would count the row: nothing but comparisons of days that are there. */
function selected({ days, orders: wanted, fee }: Selection, row: Row): boolean {
  const inDays = (Object.entries(days) as [DateField, DayRange][]).every(([field, { from, to }]) => {
    const day = row[field];
    return day !== undefined && day >= from && day <= to;
  });
  const inOrder = wanted.every((order) => {
    const [one, other] = orders[order].map((field) => row[field]);
    return one !== undefined && other !== undefined && one < other;
  });
  return inDays && inOrder && (!fee || row.fee);
}

const day = fc.integer({ min: 7, max: 23 });
const rows = fc.record({
  received: day,
  due: fc.option(day, { nil: undefined }),
  finished: fc.option(day, { nil: undefined }),
  state: fc.constantFrom(...states),
  flags: fc.integer({ min: 0, max: 63 }),
  fee: fc.boolean(),
});

const counts = (polynomial: ReturnType<typeof polynomialOf>, row: Row): number =>
  [...polynomial.values()].reduce((sum, { selection, factor }) => sum + (selected(selection, row) ? factor : 0), 0);

describe('a counting rule as a sum of counts', () => {
  for (const { kind, measure, when } of countingRules)
    it(`counts a dossier for "${measure}" (${kind}) exactly where the rule does`, () => {
      fc.assert(
        fc.property(rows, (row) => {
          const polynomial = polynomialOf(when, range, { state: row.state, flags: row.flags });
          assert.equal(counts(polynomial, row), holds(when, row) ? 1 : 0);
        }),
        { numRuns: 500 },
      );
    });

  it('leaves out dossiers that end before they begin', () => {
    fc.assert(
      fc.property(rows, fc.constantFrom(...countingRules), (row, { when }) => {
        const finished = (stateSets.finished as readonly DossierState[]).includes(row.state);
        const impossible = finished && row.finished !== undefined && row.finished < row.received;
        const polynomial = withoutImpossible(
          polynomialOf(when, range, { state: row.state, flags: row.flags }),
          row.state,
        );
        assert.equal(counts(polynomial, row), holds(when, row) && !impossible ? 1 : 0);
      }),
      { numRuns: 2000 },
    );
  });

  it('takes whoever has an end for finished where there is no column of statuses', () => {
    fc.assert(
      fc.property(rows, fc.constantFrom(...countingRules), (row, { when }) => {
        const state = row.finished === undefined ? ('processing' as const) : ('processed' as const);
        const polynomial = polynomialOf(when, range, { state: undefined, flags: row.flags });
        assert.equal(counts(polynomial, row), holds(when, { ...row, state }) ? 1 : 0);
      }),
      { numRuns: 2000 },
    );
  });

  it('needs few questions: at most eleven selections for every rule, status and flag of a period', () => {
    const keys = new Set<string>();
    for (const { when } of countingRules)
      for (const state of states)
        for (const flags of [0, 63])
          for (const key of polynomialOf(when, range, { state, flags }).keys()) keys.add(key);
    assert.ok(keys.size <= 11, [...keys].join('\n'));
  });
});
