/** Report forms: from the result of a check to a sheet as plain data. Pure. */
import type { CheckResult } from '../check/types';
import { readDataTable, readDueTable } from '../connector/data-sheet';
import { fail, message, ok, type Result } from '../messages';
import type { Calendar } from '../tracking/types';
import { figuresOf } from './figures';
import { importedCalendar } from './imported-calendar';
import type { FormDefinition, ReportContext, ReportInput, TableDefinition } from './form';
import { addFoot, provenanceLines } from './foot';
import { settled } from './formulas';
import { reportForms, taskStatuses } from './forms';
import { addHead, yearOf } from './head';
import { pageBreaks } from './pages';
import { periodShortName } from './periods';
import { previousEntries } from './previous';
import { screenNotes } from './screen-notes';
import { completeSettings, workbookSettings } from './settings';
import { buildSheet, keyColumn, notesColumn, type SheetBuilder } from './sheet-builder';
import { reportFont } from './styles';
import { buildTable } from './tables';
import type { TablePlace } from './tables/table';
import { mmToPoints } from './text-size';
import type { PrintSetup, ReportColumn, ReportRow, ReportSheet, RowSpan } from './types';

export type { FormDefinition, ReportInput } from './form';
export { reportForms, sheetForms } from './forms';
export type { ReportSettings } from './settings';
export type { ReportSheet } from './types';

/** Nghị định 30/2020/NĐ-CP, annex I: top and bottom 20–25 mm, left 30–35 mm, right 15–20 mm. */
const marginsMm = { top: 20, bottom: 20, left: 30, right: 15 };
const paperMm = { short: 210, long: 297 };

/** The calendar that the workbook states for its periods. */
const statedCalendar = ({ sheets }: CheckResult): Calendar | undefined =>
  sheets.find(({ calendar, observations }) => calendar !== undefined && observations.length > 0)?.calendar;

/** Forms whose entries belong to no period: what was typed for one holds for the next. */
const lasting: ReadonlySet<TableDefinition['kind']> = new Set(['tasks', 'settings']);

function contextOf(form: FormDefinition, input: ReportInput): ReportContext {
  const { plan, result, grids } = input;
  const settings = completeSettings(plan, { ...workbookSettings(grids), ...input.settings });
  const { language } = settings;
  const all = [...grids];
  const data = readDataTable(all);
  const due = readDueTable(all);
  const doneStatuses = taskStatuses.done.map((id) => message(language, id));
  const own = form.calendar === 'workbook' ? 'calendar' : form.calendar;
  const stated = settings.calendar ?? statedCalendar(result) ?? importedCalendar(data, result.period);
  return {
    ...input,
    form,
    settings,
    language,
    calendar: stated ?? own,
    calendarStated: stated !== undefined,
    data,
    due: due?.rows ?? [],
    dueSheet: due?.sheet,
    forms: [...reportForms.values()],
    figures: figuresOf({ result, grids, data, doneStatuses }),
    previous: previousEntries(grids, form.id, result.period, !lasting.has(form.table.kind)),
    label: (key, id, params) => settings.labels[key] ?? message(language, id, params),
  };
}

function columnsOf({ columns, screenColumns = [], table }: FormDefinition): ReportColumn[] {
  const screen = screenColumns.map(({ id, widthMm }): ReportColumn => ({ id, widthMm, offPrint: true }));
  const own = [...columns.map(({ id, widthMm }): ReportColumn => ({ id, widthMm })), ...screen];
  // The sheet that officers fill in themselves is theirs: it carries nothing of ours.
  if (table.kind === 'tracking') return own;
  return [
    ...own,
    { id: keyColumn, widthMm: 10, offPrint: true, hidden: true },
    { id: notesColumn, widthMm: 90, offPrint: true },
  ];
}

