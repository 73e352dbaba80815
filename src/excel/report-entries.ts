import type { CellContent } from '../reports/types';

/** Longest text of a cell. */
const longestText = 32_767;
/** What Excel might take for a number, date, truth value, error or formula: all but words that begin with a letter. */
const plainWords = /^(?!(?:true|false)$)\p{L}/iu;
const letterThenDigit = /^\p{L}+[\s.\-/]*\d/u;

/**
 * Text as Excel keeps it: a leading apostrophe, which is not part of the value, forbids any reading. Text from
 * workbooks that begins with = + - @, a tab or a return would else run as a formula (CWE-1236), "(1)" would be −1 and
 * "Mar 5" a date. Words that cannot be misread go without it.
 */
export function textEntry(text: string): string {
  const needless = plainWords.test(text) && !letterThenDigit.test(text);
  return `${needless ? '' : "'"}${text.slice(0, longestText - 1)}`;
}

/** What is written to the cell through `Range.formulas`; the empty text empties. */
export function cellEntry(content: CellContent): string | number {
  switch (content.kind) {
    case 'empty':
    case 'blank':
      return '';
    case 'text':
      return content.text === '' ? '' : textEntry(content.text);
    case 'number':
      return content.value;
    case 'formula':
      return content.formula;
  }
}

export const cellNumberFormat = (content: CellContent): string =>
  ('numberFormat' in content && content.numberFormat) || 'General';

export interface RowBlock {
  first: number;
  count: number;
}

/** UTF-8 takes at most three bytes for one UTF-16 code unit. */
const bytesOf = (row: unknown): number => JSON.stringify(row).length * 3;

/** Consecutive rows in blocks of at most `limit` bytes of JSON each, a row above it alone. */
export function rowBlocks(rows: readonly unknown[], limit: number): RowBlock[] {
  const blocks: RowBlock[] = [];
  let room = 0;
  rows.forEach((row, index) => {
    const bytes = bytesOf(row);
    const last = blocks[blocks.length - 1];
    if (last && bytes <= room) last.count += 1;
    else {
      blocks.push({ first: index, count: 1 });
      room = limit;
    }
    room -= bytes;
  });
  return blocks;
}
