/**
 * What passes between the pane and the connector, which reads and counts off the pane's thread. Plain data that a
 * structured clone carries over; of the files nothing but headings, counts and numbers of rows comes back.
 */
import type { ImportFinding } from '../connector/findings';
import type { IndicatorValue, MissingIndicator } from '../connector/indicators';
import type { ImportPeriod } from '../connector/periods';
import type { HeaderCandidate } from '../connector/recognition/header-candidates';
import type { LayoutChoice, Recognition } from '../connector/recognition/recognise';
import type { Rejection } from '../connector/rejections';
import type { SourceInfo } from '../connector/source';
import type { RemoteCount, Secret, SourceConfig } from '../connector/sources';
import type { ProgressUnit } from '../connector/sources/types';
import type { DueDossier, SummaryKind, SummaryRow } from '../connector/types';
import type { UnitFigures } from '../connector/units';
import type { Problem, Result } from '../messages';
import type { Calendar, CellValue, Period } from '../tracking/types';

/** A source on the network, with what one signs in with for this session. */
export interface RemoteContent {
  kind: 'remote';
  config: SourceConfig;
  secret?: Secret;
}

/** A file that the officer chose, cells of the open workbook, or a source on the network. */
export interface ImportInput {
  /** Tells the inputs of the pane apart, also those of the same name. */
  id: string;
  /** Name of the file, of the worksheet or of the source. */
  name: string;
  content: { kind: 'file'; blob: Blob } | { kind: 'values'; values: readonly (readonly CellValue[])[] } | RemoteContent;
  /** What the officer decided about this one; of a source on the network its configuration says it. */
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
  format: SourceInfo['format'] | 'remote';
  /** Of a source on the network. */
  countedBy?: RemoteCount['countedBy'];
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
  /** A workbook that tracks the plan, or an export or a source on the network that was counted. */
  source: 'tracking' | 'export' | 'remote';
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
  | { type: 'progress'; id: number; done: number; total: number; of?: ProgressOf }
  | { type: 'answer'; id: number; answer: Result<Reading | UnitsReading> }
  /** A mistake of the connector's own. */
  | { type: 'failed'; id: number; detail: string };

/** What is told of a source on the network beside the bytes of files, which are other things than rows and requests. */
export interface ProgressOf {
  name: string;
  unit: ProgressUnit;
}

/** How whoever asks follows and stops the work. */
export interface WorkOptions {
  signal?: AbortSignal | undefined;
  /** Bytes read so far, and of all files; with `of`, what has come of one source and, 0 where it is not known, its whole. */
  onProgress?: ((done: number, total: number, of?: ProgressOf) => void) | undefined;
}
