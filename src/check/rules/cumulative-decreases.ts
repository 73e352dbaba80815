import { comparePeriods, yearOfPeriod } from '../../tracking/period';
import type { Period } from '../../tracking/types';
import { cellSeenFrom, indicatorName, placeOf } from '../finding';
import { seriesOf } from '../series';
import { countAt, eachTable, type TableView } from '../tables';
import type { Finding, FindingText, Rule } from '../types';

const noise = 1e-9;

/** A cumulative column starts again with the year. */
const sameYear = (a: Period, b: Period): boolean => a !== null && yearOfPeriod(a) === yearOfPeriod(b);

interface Fall {
  place: Partial<Finding>;
  message: FindingText;
}

/** Counts that belong to a rate ("Số hồ sơ trực tuyến") under cumulative columns. */
function countsThatFall(view: TableView): Fall[] {
  const columns = view.table.columns
    .flatMap(({ role, period, index }) => (role === 'cumulative' && period ? [{ period, index }] : []))
    .sort((a, b) => comparePeriods(a.period, b.period));
  const rows = view.table.rows.filter(({ kind }) => kind === 'count' || kind === 'part' || kind === 'total');
  return rows.flatMap(({ index, label }) => {
    const points = columns.flatMap(({ period, index: column }) => {
      const count = countAt(view, index, column);
      return count ? [{ period, ...count }] : [];
    });
    return points.flatMap((after, place): Fall[] => {
      const before = points[place - 1];
      if (!before || !sameYear(before.period, after.period) || after.value >= before.value - noise) return [];
      return [
        {
          place: { sheet: view.sheet.sheet, cell: after.cell, period: after.period },
          message: {
            id: 'check.cumulative-decreases.count',
            params: { label, before: before.value, beforeCell: before.cell, after: after.value },
          },
        },
      ];
    });
  });
}

/** A figure from the start of the year that falls from one period to the next. */
export const cumulativeDecreases: Rule = {
  id: 'cumulative-decreases',
  severity: 'warning',
  run(input) {
    const rates = seriesOf(input.sheets, true).flatMap(({ indicator, points }) =>
      points.flatMap((after, place): Fall[] => {
        const before = points[place - 1];
        if (!before || !sameYear(before.period, after.period) || after.value >= before.value - noise) return [];
        return [
          {
            place: placeOf(after),
            message: {
              id: 'check.cumulative-decreases',
              params: {
                indicator: indicatorName(input.plan, indicator),
                before: { percent: before.value },
                beforeCell: cellSeenFrom(after, before),
                after: { percent: after.value },
              },
            },
          },
        ];
      }),
    );
    return [...rates, ...eachTable(input).flatMap(countsThatFall)].map(({ place, message }) => ({
      rule: this.id,
      severity: this.severity,
      ...place,
      message,
      fix: { id: 'check.cumulative-decreases.fix', params: {} },
    }));
  },
};
