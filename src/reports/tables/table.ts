import type { ReportContext, TableDefinition } from '../form';
import type { Sources } from '../foot';
import type { SheetBuilder } from '../sheet-builder';
import type { CellList, DataBars, ReportChart, RowSpan } from '../types';

/** A table as it was put into the sheet. */
export interface TablePlace {
  /** Repeated on each page. */
  header: RowSpan;
  /** Rows that must stand on one page: a heading at the foot of a page would head nothing. */
  keepTogether: RowSpan[];
  /** First row of what stands with the signature, so that the last page has a part of the table. */
  endingRow: number;
  sources: Sources;
  /** What the officer should know before sending it. */
  notices: string[];
  lists?: CellList[];
  dataBars?: DataBars[];
  charts?: ReportChart[];
}

/** Puts the table of one kind of form into the sheet. */
export type TableBuilder<Table extends TableDefinition> = (
  sheet: SheetBuilder,
  context: ReportContext<Table>,
) => TablePlace;

export const romanNumerals = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];

/** The rows of a page that a heading needs below it. */
export const withNext = (row: number): RowSpan => ({ first: row, last: row + 1 });

/** How the keys of rows begin that count the rows above them. */
export const countKey = 'count';
