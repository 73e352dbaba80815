import type { Recognition } from '../connector/recognition/recognise';
import { createSource, type CountRequest, type RemoteCount, type SourceConfig } from '../connector/sources';
import type { ProgressUnit } from '../connector/sources/types';
import type { MessageId } from '../messages';
import type { Network } from './network';
import type { ImportInput, ReadFile, RemoteContent, UnreadFile, WorkOptions } from './protocol';

/** Problems that the officer mends by saying which column means what. */
const ofColumns: ReadonlySet<MessageId> = new Set<MessageId>([
  'connector.recognise.none',
  'connector.source.needs-columns',
  'connector.source.no-column',
  'connector.source.column-type',
  'connector.source.many-words',
]);

/** A further piece is not worth a word to the pane. */
const leastStep: Readonly<Record<ProgressUnit, number>> = { bytes: 250_000, rows: 1, requests: 1 };

function follow(name: string, onProgress: WorkOptions['onProgress']): NonNullable<CountRequest['onProgress']> {
  let told = -Infinity;
  return (done, total = 0, unit) => {
    if (done < told + leastStep[unit] && done !== total) return;
    told = done;
    onProgress?.(done, total, { name, unit });
  };
}

const isDecided = (config: SourceConfig): boolean =>
  Object.keys(config.columns ?? {}).length > 0 || ('content' in config && config.content !== undefined);

/** Titles may name whoever signed the list; nothing that the pane shows needs them. */
export const withoutTitles = (recognition: Recognition): Recognition => ({ ...recognition, titles: [] });

const fileOf = ({ id, name }: ImportInput, config: SourceConfig, counted: RemoteCount): ReadFile => ({
  input: id,
  name,
  format: 'remote',
  countedBy: counted.countedBy,
  recognition: withoutTitles(counted.recognition),
  decided: isDecided(config),
});

/** Counts a source on the network, and tells of it what is told of a file. */
export async function countRemote(
  input: ImportInput,
  { config, secret }: RemoteContent,
  choice: Pick<CountRequest, 'periods' | 'calendar'>,
  { signal, onProgress }: WorkOptions,
  network: Network,
): Promise<{ file: ReadFile; counted: RemoteCount } | { unread: UnreadFile }> {
  const { id, name } = input;
  let headers: UnreadFile['headers'] = [];
  const counted = await createSource(config, { ...network, ...(secret && { secret }) }).count({
    ...choice,
    ...(signal && { signal }),
    onProgress: follow(name, onProgress),
    onColumns: (candidates) => (headers = [...candidates]),
  });
  if (counted.ok) return { file: fileOf(input, config, counted.value), counted: counted.value };
  const { problem } = counted;
  return { unread: { input: id, name, problem, headers: ofColumns.has(problem.id) ? headers : [] } };
}
