import { message } from '../messages';
import type { IndicatorRow, ReportContext } from './form';
import { formatDay, localDay, localTime, periodDays, periodName } from './periods';
import { empty, textContent, textHeightPoints, type SheetBuilder } from './sheet-builder';
import { reportStyles } from './styles';
import { linesHeightPoints } from './text-size';

function workbookNote({ language, workbookName }: ReportContext, rows: readonly IndicatorRow[]): string {
  const sheets = [...new Set(rows.flatMap(({ result }) => (result.cell === undefined ? [] : (result.sheet ?? []))))];
  return sheets.length === 0
    ? message(language, 'report.note.workbook-only', { workbook: workbookName })
    : message(language, 'report.note.workbook', {
        workbook: workbookName,
        sheets: sheets.map((sheet) => `“${sheet}”`).join(', '),
      });
}

function periodNote({ language, result, settings }: ReportContext): string {
  const period = periodName(language, result.period);
  const days = periodDays(result.period, settings.calendar);
  if (period === undefined || days === undefined) return message(language, 'report.note.period-none');
  return message(language, 'report.note.period', {
    period,
    from: formatDay(days.first),
    to: formatDay(days.last),
    calendar: message(language, `report.calendar.${settings.calendar}`),
  });
}

/** Where the plan gives no figure, the report must say whose reading the target is. */
function impliedNotes({ language }: ReportContext, rows: readonly IndicatorRow[]): string[] {
  const implied = rows.filter(({ indicator }) => indicator.implied === true).map(({ index }) => index);
  return implied.length === 0 ? [] : [message(language, 'report.note.implied', { indicators: implied.join(', ') })];
}

/** Workbook, sheets, period with its dates and calendar, plan, time made. */
export function provenanceLines(context: ReportContext, rows: readonly IndicatorRow[]): string[] {
  const { language, plan, madeAt } = context;
  return [
    workbookNote(context, rows),
    periodNote(context),
    message(language, 'report.note.plan', { title: plan.data.title }),
    message(language, 'report.note.blank'),
    ...impliedNotes(context, rows),
    message(language, 'report.note.made', { time: localTime(madeAt), date: formatDay(localDay(madeAt)) }),
  ];
}

function recipientsText({ language, settings }: ReportContext): string {
  return [
    message(language, 'report.recipients.first'),
    ...settings.recipients.map((recipient) => message(language, 'report.recipients.item', { recipient })),
    message(language, 'report.recipients.archive'),
  ].join('\n');
}

/** Room for the signature and the seal between the title and the name. */
const signatureLines = 5;

/** Notes, then "Nơi nhận" on the left and the signature on the right. */
export function addFoot(sheet: SheetBuilder, context: ReportContext, provenance: readonly string[]): void {
  const { form, language, settings } = context;
  const last = form.columns.length - 1;
  const middle = form.columns.findIndex(({ id }) => id === form.leftHalf);
  sheet.add([{ first: 0, last, content: textContent(message(language, 'report.note.title')), style: 'note' }]);
  for (const line of provenance) sheet.add([{ first: 0, last, content: textContent(line), style: 'note' }]);
  sheet.add([{ first: 0, last: 0, content: empty, style: 'plain' }]);

  const signature = [
    settings.signer.title,
    ...Array.from({ length: signatureLines }, () => ''),
    settings.signer.name,
  ].join('\n');
  const recipients = recipientsText(context);
  const recipientsTitle = message(language, 'report.recipients');
  const titleHeight = linesHeightPoints(1, reportStyles.recipientsTitle.size);
  const signatureHeight = textHeightPoints(form.columns.slice(middle + 1), signature, 'signature');
  sheet.add([
    { first: 0, last: middle, content: textContent(recipientsTitle), style: 'recipientsTitle' },
    { first: middle + 1, last, content: textContent(signature), style: 'signature', rows: 2 },
  ]);
  // One row for the whole list, so that no page break can fall into the signature beside it.
  sheet.add(
    [{ first: 0, last: middle, content: textContent(recipients), style: 'recipients' }],
    signatureHeight - titleHeight,
  );
}
