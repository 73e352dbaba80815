import { importSources, recogniseSource, type ImportResult, type NamedSource } from '../connector/import';
import { indicatorValues } from '../connector/indicators';
import type { ImportPeriod } from '../connector/periods';
import type { Source } from '../connector/readers';
import type { Recognition } from '../connector/recognition/recognise';
import { countsTogether } from '../connector/session';
import { fail, ok, type Problem, type Result } from '../messages';
import { tanMinhPlan } from '../plan/plan';
import { comparePeriods } from '../tracking/period';
import { headerCandidates } from './headers';
import { createOpener, type Opener } from './inputs';
import { joinRows } from './overlaps';
import type { ImportInput, ReadFile, ReadGroup, Reading, ReadRequest, UnreadFile, WorkOptions } from './protocol';

/** A file of which it is known what it is. */
interface KnownInput {
  input: ImportInput;
  named: NamedSource;
  recognition: Recognition;
}

/** What was read in whole or in part; a cancel comes as the problem of a file and ends all. */
const isCancel = ({ id }: Problem): boolean => id === 'source.cancelled' || id === 'error.cancelled';

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
  const found = await recogniseSource(named, { layouts }, opener.signal ? { signal: opener.signal } : {});
  if (!found.ok) {
    const headers = isCancel(found.problem) ? [] : await headerCandidates(source);
    return { unread: { input: id, name, problem: found.problem, headers }, source };
  }
  const { recognition, worksheet } = found.value;
  return { known: { input, named: { ...named, ...(worksheet !== undefined && { worksheet }) }, recognition } };
}

/** Files that belong together, in the order in which the officer gave them. */
function group(known: readonly KnownInput[]): KnownInput[][] {
  const groups: KnownInput[][] = [];
  for (const one of known) {
    const fits = groups.find(([first]) => first && countsTogether(first.recognition, one.recognition));
    if (fits) fits.push(one);
    else groups.push([one]);
  }
  return groups;
}

function readFile({ input, named, recognition }: KnownInput, layouts: ReadRequest['layouts']): ReadFile {
  // Titles may name whoever signed the list; nothing that the pane shows needs them.
  const shown = { ...recognition, titles: [] };
  return {
    input: input.id,
    name: input.name,
    format: named.source.info.format,
    recognition: shown,
    decided: input.choice !== undefined || recognition.layoutKey in layouts,
  };
}

function readGroup(
  known: readonly KnownInput[],
  layouts: ReadRequest['layouts'],
  counted: Result<ImportResult>,
): ReadGroup {
  const files = known.map((one) => readFile(one, layouts));
  if (!counted.ok) return { files, counted };
  const { rows, duplicates, excluded, rejected, findings } = counted.value;
  return { files, counted: ok({ rows, duplicates, excluded, rejected, findings }) };
}

const byTime = (periods: readonly ImportPeriod[]): ImportPeriod[] =>
  [...new Map(periods.map((one) => [`${one.period} ${one.calendar}`, one])).values()].sort((a, b) =>
    comparePeriods(a.period, b.period),
  );

function together(
  groups: readonly ReadGroup[],
  results: readonly Result<ImportResult>[],
  unread: UnreadFile[],
): Reading {
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

/** Reads and counts the inputs, lists that belong together as one. Problem: `error.cancelled`. */
export async function readInputs(request: ReadRequest, options: WorkOptions): Promise<Result<Reading>> {
  const opener = createOpener(request.inputs, options);
  const known: KnownInput[] = [];
  const unread: UnreadFile[] = [];
  for (const input of request.inputs) {
    const found = await recogniseInput(input, opener, request.layouts);
    if ('known' in found) known.push(found.known);
    else {
      if (isCancel(found.unread.problem)) return fail('error.cancelled');
      unread.push(found.unread);
      opener.finish(input);
    }
  }
  const groups: ReadGroup[] = [];
  const results: Result<ImportResult>[] = [];
  for (const files of group(known)) {
    const counted = await importSources(
      files.map(({ named }) => named),
      {
        layouts: request.layouts,
        ...(request.periods && { periods: request.periods }),
        ...(request.calendar && { calendar: request.calendar }),
      },
      opener.signal ? { signal: opener.signal } : {},
    );
    if (!counted.ok && isCancel(counted.problem)) return fail('error.cancelled');
    groups.push(readGroup(files, request.layouts, counted));
    results.push(counted);
    for (const { input } of files) opener.finish(input);
  }
  return ok(together(groups, results, unread));
}
