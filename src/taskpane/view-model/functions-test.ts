import type { EnteredFormula, FunctionTest, OwnFormulas } from '../../excel/functions-operations';
import { message, type Language, type MessageId } from '../../messages';
import { tanMinhPlan } from '../../plan/plan';
import type { FunctionsState } from '../functions-state';
import { cellsText } from './fixes';
import { functionCount } from './functions';

/** An indicator and a year that every copy of the plan has; two arguments, so that Excel shows what separates them. */
const trialIndicator = 'online_rate';
const trialYear = 2030;

/** The formula of the trial, in English notation. */
export const trialFormula = `=CCCH.TARGET("${trialIndicator}", ${trialYear})`;

/** What the formula of the trial answers where functions work: they answer from this plan. */
export function trialTarget(): number | undefined {
  const target = tanMinhPlan.target(trialIndicator, trialYear);
  return target.ok ? target.value : undefined;
}

export type Verdict = 'works' | 'fails' | 'unsupported' | 'likely';

/**
 * Whether functions work here. Only the trial proves it: values in the workbook may be those that the file was saved
 * with, and requirement sets are also claimed by editions that Microsoft's overview of custom functions excludes.
 */
export function verdictOf({ supported, loaded }: FunctionTest, trial: EnteredFormula | null): Verdict {
  if (!supported) return 'unsupported';
  if (trial) return trial.value === trialTarget() ? 'works' : 'fails';
  return loaded ? 'likely' : 'fails';
}

/** `Office.PlatformType` → what officers call it. */
const platformNames: Readonly<Record<string, MessageId>> = {
  PC: 'function-view.platform.PC',
  OfficeOnline: 'function-view.platform.OfficeOnline',
  Mac: 'function-view.platform.Mac',
  iOS: 'function-view.platform.iOS',
  Android: 'function-view.platform.Android',
};

/** "Excel trên Windows, phiên bản 16.0…". */
export const excelText = (language: Language, { platform, version }: FunctionTest): string =>
  message(language, 'function-view.excel', {
    platform: message(language, platformNames[platform] ?? 'function-view.platform.other'),
    version,
  });

/** One thing that the test looked at. */
export interface TestLine {
  id: 'excel' | 'loaded' | 'cells' | 'damaged' | 'waiting';
  isFine: boolean;
  text: string;
}

function cellLines(language: Language, { working, damaged, waiting }: OwnFormulas): TestLine[] {
  const line = (id: TestLine['id'], name: MessageId, places: OwnFormulas['damaged']): TestLine[] => {
    const params = { count: places.length, cells: cellsText(language, places) };
    return places.length === 0 ? [] : [{ id, isFine: false, text: message(language, name, params) }];
  };
  const bad = damaged.length + waiting.length;
  const id: MessageId = bad > 0 ? 'function-view.cells-some' : 'function-view.cells-fine';
  const count = working + bad;
  return [
    ...(count === 0
      ? [{ id: 'cells' as const, isFine: true, text: message(language, 'function-view.cells-none') }]
      : []),
    ...(working > 0 ? [{ id: 'cells' as const, isFine: true, text: message(language, id, { count: working }) }] : []),
    ...line('damaged', 'function-view.cells-damaged', damaged),
    ...line('waiting', 'function-view.cells-busy', waiting),
  ];
}

/** What the test found, a line each. */
export function testLines(language: Language, test: FunctionTest): TestLine[] {
  const { supported, loaded, formulas } = test;
  const excel = `${excelText(language, test)}. ${message(language, supported ? 'function-view.supported' : 'function-view.unsupported')}`;
  const functions = loaded
    ? message(language, 'function-view.loaded', { count: functionCount })
    : message(language, 'function-view.not-loaded');
  return [
    { id: 'excel', isFine: supported, text: excel },
    // Where functions are not supported, whether they were loaded tells nothing.
    ...(supported ? [{ id: 'loaded' as const, isFine: loaded, text: functions }] : []),
    ...cellLines(language, formulas),
  ];
}

const errorIds: Readonly<Record<string, MessageId>> = {
  '#NAME?': 'function-view.shows.name',
  '#BUSY!': 'function-view.shows.busy',
  '#GETTING_DATA': 'function-view.shows.busy',
  '#CONNECT!': 'function-view.shows.connect',
  '#SPILL!': 'function-view.shows.spill',
  '#N/A': 'function-view.shows.no-data',
  '#VALUE!': 'function-view.shows.value',
};

/** What an error in the cell of a formula means and what to do; `null` where the cell shows none. */
export function errorText(language: Language, { value }: EnteredFormula): string | null {
  if (typeof value !== 'string' || !value.startsWith('#')) return null;
  return message(language, errorIds[value] ?? 'function-view.shows.other', { error: value });
}

/** A formula was inserted, and what its cell shows, in one sentence. */
export const enteredText = (language: Language, { sheet, cell, text }: EnteredFormula): string =>
  message(language, 'function-view.inserted', { sheet, cell, text: text || message(language, 'function-view.blank') });

/** What a screen reader should say in the view of functions; the question about a cell is an alert of its own. */
export function functionsAnnouncement(language: Language, state: FunctionsState): string {
  const { test, trial, entered } = state;
  if (entered) return enteredText(language, entered);
  return test ? message(language, `function-view.verdict.${verdictOf(test, trial)}`) : '';
}
