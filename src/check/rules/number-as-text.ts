import type { Observation, Period } from '../../tracking/types';
import { countInText, countPlaces } from '../counts';
import { placeOf } from '../finding';
import { groupBy } from '../group';
import { eachTable, type TableView } from '../tables';
import type { CheckInput, Finding, FindingParam, Rule } from '../types';

const id = 'number-as-text';
const severity = 'warning';

const finding = (place: Partial<Finding>, text: string, value: FindingParam): Finding => ({
  rule: id,
  severity,
  ...place,
  message: { id: 'check.number-as-text', params: { text: text.trim(), value } },
  fix: { id: 'check.number-as-text.fix', params: { value } },
});

/** Every number that a cell was read as: "Quý I: 70%; Quý II: 76%" holds two. */
function numbersIn(observations: readonly Observation[]): FindingParam {
  const values = observations.flatMap(({ reading }) => (reading.kind === 'value' ? [reading.value] : []));
  const [first = 0, ...others] = [...new Set(values)].map((percent) => ({ percent }));
  return others.length === 0 ? first : { list: [first, ...others] };
}

function inFigures({ sheets }: CheckInput): Finding[] {
  const all = sheets.flatMap(({ observations }) => observations);
  return [...groupBy(all, ({ sheet, cell }) => `${sheet}!${cell}`).values()].flatMap((observations) => {
    const [first] = observations;
    if (first?.reading.kind !== 'value' || typeof first.reading.raw !== 'string') return [];
    return [finding(placeOf(first), first.reading.raw, numbersIn(observations))];
  });
}

function inCounts({ sheet, table, cells }: TableView): Finding[] {
  const isCount = countPlaces(table);
  return table.rows.flatMap((row) =>
    table.columns.flatMap((column): Finding[] => {
      const raw = isCount(row, column.index) ? cells.value(row.index, column.index) : null;
      const count = countInText(raw);
      if (count === undefined) return [];
      const about: { indicator?: string; period?: Period } = {
        ...(row.indicator !== undefined && { indicator: row.indicator }),
        ...(column.period !== undefined && { period: column.period }),
      };
      return [
        finding({ sheet: sheet.sheet, cell: cells.address(row.index, column.index), ...about }, String(raw), count),
      ];
    }),
  );
}

const placeKey = ({ sheet, cell }: Finding): string => `${sheet}!${cell}`;

/** A value stored as text that can be read; the value is used. */
export const numberAsText: Rule = {
  id,
  severity,
  run(input) {
    const counts = eachTable(input).flatMap(inCounts);
    const counted = new Set(counts.map(placeKey));
    // A rate that its counts give stands at the cell of its numerator, which holds a number of its own.
    return [...counts, ...inFigures(input).filter((one) => !counted.has(placeKey(one)))];
  },
};
