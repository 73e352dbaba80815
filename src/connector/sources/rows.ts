import { fail, ok, type Result } from '../../messages';
import { tanMinhPlan } from '../../plan/plan';
import { ValuesRow, type PlainValue } from '../readers/library/values-row';
import { recognise } from '../recognition/recognise';
import { createSession, type Session } from '../session';
import type { NamedColumns } from './columns';
import type { CountRequest } from './types';

/** Rows that come from a server one by one or page by page, counted here as the rows of a file. */
export interface RowCounter {
  /** Values in the order of `columns`. */
  take(values: readonly PlainValue[]): void;
  finish: Session['finish'];
}

/** Problem: `connector.source.needs-columns` where the columns make no list of dossiers. */
export function createRowCounter(columns: NamedColumns, name: string, request: CountRequest): Result<RowCounter> {
  const names = [...columns.values()];
  const mapping = Object.fromEntries([...columns.keys()].map((id, place) => [id, place]));
  const recognised = recognise([{ number: 1, cells: names }], {
    name,
    choice: { kind: 'dossier-list', mapping, header: { row: 1, rows: 1 } },
  });
  if (!recognised.ok) return fail('connector.source.needs-columns', { columns: names.join(', ') });
  const session = createSession(recognised.value, { ...request, plan: request.plan ?? tanMinhPlan });
  const take = session.open(recognised.value, { format: 'csv' });
  const row = new ValuesRow();
  let rows = 0;
  return ok({
    take: (values) => {
      rows += 1;
      // Row 1 is the header.
      take(row.set(rows + 1, values));
    },
    finish: () => session.finish(),
  });
}

const zoned = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/;
/** "/Date(1751328000000)/" of older .NET services. */
const ticks = /^\/Date\((-?\d+)([+-]\d{4})?\)\/$/;
/** Việt Nam is seven hours ahead of UTC all year round. */
const vietnam = 7 * 3_600_000;

/** A moment in time as the Vietnamese day and time on which it fell; other values as they are. */
export function localTime(value: unknown): PlainValue {
  if (typeof value === 'string') {
    const moment = zoned.test(value) ? Date.parse(value) : Number(ticks.exec(value)?.[1] ?? NaN);
    return Number.isNaN(moment) ? value : new Date(moment + vietnam).toISOString().slice(0, 19);
  }
  return typeof value === 'number' || typeof value === 'boolean' ? value : null;
}
