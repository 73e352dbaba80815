import { importSources, recogniseSource, type NamedSource } from '../connector/import';
import { indicatorValues } from '../connector/indicators';
import type { ImportPeriod } from '../connector/periods';
import type { Source } from '../connector/readers';
import { headerCandidates } from '../connector/recognition/header-candidates';
import type { Recognition } from '../connector/recognition/recognise';
import { countsTogether, type Counted } from '../connector/session';
import { fail, ok, type Problem, type Result } from '../messages';
import { tanMinhPlan } from '../plan/plan';
import { comparePeriods } from '../tracking/period';
import { createOpener, type Opener } from './inputs';
import { joinRows } from './overlaps';
import type { Network } from './network';
import type { ImportInput, ReadFile, ReadGroup, Reading, ReadRequest, UnreadFile, WorkOptions } from './protocol';
import { countRemote, withoutTitles } from './remote';

/** A file of which it is known what it is. */
interface KnownInput {
  input: ImportInput;
  named: NamedSource;
  recognition: Recognition;
}

/** What was read in whole or in part; a cancel comes as the problem of a file and ends all. */
const isCancel = ({ id }: Problem): boolean =>
  id === 'source.cancelled' || id === 'connector.source.cancelled' || id === 'error.cancelled';

const nameOf = ({ files }: Pick<ReadGroup, 'files'>): string => files.map(({ name }) => name).join(', ');

/** Opens an input and finds out what it is. */
export async function recogniseInput(
  input: ImportInput,
  opener: Opener,
  layouts: ReadRequest['layouts'],
): Promise<{ known: KnownInput } | { unread: UnreadFile; source?: Source }> {
  const { id, name } = input;
  const opened = await opener.open(input);
  if (!opened.ok) return { unread: { input: id, name, problem: opened.problem, headers: [] } };
  const source = opened.value;
  const named: NamedSource = { name, source, ...(input.choice && { choice: input.choice }) };
  const found = await recogniseSource(named, { layouts }, opener.reading);
  if (!found.ok) {
    const headers = isCancel(found.problem) ? [] : await headerCandidates(source);
    return { unread: { input: id, name, problem: found.problem, headers }, source };
  }
  const { recognition, worksheet } = found.value;
  return { known: { input, named: { ...named, ...(worksheet !== undefined && { worksheet }) }, recognition } };
}

/** What is counted by itself: files that belong together, or a source that was counted when it was asked. */
type Entry = { files: KnownInput[] } | { file: ReadFile; counted: Result<Counted> };

/** Puts a file to those that it belongs to, in the order in which the officer gave them. */
function addKnown(entries: Entry[], one: KnownInput): void {
  for (const entry of entries) {
    const [first] = 'files' in entry ? entry.files : [];
    if (!('files' in entry) || !first || !countsTogether(first.recognition, one.recognition)) continue;
    entry.files.push(one);
    return;
  }
  entries.push({ files: [one] });
}

function readFile({ input, named, recognition }: KnownInput, layouts: ReadRequest['layouts']): ReadFile {
  return {
    input: input.id,
    name: input.name,
    format: named.source.info.format,
    recognition: withoutTitles(recognition),
    decided: input.choice !== undefined || recognition.layoutKey in layouts,
  };
}

function readGroup(files: ReadFile[], counted: Result<Counted>): ReadGroup {
  if (!counted.ok) return { files, counted };
  const { rows, duplicates, excluded, rejected, findings } = counted.value;
  return { files, counted: ok({ rows, duplicates, excluded, rejected, findings }) };
}

const byTime = (periods: readonly ImportPeriod[]): ImportPeriod[] =>
  [...new Map(periods.map((one) => [`${one.period} ${one.calendar}`, one])).values()].sort((a, b) =>
    comparePeriods(a.period, b.period),
  );

function together(groups: readonly ReadGroup[], results: readonly Result<Counted>[], unread: UnreadFile[]): Reading {
  const counted = results.flatMap((result, at) => {
    const one = groups[at];
    return result.ok && one ? [{ files: nameOf(one), rows: result.value.summary, result: result.value }] : [];
  });
  const { rows, overlaps } = joinRows(counted);
  const periods = byTime(counted.flatMap(({ result }) => result.periods));
  return {
    groups: [...groups],
    unread,
    overlaps,
    periods,
    summary: rows,
    due: counted.flatMap(({ result }) => result.due),
    indicators: [...new Set(periods.map(({ period }) => period))].flatMap((period) =>
      indicatorValues(tanMinhPlan, rows, period),
    ),
  };
}

const periodChoiceOf = ({ periods, calendar }: ReadRequest) => ({
  ...(periods && { periods }),
  ...(calendar && { calendar }),
});

async function countFiles(
  files: readonly KnownInput[],
  request: ReadRequest,
  { reading, finish }: Opener,
): Promise<Result<Counted>> {
  const counted = await importSources(
    files.map(({ named }) => named),
    { layouts: request.layouts, ...periodChoiceOf(request) },
    reading,
  );
  for (const { input } of files) finish(input);
  return counted;
}

/** Opens every input; a source on the network is counted at once. Problem: `error.cancelled`. */
async function openAll(
  request: ReadRequest,
  options: WorkOptions,
  opener: Opener,
  network: Network,
): Promise<Result<{ entries: Entry[]; unread: UnreadFile[] }>> {
  const { inputs, layouts } = request;
  const entries: Entry[] = [];
  const unread: UnreadFile[] = [];
  for (const input of inputs) {
    const { content } = input;
    const found =
      content.kind === 'remote'
        ? await countRemote(input, content, periodChoiceOf(request), options, network)
        : await recogniseInput(input, opener, layouts);
    if ('unread' in found && isCancel(found.unread.problem)) return fail('error.cancelled');
    if ('known' in found) addKnown(entries, found.known);
    else if ('file' in found) entries.push({ file: found.file, counted: ok(found.counted) });
    else unread.push(found.unread);
    if (!('known' in found)) opener.finish(input);
  }
  return ok({ entries, unread });
}

/** Reads and counts the inputs, lists that belong together as one. Problem: `error.cancelled`. */
export async function readInputs(
  request: ReadRequest,
  options: WorkOptions,
  network: Network,
): Promise<Result<Reading>> {
  const opener = createOpener(request.inputs, options);
  const opened = await openAll(request, options, opener, network);
  if (!opened.ok) return opened;
  const { entries, unread } = opened.value;
  const groups: ReadGroup[] = [];
  const results: Result<Counted>[] = [];
  for (const entry of entries) {
    const counted = 'files' in entry ? await countFiles(entry.files, request, opener) : entry.counted;
    if (!counted.ok && isCancel(counted.problem)) return fail('error.cancelled');
    const files = 'files' in entry ? entry.files.map((one) => readFile(one, request.layouts)) : [entry.file];
    groups.push(readGroup(files, counted));
    results.push(counted);
  }
  return ok(together(groups, results, unread));
}
