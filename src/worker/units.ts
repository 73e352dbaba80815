import { check } from '../check/check';
import { holdsTable } from '../check/table';
import type { CheckResult } from '../check/types';
import { importSources, type ImportOptions } from '../connector/import';
import { indicatorValues } from '../connector/indicators';
import { kindDeclaration } from '../connector/kinds';
import type { NamedSource } from '../connector/import';
import type { Recognition } from '../connector/recognition/recognise';
import type { Counted } from '../connector/session';
import { commonPeriod, type UnitFigure } from '../connector/units';
import { workbookGrids } from '../connector/workbook-grids';
import { fail, ok, type Result } from '../messages';
import { tanMinhPlan } from '../plan/plan';
import type { Grid, Period } from '../tracking/types';
import { createOpener, type Opener } from './inputs';
import type { Network } from './network';
import type {
  ImportInput,
  ReadUnit,
  RemoteContent,
  UnitsReading,
  UnitsRequest,
  UnreadFile,
  WorkOptions,
} from './protocol';
import { recogniseInput } from './read';
import { countRemote } from './remote';
import { unitOfFile, unitOfLetterhead } from './unit-name';

/** A unit's file, read once; its figures can be asked for any period. */
interface LoadedUnit {
  input: ImportInput;
  unit: string;
  source: ReadUnit['source'];
  periods: string[];
  /** The periods that decide which one the summary is for: those with figures. */
  told: string[];
  figures(period: Period): ReadUnit['figures'];
}

type Figures = Record<string, UnitFigure>;

const checkedFigures = ({ indicators }: CheckResult): Figures =>
  Object.fromEntries(indicators.map(({ id, actual, status }) => [id, status === 'unreadable' ? status : actual]));

function trackingUnit(input: ImportInput, grids: Grid[]): Result<LoadedUnit> | undefined {
  const first = check(tanMinhPlan, grids);
  if (!first.ok) return first;
  const { sheets, indicators, period, periods } = first.value;
  if (!sheets.some(holdsTable) && !indicators.some(({ imported }) => imported)) return undefined;
  return ok({
    input,
    unit: unitOfLetterhead(grids) ?? unitOfFile(input.name),
    source: 'tracking',
    periods: periods.filter((one) => one !== null),
    told: period === null ? [] : [period],
    figures: (asked) => {
      if (asked === period || asked === null) return checkedFigures(first.value);
      const again = check(tanMinhPlan, grids, { period: asked, anyPeriod: true });
      return again.ok ? checkedFigures(again.value) : {};
    },
  });
}

function countedUnit(
  input: ImportInput,
  { summary, periods }: Counted,
  { unit, source }: Pick<LoadedUnit, 'unit' | 'source'>,
): LoadedUnit {
  const named = [...new Set(periods.map(({ period }) => period))];
  return {
    input,
    unit,
    source,
    periods: named,
    told: named,
    figures: (asked) =>
      Object.fromEntries(
        asked === null
          ? []
          : indicatorValues(tanMinhPlan, summary, asked).map((one) => [one.id, 'problem' in one ? null : one.value]),
      ),
  };
}

/** A statistic holds the figures of the one period that its title names; lists are counted for any. */
function countsAny({ kind, period: titled }: Recognition): boolean {
  const { by } = kindDeclaration(kind).counting;
  return by === 'record' || by === 'answer' || titled === undefined;
}

async function exportUnit(
  input: ImportInput,
  named: NamedSource,
  recognition: Recognition,
  request: UnitsRequest,
  opener: Opener,
): Promise<Result<LoadedUnit>> {
  const options: ImportOptions = {
    ...(request.period !== undefined && countsAny(recognition) && { periods: [request.period] }),
    layouts: request.layouts,
    ...(request.calendar && { calendar: request.calendar }),
  };
  const counted = await importSources([named], options, opener.reading);
  if (!counted.ok) return counted;
  return ok(countedUnit(input, counted.value, { unit: unitOfFile(input.name), source: 'export' }));
}

type Loaded = { loaded: LoadedUnit } | { unread: UnreadFile };

async function remoteUnit(
  input: ImportInput,
  content: RemoteContent,
  { period, calendar }: UnitsRequest,
  options: WorkOptions,
  network: Network,
): Promise<Loaded> {
  const choice = calendar ? { calendar } : {};
  const wanted = period === undefined ? choice : { ...choice, periods: [period] };
  let found = await countRemote(input, content, wanted, options, network);
  const titled = 'file' in found && !countsAny(found.file.recognition) ? found.file.recognition.period : undefined;
  // What a source holds is known when it was read: a statistic of another period is no figure of this one.
  if (period !== undefined && titled && titled.period !== period)
    found = await countRemote(input, content, choice, options, network);
  if ('unread' in found) return found;
  return { loaded: countedUnit(input, found.counted, { unit: input.name, source: 'remote' }) };
}

/** Whether a file may be a workbook that tracks the plan rather than an export with one table. */
const mayTrack = (format: string, worksheets: readonly string[], kind: string | undefined): boolean =>
  (format === 'xlsx' || format === 'xls') &&
  (worksheets.length > 1 || kind === undefined || kind === 'indicator-values');

async function loadUnit(input: ImportInput, request: UnitsRequest, opener: Opener): Promise<Loaded> {
  const found = await recogniseInput(input, opener, request.layouts);
  const known = 'known' in found ? found.known : undefined;
  const source = known?.named.source ?? ('source' in found ? found.source : undefined);
  const bytes = opener.bytesOf(input);
  const unread = (problem: UnreadFile['problem']): { unread: UnreadFile } => ({
    unread: { input: input.id, name: input.name, problem, headers: 'unread' in found ? found.unread.headers : [] },
  });
  if (bytes && source && mayTrack(source.info.format, source.worksheets, known?.recognition.kind)) {
    const grids = await workbookGrids(bytes);
    const tracking = grids.ok ? trackingUnit(input, grids.value) : undefined;
    if (tracking?.ok) return { loaded: tracking.value };
    if (tracking && !known) return unread(tracking.problem);
  }
  if ('unread' in found) return { unread: found.unread };
  const { named, recognition } = found.known;
  const counted = await exportUnit(input, named, recognition, request, opener);
  return counted.ok ? { loaded: counted.value } : unread(counted.problem);
}

/** Reads each input as the figures of one unit, all for one period. Problem: `error.cancelled`. */
export async function readUnits(
  request: UnitsRequest,
  options: WorkOptions,
  network: Network,
): Promise<Result<UnitsReading>> {
  const opener = createOpener(request.inputs, options);
  const loaded: LoadedUnit[] = [];
  const unread: UnreadFile[] = [];
  for (const input of request.inputs) {
    const { content } = input;
    const one =
      content.kind === 'remote'
        ? await remoteUnit(input, content, request, options, network)
        : await loadUnit(input, request, opener);
    if (opener.reading.signal?.aborted) return fail('error.cancelled');
    if ('loaded' in one) loaded.push(one.loaded);
    else unread.push(one.unread);
    opener.finish(input);
  }
  const period = request.period ?? commonPeriod(loaded.map(({ told }) => told));
  const units = loaded.map(({ input, unit, source, periods, figures }) => ({
    input: input.id,
    name: input.name,
    unit,
    source,
    periods,
    figures: figures(period),
  }));
  return ok({ period, units, unread });
}
