import { isoOfDay } from '../period-days';
import type { ImportPeriod } from '../periods';
import type { DueDossier } from '../types';
import type { Intake } from './intake';
import { indexOfState } from './records';
import { noDay } from '../cell-day';
import { stateSets } from './states';

/** Dossiers due within this many days after the end of the period are soon due. */
export const soon = 7;

const notRunning = new Set<number>(stateSets['not-running'].map(indexOfState));

/**
 * The dossiers of the list that are still open, were so at the end of the period, and were then late or due within
 * seven days, the latest first. Those that wait for the citizen are not late.
 */
export function dueDossiers({ records, open, units, fields }: Intake, { period, to }: ImportPeriod): DueDossier[] {
  const listed: DueDossier[] = [];
  for (const [index, { code, procedure }] of open) {
    const due = records.due[index] ?? noDay;
    const received = records.received[index] ?? noDay;
    if (due === noDay || code === '' || received > to || due - to > soon) continue;
    if (notRunning.has(records.state[index] ?? 0)) continue;
    const unit = units.count > 1 ? units.nameOf(records.unit[index] ?? 0) : undefined;
    const field = fields.nameOf(records.field[index] ?? 0);
    listed.push({
      period,
      code,
      ...(unit !== undefined && { unit }),
      ...(field !== undefined && { field }),
      ...(procedure !== '' && { procedure }),
      received: isoOfDay(received),
      due: isoOfDay(due),
      daysLate: to - due,
    });
  }
  return listed.sort((a, b) => b.daysLate - a.daysLate || (a.code < b.code ? -1 : 1));
}
