import { check as checkGrids } from '../check/check';
import { planFixes, type CellChange, type Fix } from '../check/fixes';
import type { CheckResult, Finding } from '../check/types';
import { fail, ok, type Language, type Result } from '../messages';
import { tanMinhPlan } from '../plan/plan';
import type { Grid } from '../tracking/types';
import { applyChanges, undoChanges, type Changed, type Refusal } from './apply-changes';
import { choicesKey, parseChoices, readerChoices, withChoice, withoutChoice, type Choice } from './choices';
import { documentSettings, saveSetting } from './document-settings';
import { inExcel } from './errors';
import { markCells, unmarkCells } from './mark-cells';
import { marksKey, markTargets, parseMarks } from './marks';
import { readWorkbook, type ReadOptions } from './read-workbook';
import { keepUndo, undoable } from './undo-record';

export interface CheckOptions extends ReadOptions {
  /** The period to check, such as "2026-Q1"; the latest with values when absent. */
  period?: string | undefined;
}

/** What the add-in keeps in the open workbook, beside its cells. */
export interface Memory {
  choices: Choice[];
  /** Cells that are marked. */
  marks: number;
  /** Cells of the last fix, which can be undone. */
  undoable: number;
}

/** A check, and what the pane can do about what it found. */
export interface WorkbookCheck {
  result: CheckResult;
  fixes: Fix[];
  memory: Memory;
}

/** What a request changed in the workbook. */
export interface WorkbookChange {
  /** Cells changed. */
  done: number;
  refused: Refusal[];
  memory: Memory;
}

/** Checks the open workbook against the plan. Writes nothing. */
export async function check(options: CheckOptions = {}): Promise<Result<CheckResult>> {
  const checked = await inExcel((context) => checkIn(context, options));
  return checked.ok ? ok(checked.value.result) : checked;
}

/** The same check, with the fixes for what it found and what the workbook remembers. Writes nothing. */
export async function checkWorkbook(options: CheckOptions = {}): Promise<Result<WorkbookCheck>> {
  const checked = await inExcel((context) => checkIn(context, options));
  if (!checked.ok) return checked;
  const { result, grids } = checked.value;
  return ok({ result, fixes: planFixes(tanMinhPlan, grids, result), memory: recall() });
}

/** What officers decided in this workbook, for the reader. */
export const keptChoices = () => readerChoices(parseChoices(documentSettings().get(choicesKey)));

async function checkIn(
  context: Excel.RequestContext,
  options: CheckOptions,
): Promise<Result<{ result: CheckResult; grids: Grid[] }>> {
  const grids = await readWorkbook(context, options);
  const choices = keptChoices();
  const result = checkGrids(tanMinhPlan, grids, { period: options.period, choices });
  return result.ok ? ok({ result: result.value, grids }) : result;
}

/** Selects a cell and brings it into view. */
export function goToCell(sheet: string, cell: string): Promise<Result<null>> {
  return inExcel(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.activate();
    worksheet.getRange(cell).select();
    await context.sync();
    return ok(null);
  });
}

/** What the add-in keeps in the open workbook. Asks nothing of Excel: the settings come with the document. */
export function recall(): Memory {
  const settings = documentSettings();
  return {
    choices: parseChoices(settings.get(choicesKey)).choices,
    marks: parseMarks(settings.get(marksKey)).length,
    undoable: undoable(settings).length,
  };
}

/** Keeps an officer's choice in the workbook; checks use it from now on. */
export async function choose(choice: Choice): Promise<Result<Memory>> {
  const settings = documentSettings();
  const saved = await saveSetting(settings, choicesKey, withChoice(parseChoices(settings.get(choicesKey)), choice));
  return saved.ok ? ok(recall()) : saved;
}

/** Takes one choice back, or all of them. */
export async function forget(choice: Choice | 'all'): Promise<Result<Memory>> {
  const settings = documentSettings();
  const left = choice === 'all' ? undefined : withoutChoice(parseChoices(settings.get(choicesKey)), choice);
  const saved = await saveSetting(settings, choicesKey, left?.choices.length ? left : undefined);
  return saved.ok ? ok(recall()) : saved;
}

/** Writes the changes of fixes; `undoFixes` takes back the last of these. */
export async function applyFixes(changes: readonly CellChange[]): Promise<Result<WorkbookChange>> {
  const changed = await inExcel(async (context) => ok(await applyChanges(context, changes)));
  if (!changed.ok) return changed;
  const { cells, refused } = changed.value;
  if (cells.length > 0) await keepUndo(documentSettings(), cells);
  return ok({ done: cells.length, refused, memory: recall() });
}

/** Takes back the last fix, as a whole. Cells of a protected worksheet can be tried again when it is open. */
export async function undoFixes(): Promise<Result<WorkbookChange>> {
  const settings = documentSettings();
  const cells = undoable(settings);
  if (cells.length === 0) return fail('fixes.nothing-to-undo');
  const changed = await inExcel<Changed>(async (context) => ok(await undoChanges(context, cells)));
  if (!changed.ok) return changed;
  const { cells: undone, refused } = changed.value;
  const guarded = refused.filter(({ reason }) => reason === 'protected');
  const isGuarded = ({ sheet, cell }: { sheet: string; cell: string }) =>
    guarded.some((one) => one.sheet === sheet && one.cell === cell);
  await keepUndo(settings, cells.filter(isGuarded));
  return ok({ done: undone.length, refused, memory: recall() });
}

/** Marks the cells of findings in the workbook, in place of the marks that are there. */
export async function mark(findings: readonly Finding[], language: Language): Promise<Result<WorkbookChange>> {
  const settings = documentSettings();
  const marked = await inExcel(async (context) => {
    const cleared = await unmarkCells(context, settings);
    return cleared.ok ? markCells(context, settings, markTargets(findings, language)) : cleared;
  });
  return marked.ok ? ok({ ...marked.value, memory: recall() }) : marked;
}

/** Takes the marks away and restores what was there. */
export async function unmark(): Promise<Result<WorkbookChange>> {
  const settings = documentSettings();
  const cleared = await inExcel((context) => unmarkCells(context, settings));
  return cleared.ok ? ok({ ...cleared.value, memory: recall() }) : cleared;
}
