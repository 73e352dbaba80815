import type { Token } from './tokens';

interface Call {
  name: string;
  /** Index of the token after "(". */
  start: number;
  argument: number;
  parameters: string[];
}

/**
 * The names that LET and LAMBDA define, marked "_xlpm." wherever they stand within the call, as files store them;
 * Excel reads an unmarked one as an unknown name.
 */
export function markParameters(tokens: Token[]): Token[] {
  if (!tokens.some((token) => /^(?:let|lambda)$/i.test(token.text))) return tokens;
  const marked = tokens.slice();
  const calls: Call[] = [];
  tokens.forEach((token, i) => {
    if (token.text === '(') {
      const before = tokens[i - 1];
      const name = before?.kind === 'word' ? before.text.toUpperCase() : '';
      calls.push({ name, start: i + 1, argument: 0, parameters: [] });
    } else if (token.text === ')') {
      calls.pop();
    } else if (token.text === ',') {
      const call = calls.at(-1);
      if (call) call.argument++;
    } else if (token.kind === 'word' && isDefinition(tokens, i, calls.at(-1))) {
      calls.at(-1)!.parameters.push(token.text.toLowerCase());
    }
    if (token.kind === 'word' && calls.some((call) => call.parameters.includes(token.text.toLowerCase()))) {
      marked[i] = { ...token, text: `_xlpm.${token.text}` };
    }
  });
  return marked;
}

/** A bare name that fills a whole argument at a place where the function defines a name, and is not the last one. */
function isDefinition(tokens: Token[], i: number, call: Call | undefined): boolean {
  if (!call || (call.name !== 'LET' && call.name !== 'LAMBDA')) return false;
  if (call.name === 'LET' && call.argument % 2 === 1) return false;
  const before = neighbour(tokens, i, -1);
  return (before === '(' || before === ',') && neighbour(tokens, i, 1) === ',';
}

function neighbour(tokens: Token[], i: number, step: 1 | -1): string | undefined {
  let at = i + step;
  while (tokens[at]?.text.trim() === '') at += step;
  return tokens[at]?.text;
}
