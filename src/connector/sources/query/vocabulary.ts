import { lookupKey } from '../../../plan/text';
import { channelOf } from '../../channels';
import type { Flag } from '../../dossiers/records';
import { stateOf, stateSets, statesByKey, type DossierState, type StateSet } from '../../dossiers/states';
import { isPaid, papersOf, paymentOf, yesOrNo } from '../../dossiers/words';

/** Columns of few different values, each of which is understood once, as in files. */
export const wordColumns = ['state', 'channel', 'payment', 'payment-state', 'papers', 'result', 'identified'] as const;
export type WordColumn = (typeof wordColumns)[number];

/** The different values of each word column that the source has; "" stands for an empty one. */
export type SourceWords = ReadonlyMap<WordColumn, readonly string[]>;

/** Flags that words decide; whether there is a fee is a matter of numbers. */
export type WordFlag = Exclude<Flag, 'with-fee'>;

/** What the words of a source mean. */
export interface Vocabulary {
  has(column: WordColumn): boolean;
  /** Words of the statuses of a set. */
  ofStates(set: readonly DossierState[]): string[];
  /** Words that name no status, without the empty one. */
  unknownStates: string[];
  /** Words that name no channel. */
  unknownChannels: string[];
  /** Words of each column that must hold for the flag; an empty list never holds. */
  ofFlag(flag: WordFlag): { column: WordColumn; words: string[] }[];
  /** Words of yes-or-no columns that were not understood. */
  unclear: { column: WordColumn; words: string[] }[];
}

const plain = (word: string): string => word.normalize('NFC').replace(/\s+/g, ' ').trim();

type Meaning = (text: string) => boolean | undefined;

/** What decides a flag: every column that the source has, and that one of them is there. */
const flagMeanings: Readonly<Record<WordFlag, readonly (readonly [WordColumn, Meaning])[]>> = {
  'paid-online': [
    ['payment', (text) => (paymentOf(text) === undefined ? undefined : paymentOf(text) === 'online')],
    ['payment-state', isPaid],
  ],
  papers: [['papers', (text) => papersOf(text)?.digitised]],
  reused: [['papers', (text) => papersOf(text)?.reused]],
  result: [['result', yesOrNo]],
  identified: [['identified', yesOrNo]],
};

/** Reads the words of a source with what the officer decided on statuses (words → status). */
export function vocabularyOf(words: SourceWords, decided?: Readonly<Record<string, DossierState>>): Vocabulary {
  const decidedByKey = statesByKey(decided);
  const wordsOf = (column: WordColumn, fits: (text: string) => boolean): string[] =>
    (words.get(column) ?? []).filter((word) => fits(plain(word)));
  const read = (text: string): DossierState | undefined => decidedByKey.get(lookupKey(text)) ?? stateOf(text);
  const decides = new Map(Object.values(flagMeanings).flat());
  return {
    has: (column) => words.has(column),
    ofStates: (set) => wordsOf('state', (text) => text !== '' && set.includes(read(text) as DossierState)),
    unknownStates: wordsOf('state', (text) => text !== '' && read(text) === undefined),
    unknownChannels: wordsOf('channel', (text) => text !== '' && channelOf(text) === undefined),
    ofFlag: (flag) => {
      const [[first] = [undefined]] = flagMeanings[flag];
      // Without its own column nothing is known, whatever the others say.
      if (first === undefined || !words.has(first)) return [{ column: first ?? 'state', words: [] }];
      return flagMeanings[flag]
        .filter(([column]) => words.has(column))
        .map(([column, meaning]) => ({ column, words: wordsOf(column, (text) => meaning(text) === true) }));
    },
    unclear: [...decides].flatMap(([column, meaning]) => {
      const unclear = wordsOf(column, (text) => meaning(text) === undefined);
      return unclear.length === 0 ? [] : [{ column, words: unclear }];
    }),
  };
}

export const statesOf = (set: StateSet): readonly DossierState[] => stateSets[set];
