import { foldText } from '../plan/text';
import { abbreviations } from './abbreviations';
import { concepts, counted, fillers, silent } from './lexicon';
import { mendSlips } from './slips';

/** A label as the matcher sees it. */
export interface LabelReading {
  /** Folded, abbreviations expanded, spellings unified. */
  written: string;
  /** The same with its slips mended. */
  words: string;
  concepts: ReadonlySet<string>;
  /** The first counted thing that it names. */
  head?: string;
  /** Words that are neither a concept nor a filler. */
  unknown: string[];
}

/** Spellings with i and y that are both usual: tỷ/tỉ, kỹ/kĩ, lý/lí. */
const finalY = /\b([hklmstv])y\b/g;
/** "1.", "a)", "-", "II.2.", "1.1", "I -" before the words of a label. */
const numbering =
  /^\s*(?:[-+*•●○▪–—‑]\s*|\(?(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,5}(?:\.\w{1,2})*|[a-zđ])[.)/:]+\s*|[IVX]{1,5}\s*[-–]\s*)+/u;

export const stripNumbering = (label: string): string => label.replace(numbering, '').trim();

/** Folded words with the field's abbreviations written out. "Tỷ lệ TTHC" → "ti le thu tuc hanh chinh". */
export function expandLabel(label: string): string {
  return foldText(stripNumbering(label))
    .split(' ')
    .map((word) => (Object.hasOwn(abbreviations, word) ? abbreviations[word] : word))
    .join(' ')
    .replace(finalY, '$1i');
}

const patterns = Object.entries(concepts).map(
  ([name, pattern]) => [`<${name}>`, new RegExp(`(?<!\\S)(?:${pattern.source})(?!\\S)`, 'g')] as const,
);

/** "Số hồ sơ trực tuyến/tổng số hồ sơ" says how a rate is made: it is the rate. */
const partOfTotal = /^so (?:luong )?(?!hoa\b)(?=.+ tong so )/;

/** Reads a label: which concepts it names and which of its words are left. */
export function readLabel(label: string): LabelReading {
  const written = expandLabel(label);
  const words = mendSlips(written);
  let rest = words.replace(partOfTotal, 'ti le ');
  for (const [replacement, pattern] of patterns) rest = rest.replace(pattern, replacement);
  const named: string[] = [];
  const unknown: string[] = [];
  for (const word of rest.split(' ')) {
    if (word.startsWith('<')) named.push(word.slice(1, -1));
    else if (word !== '' && !fillers.has(word) && !/^\d+$/.test(word)) unknown.push(word);
  }
  const head = named.find((name) => counted.has(name));
  return {
    written,
    words,
    concepts: new Set(named.filter((name) => !silent.has(name))),
    unknown,
    ...(head !== undefined && { head }),
  };
}
