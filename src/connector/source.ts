/**
 * A source as rows of cells. Readers hand out the same row object again and again, so that a million rows cost no
 * million objects: whoever needs a cell later keeps its text, not the row.
 */
export interface SourceRow {
  /** 1-based line of a text file or row of a worksheet, for messages. */
  number: number;
  /** Cells up to the last that the row writes. */
  readonly length: number;
  /**
   * The cell's text without outer spaces, in Unicode NFC; "" where there is none. Numbers of worksheets, dates among
   * them, as JavaScript writes them, booleans as TRUE and FALSE, errors as Excel shows them.
   */
  text(column: number): string;
  /**
   * A small integer for the cell's text, the same for the same text within this column and source; 0 for an empty
   * cell. For columns of few values, such as state and channel: what a value means is worked out once for each key.
   */
  key(column: number): number;
  /** The text behind a key. */
  textOfKey(column: number, key: number): string;
  /** 53 bits of hash of the cell's bytes, for finding duplicates without keeping a million texts; 0 when empty. */
  hash(column: number): number;
  /**
   * The day that the cell holds, as days since 1970-01-01; `NaN` where it holds none, or the empty text. Reads
   * worksheet dates, "dd/MM/yyyy" with or without a time, d.M.yyyy, d-M-yyyy and ISO dates, without making a text.
   */
  day(column: number): number;
}

/** What a reader tells about the file beside its rows. */
export interface SourceInfo {
  /** Format as it was recognised by content, not by name; `xls` is the binary one and XML Spreadsheet 2003. */
  format: 'csv' | 'xlsx' | 'html' | 'xls' | 'sheet';
  /** "utf-8", "utf-16le", "windows-1258", …; of text formats. */
  encoding?: string;
  /** Of text formats: ",", ";" or tab. */
  separator?: string;
  /** Of workbooks. */
  worksheet?: string;
}
