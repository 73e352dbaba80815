import type { ReaderChoices } from '../tracking/choices';
import type { Period } from '../tracking/types';

/** What an officer decided once: which indicator a row's words mean, or which period a column speaks of. */
export interface Choice {
  kind: 'label' | 'column';
  /** `labelKey` of the row's words, `columnKey` of the worksheet and the heading. */
  key: string;
  /** An indicator's id or a period; `null`: no indicator of the plan. */
  answer: string | null;
  /** The words of the workbook, cut, to show the choice by. */
  words: string;
}

/** The choices kept in a workbook, the oldest first. */
export interface Choices {
  version: 1;
  choices: Choice[];
}

export const choicesKey = 'ccch.choices';
/** A workbook tracks some dozens of rows; beyond this the oldest choices go. */
const most = 500;
const longestWords = 160;

export const noChoices: Choices = { version: 1, choices: [] };

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

function choiceFrom(stored: unknown): Choice[] {
  if (typeof stored !== 'object' || stored === null) return [];
  const { kind, key, answer, words } = stored as Record<string, unknown>;
  if ((kind !== 'label' && kind !== 'column') || !isText(key) || !isText(words)) return [];
  if (!isText(answer) && !(answer === null && kind === 'label')) return [];
  return [{ kind, key, answer: isText(answer) ? answer : null, words }];
}

/** The choices that a document's setting holds; whatever is no choice is passed over, for others may have written it. */
export function parseChoices(stored: unknown): Choices {
  if (typeof stored !== 'object' || stored === null || !('version' in stored) || stored.version !== 1) return noChoices;
  const list = 'choices' in stored && Array.isArray(stored.choices) ? stored.choices : [];
  return { version: 1, choices: list.flatMap(choiceFrom).slice(-most) };
}

const same = (a: Pick<Choice, 'kind' | 'key'>, b: Pick<Choice, 'kind' | 'key'>): boolean =>
  a.kind === b.kind && a.key === b.key;

/** The choices without one of them. */
export const withoutChoice = ({ choices }: Choices, gone: Pick<Choice, 'kind' | 'key'>): Choices => ({
  version: 1,
  choices: choices.filter((one) => !same(one, gone)),
});

/** The choices with one more, which takes the place of an earlier answer to the same question. */
export function withChoice(choices: Choices, choice: Choice): Choices {
  const kept = withoutChoice(choices, choice).choices;
  const words = [...choice.words.trim()].slice(0, longestWords).join('');
  return { version: 1, choices: [...kept, { ...choice, words }].slice(-most) };
}

/** The choices as the reader takes them. */
export function readerChoices({ choices }: Choices): ReaderChoices {
  const labels: Record<string, string | null> = {};
  const columns: Record<string, Exclude<Period, null>> = {};
  for (const { kind, key, answer } of choices) {
    if (kind === 'label') labels[key] = answer;
    else if (answer !== null) columns[key] = answer;
  }
  return { labels, columns };
}
