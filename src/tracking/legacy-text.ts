import { foldText } from '../plan/text';
import { tcvn3, vni } from './legacy-tables';
import type { CellValue, Grid } from './types';

export type LegacyEncoding = 'tcvn3' | 'vni';

const fontFamilies: { pattern: RegExp; encoding: LegacyEncoding }[] = [
  { pattern: /^\.Vn/i, encoding: 'tcvn3' },
  { pattern: /^VNI[- ]/i, encoding: 'vni' },
];

/** Capital fonts (".VnTimeH") draw small letters as capitals. */
const isCapitalFont = (font: string): boolean => /^\.Vn.*H$/.test(font);

/** Whether text is Latin-1 with something beyond ASCII: what a legacy encoding looks like, and Unicode seldom. */
const isLatin1 = (text: string): boolean => /[\u00a0-\u00ff]/.test(text) && !/[^\u0000-\u00ff]/.test(text);

/** Latin-1 letters that Vietnamese in Unicode uses; every other accented character is a sign of an old font. */
const inUnicodeVietnamese = /[àáâãèéêìíòóôõùúýÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝ\u00a0]/;
const isTelltale = (character: string): boolean => character > '\u00a0' && !inUnicodeVietnamese.test(character);

/** One accented character may be a symbol ("µm", "©"): an old font leaves at least two, one of them out of place. */
function looksLegacy(text: string): boolean {
  const accented = [...text].filter((character) => character > '\u00a0');
  return accented.length >= 2 && accented.some(isTelltale);
}

const onsets = 'ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnpqrstvx]';
/** Vowels that a final consonant may follow, and those that end the syllable. */
const closable = 'a|e|i|ie|o|oa|oe|oo|u|ua|ue|uo|uy|uye|y|ye';
const open = 'ai|ao|au|ay|eo|eu|ia|ieu|iu|oai|oao|oay|oeo|oi|uay|ui|uoi|uou|uu|uya|uyu|yeu';
/** How a Vietnamese syllable is built, without its marks. */
const syllable = new RegExp(`^(?:${onsets})?(?:(?:${closable})(?:ng|nh|ch|[cmnpt])?|${open})$`);
/** Grave, acute, tilde, hook above, dot below: a syllable has one tone at most. */
const tone = /[\u0300\u0301\u0303\u0309\u0323]/g;

const isSyllable = (word: string): boolean =>
  syllable.test(foldText(word)) && (word.normalize('NFD').match(tone) ?? []).length <= 1;

/** Whether text reads as Vietnamese: every word of letters is a syllable or an abbreviation in capitals. */
function isVietnamese(text: string): boolean {
  const words = text.match(/\p{L}+/gu) ?? [];
  return words.length > 0 && words.every((word) => isSyllable(word) || /^[A-ZĐ]+$/.test(word));
}

const byLength = (table: Record<string, string>): RegExp =>
  new RegExp(
    Object.keys(table)
      .sort((a, b) => b.length - a.length)
      .join('|'),
    'g',
  );
const tables = { tcvn3, vni };
const patterns = { tcvn3: byLength(tcvn3), vni: byLength(vni) };

/** The text in Unicode. `font`, where known, tells whether small letters stand for capitals. */
export function toUnicode(text: string, encoding: LegacyEncoding, font: string | null = null): string {
  const unicode = text.replace(patterns[encoding], (found) => tables[encoding][found] ?? found).normalize('NFC');
  return font !== null && isCapitalFont(font) ? unicode.toUpperCase() : unicode;
}

/**
 * The encoding of a cell's text: by its font, else by characters that only old fonts use, and then only where the
 * whole text reads as Vietnamese once it is decoded. `undefined` for Unicode and for everything uncertain.
 */
export function legacyEncoding(text: string, font: string | null = null): LegacyEncoding | undefined {
  if (!isLatin1(text)) return undefined;
  const family = fontFamilies.find(({ pattern }) => font !== null && pattern.test(font));
  if (family) return family.encoding;
  if (!looksLegacy(text)) return undefined;
  return (['tcvn3', 'vni'] as const).find((encoding) => isVietnamese(toUnicode(text, encoding)));
}

function decode(value: CellValue, font: string | null): CellValue {
  const encoding = typeof value === 'string' ? legacyEncoding(value, font) : undefined;
  return encoding ? toUnicode(value as string, encoding, font) : value;
}

/** The worksheet with its legacy text in Unicode; the same object where there is none. */
export function decodeGrid(grid: Grid): Grid {
  let changed = false;
  const values = grid.values.map((row, r) =>
    row.map((value, c) => {
      const decoded = decode(value, grid.fonts?.[r]?.[c] ?? null);
      changed ||= decoded !== value;
      return decoded;
    }),
  );
  return changed ? { ...grid, values } : grid;
}
