/**
 * A kind of source, declared: by which columns it is known, what it can give, and how its rows become counts. Nothing
 * else in the connector names a single kind.
 */
import type { Measure } from '../measures';
import type { Channel, SummaryKind } from '../types';

/** What a column of a list says about the dossier, receipt or form of its row. */
export type ListColumn =
  | 'code'
  | 'procedure'
  | 'procedure-code'
  | 'field'
  | 'unit'
  | 'submitted'
  | 'received'
  | 'due'
  | 'finished'
  | 'handed-over'
  | 'paid-on'
  | 'channel'
  | 'state'
  | 'payment'
  | 'payment-state'
  | 'fee'
  | 'charge'
  | 'fee-total'
  | 'receipt'
  | 'papers'
  | 'result'
  | 'identified'
  | 'answered'
  | 'answer'
  | 'group';

/** What a column of a statistic counts, or what its row is about. */
export type TableColumn =
  | 'label'
  | 'period'
  | 'indicator'
  | 'forms'
  | 'total'
  | 'online'
  | 'direct'
  | 'postal'
  | 'direct-or-postal'
  | 'carried'
  | 'finished-total'
  | 'early'
  | 'on-time'
  | 'late'
  | 'open-total'
  | 'open-in-time'
  | 'open-late'
  | 'online-open-in-time'
  | 'online-open-late'
  | 'with-fee'
  | 'paid-online'
  | 'papers-none'
  | 'papers-digitised'
  | 'papers-reused'
  | 'papers-reused-portal'
  | 'results-none'
  | 'results-digitised'
  | 'valid-forms'
  | 'very-satisfied'
  | 'satisfied'
  | 'neutral'
  | 'dissatisfied'
  | 'very-dissatisfied'
  | 'numerator'
  | 'denominator'
  | 'value';

export type ColumnId = ListColumn | TableColumn;

/** What the cells under a heading look like; tells a column from the one that an export wrote in its place. */
export type Content = 'date' | 'code' | 'state' | 'text' | 'level';

export interface ColumnDeclaration {
  id: ColumnId;
  /**
   * Headings that mean it, the best first. They read look-up keys ("ngay tiep nhan"); of a heading over several rows,
   * the whole path from the upper to the lower row ("da giai quyet > truoc han") and its lowest part alone.
   */
  headings: readonly RegExp[];
  content?: Content;
}

/** Columns that an indicator needs: every one of at least one of the alternatives. */
export interface IndicatorNeeds {
  indicator: string;
  anyOf: readonly (readonly ColumnId[])[];
}

export type SourceKind =
  | 'dossier-list'
  | 'dossier-list-one-channel'
  | 'statistic-ii06'
  | 'statistic-by-channel'
  | 'payment-list'
  | 'digitisation-by-unit'
  | 'survey-answers'
  | 'survey-counts'
  | 'survey-levels'
  | 'indicator-values';

/** What each row of a statistic gives to the summary. */
export interface TableEmission {
  kind: SummaryKind;
  channel?: Channel;
  /** Of several columns the sum of those that the statistic has. */
  counts: Partial<Record<Measure, readonly TableColumn[]>>;
  /** Taken away from each count; a statistic without the column does not give it. */
  less?: TableColumn;
  /** Only where the statistic lacks this column. */
  unless?: TableColumn;
  /** A scale that lacks the column has no such answer, so that their number is 0 and not unknown. */
  zeroWithout?: true;
}

/** An identity of a statistic: the first column is the sum of the others; a breach is told. */
export interface Identity {
  whole: TableColumn;
  parts: readonly TableColumn[];
  /** Systems differ on withdrawn and stopped dossiers, so that a breach of some is no error. */
  severity: 'error' | 'warning';
}

/** How rows become counts. */
export type Counting =
  /** One row a dossier or receipt: counted by the declared rules of `dossiers/rules.ts` for these kinds of rows. */
  | { by: 'record'; kinds: readonly SummaryKind[]; paidOnlineByTitle?: true }
  /** One row a filled form, or a level with the number of its forms. */
  | { by: 'answer' }
  /** One row a unit, field or group, with counts that are there already. */
  | {
      by: 'table';
      emissions: readonly TableEmission[];
      identities: readonly Identity[];
      adjust?: 'reused-beside-digitised';
    }
  /** Two columns: what is counted, and its value. */
  | { by: 'indicator' };

export interface KindDeclaration {
  id: SourceKind;
  columns: readonly ColumnDeclaration[];
  /** Each list must be met by at least one of its columns. */
  required: readonly (readonly ColumnId[])[];
  /** Columns that another kind is known by: with one of them, this is not the kind. */
  excluded?: readonly ColumnId[];
  /** Only where the title or the name of the file tells the channel, and no column does. */
  channelByTitle?: true;
  counting: Counting;
  gives: readonly IndicatorNeeds[];
}
