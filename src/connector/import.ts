import { fail, ok, type Problem, type Result } from '../messages';
import { tanMinhPlan, type Plan } from '../plan/plan';
import type { CellValue } from '../tracking/types';
import type { ImportFinding } from './findings';
import { indicatorValues, type IndicatorValue, type MissingIndicator } from './indicators';
import { badPeriod } from './periods';
import type { RowsOptions, Source } from './readers/rows';
import type { HeadRow } from './recognition/headings';
import { headLength, recognise, type LayoutChoice, type Recognition } from './recognition/recognise';
import { countsTogether, createSession, type Counted, type CountOptions } from './session';
import type { SourceInfo, SourceRow } from './source';
import { readValues } from './values-source';

export interface ImportOptions extends Omit<CountOptions, 'plan'> {
  /** The plan of xã Tân Minh when absent. */
  plan?: Plan;
  /** What the officer decides on the layout of this import. */
  choice?: LayoutChoice;
  /** What was decided before, by layout key. */
  layouts?: Readonly<Record<string, LayoutChoice>>;
}

/** One file of an import: several lists, one a channel, are counted together. */
export interface NamedSource {
  /** The file's name. */
  name: string;
  source: Source;
  /** Without it, the first worksheet that is recognised. */
  worksheet?: string;
  /** Decides for this file only. */
  choice?: LayoutChoice;
}

export interface RecognisedSource {
  name: string;
  info: SourceInfo;
  recognition: Recognition;
}

export interface ImportResult extends Counted {
  sources: RecognisedSource[];
  /** Every indicator that such sources can give, for each period: its rate or why not. */
  indicators: (IndicatorValue | MissingIndicator)[];
}

/** No source has more columns; what lies beyond is a slip of the pen far to the right, or malice. */
const widestHead = 256;
/** No heading is longer. */
const longestHead = 200;

function headRow(row: SourceRow): HeadRow {
  const length = Math.min(row.length, widestHead);
  return { number: row.number, cells: Array.from({ length }, (_, column) => row.text(column).slice(0, longestHead)) };
}

/** What was found on recognising each file; of several each names its own. */
function recognitionFindings(sources: readonly RecognisedSource[]): ImportFinding[] {
  return sources.flatMap(({ name, recognition: { findings } }) =>
    sources.length < 2 ? findings : findings.map(({ rows = [], ...one }) => ({ ...one, files: [{ name, rows }] })),
  );
}

function complete(counted: Counted, sources: RecognisedSource[], plan: Plan): ImportResult {
  return {
    ...counted,
    sources,
    findings: [...recognitionFindings(sources), ...counted.findings],
    indicators: counted.periods.flatMap(({ period }) => indicatorValues(plan, counted.summary, period)),
  };
}

/** Of several files the officer must know which one a problem is of. */
const ofFile = ({ params, ...problem }: Problem, file: string): Result<never> => ({
  ok: false,
  problem: { ...problem, params: { ...params, file } },
});

/** Recognises the worksheet to read: the one named, else the first that is of a known kind. */
export async function recogniseSource(
  { name, source, worksheet, choice }: NamedSource,
  options: ImportOptions,
  reading: RowsOptions,
): Promise<Result<{ recognition: Recognition; worksheet: string | undefined }>> {
  const names = worksheet !== undefined || source.worksheets.length === 0 ? [worksheet] : source.worksheets;
  let problem: Result<never> = fail('connector.recognise.none');
  for (const candidate of names) {
    const head: HeadRow[] = [];
    const read = await source.rows(
      (row) => {
        head.push(headRow(row));
        return head.length < headLength;
      },
      { ...(reading.signal && { signal: reading.signal }), ...(candidate !== undefined && { worksheet: candidate }) },
    );
    if (!read.ok) return read;
    const decided = choice ?? options.choice;
    const recognised = recognise(head, {
      name,
      ...(decided && { choice: decided }),
      ...(options.layouts && { layouts: options.layouts }),
    });
    if (recognised.ok) return ok({ recognition: recognised.value, worksheet: candidate });
    problem = recognised;
  }
  return problem;
}

/**
 * Reads and counts one source, or several lists that belong together (one a channel). Each is read twice: its first rows
 * to recognise it, then all of it in one pass. Problems: those of the reader, `connector.recognise.none`,
 * `connector.import.mixed` {name}, `connector.import.needs-period` where neither the file nor the officer says it,
 * `connector.import.bad-period` {period}.
 */
export async function importSources(
  sources: readonly NamedSource[],
  options: ImportOptions = {},
  reading: RowsOptions = {},
): Promise<Result<ImportResult>> {
  const plan = options.plan ?? tanMinhPlan;
  const wrong = badPeriod(options);
  if (wrong !== undefined) return fail('connector.import.bad-period', { period: wrong });
  const recognised: RecognisedSource[] = [];
  const cuts: ImportFinding[] = [];
  let session: ReturnType<typeof createSession> | undefined;
  for (const named of sources) {
    const found = await recogniseSource(named, options, reading);
    if (!found.ok) return ofFile(found.problem, named.name);
    const { recognition, worksheet } = found.value;
    const [first] = recognised;
    if (first && !countsTogether(first.recognition, recognition))
      return fail('connector.import.mixed', { name: named.name });
    session ??= createSession(recognition, { ...options, plan });
    const take = session.open(recognition, named.source.info, named.name);
    const read = await named.source.rows(take, { ...reading, ...(worksheet !== undefined && { worksheet }) });
    if (!read.ok) return read;
    cuts.push(
      ...read.value.warnings.map((problem) => ({ id: 'cut-off' as const, severity: 'warning' as const, problem })),
    );
    recognised.push({ name: named.name, info: named.source.info, recognition });
  }
  const counted = session?.finish() ?? fail('connector.recognise.none');
  if (!counted.ok) return ofFile(counted.problem, recognised.map(({ name }) => name).join(', '));
  return ok(complete({ ...counted.value, findings: [...cuts, ...counted.value.findings] }, recognised, plan));
}

/** As `importSources`, of cells that are in memory, such as a range of the workbook with its header. */
export function importValues(
  values: readonly (readonly CellValue[])[],
  options: ImportOptions = {},
  name?: string,
): Result<ImportResult> {
  const plan = options.plan ?? tanMinhPlan;
  const wrong = badPeriod(options);
  if (wrong !== undefined) return fail('connector.import.bad-period', { period: wrong });
  const head: HeadRow[] = [];
  readValues(values, (row) => {
    head.push(headRow(row));
    return head.length < headLength;
  });
  const recognised = recognise(head, {
    ...(name !== undefined && { name }),
    ...(options.choice && { choice: options.choice }),
    ...(options.layouts && { layouts: options.layouts }),
  });
  if (!recognised.ok) return recognised;
  const info = { format: 'sheet' } as const;
  const session = createSession(recognised.value, { ...options, plan });
  readValues(values, session.open(recognised.value, info));
  const counted = session.finish();
  if (!counted.ok) return counted;
  return ok(complete(counted.value, [{ name: name ?? '', info, recognition: recognised.value }], plan));
}
