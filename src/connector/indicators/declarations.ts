import type { MessageId } from '../../messages';
import type { Measure } from '../measures';
import type { Channel, SummaryKind } from '../types';
import type { KeyField, SurveyTopic } from './topics';

/** How an indicator is computed from the summary: counts of one kind of rows, of which some are the numerator. */
export interface CountedIndicator {
  /** Id of an indicator of the plan, or of a rate that officers ask for beside it. */
  id: string;
  kind: SummaryKind;
  numerator: readonly Measure[];
  denominator: readonly Measure[];
  /** Only rows of this channel are in the numerator; rows without a channel then tell nothing. */
  channel?: Channel;
  /** Of surveys: which topics count; each of them must have been asked about. */
  topics?: readonly SurveyTopic[];
  /** Of surveys on procedures: which fields count, all together. */
  fields?: readonly KeyField[];
  /** What to tell when the source has the kind of data but not these measures. */
  missing: MessageId;
}

/** An indicator of which the plan says that its lowest part decides. */
export interface LowestOf {
  id: string;
  lowestOf: readonly string[];
}

const satisfied: Measure[] = ['very-satisfied', 'satisfied'];
const finished: Measure[] = ['finished-early', 'finished-on-time', 'finished-late'];

const survey = {
  kind: 'survey',
  numerator: satisfied,
  denominator: ['valid-forms'],
  missing: 'connector.missing.levels',
} as const;

const papers: CountedIndicator = {
  id: 'dossier_papers_digitised_rate',
  kind: 'digitisation',
  numerator: ['papers-digitised'],
  denominator: ['received'],
  missing: 'connector.missing.papers',
};

const results: CountedIndicator = {
  id: 'dossier_results_digitised_rate',
  kind: 'digitisation',
  numerator: ['result-digitised'],
  denominator: ['finished'],
  missing: 'connector.missing.results',
};

const keyField = (id: string, field: KeyField): CountedIndicator => ({
  ...survey,
  id,
  topics: ['procedures'],
  fields: [field],
});

const ofTopic = (id: string, ...topics: SurveyTopic[]): CountedIndicator => ({ ...survey, id, topics });

/**
 * Every rate that the summary can give. Readings of the plan: `online_rate` is Biểu II.06, column 4 over columns 4 and 5
 * (dossiers of the period, none carried over); payments as 3.6 of Bộ chỉ số 766; surveys as the share of satisfied and
 * very satisfied forms among valid ones; of digitised dossiers the lower part decides.
 */
export const declaredIndicators: readonly (CountedIndicator | LowestOf)[] = [
  {
    id: 'online_rate',
    kind: 'dossiers',
    numerator: ['received'],
    denominator: ['received'],
    channel: 'online',
    missing: 'connector.missing.received',
  },
  // The plan sets no target for it; Biểu mẫu 3 of reform reports asks for it (row 3.1).
  {
    id: 'on_time_rate',
    kind: 'dossiers',
    numerator: ['finished-early', 'finished-on-time'],
    denominator: finished,
    missing: 'connector.missing.finished',
  },
  {
    id: 'payment_online_rate',
    kind: 'payments',
    numerator: ['paid-online'],
    denominator: ['with-fee'],
    missing: 'connector.missing.payment',
  },
  papers,
  results,
  { id: 'dossier_digitised_rate', lowestOf: [papers.id, results.id] },
  {
    id: 'eid_verified_rate',
    kind: 'dossiers',
    numerator: ['identified'],
    denominator: ['received'],
    missing: 'connector.missing.identified',
  },
  ofTopic('satisfaction_procedures', 'procedures'),
  { ...survey, id: 'satisfaction_key_sectors', topics: ['procedures'], fields: ['land', 'construction', 'investment'] },
  keyField('satisfaction_land', 'land'),
  keyField('satisfaction_construction', 'construction'),
  keyField('satisfaction_investment', 'investment'),
  ofTopic('satisfaction_agencies', 'agencies'),
  ofTopic('satisfaction_health_education', 'health', 'education'),
  ofTopic('satisfaction_health', 'health'),
  ofTopic('satisfaction_education', 'education'),
];

/** Rates that are none of the plan's targets and are told all the same. */
export const ratesBesidePlan: readonly string[] = ['on_time_rate'];
