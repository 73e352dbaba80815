/**
 * The table as the declared columns of `query/sql.ts`: days become integers, everything else texts that are never NULL,
 * whatever types the table has. Written for every ClickHouse since 2018.
 */
import { fail, ok, type Result } from '../../../messages';
import { noDay } from '../../cell-day';
import { feeColumns } from '../../dossiers/rules';
import type { ColumnId } from '../../kinds/types';
import type { NamedColumns } from '../columns';
import type { ClickHouseConfig } from '../config';
import { sqlColumn } from '../query/sql';
import type { Selected } from '../query/statements';
import { wordColumns } from '../query/vocabulary';
import { quoteName } from './literals';

/** Types of the table's columns, by name. */
export type ColumnTypes = ReadonlyMap<string, string>;

/** "LowCardinality(Nullable(String))" → "String". */
function plainType(type: string): string {
  const [, inner] = /^(?:LowCardinality|Nullable)\((.*)\)$/.exec(type) ?? [];
  return inner === undefined ? type : plainType(inner);
}

const isText = (type: string): boolean => /^(String|FixedString|Enum)/.test(type);
const isNumber = (type: string): boolean => /^(U?Int|Float|Decimal|Bool)/.test(type);

/** A column as a text that is never NULL. */
export const textOf = (name: string): string => `ifNull(toString(${quoteName(name)}), '')`;

/** Seconds by which Vietnamese time is ahead of UTC. */
const vietnam = 25_200;

const padded = (digits: string): string => `substring(concat('0', ${digits}), -2)`;

/**
 * The day in a text, as `dayOfText` reads it: "05/03/2026 08:00", "5-3-2026", "2026-03-05T08:00". Day and month must be
 * those of the date that results, for "31/02" would roll over.
 */
function dayOfTextColumn(name: string): string {
  const text = textOf(name);
  const part = (pattern: string): string => `extract(${text}, '^\\\\s*${pattern}')`;
  const [d, s] = ['[0-9]{1,2}', '[/.-]'];
  const isIso = `match(${text}, '^\\\\s*[0-9]{4}-')`;
  const year = `if(${isIso}, ${part(`([0-9]{4})-${d}-${d}(?:[^0-9/.-]|$)`)}, ${part(`${d}${s}${d}${s}([0-9]{4})(?:[^0-9/.-]|$)`)})`;
  const month = `if(${isIso}, ${part(`[0-9]{4}-(${d})-`)}, ${part(`${d}${s}(${d})${s}`)})`;
  const day = `if(${isIso}, ${part(`[0-9]{4}-${d}-(${d})`)}, ${part(`(${d})${s}`)})`;
  const date = `toDateOrNull(concat(${year}, '-', ${padded(month)}, '-', ${padded(day)}))`;
  const isReal = `toDayOfMonth(${date}) = toUInt8OrZero(${day}) AND toMonth(${date}) = toUInt8OrZero(${month})`;
  return `ifNull(if(${isReal}, toInt32(toUInt16(${date})), ${noDay}), ${noDay})`;
}

/** A day as an integer; `undefined` for a type that holds none. Day 0, 01/01/1970, is how ClickHouse keeps "none". */
function daySql(name: string, type: string, utc: boolean): string | undefined {
  const plain = plainType(type);
  const column = quoteName(name);
  if (isText(plain)) return dayOfTextColumn(name);
  const days = plain.startsWith('DateTime')
    ? utc
      ? `intDiv(toUInt32(toDateTime(${column})) + ${vietnam}, 86400)`
      : `toUInt16(toDate(${column}))`
    : plain === 'Date'
      ? `toUInt16(${column})`
      : plain === 'Date32'
        ? `greatest(toInt32(${column}), 0)`
        : undefined;
  return days && `ifNull(if(${days} = 0, ${noDay}, toInt32(${days})), ${noDay})`;
}

/** Whether there is something to pay: a number other than 0, or a text with a digit other than 0. */
function feeSql(names: readonly string[], types: ColumnTypes): string {
  const parts = names.map((name) =>
    isNumber(plainType(types.get(name) ?? ''))
      ? `ifNull(${quoteName(name)} != 0, 0)`
      : `match(${textOf(name)}, '[1-9]')`,
  );
  return parts.length === 0 ? '0' : `if(${parts.join(' OR ')}, 1, 0)`;
}

/** Days of the table, each with the column that takes its place where it is empty. */
const days = [
  ['received', undefined],
  ['due', undefined],
  ['finished', 'handed-over'],
] as const satisfies readonly (readonly [ColumnId, ColumnId | undefined])[];

function daysSql(columns: NamedColumns, types: ColumnTypes, utc: boolean): Result<Selected> {
  const selected: (readonly [string, string])[] = [];
  for (const [id, instead] of days) {
    const parts: string[] = [];
    for (const each of [id, instead]) {
      const name = each && columns.get(each);
      if (name === undefined) continue;
      const type = types.get(name) ?? '';
      const sql = daySql(name, type, utc);
      if (sql === undefined) return fail('connector.source.column-type', { column: name, type });
      parts.push(sql);
    }
    const [first = `toInt32(${noDay})`, second] = parts;
    selected.push([sqlColumn[id], second ? `if(${first} = ${noDay}, ${second}, ${first})` : first]);
  }
  return ok(selected);
}

/** Problem: `connector.source.column-type` {column, type}. */
export function declaredColumns(
  columns: NamedColumns,
  types: ColumnTypes,
  { timesAreUtc, latestBy }: ClickHouseConfig,
): Result<Selected> {
  const dated = daysSql(columns, types, timesAreUtc === true);
  if (!dated.ok) return dated;
  const received = columns.get('received') ?? '';
  const texts = (['unit', 'field', 'procedure', 'code', ...wordColumns] as const).map((id) => {
    const name = columns.get(id);
    return [sqlColumn[id], name === undefined ? `''` : textOf(name)] as const;
  });
  const paid = feeColumns.flatMap((id) => columns.get(id) ?? []);
  return ok([
    ...dated.value,
    ...texts,
    [sqlColumn.fee, feeSql(paid, types)],
    [
      sqlColumn.blank,
      isText(plainType(types.get(received) ?? '')) ? `if(match(${textOf(received)}, '\\\\S'), 0, 1)` : '1',
    ],
    ...(latestBy === undefined ? [] : [['ccch_latest', quoteName(latestBy)] as const]),
  ]);
}

export const tableName = ({ database, table }: ClickHouseConfig): string =>
  database === undefined ? quoteName(table) : `${quoteName(database)}.${quoteName(table)}`;
