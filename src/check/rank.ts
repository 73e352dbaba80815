import type { Cells } from './cells';
import { groupBy } from './group';
import type { Finding, Severity } from './types';

const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** How far from its target a group of findings is: the farthest of them. */
const distanceOf = (group: readonly Finding[]): number => Math.min(...group.map(({ distance }) => distance ?? 0));

/**
 * Findings in the order an officer should take them: errors, then warnings, then information. Within each the findings
 * of one indicator stand together; indicators farthest from their target come first, then the order of the workbook.
 */
export function rankFindings(findings: readonly Finding[], cells: Cells): Finding[] {
  return severities.flatMap((severity) => {
    const ordered = findings
      .filter((finding) => finding.severity === severity)
      .sort((a, b) => (a.distance ?? 0) - (b.distance ?? 0) || cells.compare(a, b));
    const groups = [...groupBy(ordered, (finding) => finding.indicator ?? finding).values()];
    // The sort is stable: groups equally far stay in the order of their first findings.
    return groups.sort((a, b) => distanceOf(a) - distanceOf(b)).flat();
  });
}
