import { lookupKey } from '../../plan/text';
import { hash53 } from '../hash';

/** The first rows of a source as texts; `number` is the row's number in the file. */
export interface HeadRow {
  number: number;
  cells: readonly string[];
}

/** Numbers of columns in or under headings: "(3)", "(3=4+5+6)", "[4]". */
const columnNumber = /[([]\s*\d+\s*(?:=[\d+\-\s]*)?[)\]]/g;

/**
 * A heading as the declared patterns read it: the look-up key, with "%" as a word and a leading "tỷ lệ" kept, for a
 * share must never be taken for the count beside it.
 */
export const headingKey = (text: string): string =>
  // `lookupKey` drops a leading "tỷ lệ", hence the word before it.
  lookupKey(`x ${text.replace(columnNumber, ' ').replace(/%/g, ' phan tram ')}`)
    .slice(1)
    .trim();

export interface Heading {
  /** The words as they stand in the file, from the upper row to the lower, joined with " / ". */
  text: string;
  /** Keys of the same, joined with " > ". */
  path: string;
  /** The key of the lowest row that has words. */
  leaf: string;
}

/**
 * The texts of a header, with every group spread over the columns that it was merged over: a cell without text belongs
 * to the group on its left when some row below names a column there, and the rows above agree.
 */
function spread(rows: readonly HeadRow[], width: number): string[][] {
  const own = rows.map(({ cells }) => Array.from({ length: width }, (_, column) => cells[column]?.trim() ?? ''));
  const full = own.map((row) => [...row]);
  for (let level = 0; level < full.length - 1; level += 1) {
    for (let column = 1; column < width; column += 1) {
      const named = own.slice(level + 1).some((row) => row[column] !== '');
      const left = full[level]?.[column - 1] ?? '';
      // A column merged down over all rows of the header is no group.
      const leftIsGroup = full.slice(level + 1).some((row) => row[column - 1] !== '');
      const sameAbove = full.slice(0, level).every((row) => row[column] === row[column - 1]);
      const cells = full[level];
      if (cells && cells[column] === '' && named && leftIsGroup && sameAbove) cells[column] = left;
    }
  }
  return full;
}

/** The headings of the columns under a header of one to three rows. */
export function headingsOf(rows: readonly HeadRow[]): Heading[] {
  const width = rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0);
  const levels = spread(rows, width);
  return Array.from({ length: width }, (_, column) => {
    const texts = levels
      .map((row) => row[column] ?? '')
      .filter((text, index, all) => text !== '' && text !== all[index - 1]);
    const keys = texts.map(headingKey).filter((key) => key !== '');
    return { text: texts.join(' / '), path: keys.join(' > '), leaf: keys.at(-1) ?? '' };
  });
}

const numberCell = /^[([]?\s*(\d{1,2})\s*(?:=[\d+\-\s()]*)?[)\]]?$/;
const letterCell = /^[([]?[A-Z][)\]]?$/;

/** The row "(1) (2) (3)=(4)+(5) …" under a header: its numbers rise from left to right. */
export function isNumberRow(cells: readonly string[]): boolean {
  const texts = cells.map((text) => text.trim()).filter((text) => text !== '');
  const numbers = texts
    .filter((text) => !letterCell.test(text))
    .map((text) => Number(numberCell.exec(text)?.[1] ?? NaN));
  if (texts.length < 3 || numbers.length < 2 || numbers.some(Number.isNaN)) return false;
  return (
    numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1) && (numbers[0] ?? 9) <= 3
  );
}

/** The key under which a layout's mapping is remembered: the same for the same headings in the same order. */
export const layoutKey = (headings: readonly Pick<Heading, 'path'>[]): string =>
  `${headings.length}-${hash53(headings.map(({ path }) => path).join('|')).toString(36)}`;
