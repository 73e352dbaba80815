import { isoOfDay, type DayRange } from '../../period-days';
import type { DateField } from '../../dossiers/rules';
import { sides, type Order, type Selection } from './polynomial';

/** A text in a filter; the whole option is percent-encoded afterwards. */
export const quoteText = (text: string): string => `'${text.replace(/'/g, "''")}'`;

/** A value as a service gave it, back in a filter. */
export const literalOf = (value: unknown): string =>
  typeof value === 'string' ? quoteText(value) : value === null || value === undefined ? 'null' : String(value);

/** How a service keeps days. */
export type DayType = 'Edm.Date' | 'Edm.DateTimeOffset';

/** How two days are compared: not every service takes a property on the right. */
export type Comparison = 'plain' | 'cast';

export interface FilterNames {
  days: Partial<Record<DateField, { name: string; type: DayType }>>;
  /** Numeric properties with what is to be paid. */
  fees: readonly string[];
  comparison: Comparison;
}

const zone = 'T00:00:00+07:00';
/** The first day that Edm.Date has: any day is on or after it, no day is not. */
const firstDay = '0001-01-01';

/** Whether the property holds a day at all; the contrary, an empty value, is never asked for. */
export const hasDay = (name: string, type: DayType): string =>
  `${name} ge ${firstDay}${type === 'Edm.DateTimeOffset' ? 'T00:00:00Z' : ''}`;

function rangeFilter({ name, type }: { name: string; type: DayType }, { from, to }: DayRange): string[] {
  const isMoment = type === 'Edm.DateTimeOffset';
  const literal = (day: number): string => isoOfDay(day) + (isMoment ? zone : '');
  const start =
    from === -Infinity ? (to === Infinity ? `${firstDay}${isMoment ? 'T00:00:00Z' : ''}` : undefined) : literal(from);
  return [
    ...(start === undefined ? [] : [`${name} ge ${start}`]),
    // A moment of the last day is still within it.
    ...(to === Infinity ? [] : [isMoment ? `${name} lt ${literal(to + 1)}` : `${name} le ${literal(to)}`]),
  ];
}

function orderFilter(order: Order, { days, comparison }: FilterNames): string[] {
  const [one, other] = sides[order].map((field) => days[field]);
  // Where one of the columns is missing no row is in this order.
  if (!one || !other) return ['1 eq 2'];
  const day = ({ name, type }: { name: string; type: DayType }): string =>
    type === 'Edm.DateTimeOffset' ? `date(${name})` : name;
  const right = comparison === 'cast' && other.type === 'Edm.Date' ? `cast(${other.name},Edm.Date)` : day(other);
  return [`${day(one)} lt ${right}`, hasDay(other.name, other.type)];
}

/** The parts of a filter, all of which must hold; empty where every row is asked for. */
export function filterOf(selection: Selection, names: FilterNames): string[] {
  const fields = Object.entries(selection.days) as [DateField, DayRange][];
  return [
    ...fields.flatMap(([field, range]) => {
      const property = names.days[field];
      return property ? rangeFilter(property, range) : ['1 eq 2'];
    }),
    ...selection.orders.flatMap((order) => orderFilter(order, names)),
    ...(selection.fee ? [names.fees.length === 0 ? '1 eq 2' : anyOf(names.fees.map((name) => `${name} gt 0`))] : []),
  ];
}

export const allOf = (parts: readonly string[]): string => parts.map((part) => `(${part})`).join(' and ');

export const anyOf = (parts: readonly string[]): string =>
  parts.length === 1 ? (parts[0] ?? '') : parts.map((part) => `(${part})`).join(' or ');
