import type { Plan } from '../plan/plan';
import { noReaderChoices, type ReaderChoices } from './choices';
import { calendarOf, notesStateReporting } from './calendar';
import { createCells, createFolding, type Cells, type Folding } from './cells';
import type { TimeContext } from './columns';
import { findByContent } from './content';
import { decodeGrid } from './decode';
import { findHeaders, hasHeadingsOnly, type HeaderBlock } from './header';
import { createMatcher, type Matcher } from './match';
import { isOwnReport } from './own-report';
import { comparePeriods, readPeriod } from './period';
import { valueRoles } from './roles';
import { readSurroundings, spanOver, titleTop, type Surroundings } from './surroundings';
import { readTable, type TableReading } from './table';
import { copiedTitles, isTitleInConflict } from './title-conflicts';
import type { Calendar, Grid, Observation, Period, TrackingSheet } from './types';

/** What all sheets of a workbook share. */
interface Workbook {
  plan: Plan;
  folding: Folding;
  matcher: Matcher;
  choices: ReaderChoices;
  /** The year to use where a sheet names none: the only one that the other sheets name. */
  year: number | undefined;
  /** Names of sheets whose title was copied from another one. */
  copied: ReadonlySet<string>;
}

interface SheetTables {
  tables: TableReading[];
  surroundings: Surroundings | undefined;
}

type Reason = NonNullable<TableReading['reason']> | 'reader.no-header' | 'reader.no-label-column' | 'reader.empty';

const isEmpty = ({ values }: Grid): boolean =>
  values.every((row) => row.every((value) => value === null || (typeof value === 'string' && value.trim() === '')));

/** A worksheet as both passes over the workbook look at it. */
interface Worksheet {
  grid: Grid;
  cells: Cells;
  headers: HeaderBlock[];
  isOwnReport: boolean;
}

function worksheetOf(grid: Grid, folding: Folding): Worksheet {
  const cells = createCells(grid);
  const ownReport = isOwnReport(grid);
  return { grid, cells, headers: ownReport ? [] : findHeaders(cells, folding), isOwnReport: ownReport };
}

/** A table ends before the title of the next one that shares a column with it, else with the sheet. */
function endOf(cells: Cells, blocks: readonly HeaderBlock[], block: HeaderBlock): number {
  const next = blocks.find(({ top, left, right }) => top > block.bottom && left <= block.right && right >= block.left);
  return next ? Math.max(block.bottom, titleTop(cells, next.top) - 1) : cells.area.bottom;
}

/** A further table takes from its own title what that says, the rest from the words over the first. */
function timeOf(
  grid: Grid,
  cells: Cells,
  block: HeaderBlock,
  first: Surroundings,
  { folding, year }: Workbook,
): TimeContext {
  const whole = { ...first, year: first.year ?? year };
  const top = titleTop(cells, block.top);
  if (top <= cells.area.top || top === block.top) return whole;
  const own = readSurroundings({ ...grid, sheet: '' }, cells, folding, block.top, top);
  return { span: own.span ?? whole.span, year: own.year ?? whole.year };
}

/** Of tables side by side each has the period of the title over its own columns, where it has one. */
function withOwnSpan(
  whole: Surroundings,
  cells: Cells,
  blocks: readonly HeaderBlock[],
  block: HeaderBlock,
  { folding }: Workbook,
): TimeContext {
  const beside = blocks.some((other) => other !== block && other.top === block.top);
  const span = beside ? spanOver(cells, folding, block) : undefined;
  const year = span?.year ?? whole.year;
  return span ? { ...whole, span: { ...span, ...(year !== undefined && { year }) } } : whole;
}

function readBlocks(grid: Grid, cells: Cells, blocks: readonly HeaderBlock[], workbook: Workbook): SheetTables {
  const [first] = blocks;
  if (!first) return { tables: [], surroundings: undefined };
  const byName = workbook.copied.has(grid.sheet);
  const surroundings = readSurroundings(grid, cells, workbook.folding, first.top, undefined, byName);
  const tables = blocks.map((block) =>
    readTable({
      ...workbook,
      sheet: grid.sheet,
      cells,
      block,
      end: endOf(cells, blocks, block),
      time:
        block.top === first.top
          ? withOwnSpan({ ...surroundings, year: surroundings.year ?? workbook.year }, cells, blocks, block, workbook)
          : timeOf(grid, cells, block, surroundings, workbook),
      percent: surroundings.percent,
    }),
  );
  return { tables, surroundings };
}

const isTracked = ({ tables }: SheetTables): boolean => tables.some(({ reason }) => reason === undefined);

/** By the header's meaning; failing that, by the rows that name indicators; failing that, the same transposed. */
function readTables({ grid, cells, headers }: Worksheet, workbook: Workbook): { found: SheetTables; reason: Reason } {
  const byHeader = readBlocks(grid, cells, headers, workbook);
  if (isTracked(byHeader)) return { found: byHeader, reason: 'reader.no-header' };
  const transposed = createCells(grid, true);
  for (const view of [cells, transposed]) {
    const block = findByContent(view, workbook.folding, workbook.matcher);
    const byContent = block ? readBlocks(grid, view, [block], workbook) : undefined;
    if (byContent && isTracked(byContent)) return { found: byContent, reason: 'reader.no-header' };
  }
  const [first] = byHeader.tables;
  const without = hasHeadingsOnly(cells, workbook.folding) ? 'reader.no-label-column' : 'reader.no-header';
  return { found: byHeader, reason: first?.reason ?? without };
}

