import type { SourceConfig } from '../connector/sources/config';
import { sourceKey } from '../connector/sources/name';
import type { Problem } from '../messages';
import type { NeededSource } from './data-jobs';
import type { DataOperations } from './data-operations';
import type { DataWishes, ReadOutcome } from './data-state';

const partsOf = (outcome: ReadOutcome) => (outcome.kind === 'read' ? outcome.reading : outcome.units);

/** Why a read is not to take the place of the one before: the source that it was for was not read. */
export function refusalOf(outcome: ReadOutcome, { input, mayLackColumns }: NeededSource): Problem | undefined {
  const unread = partsOf(outcome).unread.find((one) => one.input === input);
  if (!unread) return undefined;
  if (unread.headers.length === 0) return unread.problem;
  return mayLackColumns ? undefined : { id: 'data.needs-columns' };
}

/** Inputs that were read and counted. */
function readInputs(outcome: ReadOutcome): Set<string> {
  return new Set(
    outcome.kind === 'read'
      ? outcome.reading.groups.flatMap(({ files }) => files.map(({ input }) => input))
      : outcome.units.units.map(({ input }) => input),
  );
}

const same = (a: SourceConfig, b: SourceConfig): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * Has the workbook remember the sources that were read and are to be remembered, as far as it does not yet; answers why
 * it could not. What could not be read is not remembered.
 */
export async function keepSources(
  operations: Pick<DataOperations, 'keptSources' | 'keepSource'>,
  { inputs, remember }: DataWishes,
  outcome: ReadOutcome,
): Promise<Problem | undefined> {
  const read = readInputs(outcome);
  let known = operations.keptSources();
  for (const { id, content } of inputs) {
    const replaced = remember[id];
    if (content.kind !== 'remote' || replaced === undefined || !read.has(id)) continue;
    const { config } = content;
    const isOver = replaced === sourceKey(config) || !known.some((one) => sourceKey(one) === replaced);
    if (isOver && known.some((one) => same(one, config))) continue;
    const kept = await operations.keepSource(config, replaced);
    if (!kept.ok) return kept.problem;
    known = kept.value;
  }
  return undefined;
}
