import type { Calendar } from '../tracking/types';
import { daysOfPeriod, partsOfDay, type DayRange } from './period-days';
import type { TitlePeriod } from './recognition/title';

/** A period that a source is counted for, with its days: quarters have other days in the reporting calendar. */
export interface ImportPeriod extends DayRange {
  period: string;
  calendar: Calendar;
  /** Who chose it: the officer, the title or name of the file, or the dates of its rows. */
  by: 'officer' | 'title' | 'rows';
}

export interface PeriodChoice {
  /** In the product's notation; several where one source covers several. */
  periods?: readonly string[];
  /** Calendar quarters when absent, unless the title gives the days of the other. */
  calendar?: Calendar;
}

/** The days of a period as a list of one; empty where it is in no notation of ours. */
export function rangeOf(period: string, calendar: Calendar, by: ImportPeriod['by']): ImportPeriod[] {
  const days = daysOfPeriod(period, calendar);
  return days ? [{ period, calendar, by, ...days }] : [];
}

/** Quarters with fewer of the rows than this share of the fullest are those of dossiers still open, or just begun. */
const leastShare = 0.2;

/** The quarter of the calendar that a day belongs to. */
function quarterOfDay(day: number, calendar: Calendar): string {
  // The 15th of a month begins the reporting month that follows.
  const { year, month } = partsOfDay(calendar === 'reporting' && partsOfDay(day).day >= 15 ? day + 17 : day);
  return `${year}-Q${Math.ceil(month / 3)}`;
}

/** The quarters that the rows of a list are about, by the days on which they came in. */
function quartersOf(days: Iterable<readonly [day: number, rows: number]>, calendar: Calendar): string[] {
  const rowsOf = new Map<string, number>();
  for (const [day, rows] of days) {
    const quarter = quarterOfDay(day, calendar);
    rowsOf.set(quarter, (rowsOf.get(quarter) ?? 0) + rows);
  }
  const most = Math.max(0, ...rowsOf.values());
  return [...rowsOf]
    .filter(([, rows]) => rows >= most * leastShare)
    .map(([quarter]) => quarter)
    .sort();
}

/**
 * The periods to count: those the officer chose, else the one of the title, else the quarters of the rows. `days`: how
 * many rows fall on each day.
 */
export function choosePeriods(
  { periods, calendar }: PeriodChoice,
  title: TitlePeriod | undefined,
  days: Iterable<readonly [day: number, rows: number]>,
): ImportPeriod[] {
  const used = calendar ?? title?.calendar ?? 'calendar';
  if (periods && periods.length > 0) return periods.flatMap((period) => rangeOf(period, used, 'officer'));
  if (title) return rangeOf(title.period, used, 'title');
  return quartersOf(days, used).flatMap((period) => rangeOf(period, used, 'rows'));
}

/** The one that ends last, the first of those that end on one day; `undefined` where there is none. */
export const latestPeriod = (periods: readonly ImportPeriod[]): ImportPeriod | undefined =>
  periods.reduce<ImportPeriod | undefined>((last, next) => (last && last.to >= next.to ? last : next), undefined);

/** The first of the chosen periods that is in no notation of ours. */
export const badPeriod = ({ periods = [] }: Pick<PeriodChoice, 'periods'>): string | undefined =>
  periods.find((period) => daysOfPeriod(period, 'calendar') === undefined);
