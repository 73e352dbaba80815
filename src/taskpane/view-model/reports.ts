import { message, type Language, type MessageId } from '../../messages';
import type { Plan } from '../../plan/plan';
import type { Agency } from '../../plan/types';
import type { FormDefinition } from '../../reports';
import type { PeriodKind } from '../../reports/form';
import type { Inserted, ReportState, ReportWishes } from '../report-state';
import type { Task } from '../state';

/** A report form that the officer may choose. */
export type ReportChoice = Pick<FormDefinition, 'id' | 'name' | 'source' | 'periods'>;

export interface FormGroup {
  name: MessageId;
  forms: readonly string[];
}

/** The forms of a set as officers think of them; the order within is that in which they are sent. */
export const formGroups: readonly FormGroup[] = [
  { name: 'report-view.group.plan', forms: ['targets', 'tasks'] },
  {
    name: 'report-view.group.statistics',
    forms: ['cchc-1', 'cchc-2', 'cchc-3', 'cchc-4', 'cchc-5', 'cchc-6', 'cchc-7'],
  },
  { name: 'report-view.group.procedures', forms: ['ii-06', 'payment', 'digitisation', 'overdue'] },
  { name: 'report-view.group.scores', forms: ['survey', 'index-766', 'par-index'] },
  { name: 'report-view.group.reports', forms: ['outline', 'check'] },
];

/** Every form of a set, in its order. */
export const groupedForms: readonly string[] = formGroups.flatMap(({ forms }) => forms);

export interface WorkingSheet {
  form: string;
  make: MessageId;
  purpose: MessageId;
}

/** Sheets that belong to the commune from then on, and to no set. */
export const workingSheets: readonly WorkingSheet[] = [
  { form: 'tracking', make: 'report-view.make-tracking', purpose: 'report-view.tracking-text' },
  { form: 'settings', make: 'report-view.make-settings', purpose: 'report-view.settings-text' },
];

/** Whether an officer must compare the form with the official one before sending it. */
export const mustCompare = ({ source }: ReportChoice): boolean => source.standing !== 'stated';

/** The form that may be made for one agency. */
export const tasksForm = 'tasks';

/** What the officer wants, as the operations take it; only what the forms understand. */
export function wishesFor({ period, settle, agency }: ReportState, forms: readonly string[]): ReportWishes {
  return {
    ...(period !== null && { period }),
    ...(settle && { settle: true }),
    ...(agency !== null && forms.includes(tasksForm) && { agency }),
  };
}

/** The agencies that lead or co-ordinate a task, in the plan's order. */
export function taskAgencies({ data }: Plan): Agency[] {
  const named = new Set(
    data.tasks.flatMap(({ leadAgencies, coAgencies }) => [...leadAgencies, ...coAgencies].map(({ agency }) => agency)),
  );
  return data.agencies.filter(({ id }) => named.has(id));
}

const periodKinds: readonly [pattern: RegExp, kind: PeriodKind][] = [
  [/-Q/, 'quarter'],
  [/-H/, 'half'],
  [/-9M$/, 'nine'],
  [/-\d\d$/, 'month'],
  [/^\d{4}$/, 'year'],
];

const kindOf = (period: string): PeriodKind | undefined => periodKinds.find(([pattern]) => pattern.test(period))?.[1];

/** For which periods a form is usually made, where the chosen one is none of them; else `null`. */
export function unusualPeriod(language: Language, { periods }: ReportChoice, period: string | null): string | null {
  const kind = period === null ? undefined : kindOf(period);
  if (kind === undefined || periods.length === 0 || periods.includes(kind)) return null;
  const names = periods.map((one) => message(language, `report-view.kind.${one}`));
  return message(language, 'report-view.usual-periods', { periods: names.join(', ') });
}

const roman = ['I', 'II', 'III', 'IV'];

/** A part of a year as a choice beside the year: "-Q3" → "Quý III". */
export function periodPartText(language: Language, part: string): string {
  const kind = kindOf(`2026${part}`) ?? 'year';
  const number = Number(/\d+$/.exec(part)?.[0] ?? 0);
  return message(language, `report-view.part.${kind}`, {
    part: kind === 'quarter' ? (roman[number - 1] ?? number) : number,
  });
}

/** "2026-Q3" → year and part. */
export const splitPeriod = (period: string): { year: string; part: string } => ({
  year: period.slice(0, 4),
  part: period.slice(4),
});

/** The quarter in which `today` lies, or the plan's quarter that is nearest to it. */
export function quarterOf({ data }: Plan, today: Date): string {
  const [first = 0, last = 0] = [data.from, data.to].map((date) => Number(date.slice(0, 4)));
  const year = today.getFullYear();
  if (year < first) return `${first}-Q1`;
  return year > last ? `${last}-Q4` : `${year}-Q${Math.floor(today.getMonth() / 3) + 1}`;
}

/** What a set is at: the sheets being read, then the form being inserted. */
export function setProgress(
  language: Language,
  { job, done, total, inserted }: Task,
  nameOf: (form: string) => string,
): { done: number; total: number; text: string } | null {
  if (job.kind !== 'reports' && job.kind !== 'picture') return null;
  const reading = inserted === 0 && (total === 0 || done < total);
  if (reading || job.kind === 'picture') {
    if (total === 0) return null;
    return { done, total, text: message(language, 'pane.checking-progress', { done, total }) };
  }
  const all = job.forms.length;
  const form = job.forms[Math.min(inserted, all - 1)];
  if (form === undefined) return null;
  const number = Math.min(inserted + 1, all);
  return {
    done: inserted,
    total: all,
    text: message(language, 'report-view.inserting-one', { number, total: all, form: nameOf(form) }),
  };
}

/** What a set put into the workbook, in one sentence. */
export function insertedText(language: Language, { sheets, left }: Inserted): string {
  const count = sheets.length;
  return left.length === 0
    ? message(language, 'report-view.inserted', { count })
    : message(language, 'report-view.inserted-some', { count, total: count + left.length });
}
