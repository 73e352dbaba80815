import { fail, ok, type Result } from '../../messages';
import { kindDeclaration, kinds } from '../kinds';
import type { ColumnId, SourceKind } from '../kinds/types';
import type { Channel } from '../types';
import { checkAddress, type AddressOptions } from './http/address';
import type { Secret } from './types';

interface CommonConfig {
  /** What the officer calls the source. */
  name?: string;
  address: string;
  /**
   * The source's own names of columns, `null` where it has none of that meaning; of those that are left out the name
   * decides, as it does in files.
   */
  columns?: Partial<Record<ColumnId, string | null>>;
  /** Seconds without an answer before a try is given up. */
  timeout?: number;
  /** How one signs in there; with what is never part of it. */
  signIn?: Secret['by'];
}

/** What stands at an address may be any kind of data that a file may be. */
interface AddressConfig extends CommonConfig {
  /** What the officer says that it is; recognised when absent, and a list of dossiers where columns are named. */
  content?: SourceKind;
  /** Of a list of one channel. */
  channel?: Channel;
}

/** Counts only rows whose column holds one of the values, such as the commune's own code in a feed of the city. */
export interface OnlyRows {
  column: string;
  values: readonly string[];
}

export interface CsvConfig extends AddressConfig {
  kind: 'csv';
}

export interface JsonConfig extends AddressConfig {
  kind: 'json';
  /** Where the list of rows stands, as names joined by dots ("data.items"); found by itself when absent. */
  path?: string;
}

export interface ODataConfig extends CommonConfig {
  /** `address` is the root of the service. */
  kind: 'odata';
  entitySet: string;
  only?: OnlyRows;
}

export interface ClickHouseConfig extends CommonConfig {
  /** `address` is that of the HTTP interface. */
  kind: 'clickhouse';
  database?: string;
  table: string;
  only?: OnlyRows;
  /** Of several rows of one dossier the one with the greatest value here counts. */
  latestBy?: string;
  /** Times are kept in UTC and are to be read as Vietnamese ones. */
  timesAreUtc?: true;
}

/** What is stored of a source: never a secret. Plain JSON. */
export type SourceConfig = CsvConfig | JsonConfig | ODataConfig | ClickHouseConfig;

export const defaultTimeout = 60;

type Fields = Record<string, unknown>;
/** Reads a field beside the others that were given; `undefined` where it holds nothing that may be kept. */
type Reader = (value: unknown, given: Fields) => unknown;

const text: Reader = (value) => (typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined);
const seconds: Reader = (value) => (typeof value === 'number' && value >= 1 && value <= 3600 ? value : undefined);
const isTrue: Reader = (value) => (value === true ? true : undefined);
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

const oneOf =
  (...values: readonly string[]): Reader =>
  (value) =>
    values.find((one) => one === value);

const content = oneOf(...kinds.map(({ id }) => id));
const channel = oneOf('online', 'direct', 'postal', 'direct-or-postal');
const signIn = oneOf('password', 'token', 'header');

const columns: Reader = (value, given) => {
  if (!isFields(value)) return undefined;
  const kind = (content(given['content'], given) ?? 'dossier-list') as SourceKind;
  const ids = new Set<string>(kindDeclaration(kind).columns.map(({ id }) => id));
  const named = Object.entries(value).map(([id, name]) => [id, name === null ? null : text(name, given)] as const);
  return named.every(([id, name]) => ids.has(id) && name !== undefined) ? Object.fromEntries(named) : undefined;
};

const only: Reader = (value) => {
  if (!isFields(value) || !Array.isArray(value['values'])) return undefined;
  const column = text(value['column'], value);
  const values: unknown[] = value['values'];
  if (column === undefined || values.length === 0) return undefined;
  return values.every((one) => typeof one === 'string') ? { column, values } : undefined;
};

/** Fields of each kind; `!` marks those that must be there. Whatever else is found, secrets among it, is dropped. */
const common: Readonly<Record<string, Reader>> = { name: text, 'address!': text, columns, timeout: seconds, signIn };
const atAddress: Readonly<Record<string, Reader>> = { ...common, content, channel };
const fieldsOf: Readonly<Record<SourceConfig['kind'], Readonly<Record<string, Reader>>>> = {
  csv: atAddress,
  json: { ...atAddress, path: text },
  odata: { ...common, 'entitySet!': text, only },
  clickhouse: { ...common, database: text, 'table!': text, only, latestBy: text, timesAreUtc: isTrue },
};

const isKind = (kind: unknown): kind is SourceConfig['kind'] =>
  typeof kind === 'string' && Object.hasOwn(fieldsOf, kind);

/**
 * Reads what was stored or typed of a source. Problems: `connector.source.config` {field}, and those of `checkAddress`.
 */
export function parseSourceConfig(value: unknown, options: AddressOptions = {}): Result<SourceConfig> {
  const wrong = (field: string) => fail('connector.source.config', { field });
  if (!isFields(value)) return wrong('kind');
  const { kind } = value;
  if (!isKind(kind)) return wrong('kind');
  const config: Fields = { kind };
  for (const [mark, read] of Object.entries(fieldsOf[kind])) {
    const field = mark.replace('!', '');
    const given = value[field];
    if (given === undefined && !mark.endsWith('!')) continue;
    const known = read(given, value);
    if (known === undefined) return wrong(field);
    config[field] = known;
  }
  const parsed = config as unknown as SourceConfig;
  const address = checkAddress(parsed.address, options);
  return address.ok ? ok({ ...parsed, address: address.value.href }) : address;
}
