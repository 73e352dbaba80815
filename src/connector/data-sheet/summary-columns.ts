import { message, type MessageId } from '../../messages';
import type { Plan } from '../../plan/plan';
import { lookupKey } from '../../plan/text';
import type { CellValue } from '../../tracking/types';
import { measures, type Measure } from '../measures';
import { dayOfIso, serialOfDay } from '../period-days';
import type { Channel, SummaryKey, SummaryKind, SummaryRow } from '../types';
import type { FigureKind } from './cells';
import type { DeclaredColumn } from './declared-table';

export const summaryKinds: readonly SummaryKind[] = ['dossiers', 'payments', 'digitisation', 'survey', 'indicator'];

const kindName = (kind: SummaryKind): MessageId => `connector.kind.${kind}`;
const channelName = (channel: Channel): MessageId => `connector.channel.${channel}`;

const kindsByName = new Map(
  summaryKinds.flatMap((kind) => [
    [kind as string, kind] as const,
    ...(['vi', 'en'] as const).map((language) => [lookupKey(message(language, kindName(kind))), kind] as const),
  ]),
);

/** The kind that a cell names, in either language or by its id. */
export const kindOf = (text: string): SummaryKind | undefined => kindsByName.get(lookupKey(text));

const dateCell = (iso: string | undefined): CellValue => (iso === undefined ? null : serialOfDay(dayOfIso(iso)));
const textFormat = '@';
const dateFormat = 'dd/mm/yyyy';
const countFormat = '#,##0';

type SummaryColumn = DeclaredColumn<SummaryKey | Measure, SummaryRow>;

const keyColumns = (plan: Plan): SummaryColumn[] => [
  {
    id: 'period',
    heading: 'connector.column.period',
    numberFormat: textFormat,
    widthCharacters: 11,
    write: ({ period }) => period,
  },
  {
    id: 'from',
    heading: 'connector.column.from',
    numberFormat: dateFormat,
    widthCharacters: 12,
    write: ({ from }) => dateCell(from),
  },
  {
    id: 'to',
    heading: 'connector.column.to',
    numberFormat: dateFormat,
    widthCharacters: 12,
    write: ({ to }) => dateCell(to),
  },
  {
    id: 'kind',
    heading: 'connector.column.kind',
    numberFormat: textFormat,
    widthCharacters: 22,
    write: ({ kind }, language) => message(language, kindName(kind)),
  },
  {
    id: 'unit',
    heading: 'connector.column.unit',
    numberFormat: textFormat,
    widthCharacters: 28,
    write: ({ unit }) => unit ?? null,
  },
  {
    id: 'field',
    heading: 'connector.column.field',
    numberFormat: textFormat,
    widthCharacters: 28,
    write: ({ field }) => field ?? null,
  },
  {
    id: 'channel',
    heading: 'connector.column.channel',
    numberFormat: textFormat,
    widthCharacters: 24,
    write: ({ channel }, language) => (channel ? message(language, channelName(channel)) : null),
  },
  {
    id: 'group',
    heading: 'connector.column.group',
    numberFormat: textFormat,
    widthCharacters: 28,
    write: ({ group }) => group ?? null,
  },
  {
    id: 'indicator',
    heading: 'connector.column.indicator',
    numberFormat: textFormat,
    widthCharacters: 40,
    // Officers read names; whatever they read is found again by `Plan.find`.
    write: ({ indicator }, language) =>
      indicator === undefined ? null : (plan.indicator(indicator)?.name[language] ?? indicator),
  },
];

/** Figures of indicators may be money or shares, whose digits a format for counts would hide. */
const measureFormats: Partial<Record<Measure, string>> = {
  numerator: 'General',
  denominator: 'General',
  value: '0.00%',
};

const figureKinds: Partial<Record<SummaryKey | Measure, FigureKind>> = {
  numerator: 'amount',
  denominator: 'amount',
  value: 'rate',
};

export const figureKind = (id: SummaryKey | Measure): FigureKind => figureKinds[id] ?? 'count';

const measureColumns: readonly SummaryColumn[] = measures.map((measure) => ({
  id: measure,
  heading: `connector.measure.${measure}`,
  numberFormat: measureFormats[measure] ?? countFormat,
  widthCharacters: 14,
  write: ({ counts }: SummaryRow): CellValue => counts[measure] ?? null,
}));

/** The columns of the summary: what a row counts, then the counts, in the order of the data sheet. */
export const summaryColumns = (plan: Plan): SummaryColumn[] => [...keyColumns(plan), ...measureColumns];

/** Columns that stand in the sheet even when no row fills them. */
export const alwaysWritten: (SummaryKey | Measure)[] = ['period', 'from', 'to', 'kind'];
