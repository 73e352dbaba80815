/**
 * Cell text with its punctuation: numbers, periods and marks for "no data" are told apart by it, so `foldText` of the
 * plan, which drops it, would lose them.
 */

/** Footnote marks, which compatibility decomposition would turn into digits ("75%²"). */
const superscripts = /[⁰¹²³⁴-⁹]/g;
const marks = /\p{M}+/gu;
const invisible = /\p{Cf}+/gu;
const dashes = /[‐‑‒–—―−﹣－]/g;
const quotes = /[‘’‚′`´]/g;

/**
 * `text` in lower case without diacritics, full-width forms, odd spaces, odd dashes and invisible characters; runs of
 * white space become one space. "Quý  Ⅰ／2026" → "quy i/2026".
 */
export function plainText(text: string): string {
  return text
    .replace(superscripts, '')
    .replace(dashes, '-')
    .replace(quotes, "'")
    .normalize('NFKD')
    .toLowerCase()
    .replace(invisible, '')
    .replace(marks, '')
    .replace(/[đðɖ]/g, 'd')
    .replace(/\u2044/g, '/')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A function of text that remembers its results: a worksheet repeats the same few texts. */
export function remembered<T>(compute: (text: string) => T): (text: string) => T {
  const results = new Map<string, T>();
  return (text) => {
    if (results.has(text)) return results.get(text) as T;
    const result = compute(text);
    results.set(text, result);
    return result;
  };
}
