import type { CheckResult } from '../check/types';
import type { Result } from '../messages';

/**
 * What the pane may ask of the workbook. Every call answers with a `Result`; none shows anything to the officer.
 */
export interface Operations {
  /** Reads the workbook and checks it; without `period`, the latest period that has a value. */
  check(options: {
    period?: string;
    signal?: AbortSignal;
    onProgress?: (done: number, total: number) => void;
  }): Promise<Result<CheckResult>>;
  /** Adds the report sheet of `form` and answers with the name of the new worksheet. */
  insertReport(form: string, options: { period?: string; signal?: AbortSignal }): Promise<Result<{ sheet: string }>>;
  /** Shows a cell to the officer: activates its worksheet and selects it. */
  goToCell(sheet: string, cell: string): Promise<Result<null>>;
}
