import { isoOfDay } from '../period-days';
import type { ImportPeriod } from '../periods';
import type { DueDossier } from '../types';
import type { Intake } from './intake';
import { indexOfState } from './records';
import { noDay } from '../cell-day';
import { stateSets } from './states';

/** Dossiers due within this many days after the end of the period are soon due. */
export const soon = 7;

/** Columns that such a list is made from: codes and days, never a person. */
export const dueColumns = ['code', 'unit', 'field', 'procedure', 'received', 'due'] as const;

/** What a source tells of one dossier; days as numbers. */
interface Told {
  code: string;
  unit: string | undefined;
  field: string | undefined;
  procedure: string;
  received: number;
  due: number;
}

/** One dossier of the list, without the names that are absent or empty. */
export const dueDossier = (
  { period, to }: ImportPeriod,
  { code, unit, field, procedure, received, due }: Told,
): DueDossier => ({
  period,
  code,
  ...(unit && { unit }),
  ...(field && { field }),
  ...(procedure && { procedure }),
  received: isoOfDay(received),
  due: isoOfDay(due),
  daysLate: to - due,
});

/** The latest first. */
export const byDaysLate = (a: DueDossier, b: DueDossier): number =>
  b.daysLate - a.daysLate || (a.code < b.code ? -1 : 1);

const notRunning = new Set<number>(stateSets['not-running'].map(indexOfState));

/**
 * The dossiers of the list that are still open, were so at the end of the period, and were then late or due within
 * seven days, the latest first. Those that wait for the citizen are not late.
 */
export function dueDossiers({ records, open, units, fields }: Intake, range: ImportPeriod): DueDossier[] {
  const listed: DueDossier[] = [];
  for (const [index, { code, procedure }] of open) {
    const due = records.due[index] ?? noDay;
    const received = records.received[index] ?? noDay;
    if (due === noDay || code === '' || received > range.to || due - range.to > soon) continue;
    if (notRunning.has(records.state[index] ?? 0)) continue;
    const unit = units.count > 1 ? units.nameOf(records.unit[index] ?? 0) : undefined;
    const field = fields.nameOf(records.field[index] ?? 0);
    listed.push(dueDossier(range, { code, unit, field, procedure, received, due }));
  }
  return listed.sort(byDaysLate);
}
