import { parseA1 } from '../../tracking/a1';
import { partsByPeriod } from '../../tracking/cell-periods';
import { isDateFormat } from '../../tracking/number';
import { largestFraction } from '../../tracking/scale';
import type { Observation, Reading } from '../../tracking/types';
import { countInText, isCountCell } from '../counts';
import {
  countFormat,
  decimalsOf,
  hundredfold,
  isChosenFormat,
  isPercentFormat,
  percentFormat,
  showsWhole,
} from './number-formats';
import type { CellAfter, CellState, FixInput, FixPlanner } from './types';

type Value = Extract<Reading, { kind: 'value' }>;

/** How the numbers beside a cell are written: as fractions or as 75.5, and in which format. */
interface Habit {
  hundreds: boolean;
  numberFormat: string;
}

const ratio = /^\D*?(\d+)\s*\/\s*(\d+)\s*$/;
/** A quotient seldom ends; one decimal is what reports of the field show. */
const ratioFormat = percentFormat(1);

const observationAt = ({ sheets }: FixInput, sheet: string, cell: string): Observation | undefined =>
  sheets.flatMap(({ observations }) => observations).find((one) => one.sheet === sheet && one.cell === cell);

/** What most real numbers of the same column (in a transposed table: of the same period) look like. */
function habitOf({ sheets, cells }: FixInput, like: Observation): Habit | undefined {
  const column = parseA1(like.cell)?.column;
  const counts = new Map<string, { habit: Habit; count: number }>();
  for (const { sheet, cell, period, reading } of sheets.flatMap(({ observations }) => observations)) {
    if (sheet !== like.sheet || (parseA1(cell)?.column !== column && period !== like.period)) continue;
    if (reading.kind !== 'value' || typeof reading.raw !== 'number' || reading.notes.includes('percent-scale'))
      continue;
    const numberFormat = cells.at(sheet, cell)?.numberFormat ?? 'General';
    const habit = { hundreds: reading.raw !== reading.value, numberFormat };
    const key = `${habit.hundreds} ${numberFormat}`;
    counts.set(key, { habit, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count)[0]?.habit;
}

/** The cell's own format where it is one for numbers, else that of its neighbours. */
function habitFor(input: FixInput, like: Observation, { numberFormat }: CellState): Habit | undefined {
  if (!isChosenFormat(numberFormat) || isDateFormat(numberFormat)) return habitOf(input, like);
  return isPercentFormat(numberFormat) ? { hundreds: false, numberFormat } : habitOf(input, like);
}

function rateAfter(input: FixInput, like: Observation, { value, notes }: Value, before: CellState): CellAfter {
  const habit = habitFor(input, like, before);
  const hundreds = habit ? habit.hundreds : !/percent-sign|ratio/.test(notes.join()) && notes.includes('percent-unit');
  // A plain 0.5 among 75s may mean 0.5 % or 50 %: with a percent format it can only mean one thing.
  const inHundreds = hundreds && Math.abs(hundredfold(value)) > largestFraction;
  const ownFormat =
    habit?.hundreds === inHundreds && isChosenFormat(habit.numberFormat) ? habit.numberFormat : undefined;
  const parts = ratio.exec(String(before.value));
  if (notes.includes('ratio') && parts) {
    // The two numbers say more than their quotient: the formula keeps them.
    const formula = `=${parts[1]}/${parts[2]}${inHundreds ? '*100' : ''}`;
    return { value: null, formula, numberFormat: ownFormat ?? (inHundreds ? 'General' : ratioFormat) };
  }
  const number = inHundreds ? hundredfold(value) : value;
  const usual = inHundreds ? 'General' : percentFormat(decimalsOf(hundredfold(value)));
  const fits = ownFormat !== undefined && showsWhole(ownFormat, number);
  const plain = habit && habit.numberFormat === 'General' && !hundreds && !notes.includes('percent-sign');
  return { value: number, formula: null, numberFormat: fits ? ownFormat : plain ? 'General' : usual };
}

/** A number of things written as text. */
function countAfter(before: CellState): CellAfter | undefined {
  const value = countInText(before.value);
  return value === undefined ? undefined : { value, formula: null, numberFormat: countFormat(value) };
}

/** Text that means a number becomes that number, written as its neighbours are. */
export const numberAsTextFix: FixPlanner = {
  rule: 'number-as-text',
  changes({ sheet, cell }, input) {
    const before = input.cells.at(sheet, cell);
    if (sheet === undefined || cell === undefined) return [];
    if (!before || typeof before.value !== 'string' || before.formula !== null) return [];
    // "Quý I: 70%; Quý II: 76%" would lose all but one of its numbers.
    if (partsByPeriod(before.value).length > 0) return [];
    const own = input.sheets.find((one) => one.sheet === sheet);
    if (own && isCountCell(own, cell)) {
      const after = countAfter(before);
      return after ? [{ sheet, cell, before, after }] : [];
    }
    const observation = observationAt(input, sheet, cell);
    const reading = observation?.reading;
    if (!observation || reading?.kind !== 'value') return [];
    // "1.234" without a witness is one number or another; only the officer knows.
    if (reading.notes.includes('separator')) return [];
    return [{ sheet, cell, before, after: rateAfter(input, observation, reading, before) }];
  },
};
