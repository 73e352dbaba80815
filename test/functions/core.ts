import { actualFromTable } from '../../src/connector/actual';
import { exampleWorksheet } from '../../src/functions/definitions/example-worksheet';
import { message } from '../../src/messages';
import { judge } from '../../src/plan/judge';
import { tanMinhPlan as plan } from '../../src/plan/plan';
import type { Indicator } from '../../src/plan/types';
import { createMatcher } from '../../src/tracking/match';
import { parseNumber } from '../../src/tracking/number';

/*
 * What each function must answer, said with the core alone: none of src/functions is asked.
 */

/** A single value of an argument; `null` is an empty cell or an argument left out. */
export type Cell = string | number | null;
export type Answer = string | number;
type Compute = (...cells: Cell[]) => Answer;

/** Ends a computation with an error in the cell. */
class CellError extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

function stop(code: '#N/A' | '#VALUE!'): never {
  throw new CellError(code);
}

const isEmpty = (cell: Cell): boolean => cell === null || cell === '';

function indicator(cell: Cell): Indicator {
  const found = isEmpty(cell) ? undefined : plan.find(String(cell));
  return found?.ok ? found.value : stop('#N/A');
}

function number(cell: Cell): number | null {
  if (isEmpty(cell)) return null;
  return typeof cell === 'number' ? cell : (parseNumber(String(cell)) ?? stop('#VALUE!'));
}

/** The years of the plan are all that random calls give, beside empty cells and what is no year. */
function year(cell: Cell): number | undefined {
  if (isEmpty(cell)) return undefined;
  return /^20\d\d$/.test(String(cell)) ? Number(cell) : stop('#VALUE!');
}

function target({ id }: Indicator, when: number | undefined): number {
  const found = plan.target(id, when);
  return found.ok ? found.value : stop('#VALUE!');
}

function rate({ comparator }: Indicator, value: number | null): number | null {
  const isRate = value === null || (value <= 1 && (value >= 0 || comparator === 'reduction>='));
  return isRate ? value : stop('#VALUE!');
}

function judgement(key: Cell, actual: Cell, when: Cell) {
  const found = indicator(key);
  const value = number(actual);
  return judge(found, target(found, year(when)), rate(found, value));
}

function counts(first: Cell, second: Cell): [number, number] {
  const [one, other] = [number(first), number(second)];
  if (one === null || other === null) return stop('#N/A');
  return [one, other];
}

const matcher = createMatcher(plan);
const dossiers = exampleWorksheet.map((row) => row.slice(6));

/** Element by element. */
export const single: Readonly<Record<string, Compute>> = {
  TARGET: (key, when) => target(indicator(key), year(when ?? null)),
  STATUS: (key, actual, when) => message('vi', `status.${judgement(key!, actual!, when ?? null).status}`),
  GAP: (key, actual, when) => judgement(key!, actual!, when ?? null).gap ?? stop('#N/A'),
  PROGRESS: (key, baseline, actual, when) => {
    const found = indicator(key!);
    const [from, to] = [number(baseline!), number(actual!)];
    const end = target(found, year(when ?? null));
    if (rate(found, from) === null || rate(found, to) === null || from === end) return stop('#N/A');
    return (to! - from!) / (end - from!);
  },
  RATE: (part, whole) => {
    const [numerator, denominator] = counts(part!, whole!);
    if (denominator === 0) return stop('#N/A');
    if (numerator < 0 || denominator < 0 || numerator > denominator) return stop('#VALUE!');
    return numerator / denominator;
  },
  REDUCTION: (before, now) => {
    if (number(before!) === 0 && number(now!) !== undefined) return stop('#N/A');
    const [baseline, current] = counts(before!, now!);
    return baseline < 0 || current < 0 ? stop('#VALUE!') : 1 - current / baseline;
  },
  NUMBER: (text) => number(text!) ?? stop('#N/A'),
  MATCH: (phrase) => {
    if (isEmpty(phrase!)) return stop('#N/A');
    const found = plan.find(String(phrase));
    return found.ok ? found.value.id : (matcher.match(String(phrase)).indicator ?? stop('#N/A'));
  },
  INDICATOR: (key, field) => {
    const found = indicator(key!);
    if (field === undefined || isEmpty(field) || field === 'name') return found.name.vi;
    return field === 'id' ? found.id : field === 'section' ? found.section : stop('#VALUE!');
  },
  ACTUAL: (key, period) => {
    const found = actualFromTable(plan, indicator(key!).id, dossiers, isEmpty(period!) ? undefined : String(period));
    return found.ok ? found.value : stop('#N/A');
  },
};

/** A call's answer over columns: columns of one value stretch, and where a column ends too soon is #N/A. */
export function overColumns(id: string, columns: Cell[][]): Answer[][] {
  const rows = Math.max(...columns.map((column) => column.length));
  return Array.from({ length: rows }, (_, row) => {
    const cells = columns.map((column) => (column.length === 1 ? column[0] : column[row]));
    if (cells.includes(undefined)) return ['#N/A'];
    try {
      return [single[id]!(...(cells as Cell[]))];
    } catch (error) {
      if (error instanceof CellError) return [error.code];
      throw error;
    }
  });
}
