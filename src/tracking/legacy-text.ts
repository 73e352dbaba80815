import { tcvn3, vni, vniCommonPairs } from './legacy-tables';
import { isSyllable } from './syllable';

/** `tcvn3`: TCVN 5712:1993, fonts ".Vn…"; `vni`: VNI for Windows, fonts "VNI-…". */
export type LegacyEncoding = 'tcvn3' | 'vni';

const tcvn3Font = /^\.vn/i;
/** In these fonts the codes of small letters are drawn as capitals (".VnTimeH", ".VnArialH"). */
const capitalFont = /^\.vn.*h$/i;
const vniFont = /^vni[- ]/i;

const encodingOfFont = (name: string): LegacyEncoding | undefined =>
  tcvn3Font.test(name) ? 'tcvn3' : vniFont.test(name) ? 'vni' : undefined;

/** Neither set has a character beyond Latin-1 but the punctuation that Excel puts in itself. */
const beyond = /[\u0100-\u1fff\u2c00-\uffff]/;
const high = /[\u00a1-\u00ff]/;
/** Latin-1 letters that Unicode Vietnamese has, so that they tell nothing. */
const common = new Set('àáâãèéêìíòóôõùúýÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝ');
const between = /[\s!-@[-`{-~\u2000-\u2bff]+/;
const pairsOf = (word: string): string[] => [...word].slice(1).map((mark, at) => word.charAt(at) + mark);

const decode: Record<LegacyEncoding, (text: string) => string> = {
  tcvn3: (text) => [...text].map((character) => tcvn3.get(character) ?? character).join(''),
  vni: (text) => {
    let decoded = '';
    for (let at = 0; at < text.length; at += 1) {
      const pair = text.length > at + 1 ? vni.get(text.slice(at, at + 2)) : undefined;
      decoded += pair ?? vni.get(text.charAt(at)) ?? text.charAt(at);
      if (pair !== undefined) at += 1;
    }
    return decoded;
  },
};

/** Whether a word holds what only this set writes; a lone mark among words is punctuation ("«", "§ 5"). */
const tells: Record<LegacyEncoding, (word: string) => boolean> = {
  tcvn3: (word) => /[a-z]/i.test(word) && [...word].some((one) => tcvn3.has(one) && !common.has(one)),
  vni: (word) =>
    /[ñöæÑÖÆ]/.test(word) || pairsOf(word).some((pair) => vni.has(pair) && !vniCommonPairs.has(pair.toLowerCase())),
};

/** A telling word of fewer letters needs a second one beside it: "µm" and the French "où" are words of other kinds. */
const longEnough: Record<LegacyEncoding, number> = { tcvn3: 3, vni: 5 };
const symbol = /[\u00a1-\u00be]/;

/** All accented words make syllables when decoded, and enough of them tell the set. */
function saysSo(text: string, encoding: LegacyEncoding): boolean {
  const accented = text.split(between).filter((word) => high.test(word));
  // "Où" and "où" are one witness, not two.
  const words = [...new Map(accented.map((word) => [word.toLowerCase(), word])).values()];
  if (words.length === 0 || !words.every((word) => isSyllable(decode[encoding](word)))) return false;
  const telling = words.filter(tells[encoding]);
  if (telling.length === 0) return false;
  if (telling.length >= 2 || (words.length >= 2 && telling.some((word) => word.length > 2))) return true;
  return telling.some((word) => word.length >= longEnough[encoding] && (encoding === 'vni' || symbol.test(word)));
}

const capitals = /^\p{Lu}+$/u;
const makesSense = (word: string): boolean => isSyllable(word) || capitals.test(word);

/**
 * Whether `text`, which does not tell by itself, is written in the character set of the cells around it: its accented
 * words make sense in that set, and one does not as it stands ("Néi dung", "H§ND"). Where the worksheet holds no Unicode
 * text at all (`alone`) words that make sense both ways ("Ghi chó") are of the set too.
 */
export function goesWith(text: string, encoding: LegacyEncoding, alone: boolean): boolean {
  if (!high.test(text) || beyond.test(text)) return false;
  const words = text.split(between).filter((word) => high.test(word));
  if (words.length === 0 || !words.every((word) => makesSense(decode[encoding](word)))) return false;
  return alone || words.some((word) => !makesSense(word));
}

/** Whether a text can only be Unicode: the sets have no letter beyond Latin-1. */
export const isUnicodeOnly = (text: string): boolean => /[\u0100-\u1fff]/.test(text);

/**
 * In which of the old character sets `text` is written: by the font of its cell, else by letters that no other language
 * writes together. `undefined` for Unicode text and for text that reads the same in Unicode ("Quý I", "STT"), whatever the font.
 */
export function legacyEncoding(text: string, fontName?: string | null): LegacyEncoding | undefined {
  if (!high.test(text) || beyond.test(text)) return undefined;
  const byFont = fontName ? encodingOfFont(fontName) : undefined;
  if (byFont) return decode[byFont](text) === text ? undefined : byFont;
  return (['tcvn3', 'vni'] as const).find((encoding) => saysSo(text, encoding));
}

/** `text` of an old character set in Unicode (NFC); the font says whether TCVN3 is drawn in capitals. */
export function toUnicode(text: string, encoding: LegacyEncoding, fontName?: string | null): string {
  const decoded = decode[encoding](text);
  return encoding === 'tcvn3' && fontName && capitalFont.test(fontName) ? decoded.toUpperCase() : decoded;
}
