import { tanMinhPlan } from '../../plan/plan';
import { indicatorValues } from '../indicators';
import type { ImportResult } from '../import';
import type { ColumnId } from '../kinds/types';
import type { Recognition } from '../recognition/recognise';
import type { Counted } from '../session';
import { recognitionOf, type NamedColumns } from './columns';
import type { CountRequest, RemoteCount } from './types';

/** What was counted, with the indicators that follow from it. */
export function completeCount(
  counted: Counted,
  columns: NamedColumns,
  names: readonly string[],
  countedBy: RemoteCount['countedBy'],
  request: CountRequest,
): RemoteCount {
  const plan = request.plan ?? tanMinhPlan;
  const recognition = recognitionOf(columns, names);
  return {
    ...counted,
    indicators: counted.periods.flatMap(({ period }) => indicatorValues(plan, counted.summary, period)),
    kind: recognition.kind,
    columns: Object.fromEntries(columns),
    missing: recognition.missing,
    recognition,
    countedBy,
  };
}

/** The same of what was read like a file, which was recognised as this. */
export function countOfImport({ sources: _, ...counted }: ImportResult, recognition: Recognition): RemoteCount {
  const { kind, missing, headings } = recognition;
  const columns: Partial<Record<ColumnId, string>> = {};
  for (const [id, place] of recognition.columns) columns[id] = headings[place]?.text ?? '';
  return { ...counted, kind, columns, missing, recognition, countedBy: 'rows' };
}
