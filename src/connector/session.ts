import { fail, ok, type Result } from '../messages';
import type { Plan } from '../plan/plan';
import { countList } from './dossiers/count';
import { createIntake, Intake } from './dossiers/intake';
import { statesByKey, type DossierState } from './dossiers/states';
import { finding, type ImportFinding } from './findings';
import { collectGiven } from './given/count';
import { kindDeclaration } from './kinds';
import type { Counting } from './kinds/types';
import { choosePeriods, type ImportPeriod, type PeriodChoice } from './periods';
import type { Recognition } from './recognition/recognise';
import { Rejections, type Rejection } from './rejections';
import type { SourceInfo, SourceRow } from './source';
import { collectAnswers } from './survey/answers';
import { countTable } from './tables/count';
import { collectTable } from './tables/rows';
import type { DueDossier, SummaryRow } from './types';
import { lookupKey } from '../plan/text';

export interface CountOptions extends PeriodChoice {
  plan: Plan;
  /** What statuses of the source mean that the connector does not know: their words → status. */
  states?: Readonly<Record<string, DossierState>>;
}

/** What was counted, without how the file was recognised. */
export interface Counted {
  /** Rows of data; sections, totals, notes and blank rows are none. */
  rows: number;
  /** Rows met again with the same dossier code, of which the last counts. */
  duplicates: number;
  /** Dossiers that count nowhere: "mới đăng ký", "không được tiếp nhận". */
  excluded: number;
  rejected: Rejection[];
  periods: ImportPeriod[];
  summary: SummaryRow[];
  due: DueDossier[];
  findings: ImportFinding[];
}

/** Counts sources of one kind, one after the other. */
export interface Session {
  /** Starts a further source; answers what takes its rows, header and titles included. Rows are told by its name. */
  open(recognition: Recognition, info: Pick<SourceInfo, 'format'>, name?: string): (row: SourceRow) => void;
  finish(): Result<Counted>;
}

type Take = (row: SourceRow) => void;

/** Formats in which a cell may hold a number or a date of its own; a text holds what is written. */
const mayHoldValues = (format: SourceInfo['format']): boolean =>
  format === 'xlsx' || format === 'xls' || format === 'sheet';

const below =
  ({ header }: Recognition, take: Take): Take =>
  (row) => {
    if (row.number > header.lastRow) take(row);
  };

const nothing = { duplicates: 0, excluded: 0, due: [] };

const needsPeriod = (counted: Counted): Result<Counted> =>
  counted.periods.length === 0 && counted.rows > 0 ? fail('connector.import.needs-period') : ok(counted);

const paysOnline = /\bthanh toan truc tuyen\b/;

function recordSession(
  counting: Extract<Counting, { by: 'record' }>,
  first: Recognition,
  options: CountOptions,
): Session {
  const intake = new Intake();
  const states = statesByKey(options.states);
  const told = new Set(first.columns.keys());
  let onlyPaidOnline = true;
  return {
    open: (recognition, info, name) => {
      // A measure is told only where every list has its columns.
      for (const id of told) if (!recognition.columns.has(id)) told.delete(id);
      const allPaidOnline =
        counting.paidOnlineByTitle === true && recognition.titles.some((title) => paysOnline.test(lookupKey(title)));
      onlyPaidOnline &&= allPaidOnline;
      return below(
        recognition,
        createIntake(intake, recognition, { states, mayHoldDates: mayHoldValues(info.format), allPaidOnline }, name),
      );
    },
    finish: () => {
      const { periods, summary, due, findings, excluded } = countList(
        intake,
        onlyPaidOnline ? told.add('paid-online') : told,
        counting.kinds,
        options,
        first.period,
      );
      return needsPeriod({
        rows: intake.rows,
        duplicates: intake.duplicates.count,
        excluded,
        rejected: intake.rejections.list().map((one) => ({ ...one, ...intake.numbers.places(one.rows) })),
        periods,
        summary,
        due,
        findings: findings.map((one) => (one.rows ? { ...one, ...intake.numbers.places(one.rows) } : one)),
      });
    },
  };
}

function tableSession(
  counting: Extract<Counting, { by: 'table' }>,
  recognition: Recognition,
  options: CountOptions,
): Session {
  const rejections = new Rejections();
  let collector: ReturnType<typeof collectTable> | undefined;
  return {
    open: (_, info) => {
      const opened = collectTable(recognition.columns, mayHoldValues(info.format));
      collector = opened;
      return below(recognition, opened.take);
    },
    finish: () => {
      const periods = choosePeriods(options, recognition.period, []);
      const [period, ...more] = periods;
      if (!period) return fail('connector.import.needs-period');
      if (more.length > 0) return fail('connector.import.one-period');
      const table = collector?.finish() ?? {
        data: [],
        totals: [],
        damaged: { count: 0, rows: [], add: () => undefined },
      };
      const { summary, findings } = countTable(table, counting, recognition, period, rejections);
      return ok({ ...nothing, rows: table.data.length, rejected: rejections.list(), periods, summary, findings });
    },
  };
}

function answerSession(recognition: Recognition, options: CountOptions): Session {
  const rejections = new Rejections();
  const collector = collectAnswers(recognition.columns, rejections);
  return {
    open: () => below(recognition, collector.take),
    finish: () => {
      const counted = collector.finish(options, recognition.period);
      return needsPeriod({ ...nothing, ...counted, rows: collector.rows(), rejected: rejections.list() });
    },
  };
}

function givenSession(recognition: Recognition, options: CountOptions): Session {
  const rejections = new Rejections();
  const collector = collectGiven(recognition, options.plan, rejections);
  return {
    open: () => below(recognition, collector.take),
    finish: () => {
      const { periods, summary } = collector.finish(options, recognition.period);
      return needsPeriod({
        ...nothing,
        rows: collector.rows(),
        rejected: rejections.list(),
        periods,
        summary,
        findings: summary.length === 0 && collector.rows() > 0 ? [finding('no-indicator', 'warning')] : [],
      });
    },
  };
}

/** A session for sources like the first one. */
export function createSession(first: Recognition, options: CountOptions): Session {
  const { counting } = kindDeclaration(first.kind);
  switch (counting.by) {
    case 'record':
      return recordSession(counting, first, options);
    case 'table':
      return tableSession(counting, first, options);
    case 'answer':
      return answerSession(first, options);
    case 'indicator':
      return givenSession(first, options);
  }
}

/** Whether two sources may be counted together: lists of the same kind of rows, such as one a channel. */
export function countsTogether(a: Recognition, b: Recognition): boolean {
  const [one, other] = [kindDeclaration(a.kind).counting, kindDeclaration(b.kind).counting];
  return one.by === 'record' && other.by === 'record' && one.kinds.join() === other.kinds.join();
}
