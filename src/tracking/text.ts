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

/**
 * A function of text that remembers its results: a worksheet repeats the same few texts. `most`: where there is no end
 * of different ones, it forgets all after so many.
 */
export function remembered<T, Key = string>(compute: (key: Key) => T, most = Infinity): (key: Key) => T {
  const results = new Map<Key, T>();
  return (key) => {
    const known = results.get(key);
    if (known !== undefined || results.has(key)) return known as T;
    if (results.size >= most) results.clear();
    const result = compute(key);
    results.set(key, result);
    return result;
  };
}
