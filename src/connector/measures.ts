/**
 * Everything that a summary may count, in the order of the data sheet. Dossier measures follow the columns of Biểu số
 * II.06a/VPCP/KSTT; "received" leaves out dossiers that were only registered or refused.
 */
export const measures = [
  /** Received in the period. */
  'received',
  /** Received before the period and still open when it began. */
  'carried',
  /** Finished in the period, of sources that do not tell early from late; elsewhere the next three add up to it. */
  'finished',
  'finished-early',
  /** With the withdrawn ones, as Biểu số II.06a counts them. */
  'finished-on-time',
  'finished-late',
  /** Open at the end of the period, within or past the date promised; whoever waits for the citizen is in time. */
  'open-in-time',
  'open-late',
  /** Part of the open ones: waiting for the citizen's supplement or payment. */
  'awaiting',
  /** Part of the open ones too. */
  'stopped',
  /** Part of `finished-on-time`. */
  'withdrawn',
  /** Received, with a fee to pay; of these, paid online. */
  'with-fee',
  'paid-online',
  /** Received, with papers digitised, with papers reused. */
  'papers-digitised',
  'papers-reused',
  /** Finished, with the result in electronic form. */
  'result-digitised',
  /** Received from people whose account VNeID has verified. */
  'identified',
  /** Survey forms: all, valid ones, and the five levels; a scale of three has neither `neutral` nor `very-dissatisfied`. */
  'forms',
  'valid-forms',
  'very-satisfied',
  'satisfied',
  'neutral',
  'dissatisfied',
  'very-dissatisfied',
  /** Of an indicator given as such. */
  'numerator',
  'denominator',
  'value',
] as const;

export type Measure = (typeof measures)[number];
