/**
 * What passes between the pane and the connector, which reads and counts off the pane's thread. Plain data that a
 * structured clone carries over; of the files nothing but headings, counts and numbers of rows comes back.
 */
import type { ImportFinding } from '../connector/findings';
import type { IndicatorValue, MissingIndicator } from '../connector/indicators';
import type { ImportPeriod } from '../connector/periods';
import type { LayoutChoice, Recognition } from '../connector/recognition/recognise';
import type { Rejection } from '../connector/rejections';
import type { SourceInfo } from '../connector/source';
import type { DueDossier, SummaryKind, SummaryRow } from '../connector/types';
import type { UnitFigures } from '../connector/units';
import type { Problem, Result } from '../messages';
import type { Calendar, CellValue, Period } from '../tracking/types';

/** A file that the officer chose, or cells of the open workbook. */
export interface ImportInput {
  /** Tells the inputs of the pane apart, also those of the same name. */
  id: string;
  /** Name of the file or of the worksheet. */
  name: string;
  content: { kind: 'file'; blob: Blob } | { kind: 'values'; values: readonly (readonly CellValue[])[] };
  /** What the officer decided about this one. */
  choice?: LayoutChoice;
}

interface ReadingOptions {
  inputs: readonly ImportInput[];
  calendar?: Calendar;
  /** What was decided before, by layout key. */
  layouts: Readonly<Record<string, LayoutChoice>>;
}

/** Reads exports and counts them. */
export interface ReadRequest extends ReadingOptions {
  kind: 'read';
  /** Those that the files tell when absent. */
  periods?: readonly string[];
}

/** Reads each input as the figures of one unit. */
export interface UnitsRequest extends ReadingOptions {
  kind: 'units';
  /** The one that most of the units have when absent. */
  period?: string;
}

export type ConnectorRequest = ReadRequest | UnitsRequest;

export interface ReadFile {
  input: string;
  name: string;
  format: SourceInfo['format'];
  /** Without titles. */
  recognition: Recognition;
  /** The officer decided on its columns, now or before. */
  decided: boolean;
}

/** What counting files together gave beside the counts. */
export interface Tally {
  rows: number;
  duplicates: number;
  excluded: number;
  rejected: Rejection[];
  findings: ImportFinding[];
}

/** Files that were counted together, such as one list a channel. */
export interface ReadGroup {
  files: ReadFile[];
  counted: Result<Tally>;
}

/** A row that may be the header of a file that was not recognised. */
export interface HeaderCandidate {
  /** 1-based row of the file. */
  row: number;
  texts: string[];
}

export interface UnreadFile {
  input: string;
  name: string;
  problem: Problem;
  /** Empty where the file could not be read at all. */
  headers: HeaderCandidate[];
}

/** Two groups that give the same kind of figures for one period and unit: the later one counts. */
export interface Overlap {
  kind: SummaryKind;
  period: Period;
  unit?: string;
  /** Names of files. */
  used: string;
  dropped: string;
}

/** Everything that was understood of the files, and what was not. */
export interface Reading {
  groups: ReadGroup[];
  unread: UnreadFile[];
  overlaps: Overlap[];
  periods: ImportPeriod[];
  summary: SummaryRow[];
  due: DueDossier[];
  /** For each period every indicator that such sources can give: its rate or why not. */
  indicators: (IndicatorValue | MissingIndicator)[];
}

/** What one file says of a unit. */
export interface ReadUnit extends UnitFigures {
  input: string;
  /** Name of the file. */
  name: string;
  /** A workbook that tracks the plan, or an export that was counted. */
  source: 'tracking' | 'export';
  /** Every period that the file has figures of. */
  periods: string[];
}

export interface UnitsReading {
  /** `null` where no file names a period. */
  period: string | null;
  units: ReadUnit[];
  unread: UnreadFile[];
}

export interface ConnectorAnswers {
  read: Reading;
  units: UnitsReading;
}

export type AnswerTo<Request extends ConnectorRequest> = ConnectorAnswers[Request['kind']];

export type ToWorker = { id: number; request: ConnectorRequest };

export type FromWorker =
  /** The script is there and listens. */
  | { type: 'ready' }
  /** Bytes. */
  | { type: 'progress'; id: number; done: number; total: number }
  | { type: 'answer'; id: number; answer: Result<Reading | UnitsReading> }
  /** A mistake of the connector's own. */
  | { type: 'failed'; id: number; detail: string };

/** How whoever asks follows and stops the work. */
export interface WorkOptions {
  signal?: AbortSignal | undefined;
  /** Bytes read so far, and of all files. */
  onProgress?: ((done: number, total: number) => void) | undefined;
}
