import { dayAt, noDay } from '../cell-day';
import { finding, type FindingId, type ImportFinding } from '../findings';
import { readCount } from '../count';
import type { ColumnId } from '../kinds/types';
import { isoOfDay } from '../period-days';
import { choosePeriods, type ImportPeriod, type PeriodChoice } from '../periods';
import type { ColumnMap } from '../recognition/columns';
import type { TitlePeriod } from '../recognition/title';
import { Rejections, RowTally } from '../rejections';
import type { SourceRow } from '../source';
import { isTotalLabel } from '../total-label';
import type { SummaryRow } from '../types';
import { levelOf, levels, type Level } from './levels';

/** Forms of one day, unit, field and group; `forms` with the blank ones. */
interface Tally {
  day: number;
  unit: string;
  field: string;
  group: string;
  forms: number;
  byLevel: Map<Level, number>;
}

const clean = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

export interface SurveyCount {
  periods: ImportPeriod[];
  summary: SummaryRow[];
  findings: ImportFinding[];
}

export interface SurveyCollector {
  take(row: SourceRow): void;
  finish(choice: PeriodChoice, title: TitlePeriod | undefined): SurveyCount;
  rows(): number;
}

/** Without a timestamp every form belongs to the period asked for. */
const undated = NaN;

/** Collects answers: one form a row, or a level with the number of its forms. Blank answers are no valid forms. */
export function collectAnswers(columns: ColumnMap, rejections: Rejections): SurveyCollector {
  const tallies = new Map<string, Tally>();
  const unknown = new RowTally();
  const blank = new RowTally();
  const scale = new Set<Level>();
  let rows = 0;
  const text = (row: SourceRow, id: ColumnId): string => {
    const column = columns.get(id);
    return column === undefined ? '' : clean(row.text(column));
  };
  const dayColumn = columns.get('answered');

  const tallyOf = (row: SourceRow, day: number): Tally => {
    const [unit, field, group] = [text(row, 'unit'), text(row, 'field'), text(row, 'group')];
    const key = JSON.stringify([day, unit, field, group]);
    const known = tallies.get(key);
    if (known) return known;
    const tally: Tally = { day, unit, field, group, forms: 0, byLevel: new Map() };
    tallies.set(key, tally);
    return tally;
  };

  /** How many forms the row stands for; `undefined` where its number cannot be read. */
  const weightOf = (row: SourceRow): number | undefined => {
    const column = columns.get('forms');
    if (column === undefined) return 1;
    const reading = readCount(row.text(column));
    return reading.kind === 'count' ? reading.count : reading.kind === 'none' ? 0 : undefined;
  };

  const take = (row: SourceRow): void => {
    const answer = text(row, 'answer');
    const cells = Array.from({ length: row.length }, (_, column) => row.text(column));
    if (cells.every((cell) => cell === '') || isTotalLabel(answer) || cells.slice(0, 2).some(isTotalLabel)) return;
    const weight = weightOf(row);
    const level = levelOf(answer);
    if (columns.has('forms') && !level) return;
    rows += 1;
    const day = dayColumn === undefined ? undated : dayAt(row, dayColumn);
    if (weight === undefined) return rejections.add('unreadable-count', row.number);
    if (dayColumn !== undefined && !(day > noDay)) return rejections.add('unreadable-date', row.number);
    const tally = tallyOf(row, day);
    tally.forms += weight;
    if (level) {
      scale.add(level);
      tally.byLevel.set(level, (tally.byLevel.get(level) ?? 0) + weight);
    } else (answer === '' ? blank : unknown).add(row.number);
  };

  const finish = (choice: PeriodChoice, title: TitlePeriod | undefined): SurveyCount => {
    const days = [...tallies.values()].flatMap(({ day, forms }) => (Number.isNaN(day) ? [] : [[day, forms] as const]));
    const periods = choosePeriods(choice, title, days);
    const told = (count: RowTally, id: FindingId, severity: ImportFinding['severity']) =>
      count.count === 0 ? [] : [finding(id, severity, { count: count.count }, count.rows)];
    return {
      periods,
      summary: periods.flatMap((period) => summarise([...tallies.values()], period, scale)),
      findings: [...told(blank, 'blank-answers', 'info'), ...told(unknown, 'unknown-answers', 'warning')],
    };
  };

  return { take, finish, rows: () => rows };
}

/** Scales of three have neither a neutral answer nor one below "không hài lòng"; only the middle three tell that. */
const beyondThree: ReadonlySet<Level> = new Set(['neutral', 'very-dissatisfied']);

function summarise(
  tallies: readonly Tally[],
  { period, from, to }: ImportPeriod,
  scale: ReadonlySet<Level>,
): SummaryRow[] {
  const ofFive = [...beyondThree].some((level) => scale.has(level));
  const asked = levels.filter((level) => ofFive || !beyondThree.has(level));
  const rows = new Map<string, SummaryRow>();
  const severalUnits = new Set(tallies.map(({ unit }) => unit)).size > 1;
  for (const { day, unit, field, group, forms, byLevel } of tallies) {
    if (day < from || day > to) continue;
    const key = JSON.stringify([unit, field, group]);
    const row = rows.get(key) ?? {
      kind: 'survey' as const,
      period,
      from: isoOfDay(from),
      to: isoOfDay(to),
      ...(severalUnits && unit && { unit }),
      ...(field && { field }),
      ...(group && { group }),
      counts: {},
    };
    rows.set(key, row);
    const add = (measure: keyof SummaryRow['counts'], count: number) => {
      row.counts[measure] = (row.counts[measure] ?? 0) + count;
    };
    add('forms', forms);
    add(
      'valid-forms',
      [...byLevel.values()].reduce((sum, count) => sum + count, 0),
    );
    for (const level of asked) add(level, byLevel.get(level) ?? 0);
  }
  return [...rows.values()];
}
