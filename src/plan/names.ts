import { keyWords, lookupKey, oneLetterApart, wordSimilarity } from './text';
import type { Agency, Indicator } from './types';

/**
 * Every key of an indicator: its id, its number in the plan, its names, its aliases and the plan's own sentence, which
 * officers paste. A part shares its parent's sentence, which means the parent.
 */
const keysOf = ({ id, no, name, aliases, quote, parent }: Indicator): string[] => [
  id,
  no,
  name.vi,
  name.en,
  ...aliases,
  ...(parent === undefined ? [quote] : []),
];

/** Look-up key → the indicators that carry it; more than one means that the key alone does not decide. */
export function indexNames(indicators: readonly Indicator[]): Map<string, readonly Indicator[]> {
  const index = new Map<string, Indicator[]>();
  for (const indicator of indicators) {
    for (const key of new Set(keysOf(indicator).map(lookupKey))) {
      const holders = index.get(key);
      if (holders) holders.push(indicator);
      else index.set(key, [indicator]);
    }
  }
  return index;
}

/**
 * A function giving the `count` indicators whose id, name or alias is most like a text; ties in plan order. A word that
 * no name has is first mended to one that is a letter off, so that comparing with every name needs no such search.
 */
export function nearestBy(indicators: readonly Indicator[]): (text: string, count: number) => Indicator[] {
  const labels = indicators.map((indicator) => ({ indicator, keys: keysOf(indicator).map(keyWords) }));
  const vocabulary = new Set(labels.flatMap(({ keys }) => keys.flat()));
  const mended = (word: string): string =>
    vocabulary.has(word) ? word : ([...vocabulary].find((known) => oneLetterApart(word, known)) ?? word);
  return (text, count) => {
    const asked = keyWords(text).map(mended);
    const scored = labels.map(({ indicator, keys }) => ({
      indicator,
      score: Math.max(...keys.map((words) => wordSimilarity(asked, words))),
    }));
    return scored
      .sort((a, b) => b.score - a.score)
      .slice(0, count)
      .map(({ indicator }) => indicator);
  };
}

/** Words that officers add to or leave out of an agency's name: "và", "&", "xã Tân Minh". */
const optionalWords = /\bva\b|(?: cua)? xa(?: tan minh)?$/g;

/** An agency's name as a key: "P. VH-XH", "P.VHXH" and "p vh xh" are one. */
export const agencyKey = (text: string): string => lookupKey(text).replace(optionalWords, '').replace(/ /g, '');

/** Key → agency, for full names and short forms; a key that two agencies share is left out rather than guessed. */
export function indexAgencies(agencies: readonly Agency[]): Map<string, Agency> {
  const index = new Map<string, Agency>();
  const shared = new Set<string>();
  for (const agency of agencies) {
    const { id, name, shortForms } = agency;
    for (const key of new Set([id, name.vi, name.en, ...shortForms].map(agencyKey))) {
      if (index.has(key)) shared.add(key);
      index.set(key, agency);
    }
  }
  for (const key of shared) index.delete(key);
  index.delete('');
  return index;
}
