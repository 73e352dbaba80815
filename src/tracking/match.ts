import type { Plan } from '../plan/plan';
import type { Indicator } from '../plan/types';
import { chosenIndicator, noReaderChoices, type ReaderChoices } from './choices';
import { genericLabels } from './generic-labels';
import { expandLabel, readLabel, type LabelReading } from './label';
import { fillers } from './lexicon';
import { signatures, type Signature } from './signatures';
import { remembered } from './text';

export interface LabelMatch {
  /** Absent below the threshold and where two indicators are equally good. */
  indicator?: string;
  /** 0–1; 1 is the plan's own name, quotation, an alias, an id or a number. */
  confidence: number;
  /** Other indicators that it could be: both of an ambiguous label, else the two nearest; empty for a sure match. */
  nearest: string[];
  ambiguous: boolean;
  /** Ambiguous by words so general that other tables use them too. */
  generic?: true;
}

export interface Matcher {
  /** What a label names, read once. */
  read(label: string): LabelReading;
  /** What an officer decided on a label: an indicator, or `null` for none. */
  chosen(label: string): string | null | undefined;
  /** The indicator that a label means on its own. */
  match(label: string): LabelMatch;
  /** The indicator that a label means when completed by the words of its parent rows, the nearest last. */
  matchWithin(label: string, parents: readonly string[]): LabelMatch | undefined;
}

const threshold = 0.6;
const bySignature = 0.92;
const perUnknownWord = 0.06;
/** What is read after mending a slip in a word is a little less sure. */
const mendedSlip = 0.06;
/** What is read with the help of another row is a little less sure. */
const withParent = 0.9;

const noMatch: LabelMatch = { confidence: 0, nearest: [], ambiguous: false };

/** The words of an expanded label that carry meaning, in order: the key of the exact look-up. */
const keyOf = (expanded: string): string =>
  expanded
    .split(' ')
    .filter((word) => !keyFillers.has(word) && !/^\d+$/.test(word))
    .join(' ');
const keyFillers: ReadonlySet<string> = new Set('ti le cac duoc da cua va ve dat toi thieu tu tro len nam'.split(' '));

interface Checked extends Signature {
  allowed: ReadonlySet<string>;
}

const checked: readonly Checked[] = signatures.map((signature) => ({
  ...signature,
  allowed: new Set<string>([...signature.must.flat(), ...(signature.may ?? [])]),
}));

function fits(
  { must, head, allowed }: Pick<Checked, 'must' | 'head' | 'allowed'>,
  { concepts, head: counted }: LabelReading,
): boolean {
  if (!must.every((group) => group.some((concept) => concepts.has(concept)))) return false;
  if (head && counted !== undefined && !(head as readonly string[]).includes(counted)) return false;
  for (const concept of concepts) if (!allowed.has(concept)) return false;
  return true;
}

function candidatesOf(reading: LabelReading, known: ReadonlySet<string>): string[] {
  const ids = checked.filter((signature) => fits(signature, reading)).map(({ indicator }) => indicator);
  return [...new Set(ids)].filter((id) => known.has(id));
}

const generic = genericLabels.map(({ indicators, must, may = [] }) => ({
  indicators,
  must,
  allowed: new Set<string>([...must.flat(), ...may]),
}));

/** The indicators that a label of general words could be, where it could be several. */
function genericCandidates(reading: LabelReading, known: ReadonlySet<string>): string[] {
  if (reading.unknown.length > 0) return [];
  const found = generic.find((one) => fits(one, reading));
  const ids = found ? found.indicators.filter((id) => known.has(id)) : [];
  return ids.length >= 2 ? ids : [];
}

/** Names, quotations, aliases, ids and numbers → indicators. A single field's alias goes to its sub-indicator. */
function indexNames(plan: Plan, known: ReadonlySet<string>): Map<string, Set<string>> {
  const index = new Map<string, Set<string>>();
  const add = (text: string, id: string) => {
    const key = keyOf(expandLabel(text));
    if (key === '') return;
    const ids = index.get(key) ?? new Set<string>();
    index.set(key, ids.add(id));
  };
  const parentOf = new Map(plan.subIndicators.map(({ id, parent }) => [id, parent]));
  for (const indicator of [...plan.indicators, ...plan.subIndicators]) {
    const { id, no, name, quote, aliases } = indicator;
    for (const text of [name.vi, name.en, quote, ...aliases]) {
      const [only, ...others] = candidatesOf(readLabel(text), known);
      const part = only !== undefined && others.length === 0 && parentOf.get(only) === id ? only : id;
      // A sub-indicator shares its parent's quotation.
      if (text !== quote || indicator.parent === undefined) add(text, part);
    }
    for (const exact of [id, id.replaceAll('_', ' '), no]) if (exact) index.set(exactKey(exact), new Set([id]));
  }
  return index;
}