function periodsOf(observations: readonly Observation[]): Period[] {
  const plain = observations.filter(({ cumulative }) => !cumulative);
  const counted = plain.length > 0 ? plain : observations;
  return [...new Set(counted.map(({ period }) => period))].sort(comparePeriods);
}

/** What the headings say of the calendar, else the notes. */
function calendarWithin(grid: Grid, tables: readonly TableReading[], { folding }: Workbook): Calendar | undefined {
  const headings = tables.flatMap(({ table }) => table.columns.map(({ header }) => folding.plain(header)));
  const texts = grid.values.flatMap((row) => row.filter((value) => typeof value === 'string'));
  return calendarOf(headings) ?? (notesStateReporting(texts, folding.plain) ? 'reporting' : undefined);
}

/** By which of the two the period was told, where title and name differ and the headings name none. */
function periodSource(
  sheet: string,
  { tables, surroundings }: SheetTables,
  { copied }: Workbook,
): TrackingSheet['periodBy'] {
  const [only, ...more] = tables;
  if (!surroundings || !only || more.length > 0 || !isTitleInConflict(surroundings)) return undefined;
  const undated = only.table.columns.some(
    ({ role, period, header }) => valueRoles.has(role) && period && readPeriod(header) === undefined,
  );
  if (!undated) return undefined;
  return copied.has(sheet) ? 'name' : 'title';
}

interface SheetReading {
  sheet: TrackingSheet;
  summary: boolean;
}

function readSheet(worksheet: Worksheet, workbook: Workbook): SheetReading {
  const { grid } = worksheet;
  const bare = { sheet: grid.sheet, visible: grid.visible, tracked: [], unmatched: [], observations: [], periods: [] };
  if (isEmpty(grid)) return { sheet: { ...bare, role: 'empty', reason: 'reader.empty' }, summary: false };
  if (worksheet.isOwnReport) return { sheet: { ...bare, role: 'other', reason: 'reader.own-report' }, summary: false };
  const { found, reason } = readTables(worksheet, workbook);
  const used = found.tables.filter((table) => table.reason === undefined);
  const [first] = used;
  if (!first) return { sheet: { ...bare, role: 'other', reason }, summary: false };
  const observations = used.flatMap((table) => table.observations);
  const calendar = found.surroundings?.calendar ?? calendarWithin(grid, used, workbook);
  const periodBy = periodSource(grid.sheet, found, workbook);
  return {
    sheet: {
      ...bare,
      role: 'tracking',
      header: first.table.header,
      ...(calendar && { calendar }),
      ...(periodBy && { periodBy }),
      tracked: used.flatMap((table) => table.tracked),
      unmatched: used.flatMap((table) => table.unmatched),
      observations,
      periods: periodsOf(observations),
      tables: used.map(({ table }) => table),
    },
    summary: found.surroundings?.summary ?? false,
  };
}

/** A summary says so, or gives several periods where other sheets give one each. */
function settleRoles(readings: readonly SheetReading[]): void {
  const tracking = readings.filter(({ sheet }) => sheet.role === 'tracking');
  if (tracking.length < 2) return;
  const parts = tracking.filter(({ sheet }) => sheet.periods.length === 1);
  for (const { sheet, summary } of tracking) {
    const gathers =
      sheet.periods.length > 1 && parts.some((part) => sheet.periods.includes(part.sheet.periods[0] ?? null));
    if (summary || gathers) sheet.role = 'summary';
  }
}

/** How far down a sheet without a table may name the year. */
const titleRows = 10;

/** What the workbook's sheets say of time around their tables: the only year that they name, and titles that are copies. */
function timesOfWorkbook(worksheets: readonly Worksheet[], folding: Folding): Pick<Workbook, 'year' | 'copied'> {
  const own = worksheets.filter((one) => !one.isOwnReport);
  const around = own.map(({ grid, cells, headers: [block] }) => {
    const end = block?.top ?? Math.min(cells.area.bottom, cells.area.top + titleRows) + 1;
    return readSurroundings(grid, cells, folding, end);
  });
  const years = new Set(around.flatMap(({ year }) => year ?? []));
  const [only] = years;
  const copies = copiedTitles(around);
  const copied = new Set(own.filter((_, place) => copies[place]).map(({ grid }) => grid.sheet));
  return { year: years.size === 1 ? only : undefined, copied };
}

/**
 * What the worksheets of a workbook track of `plan`: one entry a grid, in the same order. A sheet without a tracking
 * table says why (`reason`, a message id "reader.*"). What officers decided (`choices`) stands above matching. Hidden
 * sheets, rows and columns are read like the others.
 */
export function readTracking(
  plan: Plan,
  workbookGrids: readonly Grid[],
  choices: ReaderChoices = noReaderChoices,
): TrackingSheet[] {
  const folding = createFolding();
  const worksheets = workbookGrids.map((grid) => worksheetOf(decodeGrid(grid), folding));
  const workbook: Workbook = {
    plan,
    folding,
    matcher: createMatcher(plan, choices),
    choices,
    ...timesOfWorkbook(worksheets, folding),
  };
  const readings = worksheets.map((worksheet) => readSheet(worksheet, workbook));
  settleRoles(readings);
  return readings.map(({ sheet }) => sheet);
}
