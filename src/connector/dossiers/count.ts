import { finding, type FindingId, type ImportFinding } from '../findings';
import { choosePeriods, latestPeriod, type ImportPeriod, type PeriodChoice } from '../periods';
import type { TitlePeriod } from '../recognition/title';
import { RowTally } from '../rejections';
import type { DueDossier, SummaryKind, SummaryRow } from '../types';
import { exchangeDayAndMonth } from './date-damage';
import { dueDossiers } from './due';
import type { Intake } from './intake';
import { lackFindings } from './lack';
import { indexOfState } from './records';
import { noDay } from '../cell-day';
import { stateSets } from './states';
import { summarise, type Told } from './summarise';

export interface ListCount {
  periods: ImportPeriod[];
  summary: SummaryRow[];
  due: DueDossier[];
  findings: ImportFinding[];
  /** Dossiers counted in none of the periods, and those that count nowhere ("mới đăng ký", "không được tiếp nhận"). */
  excluded: number;
}

function repairDates({ records, damages }: Intake): ImportFinding[] {
  return damages.flatMap(({ field, heading, damage }) => {
    if (!damage.isCertain) return [];
    const count = exchangeDayAndMonth(records[field], records.size);
    return [finding('us-dates', 'warning', { heading, count })];
  });
}

const excludedStates = new Set<number>(stateSets.excluded.map(indexOfState));
const finishedStates = new Set<number>(stateSets.finished.map(indexOfState));

/** Puts rows that end before they begin out of the count, and finds finished ones without a day. */
function inspect({ records, rejections }: Intake): { withoutDay: RowTally; excluded: number } {
  const withoutDay = new RowTally();
  const refused = indexOfState('refused');
  let excluded = 0;
  for (let index = 0; index < records.size; index += 1) {
    const state = records.state[index] ?? 0;
    const row = records.row[index] ?? 0;
    const finished = records.finished[index] ?? noDay;
    if (excludedStates.has(state)) excluded += 1;
    else if (!finishedStates.has(state)) continue;
    else if (finished === noDay) withoutDay.add(row);
    else if (finished < (records.received[index] ?? 0)) {
      rejections.add('finished-before-received', row);
      records.state[index] = refused;
    }
  }
  return { withoutDay, excluded };
}

function* daysOf({ records }: Intake): Generator<readonly [number, number]> {
  const rows = new Map<number, number>();
  for (let index = 0; index < records.size; index += 1) {
    if (excludedStates.has(records.state[index] ?? 0)) continue;
    const day = records.received[index] ?? 0;
    rows.set(day, (rows.get(day) ?? 0) + 1);
  }
  yield* rows;
}

/** Page sizes that systems offer: an export writes the page that is loaded. */
const pageSizes: ReadonlySet<number> = new Set([10, 20, 50, 100, 500, 1000, 5000]);

const earliestReceived = ({ records }: Intake): number =>
  records.received.subarray(0, records.size).reduce((least, day) => Math.min(least, day), Infinity);

const listFindings = (intake: Intake, columns: Told, periods: readonly ImportPeriod[]): ImportFinding[] => [
  ...(pageSizes.has(intake.rows) ? [finding('page-size', 'warning', { count: intake.rows })] : []),
  ...lackFindings(columns, periods, earliestReceived(intake)),
];

const tallied = (id: FindingId, severity: ImportFinding['severity'], { count, rows }: RowTally): ImportFinding[] =>
  count === 0 ? [] : [finding(id, severity, { count }, rows)];

function outside({ records }: Intake, periods: readonly ImportPeriod[]): number {
  const last = Math.max(...periods.map(({ to }) => to));
  let count = 0;
  for (let index = 0; index < records.size; index += 1) if ((records.received[index] ?? 0) > last) count += 1;
  return count;
}

/** Counts what was taken in, for the periods chosen or found. */
export function countList(
  intake: Intake,
  columns: Told,
  kinds: readonly SummaryKind[],
  choice: PeriodChoice,
  title: TitlePeriod | undefined,
): ListCount {
  const repaired = repairDates(intake);
  const { withoutDay, excluded } = inspect(intake);
  const periods = choosePeriods(choice, title, daysOf(intake));
  const summary = periods.flatMap((range) => summarise(intake, columns, kinds, range));
  const latest = latestPeriod(periods);
  const isDossiers = kinds.includes('dossiers');
  const after = periods.length === 0 ? 0 : outside(intake, periods);
  return {
    periods,
    summary,
    due: latest && isDossiers ? dueDossiers(intake, latest) : [],
    excluded,
    findings: [
      ...repaired,
      ...(isDossiers ? listFindings(intake, columns, periods) : []),
      ...(isDossiers ? tallied('finished-without-day', 'warning', withoutDay) : []),
      ...tallied('duplicates', 'info', intake.duplicates),
      ...tallied('unreadable-due', 'warning', intake.unreadableDue),
      ...tallied('unknown-words', 'warning', intake.unknownWords),
      ...tallied('without-code', 'info', intake.withoutCode),
      ...(after > 0 ? [finding('after-period', 'info', { count: after })] : []),
      ...(intake.openDropped > 0 ? [finding('due-list-cut', 'info', { count: intake.openDropped })] : []),
    ],
  };
}
