import { channelOf } from '../../channels';
import { Names } from '../../dossiers/names';
import type { CountingRule } from '../../dossiers/rules';
import { rulesOfPeriod, summaryRows, type CountedGroup } from '../../dossiers/summarise';
import { finding, type FindingId, type ImportFinding } from '../../findings';
import type { ImportPeriod } from '../../periods';
import type { Rejection, RejectionReason } from '../../rejections';
import type { SummaryRow } from '../../types';

/** Dossiers of one unit, field and channel, in the words of the source. */
export interface RemoteGroup {
  unit: string;
  field: string;
  channel: string;
  /** Dossiers of the group, counted by some rule or none. */
  size: number;
  /** For each period the counts of the rules. */
  counts: readonly (readonly number[])[];
}

/** Groups of different spellings of one name under its most frequent one; the unit only where there are several. */
function mergeNames(groups: readonly RemoteGroup[]): RemoteGroup[] {
  const bySize = [...groups].sort((a, b) => b.size - a.size);
  const units = new Names();
  const fields = new Names();
  const named = bySize.map((group) => ({
    ...group,
    unit: units.nameOf(units.numberOf(group.unit)) ?? '',
    field: fields.nameOf(fields.numberOf(group.field)) ?? '',
  }));
  return units.count > 1 ? named : named.map((group) => ({ ...group, unit: '' }));
}

const told = (text: string): string | undefined => (text === '' ? undefined : text);

/** The summary of what a server counted. */
export function summaryOfGroups(
  groups: readonly RemoteGroup[],
  rules: readonly CountingRule[],
  periods: readonly ImportPeriod[],
  earliest: number,
): SummaryRow[] {
  const merged = mergeNames(groups);
  return periods.flatMap((range, period) => {
    const used = rulesOfPeriod(rules, earliest, range);
    const counted = merged.map(({ unit, field, channel, counts }): CountedGroup => ({
      unit: told(unit),
      field: told(field),
      channel: channelOf(channel),
      counts: used.map((rule) => counts[period]?.[rules.indexOf(rule)] ?? 0),
    }));
    return summaryRows(counted, used, range);
  });
}

/** Reasons with their numbers; a server names no rows. */
export const rejectionsOf = (counts: Readonly<Partial<Record<RejectionReason, number>>>): Rejection[] =>
  (Object.entries(counts) as [RejectionReason, number][])
    .filter(([, count]) => count > 0)
    .map(([reason, count]) => ({ reason, count, rows: [] }))
    .sort((a, b) => b.count - a.count);

/** A finding where there is something to tell. */
export const counted = (id: FindingId, severity: ImportFinding['severity'], count: number): ImportFinding[] =>
  count > 0 ? [finding(id, severity, { count })] : [];

/** Dossiers listed as due, the latest first; more are counted and not listed. */
export const mostDue = 5000;

export const dueFindings = (listed: number): ImportFinding[] =>
  listed < mostDue ? [] : [finding('remote-due-list-cut', 'info', { count: mostDue })];
