import { formatDay, formatDayNumber } from '../connector/period-days';
import { message } from '../messages';
import type { FormDefinition, ReportContext } from './form';
import { placeAndDate } from './head';
import { localDay, localTime, periodDays, periodName } from './periods';
import { empty, textContent, textHeightPoints, type SheetBuilder } from './sheet-builder';
import { reportStyles } from './styles';
import { linesHeightPoints } from './text-size';

/** What the table's builder knows of the sources of its figures. */
export interface Sources {
  /** Worksheets that figures were taken from. */
  sheets: readonly string[];
  /** Lines of the form's own, such as whose reading a target is. */
  lines?: readonly string[];
}

function workbookNote({ language, workbookName }: ReportContext, sheets: readonly string[]): string {
  const names = [...new Set(sheets)].map((sheet) => `“${sheet}”`).join(', ');
  return names === ''
    ? message(language, 'report.note.workbook-only', { workbook: workbookName })
    : message(language, 'report.note.workbook', { workbook: workbookName, sheets: names });
}

function periodNote({ language, result, calendar }: ReportContext): string {
  const period = periodName(language, result.period);
  const days = periodDays(result.period, calendar);
  if (period === undefined || days === undefined) return message(language, 'report.note.period-none');
  return message(language, 'report.note.period', {
    period,
    from: formatDayNumber(days.from),
    to: formatDayNumber(days.to),
    calendar: message(language, `report.calendar.${calendar}`),
  });
}

/** Workbook, sheets, period with its dates and calendar, plan, time made. */
export function provenanceLines(context: ReportContext, { sheets, lines = [] }: Sources): string[] {
  const { language, plan, madeAt, settle } = context;
  return [
    workbookNote(context, sheets),
    periodNote(context),
    message(language, 'report.note.plan', { title: plan.data.title }),
    message(language, 'report.note.blank'),
    ...lines,
    ...(settle ? [message(language, 'report.note.settled')] : []),
    message(language, 'report.note.made', { time: localTime(madeAt), date: formatDay(localDay(madeAt)) }),
  ];
}

/** Room for the signature and the seal between the title and the name. */
const signatureLines = 4;

const signatureText = (title: string, name: string): string =>
  [title, ...Array.from({ length: signatureLines }, () => ''), name].join('\n');

function recipientsText({ language, settings }: ReportContext): string {
  return [
    message(language, 'report.recipients.first'),
    ...settings.recipients.map((recipient) => message(language, 'report.recipients.item', { recipient })),
    message(language, 'report.recipients.archive'),
  ].join('\n');
}

type Foot = (sheet: SheetBuilder, context: ReportContext, middle: number, last: number) => void;

/** "Nơi nhận" on the left and the signature on the right. */
const reportFoot: Foot = (sheet, context, middle, last) => {
  const { language, settings } = context;
  const signature = signatureText(settings.signer.title, settings.signer.name);
  const titleHeight = linesHeightPoints(1, reportStyles.recipientsTitle.size);
  const signatureHeight = textHeightPoints(sheet.columns.slice(middle + 1, last + 1), signature, 'signature');
  sheet.add([
    { first: 0, last: middle, content: textContent(message(language, 'report.recipients')), style: 'recipientsTitle' },
    { first: middle + 1, last, content: textContent(signature), style: 'signature', rows: 2 },
  ]);
  // One row for the whole list, so that no page break can fall into the signature beside it.
  sheet.add([{ first: 0, last: middle, content: textContent(recipientsText(context)), style: 'recipients' }], {
    leastHeightPoints: signatureHeight - titleHeight,
  });
};

/** Who made the form on the left; place, date and signature on the right. */
const makerFoot: Foot = (sheet, context, middle, last) => {
  const { language, settings } = context;
  const maker = signatureText(message(language, 'report.maker'), settings.maker);
  const signature = signatureText(settings.signer.title, settings.signer.name);
  sheet.add([
    { first: 0, last: middle, content: empty, style: 'plain' },
    { first: middle + 1, last, content: textContent(placeAndDate(context)), style: 'placeAndDateFoot' },
  ]);
  sheet.add([
    { first: 0, last: middle, content: textContent(maker), style: 'signature' },
    { first: middle + 1, last, content: textContent(signature), style: 'signature' },
  ]);
};

const feet: Record<FormDefinition['foot'], Foot> = {
  report: reportFoot,
  maker: makerFoot,
  notes: () => undefined,
  none: () => undefined,
};

/** Notes in one paragraph, so that short tables stay on one page, then the signatures. */
export function addFoot(sheet: SheetBuilder, context: ReportContext, provenance: readonly string[]): void {
  const { form, language } = context;
  if (form.foot === 'none') return;
  const last = form.columns.length - 1;
  const notes = `${message(language, 'report.note.title')} ${provenance.join(' ')}`;
  sheet.add([{ first: 0, last, content: textContent(notes), style: 'note' }]);
  if (form.foot === 'notes') return;
  sheet.add([{ first: 0, last: 0, content: empty, style: 'plain' }]);
  feet[form.foot](sheet, context, sheet.column(form.leftHalf), last);
}
