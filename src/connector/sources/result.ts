import { tanMinhPlan } from '../../plan/plan';
import { indicatorValues } from '../indicators';
import type { ImportResult } from '../import';
import type { ColumnId } from '../kinds/types';
import type { Counted } from '../session';
import { missingOf, type NamedColumns } from './columns';
import type { CountRequest, RemoteCount } from './types';

/** What was counted, with the indicators that follow from it. */
export function completeCount(
  counted: Counted,
  columns: NamedColumns,
  countedBy: RemoteCount['countedBy'],
  request: CountRequest,
): RemoteCount {
  const plan = request.plan ?? tanMinhPlan;
  return {
    ...counted,
    indicators: counted.periods.flatMap(({ period }) => indicatorValues(plan, counted.summary, period)),
    columns: Object.fromEntries(columns),
    missing: missingOf(columns),
    countedBy,
  };
}

/** The same of what was read like a file. */
export function countOfImport({ sources, ...counted }: ImportResult): RemoteCount {
  const [first] = sources;
  const columns: Partial<Record<ColumnId, string>> = {};
  for (const [id, place] of first?.recognition.columns ?? [])
    columns[id] = first?.recognition.headings[place]?.text ?? '';
  return { ...counted, columns, missing: first?.recognition.missing ?? [], countedBy: 'rows' };
}
