import { quoteSheet } from '../address';
import { join, tokenize, type Token } from './tokens';

/** What became of sheets: old name in lower case → new name, or `null` for a deleted sheet. */
export type SheetChanges = ReadonlyMap<string, string | null>;

/**
 * `formula` after sheets were renamed or deleted, as Excel itself rewrites it: references to a renamed sheet follow
 * it, those to a deleted one become #REF!. References into other workbooks stay.
 */
export function followSheets(formula: string, changes: SheetChanges): string {
  if (!changes.size || !formula.includes('!')) return formula;
  const tokens = tokenize(formula);
  const result: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    const change = isSheet(tokens, i) ? changed(token, changes) : undefined;
    if (change === undefined) {
      result.push(token);
    } else if (change === null) {
      result.push({ kind: 'other', text: '#REF!' });
      i = referenceEnd(tokens, i + 2);
    } else {
      result.push({ kind: 'sheet', text: change });
    }
  }
  return join(result);
}

/** Before "!", and neither the sheet of another workbook ("[1]Sheet!") nor the word of an error ("#REF!"). */
function isSheet(tokens: Token[], i: number): boolean {
  const before = tokens[i - 1];
  return tokens[i + 1]?.text === '!' && before?.kind !== 'bracket' && before?.text !== '#';
}

function changed(token: Token, changes: SheetChanges): string | null | undefined {
  if (token.kind !== 'sheet' && token.kind !== 'word') return undefined;
  const name = token.kind === 'sheet' ? token.text.slice(1, -1).replaceAll("''", "'") : token.text;
  const change = changes.get(name.toLowerCase());
  if (change !== undefined) return change === null ? null : quoteSheet(change);
  if (!name.includes(':')) return undefined;
  // A span of sheets ('Jan:Mar'!A1) follows renamed ends; deleting an end shortens it in Excel, which needs the
  // order of sheets, so such a span is left to Excel.
  const ends = name.split(':').map((end) => changes.get(end.toLowerCase()) ?? end);
  const span = ends.join(':');
  return span === name ? undefined : quoteSheet(span);
}

/** Index of the last token of the reference that begins at `i`. */
function referenceEnd(tokens: Token[], i: number): number {
  // "#REF!" after "Sheet!" comes in pieces: "#", "REF", "!".
  if (tokens[i]?.text === '#') return i + 2;
  return tokens[i + 1]?.text === ':' && tokens[i + 2]?.kind !== 'sheet' ? i + 2 : i;
}
