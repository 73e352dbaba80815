/**
 * A report sheet as plain data: what stands in the cells, how it looks and how it prints. It names no spreadsheet
 * program; `src/excel` draws it. Rows and columns are 0-based. Lengths say their unit in their name.
 */
import type { Area } from '../tracking/types';
import type { StyleName } from './styles';

/** What a cell holds. Text is always text: the writer must not let a spreadsheet read it as a formula or a number. */
export type CellContent =
  | { kind: 'empty' }
  /** Empty, with a format for what will be typed. */
  | { kind: 'blank'; numberFormat: string }
  | { kind: 'text'; text: string }
  | { kind: 'number'; value: number; numberFormat?: string }
  /**
   * A native formula with its "=", in English notation with commas. `result`: what it shows now, `null` where that is
   * nothing. `longestText`: the longest text that it may show, for the height of its row; formulas that show numbers
   * have none.
   */
  | { kind: 'formula'; formula: string; result: CellResult; numberFormat?: string; longestText?: string };

/** What a formula shows; `null` where it shows nothing. */
export type CellResult = number | string | null;

export interface ReportCell {
  content: CellContent;
  style: StyleName;
}

/** A cell that leads to another cell of the workbook. */
export interface CellLink {
  row: number;
  column: number;
  sheet: string;
  cell: string;
}

/** Cells that offer a list; other entries are refused with `problem`. */
export interface CellList {
  area: Area;
  choices: string[];
  problem: string;
}

/** Bars in cells whose full length stands for `full`. */
export interface DataBars {
  area: Area;
  full: number;
  colour: string;
}

/** A native chart over rows of the sheet; it reads its cells, so it follows them. */
export interface ReportChart {
  name: string;
  title: string;
  kind: 'bars' | 'columns';
  /** Cells with the names of the bars. */
  categories: Area;
  series: { name: string; values: Area; colour: string }[];
  numberFormat: string;
  /** Least and greatest value of the axis. */
  axis: { minimum: number; maximum: number };
  /** The rows that it covers, over all printed columns. */
  rows: RowSpan;
}

export interface ReportRow {
  heightPoints: number;
  /** One for each column; cells under a merge, except its first, are empty and carry its style. */
  cells: ReportCell[];
}

export interface ReportColumn {
  id: string;
  widthMm: number;
  /** Shown on screen, never printed. */
  offPrint?: true;
  /** Neither shown nor printed: what the add-in needs to know the rows again. */
  hidden?: true;
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
  links: CellLink[];
  lists: CellList[];
  dataBars: DataBars[];
  charts: ReportChart[];
  print: PrintSetup;
  /** Rows that stay in view: the head of the sheet down to the header of the table. */
  frozenRows: number;
  /** Where the numbers come from, as printed at the foot. */
  provenance: string[];
  /** What could not be filled and other things to know before it is sent. */
  notices: string[];
}
