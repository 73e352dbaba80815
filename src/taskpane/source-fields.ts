import type { SourceConfig } from '../connector/sources/config';
import type { SecretPart } from '../connector/sources/secret';
import type { Secret } from '../connector/sources/types';

/** What the officer says of a source beside its kind. */
export type FieldId =
  | 'address'
  | 'name'
  | 'path'
  | 'entitySet'
  | 'database'
  | 'table'
  | 'onlyColumn'
  | 'onlyValues'
  | 'latestBy'
  | 'timesAreUtc'
  | 'timeout';

export interface SourceField {
  id: FieldId;
  control: 'text' | 'address' | 'number' | 'check';
  required?: true;
  /** Seldom needed: stands apart. */
  seldom?: true;
}

const address: SourceField = { id: 'address', control: 'address', required: true };
const name: SourceField = { id: 'name', control: 'text' };
const timeout: SourceField = { id: 'timeout', control: 'number', seldom: true };
/** A feed of the city holds the dossiers of every commune. */
const only: readonly SourceField[] = [
  { id: 'onlyColumn', control: 'text' },
  { id: 'onlyValues', control: 'text' },
];

/** What is asked of each kind of source, in this order. */
export const sourceFields: Readonly<Record<SourceConfig['kind'], readonly SourceField[]>> = {
  csv: [address, name, timeout],
  json: [address, name, { id: 'path', control: 'text', seldom: true }, timeout],
  odata: [address, { id: 'entitySet', control: 'text', required: true }, name, ...only, timeout],
  clickhouse: [
    address,
    { id: 'database', control: 'text' },
    { id: 'table', control: 'text', required: true },
    name,
    ...only,
    { id: 'latestBy', control: 'text', seldom: true },
    { id: 'timesAreUtc', control: 'check', seldom: true },
    timeout,
  ],
};

export const sourceKinds = Object.keys(sourceFields) as SourceConfig['kind'][];

export type SignIn = 'none' | Secret['by'];

export interface SecretField {
  id: SecretPart;
  /** Shown as dots. */
  hidden?: true;
  /** Some systems have accounts without a password. */
  mayBeEmpty?: true;
}

/** What is asked of each way to sign in. */
export const secretFields: Readonly<Record<SignIn, readonly SecretField[]>> = {
  none: [],
  password: [{ id: 'user' }, { id: 'password', hidden: true, mayBeEmpty: true }],
  token: [{ id: 'token', hidden: true }],
  header: [{ id: 'header' }, { id: 'value', hidden: true }],
};

export const signIns = Object.keys(secretFields) as SignIn[];
