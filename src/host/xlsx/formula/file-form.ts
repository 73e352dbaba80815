import { arrayFunctions, fileNames } from './new-functions';
import { markParameters } from './parameters';
import { join, tokenize, type Token } from './tokens';

const customPrefix = '_xldudf_';

/**
 * A formula as a file stores it (no leading "=") as Excel shows it: "_xlfn.XLOOKUP(…)" → "XLOOKUP(…)",
 * "_xldudf_CCCH_TARGET(…)" → "CCCH.TARGET(…)", "_xlfn.ANCHORARRAY(A1)" → "A1#". Text and sheet names stay.
 */
export function fromFileForm(formula: string): string {
  if (!formula.includes('_xl')) return formula;
  const tokens = tokenize(formula).map(shownToken);
  return join(unwrapSpills(tokens));
}

/** The inverse of `fromFileForm`. */
export function toFileForm(formula: string): string {
  const tokens = wrapSpills(markParameters(tokenize(formula)));
  return join(tokens.map((token, i) => (isCall(tokens, i) ? { ...token, text: fileName(token.text) } : token)));
}

/**
 * Whether Excel may spill the formula's result. A formula that a file stores without array metadata is shown with
 * "@" before such functions and takes one value of each range, so these are stored as dynamic arrays. Custom functions
 * count only where they are given a range: LibreOffice calculates arrays anew, and would lose their results.
 */
export function mayReturnArray(formula: string): boolean {
  const tokens = tokenize(formula);
  return tokens.some((token, i) => {
    if (token.text === '#' && tokens[i - 1]?.kind === 'word') return true;
    if (!isCall(tokens, i)) return false;
    return arrayFunctions.has(token.text.toUpperCase()) || (isCustom(token.text) && takesRange(tokens, i + 1));
  });
}

/** Whether a range stands between the parenthesis at `open` and the one that closes it. */
function takesRange(tokens: Token[], open: number): boolean {
  let depth = 0;
  for (let i = open; i < tokens.length; i++) {
    const { kind, text } = tokens[i]!;
    if (text === '(') depth++;
    else if (text === ')' && --depth === 0) return false;
    else if (text === ':' || kind === 'bracket' || (text === '#' && tokens[i - 1]?.kind === 'word')) return true;
  }
  return false;
}

const isCall = (tokens: Token[], i: number) => tokens[i]?.kind === 'word' && tokens[i + 1]?.text === '(';

const isCustom = (name: string) => /^\p{L}/u.test(name) && name.includes('.') && !fileNames.has(name.toUpperCase());

function fileName(name: string): string {
  if (isCustom(name)) return customPrefix + name.replaceAll('.', '_');
  return fileNames.get(name.toUpperCase()) ?? name;
}

function shownToken(token: Token): Token {
  if (token.kind !== 'word') return token;
  let text = token.text.replace(/^(?:_xlfn\.|_xlws\.|_xlpm\.|_xleta\.)+/i, '');
  if (text.toLowerCase().startsWith(customPrefix)) {
    // The namespace ends at the first underscore: Office forbids none in a function's name, but the namespace of
    // an XML manifest holds letters and digits only.
    text = text.slice(customPrefix.length).replace('_', '.');
  }
  return text === token.text ? token : { ...token, text };
}

/** ANCHORARRAY(ref) → ref#. */
function unwrapSpills(tokens: Token[]): Token[] {
  const result: Token[] = [];
  const open: boolean[] = [];
  tokens.forEach((token, i) => {
    if (token.text === '(') {
      const wraps = result.at(-1)?.text.toUpperCase() === 'ANCHORARRAY';
      open.push(wraps);
      if (wraps) result.pop();
      else result.push(token);
    } else if (token.text === ')' && i) {
      result.push(open.pop() ? { kind: 'other', text: '#' } : token);
    } else {
      result.push(token);
    }
  });
  return result;
}

/** ref# → ANCHORARRAY(ref), with the sheet before it. */
function wrapSpills(tokens: Token[]): Token[] {
  const result: Token[] = [];
  for (const token of tokens) {
    const previous = result.at(-1);
    if (token.text !== '#' || (previous?.kind !== 'word' && previous?.kind !== 'bracket')) {
      result.push(token);
      continue;
    }
    let start = result.length - 1;
    if (result[start - 1]?.text === '!') start -= 2;
    if (result[start - 1]?.kind === 'bracket') start--;
    const reference = result.splice(start);
    const call: Token[] = [
      { kind: 'word', text: 'ANCHORARRAY' },
      { kind: 'other', text: '(' },
    ];
    result.push(...call, ...reference, { kind: 'other', text: ')' });
  }
  return result;
}
