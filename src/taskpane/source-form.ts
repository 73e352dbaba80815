import { parseSourceConfig, type SourceConfig } from '../connector/sources/config';
import { unsendablePart, type SecretPart } from '../connector/sources/secret';
import type { Secret } from '../connector/sources/types';
import type { MessageId, Problem } from '../messages';
import { secretFields, sourceFields, type FieldId, type SignIn } from './source-fields';

/** A source that the officer is describing. It is never stored: the secret lives as long as the form or the input. */
export interface SourceForm {
  kind: SourceConfig['kind'];
  entries: Readonly<Partial<Record<FieldId, string>>>;
  signIn: SignIn;
  secret: Readonly<Partial<Record<SecretPart, string>>>;
  /** The workbook is to remember the source, without its secret. */
  remember: boolean;
  errors: Readonly<Partial<Record<FieldId | SecretPart, Problem>>>;
  /** What is being changed, with what was decided about its columns. */
  before: SourceConfig | null;
  /** The input that it is of; `null` for a further one. */
  input: string | null;
  /** Key of the source of the workbook that it takes the place of. */
  replaced: string | null;
}

export const emptyForm: SourceForm = {
  kind: 'csv',
  entries: {},
  signIn: 'none',
  secret: {},
  remember: true,
  errors: {},
  before: null,
  input: null,
  replaced: null,
};

/** Between values of the choice of rows: codes and names hold commas and dots. */
const valueSeparator = ';';

function entriesOf(config: SourceConfig): SourceForm['entries'] {
  const {
    only: rows,
    timeout: seconds,
    timesAreUtc,
    ...texts
  } = { only: undefined, timesAreUtc: undefined, ...config };
  const ids = sourceFields[config.kind].map(({ id }) => id);
  const plain = ids.flatMap((id) => (id in texts ? [[id, String(texts[id as keyof typeof texts])] as const] : []));
  return {
    ...Object.fromEntries(plain),
    ...(rows && { onlyColumn: rows.column, onlyValues: rows.values.join(`${valueSeparator} `) }),
    ...(seconds !== undefined && { timeout: String(seconds) }),
    ...(timesAreUtc && { timesAreUtc: 'true' }),
  };
}

function partsOf(secret: Secret | undefined): SourceForm['secret'] {
  if (!secret) return {};
  const { by, ...parts } = secret;
  if (by === 'header') return { header: secret.name, value: secret.value };
  return parts;
}

/** The form of a source that is known, to be changed or to be signed in to. */
export const formOf = (
  config: SourceConfig,
  part: Partial<Pick<SourceForm, 'input' | 'replaced' | 'remember'>> & { secret?: Secret | undefined } = {},
): SourceForm => ({
  ...emptyForm,
  ...part,
  kind: config.kind,
  entries: entriesOf(config),
  signIn: part.secret?.by ?? config.signIn ?? 'none',
  secret: partsOf(part.secret),
  before: config,
});

/** Where the form has a field for a part of the configuration. */
const fieldOfPart: Readonly<Record<string, FieldId>> = { only: 'onlyValues' };

const valuesOf = (text: string): string[] =>
  text
    .split(valueSeparator)
    .map((one) => one.trim())
    .filter((one) => one !== '');

/** What was decided about the columns stays while the kind of source does: of another kind they have other names. */
const decisionsOf = ({ before, kind }: SourceForm): object => {
  if (before?.kind !== kind) return {};
  const { columns } = before;
  const { content, channel } = { content: undefined, channel: undefined, ...before };
  return { ...(columns && { columns }), ...(content && { content }), ...(channel && { channel }) };
};

const entryOf =
  ({ entries }: SourceForm) =>
  (id: FieldId): string =>
    entries[id]?.trim() ?? '';

function configOf(form: SourceForm): Record<string, unknown> {
  const config: Record<string, unknown> = { kind: form.kind, ...decisionsOf(form) };
  const entry = entryOf(form);
  for (const { id, control } of sourceFields[form.kind]) {
    if (id === 'onlyColumn' || id === 'onlyValues' || entry(id) === '') continue;
    config[id] = control === 'number' ? Number(entry(id)) : control === 'check' ? true : entry(id);
  }
  if (entry('onlyColumn') !== '')
    config['only'] = { column: entry('onlyColumn'), values: valuesOf(entry('onlyValues')) };
  if (form.signIn !== 'none') config['signIn'] = form.signIn;
  return config;
}

/** Fields that lack something, before anything else is looked at. */
function lacking(form: SourceForm): SourceForm['errors'] {
  const entry = entryOf(form);
  const needed: Problem = { id: 'data.source.needed' };
  const errors: Partial<Record<FieldId | SecretPart, Problem>> = {};
  for (const { id, required } of sourceFields[form.kind]) if (required && entry(id) === '') errors[id] = needed;
  const values = valuesOf(entry('onlyValues'));
  if (sourceFields[form.kind].some(({ id }) => id === 'onlyColumn')) {
    if (entry('onlyColumn') !== '' && values.length === 0) errors.onlyValues = { id: 'data.source.only-needs-values' };
    if (entry('onlyColumn') === '' && values.length > 0) errors.onlyColumn = { id: 'data.source.only-needs-column' };
  }
  for (const { id, mayBeEmpty } of secretFields[form.signIn]) {
    if (!mayBeEmpty && (form.secret[id]?.trim() ?? '') === '') errors[id] = needed;
  }
  return errors;
}

function secretOf({ signIn, secret: { user = '', password = '', token = '', header = '', value = '' } }: SourceForm) {
  const all: Readonly<Record<SignIn, Secret | undefined>> = {
    none: undefined,
    password: { by: 'password', user: user.trim(), password },
    token: { by: 'token', token: token.trim() },
    header: { by: 'header', name: header.trim(), value: value.trim() },
  };
  return all[signIn];
}

const unsendable: Readonly<Record<SecretPart, MessageId>> = {
  user: 'data.source.bad-user',
  password: 'data.source.bad-secret',
  token: 'data.source.bad-secret',
  header: 'data.source.bad-header',
  value: 'data.source.bad-secret',
};

const badTimeout: Problem = { id: 'data.source.bad-timeout' };

/** What the form says, or what is wrong with it by field; nothing is asked of the source. */
export function readForm(
  form: SourceForm,
  allowLoopback: boolean,
): { config: SourceConfig; secret: Secret | undefined } | { errors: SourceForm['errors'] } {
  const errors: Partial<Record<FieldId | SecretPart, Problem>> = { ...lacking(form) };
  const parsed = parseSourceConfig(configOf(form), { allowLoopback });
  if (!parsed.ok) {
    const { id, params } = parsed.problem;
    const part = id === 'connector.source.config' ? String(params?.['field']) : 'address';
    const field = fieldOfPart[part] ?? (part as FieldId);
    errors[field] ??= part === 'timeout' ? badTimeout : parsed.problem;
  }
  const secret = secretOf(form);
  const part = secret && unsendablePart(secret);
  if (part) errors[part] ??= { id: unsendable[part] };
  return parsed.ok && Object.keys(errors).length === 0 ? { config: parsed.value, secret } : { errors };
}
