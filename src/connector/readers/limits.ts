/** Sizes beyond which a source is refused: no real export comes near them, files made to do harm do. */
export const limits = {
  /** Columns of a worksheet (Excel's own number). */
  columns: 16_384,
  /** Bytes of one line of text or one row of a worksheet's XML. */
  row: 32_000_000,
  /** Bytes of one part of a workbook, inflated. */
  part: 4_000_000_000,
  /** Bytes of the text of all shared strings. */
  strings: 1_000_000_000,
  /** Bytes of the parts that describe a workbook (styles, relationships), inflated. */
  description: 100_000_000,
  /** Compression that no real workbook reaches (deflate's own limit is about 1 : 1030) … */
  ratio: 500,
  /** … below this size it does no harm: a large empty worksheet compresses well. Bytes. */
  harmless: 50_000_000,
  /** Bytes of the list of a ZIP archive's entries. */
  directory: 50_000_000,
  /** Bytes of a file that a library has to hold in memory as a whole. */
  whole: 200_000_000,
  /** The same of XML workbooks, which take many times their size. */
  wholeXml: 100_000_000,
  /** Bytes of an HTML row. */
  htmlRow: 32_000_000,
};