const exactKey = (text: string): string => `=${text.trim().toLowerCase()}`;

const wordsOf = (expanded: string): Set<string> =>
  new Set(expanded.split(' ').filter((word) => word !== '' && !fillers.has(word)));

/** Finds the indicators whose names share most words with a label, through an index from words to names. */
function nearestAmong(indicators: readonly Indicator[]): (expanded: string) => string[] {
  const names = indicators.flatMap(({ id, name, aliases }) =>
    [name.vi, ...aliases].map((text) => ({ id, words: wordsOf(expandLabel(text)) })),
  );
  const holders = new Map<string, number[]>();
  names.forEach(({ words }, index) => {
    for (const word of words) holders.set(word, [...(holders.get(word) ?? []), index]);
  });
  return (expanded) => {
    const words = wordsOf(expanded);
    const shared = new Map<number, number>();
    for (const word of words) {
      for (const index of holders.get(word) ?? []) shared.set(index, (shared.get(index) ?? 0) + 1);
    }
    const best = new Map<string, number>();
    for (const [index, count] of shared) {
      const name = names[index];
      if (!name) continue;
      const score = (2 * count) / (words.size + name.words.size);
      if (score > (best.get(name.id) ?? 0)) best.set(name.id, score);
    }
    return [...best]
      .sort((a, b) => b[1] - a[1])
      .slice(0, 2)
      .map(([id]) => id);
  };
}

/** What is known of a plan's wordings; it takes long to gather and never changes. */
interface Vocabulary {
  known: ReadonlySet<string>;
  index: Map<string, Set<string>>;
  nearest: (label: string) => string[];
}

const vocabularies = new WeakMap<Plan, Vocabulary>();

function vocabularyOf(plan: Plan): Vocabulary {
  const present = vocabularies.get(plan);
  if (present) return present;
  const known = new Set([...plan.indicators, ...plan.subIndicators].map(({ id }) => id));
  const vocabulary = { known, index: indexNames(plan, known), nearest: nearestAmong(plan.indicators) };
  vocabularies.set(plan, vocabulary);
  return vocabulary;
}

/** A matcher for the indicators and sub-indicators of `plan`. Each label is read once. */
export function createMatcher(plan: Plan, choices: ReaderChoices = noReaderChoices): Matcher {
  const { known, index, nearest } = vocabularyOf(plan);
  const read = remembered(readLabel);

  const exact = (label: string): LabelMatch | undefined => {
    const reading = read(label);
    const asWritten = index.get(exactKey(label)) ?? index.get(keyOf(reading.written));
    const ids = [...(asWritten ?? index.get(keyOf(reading.words)) ?? [])];
    const [indicator] = ids;
    if (indicator === undefined) return undefined;
    return ids.length === 1
      ? { indicator, confidence: asWritten ? 1 : 1 - mendedSlip, nearest: [], ambiguous: false }
      : { confidence: 0, nearest: ids, ambiguous: true };
  };

  const bySense = (label: string): LabelMatch => {
    const reading = read(label);
    const confidence = Math.max(
      0,
      bySignature - perUnknownWord * reading.unknown.length - (reading.words === reading.written ? 0 : mendedSlip),
    );
    const candidates = confidence >= threshold ? candidatesOf(reading, known) : [];
    const [indicator] = candidates;
    if (indicator === undefined) {
      const several = genericCandidates(reading, known);
      if (several.length > 0) return { confidence: 0, nearest: several, ambiguous: true, generic: true };
      return { ...noMatch, nearest: nearest(reading.words) };
    }
    return candidates.length === 1
      ? { indicator, confidence, nearest: [], ambiguous: false }
      : { confidence: 0, nearest: candidates, ambiguous: true };
  };

  const chosen = remembered((label) => {
    const id = chosenIndicator(choices, label);
    return typeof id === 'string' && !known.has(id) ? undefined : id;
  });

  const match = remembered((label): LabelMatch => {
    const id = chosen(label);
    if (id === null) return noMatch;
    return id === undefined
      ? (exact(label) ?? bySense(label))
      : { indicator: id, confidence: 1, nearest: [], ambiguous: false };
  });

  const matchWithin = (label: string, parents: readonly string[]): LabelMatch | undefined => {
    for (let depth = parents.length - 1; depth >= 0; depth -= 1) {
      const found = match(`${parents.slice(depth).join(' ')} ${label}`);
      if (found.indicator !== undefined) return { ...found, confidence: found.confidence * withParent };
    }
    return undefined;
  };

  return { chosen, match, matchWithin, read };
}
