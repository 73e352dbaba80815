import type { ColumnId } from '../../connector/kinds/types';
import type { Recognition } from '../../connector/recognition/recognise';
import type { SourceConfig } from '../../connector/sources/config';
import type { Channel } from '../../connector/types';
import type { ImportInput, RemoteContent } from '../../worker/protocol';
import type { DataState, ManualChoice } from '../data-state';

/** The source that an input is, where it is one on the network. */
export function remoteOf({ wishes }: Pick<DataState, 'wishes'>, input: string): RemoteContent | undefined {
  const content = wishes.inputs.find(({ id }) => id === input)?.content;
  return content?.kind === 'remote' ? content : undefined;
}

/** Whether a source may hold any kind of data; the others are tables of dossiers. */
export const mayHoldAny = (config: SourceConfig): config is Extract<SourceConfig, { kind: 'csv' | 'json' }> =>
  config.kind === 'csv' || config.kind === 'json';

/** What a source is said to hold: a list of dossiers goes without saying. */
const contentOf = (
  config: SourceConfig,
  { kind, channel }: { kind: Recognition['kind']; channel?: Channel | undefined },
): object => (mayHoldAny(config) && kind !== 'dossier-list' ? { content: kind, ...(channel && { channel }) } : {});

/** The source with all that was decided about its columns taken back. */
export function withoutDecisions(config: SourceConfig): SourceConfig {
  const left = { ...config };
  delete left.columns;
  if (mayHoldAny(left)) {
    delete left.content;
    delete left.channel;
  }
  return left;
}

/** Columns by the names that the source gives them, as far as it names them. */
export const isNamed = ({ headings }: Pick<Recognition, 'headings'>, column: number): boolean => {
  const text = headings[column]?.text ?? '';
  return text !== '' && headings.findIndex((one) => one.text === text) === column;
};

/** The source with one column corrected; a column has one meaning. */
export function withColumn(
  config: SourceConfig,
  recognition: Recognition,
  id: ColumnId,
  column: number | null,
): SourceConfig {
  const columns = { ...config.columns };
  if (column !== null) for (const [other, at] of recognition.columns) if (at === column) columns[other] = null;
  columns[id] = column === null ? null : (recognition.headings[column]?.text ?? null);
  return { ...withoutDecisions(config), ...contentOf(config, recognition), columns };
}

/** The source as a list of one channel, whatever its columns say of one; `null` leaves it to the source. */
export function withChannel(config: SourceConfig, recognition: Recognition, channel: Channel | null): SourceConfig {
  if (!mayHoldAny(config)) return config;
  const columns = { ...config.columns, ...(channel && { channel: null }) };
  return {
    ...withoutDecisions(config),
    ...(channel && contentOf(config, { ...recognition, kind: 'dossier-list-one-channel', channel })),
    ...(Object.keys(columns).length > 0 && { columns }),
  };
}

/** The source with the columns that the officer chose where nothing was recognised; `texts` names them. */
export function withManual(
  config: SourceConfig,
  { kind, mapping }: ManualChoice,
  texts: readonly string[],
): SourceConfig {
  const named = Object.entries(mapping).flatMap(([id, column]) => {
    const text = column === null || column === undefined ? undefined : texts[column];
    return text ? [[id, text] as const] : [];
  });
  return { ...withoutDecisions(config), ...contentOf(config, { kind }), columns: Object.fromEntries(named) };
}

/** The inputs with one in place of that of the same id, or behind them. */
export function withInput(inputs: readonly ImportInput[], input: ImportInput): ImportInput[] {
  return inputs.some(({ id }) => id === input.id)
    ? inputs.map((one) => (one.id === input.id ? input : one))
    : [...inputs, input];
}