function printSetup(form: FormDefinition, titleRows: RowSpan, breakBeforeRows: number[]): PrintSetup {
  return {
    paper: 'a4',
    orientation: form.orientation,
    marginsMm,
    headerMm: 10,
    pageNumber: { font: reportFont, size: 13 },
    titleRows,
    fitToPagesWide: 1,
    centreHorizontally: true,
    gridlines: false,
    breakBeforeRows,
  };
}

function breaksOf(
  form: FormDefinition,
  sheet: SheetBuilder,
  { header, keepTogether, endingRow }: TablePlace,
): number[] {
  const paperHeight = form.orientation === 'landscape' ? paperMm.short : paperMm.long;
  // With the end of the table, so that the header repeated on the last page has a part of its table under it.
  const ending = { first: endingRow, last: sheet.length - 1 };
  return pageBreaks({
    heightsPoints: sheet.heightsPoints,
    titleRows: header,
    pageHeightPoints: mmToPoints(paperHeight - marginsMm.top - marginsMm.bottom),
    keepTogether: [...keepTogether, ending],
  });
}

function tabName({ form, language, result, plan }: ReportContext): string {
  const period = periodShortName(language, result.period);
  const year = yearOf(result, plan);
  return period === undefined
    ? message(language, form.tab.withoutPeriod, { year })
    : message(language, form.tab.withPeriod, { period, year });
}

const settledRows = (rows: readonly ReportRow[]): ReportRow[] =>
  rows.map((row) => ({ ...row, cells: row.cells.map((cell) => ({ ...cell, content: settled(cell.content) })) }));

/** Above this height frozen rows would leave no room to scroll on the small screens that communes have (768 lines). */
const tallestFrozenPoints = 270;

/** The rows down to the header of the table, where they leave room for the table itself. */
function frozenRows({ heightsPoints }: SheetBuilder, { last }: RowSpan): number {
  const height = heightsPoints.slice(0, last + 1).reduce((sum, one) => sum + one, 0);
  return height <= tallestFrozenPoints ? last + 1 : 0;
}

function assemble(context: ReportContext): ReportSheet {
  const { form } = context;
  const columns = columnsOf(form);
  const sheet = buildSheet(columns);
  addHead(sheet, context);
  const place = buildTable(sheet, context);
  const provenance = provenanceLines(context, place.sources);
  addFoot(sheet, context, provenance);
  const notices = screenNotes(context, place.notices);
  const rows = sheet.finish(notices);
  return {
    form: form.id,
    tab: tabName(context),
    columns,
    rows: context.settle ? settledRows(rows) : rows,
    merges: [...sheet.merges],
    links: [...sheet.links],
    lists: place.lists ?? [],
    dataBars: place.dataBars ?? [],
    charts: place.charts ?? [],
    print: printSetup(form, place.header, breaksOf(form, sheet, place)),
    frozenRows: frozenRows(sheet, place.header),
    provenance,
    notices,
  };
}

/**
 * The sheet of form `formId` for the period that `input.result` was checked for. Values and native formulas only.
 * Problems: `report.unknown-form` {form, forms}; `report.other-plan` {expected, found} where the result belongs to
 * another plan, `report.incomplete-result` {indicator} where it lacks one of the plan's indicators,
 * `report.unknown-agency` {agency, agencies}.
 */
export function buildReport(formId: string, input: ReportInput): Result<ReportSheet> {
  const form = reportForms.get(formId);
  if (!form) return fail('report.unknown-form', { form: formId, forms: [...reportForms.keys()].join(', ') });
  const { plan, result, agency } = input;
  if (result.plan !== plan.data.id) return fail('report.other-plan', { expected: plan.data.id, found: result.plan });
  const known = new Set(result.indicators.map(({ id }) => id));
  const missing = plan.indicators.find(({ id }) => !known.has(id));
  if (missing) return fail('report.incomplete-result', { indicator: missing.id });
  if (agency !== undefined && !plan.agency(agency)) {
    return fail('report.unknown-agency', { agency, agencies: plan.data.agencies.map(({ id }) => id).join(', ') });
  }
  return ok(assemble(contextOf(form, input)));
}
