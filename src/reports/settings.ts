import type { Language } from '../messages';
import type { Plan } from '../plan/plan';
import { foldText } from '../plan/text';
import type { Calendar, Grid } from '../tracking/types';
import { formMark } from './form-mark';

/** What a commune may set; whatever is left out comes from the plan and the form. */
export interface ReportSettings {
  language?: Language;
  /** "Ủy ban nhân dân xã Tân Minh". */
  unitName?: string;
  /** Place in the date line: "Tân Minh". */
  place?: string;
  /** The body that receives the report. */
  receiver?: string;
  /** "Nơi nhận", without the record copy. */
  recipients?: string[];
  /** The report's own number, "05"; without it the place is left as dots. */
  documentNumber?: string;
  /** Day of signing, as printed: "05/10/2026"; without it the day is left as dots. */
  date?: string;
  /** `title` has its lines as they stand: "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH". An empty name leaves room to write it. */
  signer?: { title: string; name: string };
  /** Who made the statistical form. */
  maker?: string;
  /** Calendar of the periods; else that of the form or the workbook. */
  calendar?: Calendar;
  /** Wording of titles, codes, rows and columns: "ii-06.code" → text. */
  labels?: Readonly<Record<string, string>>;
}

export type CompleteSettings = Required<Omit<ReportSettings, 'documentNumber' | 'calendar' | 'date'>> &
  Pick<ReportSettings, 'documentNumber' | 'calendar' | 'date'>;

/** The keys of the settings sheet that are no labels. */
export const settingKeys = [
  'unitName',
  'place',
  'receiver',
  'recipients',
  'documentNumber',
  'date',
  'signer.title',
  'signer.name',
  'maker',
  'calendar',
] as const;
export type SettingKey = (typeof settingKeys)[number];

/** Ids of the columns of the settings sheet: the key is hidden, the value is what the officer typed. */
export const settingsForm = 'settings';

const lines = (text: string): string => text.replace(/\s*\|\s*/g, '\n');
const list = (text: string): string[] =>
  text
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter(Boolean);

const calendars: Record<string, Calendar> = { 'duong lich': 'calendar', calendar: 'calendar', '581': 'reporting' };

function calendarOf(text: string): Calendar | undefined {
  const folded = foldText(text);
  const found = Object.keys(calendars).find((words) => folded.includes(words));
  return found === undefined ? undefined : calendars[found];
}

/** Setting key → what the officer typed, of the last settings sheet of the workbook. */
export function settingEntries(grids: readonly Grid[]): Map<string, string> {
  const entries = new Map<string, string>();
  for (const grid of grids) {
    const mark = formMark(grid);
    if (mark?.form !== settingsForm) continue;
    const value = mark.columns.get('value');
    if (value === undefined) continue;
    for (const { key, row } of mark.rows) {
      const text = String(grid.values[row - grid.firstRow]?.[value - grid.firstColumn] ?? '').trim();
      if (text !== '') entries.set(key, text);
    }
  }
  return entries;
}

/** The commune's settings as its workbook has them; empty where it has no settings sheet. */
export function workbookSettings(grids: readonly Grid[]): ReportSettings {
  const entries = settingEntries(grids);
  const of = (key: SettingKey): string | undefined => entries.get(key);
  const plain = (['unitName', 'place', 'receiver', 'documentNumber', 'date', 'maker'] as const).flatMap((key) => {
    const text = of(key);
    return text === undefined ? [] : [[key, text] as const];
  });
  const [title, name, recipients, calendar] = [
    of('signer.title'),
    of('signer.name'),
    of('recipients'),
    calendarOf(of('calendar') ?? ''),
  ];
  const labels = [...entries].filter(([key]) => !(settingKeys as readonly string[]).includes(key));
  return {
    ...Object.fromEntries(plain),
    ...(recipients !== undefined && { recipients: list(recipients) }),
    ...((title !== undefined || name !== undefined) && { signer: { title: lines(title ?? ''), name: name ?? '' } }),
    ...(calendar && { calendar }),
    labels: Object.fromEntries(labels),
  };
}

/** The settings with nothing left open. */
export function completeSettings(plan: Plan, given: ReportSettings): CompleteSettings {
  const { issuer, place, recipients, signedBy } = plan.data;
  // The plan spells "ỦY" in its head and "UỶ" above its signature; one sheet keeps one spelling.
  const title = signedBy.title.normalize('NFC').replace(/UỶ/g, 'ỦY');
  const { signer, ...rest } = given;
  return {
    language: 'vi',
    unitName: issuer,
    place,
    receiver: recipients[0] ?? '',
    // The first of the plan's list receives the report itself, the last is the record copy: both have their own line.
    recipients: recipients.slice(1).filter((recipient) => !recipient.startsWith('Lưu')),
    maker: '',
    labels: {},
    ...rest,
    signer: {
      title: signer?.title || title,
      // Another signer's name must not stand under a title set alone.
      name: signer ? signer.name : signedBy.name,
    },
  };
}
