import { changesOf, findingKey, type CellAfter, type CellChange, type CellState, type Fix } from '../../check/fixes';
import type { Finding } from '../../check/types';
import type { Refusal, RefusalReason } from '../../excel/apply-changes';
import { formatNumber, formatPercent, message, type Language, type MessageId } from '../../messages';
import { isPercentFormat } from '../../tracking/number';
import type { ChangeKind, Outcome } from '../state';

/** The rules whose findings can be mended, as a group of findings names them. */
const ruleNames: Readonly<Record<string, MessageId>> = {
  'number-as-text': 'fixes.rule.number-as-text',
  'target-differs': 'fixes.rule.target-differs',
  'hard-coded-target': 'fixes.rule.hard-coded-target',
  'function-damage': 'fixes.rule.function-damage',
  'legacy-encoding': 'fixes.rule.legacy-encoding',
};

export const fixesByKey = (fixes: readonly Fix[]): ReadonlyMap<string, Fix> =>
  new Map(fixes.map((fix) => [fix.key, fix]));

export interface FixGroup {
  rule: string;
  name: MessageId;
  changes: CellChange[];
}

/** The rules among the findings that can mend at least two cells at once. */
export function fixGroups(findings: readonly Finding[], fixes: ReadonlyMap<string, Fix>): FixGroup[] {
  const byRule = new Map<string, Fix[]>();
  for (const finding of findings) {
    const fix = fixes.get(findingKey(finding));
    if (fix) byRule.set(fix.rule, [...(byRule.get(fix.rule) ?? []), fix]);
  }
  return [...byRule].flatMap(([rule, own]) => {
    const name = ruleNames[rule];
    const changes = changesOf(own);
    return name && own.length > 1 && changes.length > 1 ? [{ rule, name, changes }] : [];
  });
}

/** What a cell holds, or is to hold, as an officer would see it. */
export function contentText(language: Language, state: CellState | CellAfter): string {
  const { value, formula, numberFormat } = state;
  const text = formula ?? plainText(language, value, numberFormat);
  const font = 'fontName' in state ? state.fontName : undefined;
  return font === undefined ? text : message(language, 'fixes.font', { text, font });
}

function plainText(language: Language, value: CellState['value'], numberFormat: string): string {
  if (value === null) return message(language, 'fixes.empty-value');
  if (typeof value === 'string') return message(language, 'fixes.text-value', { text: value });
  if (typeof value === 'boolean') return String(value).toUpperCase();
  return isPercentFormat(numberFormat) ? formatPercent(language, value, 4) : formatNumber(language, value);
}

const doneIds: Readonly<Record<ChangeKind, [some: MessageId, none: MessageId]>> = {
  fix: ['fixes.fixed', 'fixes.fixed-none'],
  undo: ['fixes.undone', 'fixes.undone-none'],
  mark: ['fixes.marked', 'fixes.marked-none'],
  unmark: ['fixes.unmarked', 'fixes.unmarked-none'],
};

const refusedIds: Readonly<Record<RefusalReason, MessageId>> = {
  changed: 'fixes.refused-changed',
  protected: 'fixes.refused-protected',
  gone: 'fixes.refused-gone',
  'mixed-fonts': 'fixes.refused-mixed-fonts',
};

/** What a job did, in one sentence. */
export const doneText = (language: Language, { kind, done }: Outcome): string =>
  message(language, doneIds[kind][done > 0 ? 0 : 1], { count: done });

const cellsNamed = 4;

/** "Theo dõi!D5, …": the first cells, and how many more. */
export function cellsText(language: Language, places: readonly Pick<Refusal, 'sheet' | 'cell'>[]): string {
  const named = places.slice(0, cellsNamed).map(({ sheet, cell }) => message(language, 'fixes.place', { sheet, cell }));
  const cells = named.join(', ');
  const count = places.length - named.length;
  return count > 0 ? message(language, 'fixes.and-more', { cells, count }) : cells;
}

/** The cells that were left alone and why: one sentence a reason. */
export function refusedTexts(language: Language, { refused }: Outcome): string[] {
  return (Object.keys(refusedIds) as RefusalReason[]).flatMap((reason) => {
    const own = refused.filter((one) => one.reason === reason);
    if (own.length === 0) return [];
    return [message(language, refusedIds[reason], { count: own.length, cells: cellsText(language, own) })];
  });
}
