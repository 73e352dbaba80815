import type { IWorkbookData } from '@univerjs/core';
import type { SheetFeatures } from './features';

/** Lengths of `PageSetup` are points, as in Office.js (1 mm = 72 / 25.4 points). */
export interface PageSetup {
  orientation?: 'portrait' | 'landscape';
  /** "a4", "a3", "letter", … as in Excel.PaperType, first letter small. */
  paperSize?: string;
  leftMargin?: number;
  rightMargin?: number;
  topMargin?: number;
  bottomMargin?: number;
  headerMargin?: number;
  footerMargin?: number;
  /** Number printed on the first page; absent: the pages are numbered on from the sheet before. */
  firstPageNumber?: number;
  centerHorizontally?: boolean;
  centerVertically?: boolean;
  /** Percent, or pages to fit; exclusive. `fitToHeight: 0` leaves the height free. */
  zoom?: { scale: number } | { fitToWidth?: number; fitToHeight?: number };
  printGridlines?: boolean;
  /** "$1:$3" without the sheet's name. */
  printTitleRows?: string;
  printTitleColumns?: string;
  /** "A1:K40" without the sheet's name. */
  printArea?: string;
  headerFooter?: {
    default?: HeaderFooterText;
    /** Present where the first page differs. */
    firstPage?: HeaderFooterText;
    /** Aligned with the sheet's margins, scaled with the sheet: true in Excel where not said. */
    useSheetMargins?: boolean;
    useSheetScale?: boolean;
  };
  /** Rows (1-based) before which a page break stands. */
  rowBreaks?: number[];
}

/** Excel's header and footer codes ("&P", "&D") are kept as they are. */
export interface HeaderFooterText {
  leftHeader?: string;
  centerHeader?: string;
  rightHeader?: string;
  leftFooter?: string;
  centerFooter?: string;
  rightFooter?: string;
}

/** What a worksheet has beyond what the grid engine's own snapshot holds. */
export interface SheetExtras {
  page: PageSetup;
  /** Rows and columns frozen live in the snapshot; this is the protection state only. */
  protected: boolean;
}

/** A named range or constant. `scope` is a sheet's name, or absent for the workbook. */
export interface NamedItem {
  name: string;
  formula: string;
  scope?: string;
  visible: boolean;
}

/** An opened .xlsx: the engine's snapshot (ids of sheets are ours), what the engine does not hold, and the file itself. */
export interface OpenedFile {
  snapshot: IWorkbookData;
  /** By sheet id of the snapshot. */
  extras: Record<string, SheetExtras>;
  names: NamedItem[];
  structureProtected: boolean;
  /** By sheet id of the snapshot. */
  features?: Record<string, SheetFeatures>;
  /** Document settings by id of the add-in (lower case), each value as JSON text. */
  settings?: Record<string, Record<string, string>>;
  original: Uint8Array;
}

/** What a formula spills: values from its own cell on, `null` where a cell stays empty; errors as their texts. */
export interface SpilledRange {
  /** 0-based. */
  row: number;
  column: number;
  values: (string | number | boolean | null)[][];
}

/** What must go into a saved copy. */
export interface SaveRequest {
  /** The file that was opened, or `null` for a new workbook. */
  original: Uint8Array | null;
  /** The engine's present snapshot, in sheet order. */
  snapshot: IWorkbookData;
  extras: Record<string, SheetExtras>;
  /** Ids of sheets that the original file does not hold: they are written whole. */
  newSheets: string[];
  /** By sheet id: original sheets' cells that were changed since opening ("r,c", 0-based): only these are written. */
  changedCells: Record<string, string[]>;
  /** Sheet id → name in the original file, for sheets renamed since. */
  renamed: Record<string, string>;
  /** The add-in's document settings as they are now, each value as JSON text. */
  settings?: { addin: string; values: Record<string, string> };
  /** Names in the original file of sheets deleted since. */
  deleted: string[];
  /** By sheet id: all features of the kinds in which the sheet differs from the file; a new sheet's are all new. */
  features?: Record<string, Partial<SheetFeatures>>;
  /** By sheet id: spilled results, which the snapshot lacks. Without them only the formula's own cell has a value. */
  spills?: Record<string, SpilledRange[]>;
  /** The workbook's present names: those that the file lacks or holds otherwise are written. Absent: the file's own stay. */
  names?: NamedItem[];
}
