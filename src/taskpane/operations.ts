import type { CellChange } from '../check/fixes';
import type { Finding } from '../check/types';
import type { Choice } from '../excel/choices';
import type { Memory, WorkbookChange, WorkbookCheck } from '../excel/operations';
import type { Language, Result } from '../messages';

/**
 * What the pane may ask of the workbook. Every call answers with a `Result`; none shows anything to the officer.
 */
export interface Operations {
  /** Reads the workbook and checks it; without `period`, the latest period that has a value. */
  check(options: {
    period?: string;
    signal?: AbortSignal;
    onProgress?: (done: number, total: number) => void;
  }): Promise<Result<WorkbookCheck>>;
  /** Adds the report sheet of `form` and answers with the name of the new worksheet. */
  insertReport(form: string, options: { period?: string; signal?: AbortSignal }): Promise<Result<{ sheet: string }>>;
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
}
