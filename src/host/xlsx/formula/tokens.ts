export type TokenKind = 'string' | 'sheet' | 'bracket' | 'word' | 'number' | 'other';

/**
 * A piece of a formula. "sheet" is a quoted sheet name with its quotes, "bracket" a structured or external reference
 * with its brackets, "word" a name, function, cell address or unquoted sheet name.
 */
export interface Token {
  kind: TokenKind;
  text: string;
}

// Letters of any script, because names and sheets may be Vietnamese; "$" so that "$A$1" is one word. An error such
// as #REF! is "other", since it begins with "#".
const pattern =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\d+(?:\.\d*)?(?:[eE][+-]?\d+)?(?![\p{L}\p{N}_.])|[\p{L}\p{N}\p{M}_\\$.?]+|\[|[^]/gu;

/** The pieces of `formula` (without its leading "="); joined they give it back unchanged. */
export function tokenize(formula: string): Token[] {
  const tokens: Token[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(formula); match; match = pattern.exec(formula)) {
    const text = match[0];
    if (text === '[') {
      const end = bracketEnd(formula, match.index);
      tokens.push({ kind: 'bracket', text: formula.slice(match.index, end) });
      pattern.lastIndex = end;
    } else {
      tokens.push({ kind: kindOf(text), text });
    }
  }
  return tokens;
}

export const join = (tokens: Token[]): string => tokens.map((token) => token.text).join('');

function kindOf(text: string): TokenKind {
  const first = text[0]!;
  if (first === '"' && text.length > 1) return 'string';
  if (first === "'" && text.length > 1) return 'sheet';
  if (/^\d+(?:\.\d*)?(?:[eE][+-]?\d+)?$/.test(text)) return 'number';
  return /^[\p{L}\p{N}\p{M}_\\$.?]/u.test(text) ? 'word' : 'other';
}

/** Past the bracket that closes the one at `start`; "'" escapes a bracket within a structured reference. */
function bracketEnd(formula: string, start: number): number {
  let depth = 0;
  for (let i = start; i < formula.length; i++) {
    if (formula[i] === "'") i++;
    else if (formula[i] === '[') depth++;
    else if (formula[i] === ']' && --depth === 0) return i + 1;
  }
  return formula.length;
}
