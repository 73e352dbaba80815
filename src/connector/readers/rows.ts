import type { Problem, Result } from '../../messages';
import type { SourceInfo, SourceRow } from '../source';
import type { PaceOptions } from './pace';

/** Gets every row in turn; the row object is used again for the next. `false` ends the read. */
export type RowHandler = (row: SourceRow) => boolean | void;

export interface RowsOptions extends PaceOptions {
  /** Name of the worksheet to read, the first one unless said. */
  worksheet?: string;
}

/** What a read that came to its end, or was ended by its handler, has to tell. */
export interface RowsRead {
  /** Rows handed out. */
  rows: number;
  /** Doubts about what was read, such as a last line that seems cut off. */
  warnings: readonly Problem[];
}

/** A file whose format was recognised. Rows can be read again and again, each time from the first. */
export interface Source {
  info: SourceInfo;
  /** Names of the worksheets in the order of the workbook; empty for texts. */
  worksheets: readonly string[];
  /**
   * Hands out the rows that hold anything, from the first: blank lines and rows without cells are left out, their
   * numbers are not. Cells of merged areas are empty but the first. Problems: `source.*`.
   */
  rows(onRow: RowHandler, options?: RowsOptions): Promise<Result<RowsRead>>;
}
