import { judge } from '../../plan/judge';
import type { ImportFinding } from '../../connector/findings';
import type { IndicatorValue } from '../../connector/indicators';
import { kindDeclaration } from '../../connector/kinds';
import type { ColumnId } from '../../connector/kinds/types';
import type { LayoutChoice, Recognition } from '../../connector/recognition/recognise';
import { placesText } from '../../connector/places';
import type { Rejection } from '../../connector/rejections';
import { formatDayNumber } from '../../connector/period-days';
import type { Channel } from '../../connector/types';
import type { ImportedData } from '../../excel/import-operations';
import type { LayoutMemory } from '../../excel/layouts';
import { describeProblem, formatNumber, formatPercent, message, type Language } from '../../messages';
import type { Plan } from '../../plan/plan';
import { columnLetters } from '../../tracking/a1';
import { yearOfPeriod } from '../../tracking/period';
import type { ReadFile, Reading } from '../../worker/protocol';
import type { ManualChoice } from '../data-state';
import type { ProgressOf } from '../operations';
import type { Task } from '../state';
import { severities } from './findings';
import { indicatorName } from './questions';
import { periodLabel } from './status';

/** What an import writes. */
export const dataOf = ({ summary, due, groups }: Reading): ImportedData => ({
  summary,
  due,
  sources: groups.flatMap(({ files, counted }) => (counted.ok ? files.map(({ name }) => name) : [])),
});

/** Rates beside the plan's targets have their name in the catalogue. */
export const rateName = (language: Language, plan: Plan, id: string): string =>
  id === 'on_time_rate' ? message(language, 'data.on-time') : indicatorName(language, plan, id);

/** A rate as the pane shows it. */
export interface RateShown extends IndicatorValue {
  /** `null` where the plan sets none. */
  target: number | null;
  status: 'met' | 'not-met' | null;
}

/** The rates of a reading, each against the target of its period's year. */
export const ratesOf = (plan: Plan, { indicators }: Reading): RateShown[] =>
  indicators.flatMap((one): RateShown[] => {
    if ('problem' in one) return [];
    const indicator = plan.indicator(one.id);
    const target = plan.target(one.id, yearOfPeriod(one.period));
    if (!indicator || !target.ok) return [{ ...one, target: null, status: null }];
    const { status } = judge(indicator, target.value, one.value);
    return [{ ...one, target: target.value, status: status === 'no-data' ? null : status }];
  });

export interface MissingGroup {
  reason: string;
  names: string[];
}

/** What cannot be computed, by the reason that keeps it from being so. */
export function missingGroups(language: Language, plan: Plan, { indicators }: Reading): MissingGroup[] {
  const groups = new Map<string, Set<string>>();
  for (const one of indicators) {
    if (!('problem' in one)) continue;
    const { params, ...problem } = one.problem;
    const period = params?.['period'];
    const told = typeof period === 'string' ? { ...params, period: periodLabel(language, period) } : params;
    const reason = describeProblem(language, { ...problem, ...(told && { params: told }) });
    groups.set(reason, (groups.get(reason) ?? new Set()).add(rateName(language, plan, one.id)));
  }
  return [...groups].map(([reason, names]) => ({ reason, names: [...names] }));
}

/** The meanings that a kind knows, those first for which a column was found. */
export function columnsOf({ kind, columns }: Recognition): { id: ColumnId; column: number | null }[] {
  const all = kindDeclaration(kind).columns.map(({ id }) => ({ id, column: columns.get(id) ?? null }));
  return [...all.filter(({ column }) => column !== null), ...all.filter(({ column }) => column === null)];
}

/** "Cột C: Ngày nhận" */
export function columnText(language: Language, column: number, heading: string | undefined): string {
  const letter = columnLetters(column);
  const words = heading?.replace(/\s+/g, ' ').trim();
  return words
    ? message(language, 'data.column', { letter, heading: words })
    : message(language, 'data.column-plain', { letter });
}

/** The whole mapping with one meaning changed; a column has one meaning. */
function mappingWith(recognition: Recognition, changed: ColumnId, column: number | null) {
  const mapping: Partial<Record<ColumnId, number | null>> = {};
  for (const one of columnsOf(recognition)) {
    mapping[one.id] = one.id === changed ? column : one.column === column ? null : one.column;
  }
  return mapping;
}

