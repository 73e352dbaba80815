/** Report forms: from the result of a check to a sheet as plain data. Pure. */
import type { CheckResult } from '../check/types';
import { fail, message, ok, type Result } from '../messages';
import type { Plan } from '../plan/plan';
import type { IndicatorRow, ReportContext, ReportForm, ReportInput } from './form';
import { addFoot, provenanceLines } from './foot';
import { targetsForm } from './forms/targets';
import { addHead } from './head';
import { pageBreaks } from './pages';
import { periodShortName } from './periods';
import type { Calendar } from '../tracking/types';
import { buildSheet } from './sheet-builder';
import { sourceObservation } from './source-cell';
import { reportFont } from './styles';
import { addTable } from './table';
import { mmToPoints } from './text-size';
import type { PrintSetup, ReportSettings, ReportSheet, RowSpan } from './types';

export type { ReportInput } from './form';
export type { ReportSettings, ReportSheet } from './types';

/** Every form by its public id; ids never change. */
export const reportForms: ReadonlyMap<string, ReportForm> = new Map([targetsForm].map((form) => [form.id, form]));

/** Nghị định 30/2020/NĐ-CP, annex I: top and bottom 20–25 mm, left 30–35 mm, right 15–20 mm. */
const marginsMm = { top: 20, bottom: 20, left: 30, right: 15 };
const paperMm = { short: 210, long: 297 };

/** The calendar that the workbook states for its quarters; calendar months where it states none. */
const statedCalendar = ({ sheets }: CheckResult): Calendar =>
  sheets.find(({ calendar, observations }) => calendar !== undefined && observations.length > 0)?.calendar ??
  'calendar';

function completeSettings(plan: Plan, result: CheckResult, given: ReportSettings): ReportContext['settings'] {
  const { issuer, place, recipients, signedBy } = plan.data;
  return {
    language: 'vi',
    unitName: issuer,
    place,
    receiver: recipients[0] ?? '',
    // The first of the plan's list receives the report itself, the last is the record copy: both have their own line.
    recipients: recipients.slice(1).filter((recipient) => !recipient.startsWith('Lưu')),
    // The plan spells "ỦY" in its head and "UỶ" above its signature; one sheet keeps one spelling.
    signer: { ...signedBy, title: signedBy.title.normalize('NFC').replace(/UỶ/g, 'ỦY') },
    calendar: statedCalendar(result),
    ...given,
  };
}

function printSetup(form: ReportForm, titleRows: RowSpan, breakBeforeRows: number[]): PrintSetup {
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

function tabName({ form, language, result }: ReportContext): string {
  const period = periodShortName(language, result.period);
  return period === undefined
    ? message(language, form.tab.withoutPeriod)
    : message(language, form.tab.withPeriod, { period });
}

/** The plan's indicators in its order, each with its result and the cell behind it. */
function indicatorRows(plan: Plan, result: CheckResult): Result<IndicatorRow[]> {
  const results = new Map(result.indicators.map((indicator) => [indicator.id, indicator]));
  const missing = plan.indicators.find(({ id }) => !results.has(id));
  if (missing) return fail('report.incomplete-result', { indicator: missing.id });
  return ok(
    plan.indicators.flatMap((indicator, order) => {
      const found = results.get(indicator.id);
      return found
        ? [{ indicator, result: found, observation: sourceObservation(result, found), index: order + 1 }]
        : [];
    }),
  );
}

/**
 * The sheet of form `formId` for the period that `input.result` was checked for. Values and native formulas only.
 * Problems: `report.unknown-form` {form, forms}; `report.other-plan` {expected, found} where the result belongs to
 * another plan, `report.incomplete-result` {indicator} where it lacks one of the plan's indicators.
 */
export function buildReport(formId: string, input: ReportInput): Result<ReportSheet> {
  const form = reportForms.get(formId);
  if (!form) return fail('report.unknown-form', { form: formId, forms: [...reportForms.keys()].join(', ') });
  const { plan, result } = input;
  if (result.plan !== plan.data.id) return fail('report.other-plan', { expected: plan.data.id, found: result.plan });
  const indicators = indicatorRows(plan, result);
  if (!indicators.ok) return indicators;

  const settings = completeSettings(plan, result, input.settings ?? {});
  const context: ReportContext = { ...input, form, settings, language: settings.language };
  const sheet = buildSheet(form.columns);
  addHead(sheet, context);
  const { header, headings, summaryRow } = addTable(sheet, context, indicators.value);
  const provenance = provenanceLines(context, indicators.value);
  addFoot(sheet, context, provenance);
  // With the counts, so that the header repeated on the last page has a part of its table under it.
  const ending = { first: summaryRow, last: sheet.rows.length - 1 };

  const paperHeight = form.orientation === 'landscape' ? paperMm.short : paperMm.long;
  const breaks = pageBreaks({
    heightsPoints: sheet.rows.map(({ heightPoints }) => heightPoints),
    titleRows: header,
    pageHeightPoints: mmToPoints(paperHeight - marginsMm.top - marginsMm.bottom),
    keepTogether: [...headings, ending],
  });
  return ok({
    form: form.id,
    tab: tabName(context),
    columns: form.columns.map(({ id, widthMm }) => ({ id, widthMm })),
    rows: [...sheet.rows],
    merges: [...sheet.merges],
    print: printSetup(form, header, breaks),
    frozenRows: header.last + 1,
    provenance,
  });
}
