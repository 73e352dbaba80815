import type { UnitsSheet } from '../connector/units';
import type { ImportedData } from '../excel/import-operations';
import type { DecidedLayout, LayoutMemory } from '../excel/layouts';
import { fail, ok, type Language, type Result } from '../messages';
import type { ImportInput, Reading, ReadRequest, UnitsRequest } from '../worker/protocol';
import type { DataOperations } from './data-operations';
import type { DataOutcome, DataWishes, ReadOutcome } from './data-state';
import type { JobWords } from './jobs';
import type { Progress } from './operations';
import { keepSources, refusalOf } from './source-jobs';

/** What the workbook is to remember of a layout, or to forget, once the inputs are read. */
export interface KeptLayout {
  /** `null`: that of the input, which is known when it is read. */
  key: string | null;
  input: string;
  memory: LayoutMemory | null;
}

/** A source without which a read changes nothing: what was read before stays. */
export interface NeededSource {
  input: string;
  /** It comes from the form, which ends with the read. */
  ofForm: boolean;
  /** It is let in also where nobody knows yet which of its columns mean what, for the officer to say so. */
  mayLackColumns: boolean;
}

/** What the officer can ask for in the data view. */
export type DataJob =
  /** Reads the inputs, in place of what was read before. */
  | { kind: 'read-data'; wishes: DataWishes; keep?: KeptLayout; needs?: NeededSource }
  /** The same with the open worksheet behind the inputs, under this id. */
  | { kind: 'read-sheet'; wishes: DataWishes; id: string }
  | { kind: 'forget-source'; key: string }
  | { kind: 'compare-data'; data: ImportedData }
  | { kind: 'write-data'; data: ImportedData }
  | { kind: 'insert-units'; sheet: UnitsSheet };

export const dataJobWords: Readonly<Record<DataJob['kind'], JobWords>> = {
  'read-data': { working: 'data.reading', failed: 'data.problem-read', stoppable: true },
  'read-sheet': { working: 'data.reading', failed: 'data.problem-read', stoppable: true },
  'forget-source': { working: 'data.source.forgetting', failed: 'data.source.problem-forget', stoppable: false },
  'compare-data': { working: 'data.comparing', failed: 'data.problem-compare', stoppable: true },
  'write-data': { working: 'data.writing', failed: 'data.problem-write', stoppable: true },
  'insert-units': { working: 'data.inserting-units', failed: 'data.problem-units', stoppable: true },
};

const isDataJob = (job: { kind: string }): job is DataJob => job.kind in dataJobWords;

const readRequest = ({ inputs, period, calendar }: DataWishes): Omit<ReadRequest, 'layouts'> => ({
  kind: 'read',
  inputs,
  ...(period !== null && { periods: [period] }),
  ...(calendar && { calendar }),
});

const unitsRequest = ({ inputs, period, calendar }: DataWishes): Omit<UnitsRequest, 'layouts'> => ({
  kind: 'units',
  inputs,
  ...(period !== null && { period }),
  ...(calendar && { calendar }),
});

async function readOnce(
  operations: DataOperations,
  wishes: DataWishes,
  options: Progress & { decided?: DecidedLayout },
): Promise<Result<ReadOutcome>> {
  if (wishes.asUnits) {
    const units = await operations.readUnits(unitsRequest(wishes), options);
    return units.ok ? ok({ kind: 'units', wishes, units: units.value, notKept: null }) : units;
  }
  const reading = await operations.read(readRequest(wishes), options);
  return reading.ok ? ok({ kind: 'read', wishes, reading: reading.value, notKept: null }) : reading;
}

/** Reads, and has the workbook remember the sources that are new to it. A cancel leaves the workbook as it was. */
async function readAll(
  operations: DataOperations,
  wishes: DataWishes,
  { needs, ...options }: Progress & { decided?: DecidedLayout; needs?: NeededSource | undefined },
): Promise<Result<ReadOutcome>> {
  const read = await readOnce(operations, wishes, options);
  if (!read.ok || options.signal?.aborted) return read;
  const refusal = needs && refusalOf(read.value, needs);
  if (refusal) return { ok: false, problem: refusal };
  const problem = await keepSources(operations, wishes, read.value);
  return ok({
    ...read.value,
    ...(problem && { notKept: { what: 'source', problem } }),
    ...(needs?.ofForm && { ofForm: true }),
  });
}

const keyOf = ({ groups }: Reading, input: string): string | undefined =>
  groups.flatMap(({ files }) => files).find((file) => file.input === input)?.recognition.layoutKey;

/**
 * A layout is remembered when the read by it has come to its end: a cancel leaves the workbook as it was. Problem:
 * `data.needs-columns` where the file cannot be read by it.
 */
async function readKeeping(
  operations: DataOperations,
  { wishes, keep, needs }: Extract<DataJob, { kind: 'read-data' }>,
  progress: Progress,
): Promise<Result<DataOutcome>> {
  const { key, memory } = keep ?? { key: null, memory: null };
  const decided = key === null ? {} : { decided: { key, memory } };
  const read = await readAll(operations, wishes, { ...progress, ...decided, needs });
  if (!read.ok || read.value.kind !== 'read' || !keep || progress.signal?.aborted) return read;
  const found = keyOf(read.value.reading, keep.input);
  // What cannot be read is not remembered, nor does it take the place of what could.
  if (found === undefined) return fail('data.needs-columns');
  const kept = await operations.keepLayout(found, memory);
  return kept.ok ? read : ok({ ...read.value, notKept: { what: 'layout', problem: kept.problem } });
}

/** Of a job that reads the workbook: its progress is in cells, those of the connector's jobs in bytes. */
const inCells = ({ signal, onProgress }: Progress): Progress => ({
  ...(signal && { signal }),
  ...(onProgress && { onProgress: (done, total) => onProgress(done, total, { name: '', unit: 'cells' }) }),
});

async function readSheet(
  operations: DataOperations,
  { wishes, id }: Extract<DataJob, { kind: 'read-sheet' }>,
  progress: Progress,
): Promise<Result<DataOutcome>> {
  const cells = await operations.readOpenSheet(inCells(progress));
  if (!cells.ok) return cells;
  const { sheet: name, values } = cells.value;
  const input: ImportInput = { id, name, content: { kind: 'values', values } };
  return readAll(operations, { ...wishes, inputs: [...wishes.inputs, input] }, progress);
}

/** What a job of the data view comes to; `undefined` for a job of another view. */
export function performData(
  operations: DataOperations,
  language: Language,
  job: { kind: string },
  progress: Progress,
): Promise<Result<DataOutcome>> | undefined {
  if (!isDataJob(job)) return undefined;
  const then = async <T>(answer: Promise<Result<T>>, outcome: (value: T) => DataOutcome) => {
    const settled = await answer;
    return settled.ok ? ok(outcome(settled.value)) : settled;
  };
  switch (job.kind) {
    case 'read-data':
      return readKeeping(operations, job, progress);
    case 'read-sheet':
      return readSheet(operations, job, progress);
    case 'forget-source':
      return then(operations.forgetSource(job.key), (sources) => ({ kind: 'sources', sources }));
    case 'compare-data':
      return then(operations.compareImport(job.data, { ...inCells(progress), language }), (change) => ({
        kind: 'compared',
        change,
      }));
    case 'write-data':
      return then(operations.importData(job.data, { ...inCells(progress), language }), (written) => ({
        kind: 'written',
        written,
      }));
    case 'insert-units':
      return then(operations.insertUnits(job.sheet, progress), ({ sheet }) => ({
        kind: 'inserted',
        sheet,
        units: job.sheet.rows.length,
      }));
  }
}
