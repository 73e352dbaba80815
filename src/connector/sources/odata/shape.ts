import { feeColumns, type DateField } from '../../dossiers/rules';
import type { ColumnId } from '../../kinds/types';
import type { NamedColumns } from '../columns';
import { wordColumns } from '../query/vocabulary';
import type { DayType } from './filter';
import type { EntitySet } from './metadata';

/** How a set's properties serve for counting on the server. */
export interface ServerShape {
  days: Partial<Record<DateField, { name: string; type: DayType }>>;
  /** The day of handing over, where it takes the place of an empty day of the end. */
  instead?: { name: string; type: DayType };
  fees: readonly string[];
  /** Columns to group by: their meaning and their property, in one order. */
  groups: readonly (readonly [id: ColumnId, name: string])[];
}

const numeric = /^Edm\.(Byte|SByte|Int16|Int32|Int64|Decimal|Double|Single)$/;
const isDay = (type: string | undefined): type is DayType => type === 'Edm.Date' || type === 'Edm.DateTimeOffset';

/** `undefined` where days are kept as texts, or amounts are: then only rows can be counted, here. */
export function serverShape(columns: NamedColumns, { properties }: EntitySet): ServerShape | undefined {
  const days: ServerShape['days'] = {};
  for (const [field, name] of [
    ['received', columns.get('received')],
    ['due', columns.get('due')],
    ['finished', columns.get('finished') ?? columns.get('handed-over')],
  ] as const) {
    if (name === undefined) continue;
    const type = properties.get(name);
    if (!isDay(type)) return undefined;
    days[field] = { name, type };
  }
  const handedOver = columns.has('finished') ? columns.get('handed-over') : undefined;
  const handedOverType = handedOver === undefined ? undefined : properties.get(handedOver);
  if (handedOver !== undefined && !isDay(handedOverType)) return undefined;
  const fees = feeColumns.flatMap((id) => columns.get(id) ?? []);
  if (!fees.every((name) => numeric.test(properties.get(name) ?? ''))) return undefined;
  const groups = (['unit', 'field', ...wordColumns] as const).flatMap((id) => {
    const name = columns.get(id);
    return name === undefined ? [] : [[id, name] as const];
  });
  return {
    days,
    ...(handedOver !== undefined && isDay(handedOverType) && { instead: { name: handedOver, type: handedOverType } }),
    fees,
    groups,
  };
}
