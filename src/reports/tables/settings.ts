import { message } from '../../messages';
import type { FormDefinition, ReportContext, SettingsTable } from '../form';
import { yearOf } from '../head';
import { settingKeys, type SettingKey } from '../settings';
import { empty, single, textContent, type SheetBuilder } from '../sheet-builder';
import { addHeader } from '../table-header';
import type { RowSpan } from '../types';
import { withNext, type TableBuilder } from './table';

type Context = ReportContext<SettingsTable>;

interface Setting {
  key: string;
  label: string;
  standard: string;
}

const standardOf: Record<SettingKey, (context: Context) => string> = {
  unitName: ({ plan }) => plan.data.issuer,
  place: ({ plan }) => plan.data.place,
  receiver: ({ plan }) => plan.data.recipients[0] ?? '',
  recipients: ({ plan }) =>
    plan.data.recipients
      .slice(1)
      .filter((one) => !one.startsWith('Lưu'))
      .join('; '),
  documentNumber: () => '',
  date: () => '',
  'signer.title': ({ plan }) => plan.data.signedBy.title.replace(/\n/g, ' | '),
  'signer.name': ({ plan }) => plan.data.signedBy.name,
  maker: () => '',
  calendar: ({ language }) => message(language, 'report.settings.calendar-standard'),
};

const general = (context: Context): Setting[] =>
  settingKeys.map((key) => ({
    key,
    label: message(context.language, `report.settings.${key}`),
    standard: standardOf[key](context),
  }));

/** What of a form can be worded anew: its title, code, receiver and the names of its rows. */
function ofForm({ language, plan, result }: Context, form: FormDefinition): Setting[] {
  const years = { from: plan.data.from.slice(0, 4), to: plan.data.to.slice(0, 4), year: yearOf(result, plan) };
  const text = (id: Parameters<typeof message>[1]) => message(language, id, years);
  const rows = 'rows' in form.table ? form.table.rows : [];
  return [
    { key: `${form.id}.title`, label: text('report.settings.title'), standard: text(form.title) },
    ...(form.code ? [{ key: `${form.id}.code`, label: text('report.settings.code'), standard: text(form.code) }] : []),
    ...(form.head === 'statistic'
      ? [{ key: `${form.id}.basis`, label: text('report.settings.basis'), standard: text(form.source.basis) }]
      : []),
    ...(form.receiver
      ? [{ key: `${form.id}.receiver`, label: text('report.settings.form-receiver'), standard: text(form.receiver) }]
      : []),
    ...rows.map(({ key, label }) => ({
      key: `${form.id}.${key}`,
      label: message(language, 'report.settings.row', { row: key }),
      standard: text(label),
    })),
  ];
}

function addGroup(sheet: SheetBuilder, context: Context, title: string, settings: readonly Setting[]): RowSpan {
  const last = context.form.columns.length - 1;
  const heading = sheet.add([{ first: 0, last, content: textContent(title), style: 'section' }]);
  for (const { key, label, standard } of settings) {
    const typed = context.previous.value(key, 'value');
    sheet.add(
      [
        single(sheet.column('label'), textContent(label), 'text'),
        single(sheet.column('standard'), textContent(standard), 'text'),
        single(sheet.column('value'), typed === null ? empty : textContent(String(typed)), 'entryText'),
      ],
      { key },
    );
  }
  return withNext(heading);
}

/** Everything that the commune may word for itself; an empty cell keeps what stands beside it. */
export const settingsTable: TableBuilder<SettingsTable> = (sheet, context) => {
  const { language, forms } = context;
  const header = addHeader(sheet, context);
  const keepTogether = [addGroup(sheet, context, message(language, 'report.settings.general'), general(context))];
  for (const form of forms) {
    const settings = ofForm(context, form);
    if (form.head !== 'none' && settings.length > 0) {
      keepTogether.push(addGroup(sheet, context, message(language, form.name), settings));
    }
  }
  return { header, keepTogether, endingRow: sheet.length - 1, sources: { sheets: [] }, notices: [] };
};
