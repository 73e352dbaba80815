import { message, type Language } from '../messages';
import type { ReportContext } from './form';
import { formatDay, periodDays, periodName } from './periods';
import { textContent, type SheetBuilder, type Span } from './sheet-builder';
import { reportStyles, type StyleName } from './styles';
import { textWidthPoints } from './text-size';

/** "Ủy ban nhân dân xã Tân Minh" stands on two lines, as the plan prints it: the kind of body, then its name. */
function issuerLines(unitName: string): [string, string] {
  const capitals = unitName.trim().toUpperCase();
  const kind = /^((?:ỦY|UỶ) BAN NHÂN DÂN)\s+(.+)$/u.exec(capitals.normalize('NFC'));
  return kind ? [kind[1] ?? '', kind[2] ?? ''] : [capitals, ''];
}

const dash = '—';

/** A line drawn as joined em dashes, `share` of the width of `text`: cell borders can only be as long as a column. */
function rule(text: string, style: StyleName, share: number): string {
  const length = textWidthPoints(text, reportStyles[style]) * share;
  return dash.repeat(Math.max(3, Math.round(length / textWidthPoints(dash, reportStyles.rule))));
}

/** "2025-09-15" → "ngày 15 tháng 9 năm 2025"; parts that are not known stay dots. */
function dateInWords(language: Language, isoDate: string | undefined): string {
  const [year, month, day] = (isoDate ?? '').split('-');
  if (!year || !month) return message(language, 'report.date.unknown');
  const number = Number(month);
  const monthText = number <= 2 ? month : String(number);
  return day
    ? message(language, 'report.date.day', { day, month: monthText, year })
    : message(language, 'report.date.month', { month: monthText, year });
}

function basisText({ form, language, plan }: ReportContext): string {
  const { id, date, number, issuer, title } = plan.data;
  const issued = date ?? (id === form.basis.plan ? form.basis.issued : undefined);
  return message(language, form.basis.message, {
    number: number ?? message(language, form.basis.number),
    date: dateInWords(language, issued),
    issuer,
    title: title.charAt(0).toLowerCase() + title.slice(1),
  });
}

/** "Quý III năm 2026 (Từ ngày 01/7/2026 đến ngày 30/9/2026)" */
function periodLine({ language, result, settings }: ReportContext): string {
  const name = periodName(language, result.period);
  const days = periodDays(result.period, settings.calendar);
  if (name === undefined || days === undefined) return message(language, 'report.period.none');
  return message(language, 'report.period.dates', { name, from: formatDay(days.first), to: formatDay(days.last) });
}

/** Issuer and quốc hiệu, number and date, title, period, basis, receiver, unit line. */
export function addHead(sheet: SheetBuilder, context: ReportContext): void {
  const { form, language, settings, madeAt, plan } = context;
  const last = form.columns.length - 1;
  const middle = form.columns.findIndex(({ id }) => id === form.leftHalf);
  const left = (text: string, style: StyleName): Span => ({
    first: 0,
    last: middle,
    content: textContent(text),
    style,
  });
  const right = (text: string, style: StyleName): Span => ({
    first: middle + 1,
    last,
    content: textContent(text),
    style,
  });
  const whole = (text: string, style: StyleName): Span => ({ first: 0, last, content: textContent(text), style });

  const [body, name] = issuerLines(settings.unitName);
  const motto = message(language, 'report.motto');
  const title = message(language, form.title, { from: plan.data.from.slice(0, 4), to: plan.data.to.slice(0, 4) });
  const number = message(language, 'report.number', { number: settings.documentNumber ?? '…' });
  const placeAndDate = message(language, 'report.place-date', { place: settings.place, year: madeAt.getFullYear() });

  sheet.add([left(body, 'issuer'), right(message(language, 'report.nation'), 'issuer')]);
  sheet.add([left(name, 'issuer'), right(motto, 'motto')]);
  sheet.add([left(rule(name || body, 'issuer', 1 / 2), 'rule'), right(rule(motto, 'motto', 1), 'rule')]);
  sheet.add([left(number, 'documentNumber'), right(placeAndDate, 'placeAndDate')]);
  sheet.add([whole(title, 'title')], 28);
  sheet.add([whole(periodLine(context), 'subtitle')]);
  sheet.add([whole(rule(title, 'title', 1 / 3), 'rule')]);
  sheet.add([whole(basisText(context), 'basis')]);
  if (settings.receiver !== '') {
    sheet.add([whole(message(language, 'report.receiver', { receiver: settings.receiver }), 'receiver')], 20);
  }
  sheet.add([whole(message(language, 'report.unit-line'), 'unitLine')]);
}