/** What the workbook remembers when the officer corrects a column. */
export const layoutWith = (recognition: Recognition, id: ColumnId, column: number | null): LayoutMemory => ({
  kind: recognition.kind,
  mapping: mappingWith(recognition, id, column),
});

const channelKinds = ['dossier-list', 'dossier-list-one-channel'];

/** Whether the officer may say which channel a list is of: it has no column that does. */
export const mayNameChannel = ({ kind, columns }: Recognition): boolean =>
  channelKinds.includes(kind) && !columns.has('channel');

/** The channels that lists are exported by. */
export const listChannels: readonly Channel[] = ['online', 'direct', 'postal'];

/** The choice that makes a list one of one channel; `undefined` leaves it to the file. */
export function channelChoice({ header, columns }: Recognition, channel: Channel | null): LayoutChoice | undefined {
  if (channel === null) return undefined;
  return {
    kind: 'dossier-list-one-channel',
    channel,
    header: { row: header.row, rows: header.rows },
    mapping: Object.fromEntries(columns),
  };
}

/** The choice for a file that was not recognised. */
export const manualLayout = ({ kind, row, mapping }: ManualChoice): LayoutChoice => ({
  kind,
  header: { row, rows: 1 },
  mapping,
});

/** "dòng 4, 17, 203…", each file's own where there are several; empty where no row is named. */
export const rowsText = (language: Language, { count, ...places }: Omit<Rejection, 'reason'>): string =>
  placesText(language, places, count);

/** The gravest first. */
export const sortedFindings = (findings: readonly ImportFinding[]): ImportFinding[] =>
  [...findings].sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));

/** The days that each period was counted for. */
export const daysText = (language: Language, { periods }: Reading): string[] =>
  periods.map(({ period, from, to }) =>
    message(language, 'data.days', {
      period: periodLabel(language, period),
      from: formatDayNumber(from),
      to: formatDayNumber(to),
    }),
  );

/** Files whose title names another period than the one that the officer chose. */
export const otherPeriods = ({ groups }: Reading, period: string | null): ReadFile[] =>
  period === null
    ? []
    : groups
        .flatMap(({ files }) => files)
        .filter(({ recognition }) => recognition.period !== undefined && recognition.period.period !== period);

const megabyte = 1_000_000;

export function sizeText(language: Language, bytes: number): string {
  return bytes < megabyte
    ? message(language, 'data.size-kb', { size: formatNumber(language, Math.ceil(bytes / 1000)) })
    : message(language, 'data.size-mb', { size: formatNumber(language, bytes / megabyte, 1) });
}

type TaskProgress = Pick<Task, 'job' | 'done' | 'total' | 'of'>;

/** Never rounded up to the end. */
const percentText = (language: Language, done: number, total: number): string =>
  formatPercent(language, Math.floor((done / total) * 100) / 100, 0);

/** How far a part is that is told in words of its own. */
function partText(language: Language, { name, unit }: ProgressOf, done: number, total: number): string {
  const percent = total === 0 ? '' : percentText(language, done, total);
  const count = formatNumber(language, done);
  if (unit === 'cells') return message(language, 'data.progress-cells', { percent });
  if (unit !== 'bytes') return message(language, `data.source.progress-${unit}`, { name, count });
  return total === 0
    ? message(language, 'data.source.progress-bytes-open', { name, size: sizeText(language, done) })
    : message(language, 'data.source.progress-bytes', { name, percent, size: sizeText(language, total) });
}

/** How far a task is; `null` for those of other views and before anything is known. `total` is 0 where the whole is not. */
export function dataProgress(
  language: Language,
  { job, done, total, of }: TaskProgress,
): { done: number; total: number; text: string } | null {
  if (of) return { done, total, text: partText(language, of, done, total) };
  if ((job.kind !== 'read-data' && job.kind !== 'read-sheet') || total === 0) return null;
  const percent = percentText(language, done, total);
  return { done, total, text: message(language, 'data.progress', { percent, size: sizeText(language, total) }) };
}
