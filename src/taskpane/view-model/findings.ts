import type { Finding, Severity } from '../../check/types';

/** From what must be mended to what is good to know. */
export const severities: readonly Severity[] = ['error', 'warning', 'info'];

export const severityCounts = (findings: readonly Finding[]): Record<Severity, number> => {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
};

export interface FindingGroup {
  severity: Severity;
  /** How many findings the group has, shown or not. */
  count: number;
  /** Those shown, in the order of the check. */
  findings: Finding[];
}

/** The findings of one severity (`null`: of all) by severity, at most `limit` of them, and how many are left out. */
export function groupFindings(
  findings: readonly Finding[],
  severity: Severity | null,
  limit: number,
): { groups: FindingGroup[]; hidden: number } {
  const wanted = severities.filter((each) => severity === null || each === severity);
  const groups: FindingGroup[] = [];
  let room = limit;
  let hidden = 0;
  for (const each of wanted) {
    const all = findings.filter((finding) => finding.severity === each);
    const shown = all.slice(0, room);
    room -= shown.length;
    hidden += all.length - shown.length;
    if (shown.length > 0) groups.push({ severity: each, count: all.length, findings: shown });
  }
  return { groups, hidden };
}
