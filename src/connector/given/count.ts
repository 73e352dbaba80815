import type { Plan } from '../../plan/plan';
import { createMatcher } from '../../tracking/match';
import { readNumber, witnessOf, type ColumnWitness } from '../../tracking/number';
import { readPeriod } from '../../tracking/period';
import type { ColumnId } from '../kinds/types';
import { isoOfDay, isPeriodNotation } from '../period-days';
import { choosePeriods, rangeOf, type ImportPeriod, type PeriodChoice } from '../periods';
import { isNumberRow } from '../recognition/headings';
import type { Recognition } from '../recognition/recognise';
import type { TitlePeriod } from '../recognition/title';
import type { Rejections } from '../rejections';
import type { SourceRow } from '../source';
import type { SummaryRow } from '../types';

interface GivenRow {
  number: number;
  indicator: string;
  period: string;
  unit: string;
  figures: Record<Figure, string>;
}

type Figure = 'numerator' | 'denominator' | 'value';
const figures: readonly Figure[] = ['numerator', 'denominator', 'value'];

export interface GivenCollector {
  take(row: SourceRow): void;
  finish(choice: PeriodChoice, title: TitlePeriod | undefined): { periods: ImportPeriod[]; summary: SummaryRow[] };
  rows(): number;
}

const periodOfText = (text: string): string | undefined => {
  const notation = text.toUpperCase();
  return isPeriodNotation(notation) ? notation : (readPeriod(text)?.period ?? undefined);
};

/** Collects a table of indicators and their values; labels are matched as in tracking workbooks, values read alike. */
export function collectGiven(
  { columns, periodColumns = [] }: Pick<Recognition, 'columns' | 'periodColumns'>,
  plan: Plan,
  rejections: Rejections,
): GivenCollector {
  const matcher = createMatcher(plan);
  const collected: GivenRow[] = [];
  let rows = 0;
  const text = (row: SourceRow, id: ColumnId): string => {
    const column = columns.get(id);
    return column === undefined ? '' : row.text(column);
  };

  /** The figures of a row: one set, or a value a period. */
  const entries = (row: SourceRow): Pick<GivenRow, 'period' | 'figures'>[] =>
    periodColumns.length > 0
      ? periodColumns.map(({ column, period }) => ({
          period,
          figures: { numerator: '', denominator: '', value: row.text(column) },
        }))
      : [
          {
            period: text(row, 'period'),
            figures: {
              numerator: text(row, 'numerator'),
              denominator: text(row, 'denominator'),
              value: text(row, 'value'),
            },
          },
        ];

  const take = (row: SourceRow): void => {
    const indicator = text(row, 'indicator');
    const own = entries(row).filter(({ figures: given }) => figures.some((figure) => given[figure] !== ''));
    if (indicator === '' || own.length === 0) return;
    if (isNumberRow(Array.from({ length: row.length }, (_, column) => row.text(column)))) return;
    rows += 1;
    for (const entry of own) collected.push({ number: row.number, indicator, unit: text(row, 'unit'), ...entry });
  };

  const witnesses = (): Record<Figure, ColumnWitness> => {
    const of = (figure: Figure) =>
      witnessOf(collected.map((row) => ({ raw: row.figures[figure], numberFormat: 'General' })));
    return { numerator: of('numerator'), denominator: of('denominator'), value: of('value') };
  };

  const countsOf = (row: GivenRow, witness: Record<Figure, ColumnWitness>): SummaryRow['counts'] | undefined => {
    const counts: SummaryRow['counts'] = {};
    for (const figure of figures) {
      const raw = row.figures[figure];
      // Texts of a worksheet's numbers are written with a point, whatever the column writes.
      const cell =
        /^-?\d+(\.\d+)?(e-?\d+)?$/.test(raw) && !/^\d{1,3}\.\d{3}$/.test(raw) ? Number(raw) : raw === '' ? null : raw;
      const unit = figure === 'value' ? ('percent' as const) : ('count' as const);
      const reading = readNumber(cell, { unit, numberFormat: 'General', column: witness[figure] });
      if (reading.kind === 'value') counts[figure] = reading.value;
      else if (reading.kind !== 'none') return undefined;
    }
    return counts;
  };

  const finish = (choice: PeriodChoice, title: TitlePeriod | undefined) => {
    // Where columns name their periods, the title's year is theirs and no period of its own.
    const chosen = choosePeriods(choice, periodColumns.length > 0 ? undefined : title, []);
    const asked = choice.periods ?? [];
    const known = new Map(chosen.map((period) => [period.period, period]));
    const witness = witnesses();
    const summary: SummaryRow[] = [];
    for (const row of collected) {
      const { indicator } = matcher.match(row.indicator);
      const period = row.period === '' ? chosen[0]?.period : periodOfText(row.period);
      if (periodColumns.length > 0 && asked.length > 0 && !asked.includes(row.period)) continue;
      const counts = countsOf(row, witness);
      if (indicator === undefined) rejections.add('unknown-indicator', row.number);
      else if (period === undefined) rejections.add('unreadable-date', row.number);
      else if (!counts) rejections.add('unreadable-value', row.number);
      else if (Object.keys(counts).length > 0) {
        const range = known.get(period) ?? rangeOf(period, choice.calendar ?? 'calendar', 'rows')[0];
        if (!range) continue;
        known.set(period, range);
        summary.push({
          kind: 'indicator',
          period,
          from: isoOfDay(range.from),
          to: isoOfDay(range.to),
          ...(row.unit !== '' && { unit: row.unit }),
          indicator,
          counts,
        });
      }
    }
    const told = new Set(summary.map(({ period }) => period));
    return { periods: [...known.values()].filter(({ period, by }) => by !== 'rows' || told.has(period)), summary };
  };

  return { take, finish, rows: () => rows };
}
