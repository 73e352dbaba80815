import { columnIndex, columnLetters, MAX_COLUMNS, MAX_ROWS } from '../../address';
import { join, tokenize, type Token } from './tokens';

const cell = /^(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})$/;
const wholeColumn = /^(\$?)([A-Za-z]{1,3})$/;
const wholeRow = /^(\$?)(\d{1,7})$/;

/**
 * A shared formula as another of its cells holds it: relative references moved by `rows` and `columns`. References
 * that leave the sheet wrap round its edge, as Excel's do.
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (!rows && !columns) return formula;
  const tokens = tokenize(formula);
  return join(tokens.map((token, i) => shiftToken(tokens, token, i, rows, columns)));
}

function shiftToken(tokens: Token[], token: Token, i: number, rows: number, columns: number): Token {
  if (token.kind !== 'word' && token.kind !== 'number') return token;
  const next = tokens[i + 1]?.text;
  if (next === '(' || next === '!') return token;
  const reference = cell.exec(token.text);
  if (reference) {
    const [, fixedColumn, column, fixedRow, row] = reference;
    return { ...token, text: moveColumn(fixedColumn!, column!, columns) + moveRow(fixedRow!, row!, rows) };
  }
  // "A:C" and "1:3" are references; "A" alone is a name and "1" alone a number.
  if (next !== ':' && tokens[i - 1]?.text !== ':') return token;
  const column = wholeColumn.exec(token.text);
  if (column) return { ...token, text: moveColumn(column[1]!, column[2]!, columns) };
  const row = wholeRow.exec(token.text);
  return row ? { ...token, text: moveRow(row[1]!, row[2]!, rows) } : token;
}

const wrap = (index: number, count: number) => ((index % count) + count) % count;

const moveColumn = (fixed: string, name: string, by: number) =>
  fixed ? fixed + name : columnLetters(wrap(columnIndex(name) + by, MAX_COLUMNS));

const moveRow = (fixed: string, row: string, by: number) =>
  fixed ? fixed + row : String(wrap(Number(row) - 1 + by, MAX_ROWS) + 1);
