import type { Cells } from './cells';
import type { Finding, Severity } from './types';

const weight: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

/**
 * Findings in the order an officer should take them: errors first; then warnings, those farthest from the target first;
 * then the rest; within each, the order of the workbook.
 */
export function rankFindings(findings: Finding[], cells: Cells): Finding[] {
  return [...findings].sort(
    (a, b) => weight[a.severity] - weight[b.severity] || (a.distance ?? 0) - (b.distance ?? 0) || cells.compare(a, b),
  );
}
