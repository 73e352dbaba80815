import { message } from '../../messages';
import type { DueDossier } from '../../connector/types';
import type { DueTable, ReportContext } from '../form';
import { empty, single, textContent, type SheetBuilder } from '../sheet-builder';
import { addHeader } from '../table-header';
import type { CellContent, RowSpan } from '../types';
import { withNext, type TableBuilder } from './table';

type Context = ReportContext<DueTable>;

/** Serial number of a day in Excel's calendar: 1 is 1 January 1900, and 1900 counts as a leap year. */
const excelEpoch = Date.UTC(1899, 11, 30);
const dayMilliseconds = 86_400_000;

function dateContent(isoDate: string | undefined): CellContent {
  const time = isoDate === undefined ? NaN : Date.parse(`${isoDate.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(time)) return empty;
  return { kind: 'number', value: Math.round((time - excelEpoch) / dayMilliseconds), numberFormat: 'dd/mm/yyyy' };
}

function contents(dossier: DueDossier, index: number): Record<string, CellContent> {
  return {
    index: { kind: 'number', value: index, numberFormat: '0' },
    code: textContent(dossier.code),
    procedure: textContent(dossier.procedure ?? ''),
    field: textContent(dossier.field ?? ''),
    unit: textContent(dossier.unit ?? ''),
    received: dateContent(dossier.received),
    due: dateContent(dossier.due),
    days: { kind: 'number', value: Math.abs(dossier.daysLate), numberFormat: '0' },
  };
}

function addGroup(sheet: SheetBuilder, context: Context, title: string, dossiers: readonly DueDossier[]): RowSpan {
  const { form, language } = context;
  const last = form.columns.length - 1;
  const heading = sheet.add([
    {
      first: 0,
      last,
      content: textContent(message(language, 'report.due.group', { title, count: dossiers.length })),
      style: 'section',
    },
  ]);
  dossiers.forEach((dossier, at) => {
    const row = contents(dossier, at + 1);
    sheet.add(
      form.columns.map(({ id, style }, column) => single(column, row[id] ?? empty, style)),
      { key: dossier.code },
    );
  });
  return withNext(heading);
}

function addBlank(sheet: SheetBuilder, { form }: Context): void {
  for (let row = 0; row < form.table.blankRows; row += 1) {
    sheet.add(form.columns.map(({ style }, column) => single(column, empty, style)));
  }
}

/** Dossiers past their date and soon due, the latest first: codes and dates, never a person. */
export const dueTable: TableBuilder<DueTable> = (sheet, context) => {
  const { form, language, due, result, dueSheet } = context;
  const header = addHeader(sheet, context);
  const inPeriod = due.filter(({ period }) => period === result.period);
  const late = inPeriod.filter(({ daysLate }) => daysLate > 0).sort((a, b) => b.daysLate - a.daysLate);
  const soon = inPeriod.filter(({ daysLate }) => daysLate <= 0).sort((a, b) => b.daysLate - a.daysLate);
  const keepTogether: RowSpan[] = [];
  if (inPeriod.length === 0) addBlank(sheet, context);
  else {
    keepTogether.push(addGroup(sheet, context, message(language, form.table.late), late));
    keepTogether.push(addGroup(sheet, context, message(language, form.table.soon), soon));
  }
  return {
    header,
    keepTogether,
    endingRow: sheet.length - 1,
    sources: { sheets: inPeriod.length > 0 && dueSheet !== undefined ? [dueSheet] : [] },
    notices: inPeriod.length === 0 ? [message(language, 'report.notice.no-due')] : [],
  };
};
