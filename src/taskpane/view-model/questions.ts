import { holdsTable } from '../../check/table';
import type { CheckResult } from '../../check/types';
import type { Choice } from '../../excel/choices';
import { message, type Language } from '../../messages';
import type { Plan } from '../../plan/plan';
import { columnKey, labelKey, unclearColumns } from '../../tracking/choices';
import { periodLabel } from './status';

/** Something that only the officer knows: which indicator a row is, or which period a column speaks of. */
export interface Question {
  kind: Choice['kind'];
  key: string;
  /** The words of the workbook; empty where the column has none. */
  words: string;
  sheet: string;
  cell: string;
  /** Indicators of the plan that the row is nearest to, the nearest first. */
  nearest: string[];
  /** Whether the check leaves something out until this is answered; else the row is probably none of the plan's. */
  pressing: boolean;
}

/** Nearest indicators offered as buttons; the others are in the list. */
const offered = 2;

const rowQuestions = ({ sheets }: CheckResult): Question[] =>
  sheets.filter(holdsTable).flatMap(({ unmatched }) =>
    unmatched.map(({ label, sheet, labelCell, nearest, ambiguous }) => ({
      kind: 'label',
      key: labelKey(label),
      words: label.replace(/\s+/g, ' ').trim(),
      sheet,
      cell: labelCell,
      nearest: nearest.slice(0, offered),
      pressing: ambiguous,
    })),
  );

const columnQuestions = ({ sheets }: CheckResult): Question[] =>
  sheets.filter(holdsTable).flatMap((tracking) =>
    unclearColumns(tracking).map(({ sheet, cell, header }) => ({
      kind: 'column' as const,
      key: columnKey(sheet, header),
      words: header,
      sheet,
      cell,
      nearest: [],
      pressing: true,
    })),
  );

/** The questions that a check leaves open, each once and none that was answered, those that hold something up first. */
export function questionsOf(result: CheckResult, choices: readonly Choice[] = []): Question[] {
  const answered = new Set(choices.map(({ kind, key }) => `${kind} ${key}`));
  const all = new Map<string, Question>();
  for (const question of [...columnQuestions(result), ...rowQuestions(result)]) {
    const key = `${question.kind} ${question.key}`;
    if (question.key !== '' && !answered.has(key) && !all.has(key)) all.set(key, question);
  }
  const questions = [...all.values()];
  const weight = ({ pressing, nearest }: Question) => (pressing ? 0 : nearest.length > 0 ? 1 : 2);
  return questions.sort((a, b) => weight(a) - weight(b));
}

/** The choice that answers a question. */
export const answerTo = ({ kind, key, words, sheet, cell }: Question, answer: string | null): Choice => ({
  kind,
  key,
  answer,
  words: words || `${sheet}!${cell}`,
});

export interface PeriodGroup {
  year: number;
  periods: string[];
}

const twoDigits = (month: number): string => String(month).padStart(2, '0');
const months = Array.from({ length: 12 }, (_, index) => `-${twoDigits(index + 1)}`);
const parts = ['-Q1', '-Q2', '-Q3', '-Q4', '-H1', '-9M', '', ...months];

/** The periods that a column may speak of, by the plan's years. */
export function periodGroups(plan: Plan): PeriodGroup[] {
  const [first, last] = [plan.data.from, plan.data.to].map((date) => Number(date.slice(0, 4)));
  const years = Array.from({ length: (last ?? 0) - (first ?? 0) + 1 }, (_, index) => (first ?? 0) + index);
  return years.map((year) => ({ year, periods: parts.map((part) => `${year}${part}`) }));
}

/** The name of an indicator of the plan; its id where the plan does not know it. */
export const indicatorName = (language: Language, plan: Plan, id: string): string =>
  plan.indicator(id)?.name[language] ?? id;

/** What was answered, in words. */
export function answerText(language: Language, plan: Plan, { kind, answer }: Choice): string {
  if (answer === null) return message(language, 'fixes.not-indicator');
  return kind === 'label' ? indicatorName(language, plan, answer) : periodLabel(language, answer);
}
