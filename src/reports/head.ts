import { formatDayNumber } from '../connector/period-days';
import type { CheckResult } from '../check/types';
import { message, type Language } from '../messages';
import type { Plan } from '../plan/plan';
import type { FormDefinition, ReportContext } from './form';
import { periodDays, periodName } from './periods';
import { textContent, type RowOptions, type SheetBuilder, type Span } from './sheet-builder';
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

/** The plan that ships with the add-in carries no day; its month is known from the city's programme that it follows. */
const issuedOf: Record<string, string> = { 'tan-minh-2026-2030': '2025-09' };

function planBasis({ language, plan }: ReportContext): string {
  const { id, date, number, issuer, title } = plan.data;
  return message(language, 'report.basis.plan', {
    number: number ?? message(language, 'report.basis.plan-number'),
    date: dateInWords(language, date ?? issuedOf[id]),
    issuer,
    title: title.charAt(0).toLowerCase() + title.slice(1),
  });
}

/** "5/10/2026" and "05/10/2026" → "ngày 05 tháng 10 năm 2026"; else dots with the year of making. */
export function signingDate({ language, settings, madeAt }: ReportContext): string {
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(settings.date ?? '') ?? [];
  if (!day || !month || !year) return message(language, 'report.date.year', { year: madeAt.getFullYear() });
  const twoDigits = (text: string) => text.padStart(2, '0');
  return dateInWords(language, `${year}-${twoDigits(month)}-${twoDigits(day)}`);
}

export const placeAndDate = (context: ReportContext): string =>
  message(context.language, 'report.place-date', { place: context.settings.place, date: signingDate(context) });

/** "Quý III năm 2026 (Từ ngày 01/7/2026 đến ngày 30/9/2026)" */
function periodLine({ language, result, calendar }: ReportContext): string {
  const name = periodName(language, result.period);
  const days = periodDays(result.period, calendar);
  if (name === undefined || days === undefined) return message(language, 'report.period.none');
  return message(language, 'report.period.dates', {
    name,
    from: formatDayNumber(days.from),
    to: formatDayNumber(days.to),
  });
}

const documentNumber = ({ language, settings }: ReportContext): string =>
  message(language, 'report.number', { number: settings.documentNumber ?? '…' });

/** The year that the report is for: that of its period, else the plan's first. */
export const yearOf = ({ period }: CheckResult, plan: Plan): string => (period ?? plan.data.from).slice(0, 4);

export function titleOf({ form, plan, label, result }: ReportContext): string {
  const years = { from: plan.data.from.slice(0, 4), to: plan.data.to.slice(0, 4), year: yearOf(result, plan) };
  return label(`${form.id}.title`, form.title, years);
}

type Part = (context: ReportContext, blocks: Blocks) => { spans: Span[]; options?: RowOptions }[];

interface Blocks {
  left(text: string, style: StyleName): Span;
  middle(text: string, style: StyleName): Span;
  right(text: string, style: StyleName): Span;
  whole(text: string, style: StyleName): Span;
}

function blocksOf(sheet: SheetBuilder, form: FormDefinition): Blocks {
  const last = form.columns.length - 1;
  const left = sheet.column(form.leftHalf);
  const middle = form.middleBlock === undefined ? left : sheet.column(form.middleBlock);
  const span = (first: number, end: number) => (text: string, style: StyleName) => ({
    first,
    last: end,
    content: textContent(text),
    style,
  });
  return { left: span(0, left), middle: span(left + 1, middle), right: span(middle + 1, last), whole: span(0, last) };
}

const letterhead: Part = ({ language, settings }, { left, right }) => {
  const [body, name] = issuerLines(settings.unitName);
  const motto = message(language, 'report.motto');
  return [
    { spans: [left(body, 'issuer'), right(message(language, 'report.nation'), 'nation')] },
    { spans: [left(name, 'issuer'), right(motto, 'motto')] },
    { spans: [left(rule(name || body, 'issuer', 1 / 2), 'rule'), right(rule(motto, 'motto', 1), 'rule')] },
  ];
};

const numberAndDate: Part = (context, { left, right }) => [
  { spans: [left(documentNumber(context), 'documentNumber'), right(placeAndDate(context), 'placeAndDate')] },
];

const title: Part = (context, { whole }) => {
  const text = titleOf(context);
  const lastLine = text.split('\n').at(-1) ?? text;
  return [
    { spans: [whole(text, 'title')], options: { leastHeightPoints: 28 } },
    { spans: [whole(periodLine(context), 'subtitle')] },
    { spans: [whole(rule(lastLine, 'title', 1 / 3), 'rule')] },
  ];
};

const basis: Part = (context, { whole }) => [{ spans: [whole(planBasis(context), 'basis')] }];

const attached: Part = (context, { whole }) => {
  const { language, settings } = context;
  const number = documentNumber(context).replace(/^[^:]*:\s*/, '');
  const text = message(language, 'report.attached', { number, date: signingDate(context), issuer: settings.unitName });
  return [{ spans: [whole(text, 'basis')] }];
};

const receiver: Part = ({ language, settings, form, label }, { whole }) => {
  const name = form.receiver === undefined ? settings.receiver : label(`${form.id}.receiver`, form.receiver);
  if (name === '') return [];
  return [
    {
      spans: [whole(message(language, 'report.receiver', { receiver: name }), 'receiver')],
      options: { leastHeightPoints: 20 },
    },
  ];
};

/** Code and law on the left, title in the middle, who reports to whom on the right. */
const threeBlocks: Part = (context, { left, middle, right }) => {
  const { language, form, settings, label } = context;
  const to = form.receiver === undefined ? settings.receiver : label(`${form.id}.receiver`, form.receiver);
  const code = form.code === undefined ? '' : label(`${form.id}.code`, form.code);
  const period = periodLine(context).replace(' (', '\n(');
  return [
    {
      spans: [
        left(code, 'formCode'),
        middle(titleOf(context), 'title'),
        right(message(language, 'report.statistic.from', { unit: settings.unitName }), 'block'),
      ],
    },
    {
      spans: [
        left(label(`${form.id}.basis`, form.source.basis), 'block'),
        middle(message(language, 'report.statistic.period', { period }), 'periodBlock'),
        right(message(language, 'report.statistic.to', { receiver: to }), 'block'),
      ],
    },
    { spans: [], options: { leastHeightPoints: 8 } },
  ];
};

const plainTitle: Part = (context, { whole }) => [
  { spans: [whole(titleOf(context), 'title')], options: { leastHeightPoints: 28 } },
];

const unitLine: Part = ({ form, label }, { whole }) =>
  form.unitLine === undefined ? [] : [{ spans: [whole(label(`${form.id}.unit`, form.unitLine), 'unitLine')] }];

const heads: Record<FormDefinition['head'], Part[]> = {
  report: [letterhead, numberAndDate, title, basis, receiver, unitLine],
  annex: [letterhead, title, attached, unitLine],
  statistic: [threeBlocks, unitLine],
  register: [letterhead, plainTitle],
  none: [plainTitle],
};

/** The rows above the table. */
export function addHead(sheet: SheetBuilder, context: ReportContext): void {
  const blocks = blocksOf(sheet, context.form);
  for (const part of heads[context.form.head]) {
    for (const { spans, options } of part(context, blocks)) sheet.add(spans, options);
  }
}
