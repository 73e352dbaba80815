/**
 * A report sheet as plain data: what stands in the cells, how it looks and how it prints. It names no spreadsheet
 * program; `src/excel` draws it. Rows and columns are 0-based. Lengths say their unit in their name.
 */
import type { Language } from '../messages';
import type { Area } from '../tracking/types';
import type { Calendar } from '../tracking/types';
import type { StyleName } from './styles';

/** What a cell holds. Text is always text: the writer must not let a spreadsheet read it as a formula or a number. */
export type CellContent =
  | { kind: 'empty' }
  | { kind: 'text'; text: string }
  | { kind: 'number'; value: number; numberFormat?: string }
  /**
   * A native formula with its "=", in English notation with commas. `longestText`: the longest text that it may show,
   * for the height of its row; formulas that show numbers have none.
   */
  | { kind: 'formula'; formula: string; numberFormat?: string; longestText?: string };

export interface ReportCell {
  content: CellContent;
  style: StyleName;
}

export interface ReportRow {
  heightPoints: number;
  /** One for each column; cells under a merge, except its first, are empty and carry its style. */
  cells: ReportCell[];
}

export interface ReportColumn {
  id: string;
  widthMm: number;
}

/** Both rows included. */
export interface RowSpan {
  first: number;
  last: number;
}

export interface PrintSetup {
  paper: 'a4';
  orientation: 'portrait' | 'landscape';
  marginsMm: { top: number; bottom: number; left: number; right: number };
  /** From the edge of the paper to the page number. */
  headerMm: number;
  /** Page number centred in the top margin, on every page but the first. */
  pageNumber: { font: string; size: number };
  /** The header of the table, repeated on each page. */
  titleRows: RowSpan;
  fitToPagesWide: 1;
  centreHorizontally: boolean;
  gridlines: boolean;
  /** Rows before which a page starts. Only whole rows stand on a page, so no row is ever cut. */
  breakBeforeRows: number[];
}

export interface ReportSheet {
  /** Id of the form. */
  form: string;
  /** The name wanted for the worksheet; the writer makes it valid and free. */
  tab: string;
  columns: ReportColumn[];
  rows: ReportRow[];
  /** Areas of more than one cell; they never overlap. */
  merges: Area[];
  print: PrintSetup;
  /** Rows that stay in view: the head of the sheet down to the header of the table. */
  frozenRows: number;
  /** Where the numbers come from, as printed at the foot. */
  provenance: string[];
}

/** What a commune may set; whatever is left out comes from the plan. */
export interface ReportSettings {
  language?: Language;
  /** "Ủy ban nhân dân xã Tân Minh". */
  unitName?: string;
  /** Place in the date line: "Tân Minh". */
  place?: string;
  /** The body that receives the report. */
  receiver?: string;
  /** "Nơi nhận", without the record copy. */
  recipients?: string[];
  /** The report's own number, "05"; without it the place is left as dots. */
  documentNumber?: string;
  /** `title` has its lines as they stand: "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH". An empty name leaves room to write it. */
  signer?: { title: string; name: string };
  /** Calendar of the periods; calendar months where the workbook states none. */
  calendar?: Calendar;
}
