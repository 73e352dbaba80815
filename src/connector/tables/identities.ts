import { finding, type ImportFinding } from '../findings';
import type { Identity, TableColumn } from '../kinds/types';
import type { TableRow } from './rows';

/**
 * Fills cells that were left empty where an identity proves them to be 0: the whole is already the sum of the parts
 * that are told. Nothing else may turn an empty cell into 0.
 */
export function proveZeros(
  rows: readonly TableRow[],
  identities: readonly Identity[],
  present: ReadonlySet<TableColumn>,
): void {
  for (const { counts, unreadable } of rows) {
    for (const { whole, parts } of identities) {
      const total = counts.get(whole);
      const mapped = parts.filter((part) => present.has(part));
      const told = mapped.reduce((sum, part) => sum + (counts.get(part) ?? 0), 0);
      if (total === undefined || told !== total) continue;
      for (const part of mapped) if (!counts.has(part) && !unreadable.includes(part)) counts.set(part, 0);
    }
  }
}

/** The identities that rows break, each with its rows; only rows that tell every part are judged. */
export function identityFindings(
  rows: readonly TableRow[],
  identities: readonly Identity[],
  present: ReadonlySet<TableColumn>,
  heading: (id: TableColumn) => string,
): ImportFinding[] {
  return identities.flatMap(({ whole, parts, severity }) => {
    const mapped = parts.filter((part) => present.has(part));
    if (!present.has(whole) || mapped.length < 2) return [];
    const broken = rows.filter(({ counts }) => {
      const total = counts.get(whole);
      if (total === undefined || mapped.some((part) => !counts.has(part))) return false;
      return total !== mapped.reduce((sum, part) => sum + (counts.get(part) ?? 0), 0);
    });
    if (broken.length === 0) return [];
    const params = { whole: heading(whole), parts: mapped.map(heading).join(' + '), count: broken.length };
    return [
      finding(
        'identity-broken',
        severity,
        params,
        broken.map(({ number }) => number),
      ),
    ];
  });
}
