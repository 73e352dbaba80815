import type { Observation, TrackedIndicator, TrackingSheet } from '../../tracking/types';
import { cellsOf, type Cells } from '../cells';
import { observationsOf } from '../choose';
import { indicatorName } from '../finding';
import type { CheckInput, Finding, Rule } from '../types';

const noise = 1e-9;

interface Pair {
  first: Observation;
  second: Observation;
}

/** What two rows say of the same period. Rows of different periods (one block a quarter) are no duplicates. */
function sharedPeriods(first: Observation[], second: Observation[]): Pair[] {
  return first.flatMap((one) =>
    second
      .filter(
        ({ period, cumulative, cell }) => period === one.period && cumulative === one.cumulative && cell !== one.cell,
      )
      .map((other) => ({ first: one, second: other })),
  );
}

function findingOf(input: CheckInput, rows: [TrackedIndicator, TrackedIndicator], pairs: Pair[]): Finding {
  const [one, other] = rows;
  const common = { rule: 'duplicate-indicator', sheet: other.sheet, indicator: other.indicator };
  const indicator = indicatorName(input.plan, other.indicator);
  for (const { first, second } of pairs) {
    if (first.reading.kind !== 'value' || second.reading.kind !== 'value') continue;
    if (Math.abs(first.reading.value - second.reading.value) <= noise) continue;
    return {
      ...common,
      severity: 'error',
      cell: second.cell,
      period: second.period,
      message: {
        id: 'check.duplicate-indicator',
        params: {
          indicator,
          first: { percent: first.reading.value },
          firstCell: first.cell,
          second: { percent: second.reading.value },
          secondCell: second.cell,
        },
      },
      fix: { id: 'check.duplicate-indicator.fix', params: {} },
    };
  }
  return {
    ...common,
    severity: 'info',
    cell: other.labelCell,
    message: {
      id: 'check.duplicate-indicator.same',
      params: { indicator, firstCell: one.labelCell, secondCell: other.labelCell },
    },
    fix: { id: 'check.duplicate-indicator.fix', params: {} },
  };
}

function duplicatesIn(sheet: TrackingSheet, input: CheckInput, cells: Cells): Finding[] {
  const firstRows = new Map<string, TrackedIndicator>();
  return sheet.tracked.flatMap((row) => {
    const first = firstRows.get(row.indicator);
    if (!first) {
      firstRows.set(row.indicator, row);
      return [];
    }
    const pairs = sharedPeriods(observationsOf(first, sheet, cells), observationsOf(row, sheet, cells));
    return pairs.length > 0 ? [findingOf(input, [first, row], pairs)] : [];
  });
}

/** The same indicator in two rows of one worksheet: an error where their figures differ, else for information. */
export const duplicateIndicator: Rule = {
  id: 'duplicate-indicator',
  severity: 'error',
  run(input) {
    const cells = cellsOf(input.grids);
    return input.sheets.flatMap((sheet) => duplicatesIn(sheet, input, cells));
  },
};
