import type { CellChange } from '../check/fixes';
import type { Finding } from '../check/types';
import type { Choice } from '../excel/choices';
import type { Memory, WorkbookChange, WorkbookCheck } from '../excel/operations';
import type { InsertedReports } from '../excel/report-operations';
import type { Language, Result } from '../messages';
import type { ReportSheet } from '../reports';
import type { DataOperations } from './data-operations';
import type { FunctionOperations } from './functions-jobs';
import type { ReportWishes } from './report-state';

/** What is counted where it is not what the job's own words say: cells, or what a source on the network sends. */
export interface ProgressOf {
  /** Of the source; empty for the workbook. */
  name: string;
  unit: 'bytes' | 'rows' | 'requests' | 'cells';
}

/** How the pane follows and stops what reads the workbook. */
export interface Progress {
  signal?: AbortSignal;
  /** Called after each part that was read; `total` is 0 where the whole is not known. */
  onProgress?: (done: number, total: number, of?: ProgressOf) => void;
}

/**
 * What the pane may ask of the workbook. Every call answers with a `Result`; none shows anything to the officer.
 */
export interface Operations {
  /** Reads the workbook and checks it; without `period`, the latest period that has a value. */
  check(options: { period?: string } & Progress): Promise<Result<WorkbookCheck>>;
  /** Adds a worksheet for each form, each whole or not at all, and says what is left when it could not go on. */
  insertReports(
    forms: readonly string[],
    options: ReportWishes & Progress & { onSheet?: (done: number, total: number) => void },
  ): Promise<Result<InsertedReports>>;
  /** The sheets of these forms as they would be inserted. Writes nothing. */
  previewReports(forms: readonly string[], options: ReportWishes & Progress): Promise<Result<ReportSheet[]>>;
  /** Shows a cell to the officer: activates its worksheet and selects it. */
  goToCell(sheet: string, cell: string): Promise<Result<null>>;
  /** What the workbook remembers, without asking Excel. */
  recall(): Memory;
  /** Keeps a choice in the workbook. */
  choose(choice: Choice): Promise<Result<Memory>>;
  /** Takes a choice back, or all. */
  forget(choice: Choice | 'all'): Promise<Result<Memory>>;
  /** Writes changes into cells that still hold what the check read. */
  applyFixes(changes: readonly CellChange[]): Promise<Result<WorkbookChange>>;
  /** Takes back the last `applyFixes`. */
  undoFixes(): Promise<Result<WorkbookChange>>;
  /** Marks the cells of findings; contents stay. */
  mark(findings: readonly Finding[], language: Language): Promise<Result<WorkbookChange>>;
  unmark(): Promise<Result<WorkbookChange>>;
  data: DataOperations;
  functions: FunctionOperations;
}
