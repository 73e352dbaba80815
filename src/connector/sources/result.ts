import { fail, ok, type Result } from '../../messages';
import { tanMinhPlan } from '../../plan/plan';
import { indicatorValues } from '../indicators';
import type { ImportResult } from '../import';
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
  return {
    ...counted,
    indicators: counted.periods.flatMap(({ period }) => indicatorValues(plan, counted.summary, period)),
    recognition: recognitionOf(columns, names),
    countedBy,
  };
}

/** The same of what was read like a file. Problem: `connector.recognise.none` where nothing was. */
export const countOfImport = ({ sources: [first], ...counted }: ImportResult): Result<RemoteCount> =>
  first ? ok({ ...counted, recognition: first.recognition, countedBy: 'rows' }) : fail('connector.recognise.none');
