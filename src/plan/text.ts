/**
 * Text as a look-up key. Workbooks mix NFC and NFD, both tone placements ("hòa", "hoà"), marks lost in scanning and
 * the look-alikes of đ that older keyboards produce; a key must be the same for all of them.
 */

/** Ð (Icelandic) and Ɖ (African) are drawn like Đ, and no normalisation form decomposes any of the three. */
const strokedD = /[đðɖ]/g;
const marks = /\p{M}+/gu;
/** Soft hyphens, zero-width characters and byte order marks come along with copied text and are invisible. */
const invisible = /\p{Cf}+/gu;
const separators = /[^\p{L}\p{N}]+/gu;

/**
 * The form of `text` used for every look-up: lower case, without diacritics, each run of punctuation and spaces one
 * space, trimmed. "Tỷ lệ  TTHC, (trực tuyến)" → "ty le tthc truc tuyen". Idempotent.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(invisible, '')
    .replace(marks, '')
    .replace(strokedD, 'd')
    .replace(separators, ' ')
    .trim();
}

/** Words that both the i and the y spelling are usual for: tỷ/tỉ, kỹ/kĩ, lý/lí, quý/quí. */
const finalY = /\b([hklmstv]|qu)y\b/g;
const leadingRate = /^ti le (?=\S)/;

/**
 * `foldText` with the spellings that officers use interchangeably made one: y/i at the end of a word ("tỉ lệ", "tỷ lệ"),
 * and a leading "tỷ lệ", which names of indicators carry or leave out.
 */
export function lookupKey(text: string): string {
  return foldText(text).replace(finalY, '$1i').replace(leadingRate, '');
}

/** Whether two words differ by one letter added, dropped or replaced; words below four letters never do. */
export function oneLetterApart(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length < 4 || long.length - short.length > 1) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  let end = 0;
  while (end < short.length - start && short[short.length - 1 - end] === long[long.length - 1 - end]) end += 1;
  return start + end === long.length - 1;
}

/** The share of words, 0 to 1, that two lists find in each other. */
export function wordSimilarity(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  const found = (words: readonly string[], others: readonly string[]) =>
    words.filter((word) => others.includes(word)).length;
  return (found(a, b) + found(b, a)) / (a.length + b.length);
}

/** The words of a text's look-up key. */
export const keyWords = (text: string): string[] => lookupKey(text).split(' ').filter(Boolean);
