import type { CellState, Fix } from '../check/fixes';
import { fail, ok, type Problem, type Result } from '../messages';
import { tanMinhPlan } from '../plan/plan';
import type { CellValue } from '../tracking/types';
import { undoChanges, type Refusal } from './apply-changes';
import { calculated, isWaiting } from './calculated';
import { stateOf, type Swapped } from './cell-swap';
import { inExcel } from './errors';
import {
  damageFixes,
  notationOf,
  ownFormulas,
  refersToItself,
  shownSeparator,
  type CellPlace,
  type FormulaNotation,
  type OwnFormulas,
} from './own-formulas';
import { readWorkbook, type ReadOptions } from './read-workbook';

export type { FormulaNotation, OwnFormulas } from './own-formulas';

/** What can be known about custom functions without writing into a cell. */
export interface FunctionTest {
  /** Excel runs functions of add-ins (requirement set CustomFunctionsRuntime 1.1). */
  supported: boolean;
  /** The runtime of functions is in this page. */
  loaded: boolean;
  /** `Office.PlatformType`: "PC", "OfficeOnline", "Mac", "iOS"… */
  platform: string;
  version: string;
  formulas: OwnFormulas;
  /** What enters damaged functions anew. */
  fixes: Fix[];
}

/** A cell that the officer lets the formula replace, with what they saw in it. */
export interface ReplacedCell extends CellPlace {
  content: CellState;
}

/** A formula that was entered, and what its cell shows now. */
export interface EnteredFormula extends CellPlace {
  /** In English notation. */
  formula: string;
  value: CellValue;
  /** As the officer sees it: "75%". */
  text: string;
  /** As the formula shows it; absent where it separates nothing. */
  separator?: FormulaNotation['list'];
  /** What `takeBackFormula` restores. */
  swapped: Swapped;
}

export type FormulaEntry = ({ kind: 'occupied' } & ReplacedCell) | ({ kind: 'entered' } & EnteredFormula);

const isSupported = (set: string, version: string): boolean => Office.context.requirements.isSetSupported(set, version);

/** Functions of add-ins came with 1.1 (Office.js documentation, custom functions requirement sets). */
const runsFunctions = (): boolean => isSupported('CustomFunctionsRuntime', '1.1');

/** How this Excel writes formulas; `null` where it cannot tell (before ExcelApi 1.11). */
export function readNotation(): Promise<Result<FormulaNotation | null>> {
  return inExcel(async (context) => {
    if (!isSupported('ExcelApi', '1.11')) return ok(null);
    const { application } = context.workbook;
    application.load({ decimalSeparator: true });
    await context.sync();
    return ok(notationOf(application.decimalSeparator));
  });
}

/** Looks whether custom functions can work here and what those in the workbook show. Writes nothing. */
export function testFunctions(options: ReadOptions = {}): Promise<Result<FunctionTest>> {
  return inExcel(async (context) => {
    const grids = await readWorkbook(context, options);
    const { platform, version } = Office.context.diagnostics;
    return ok({
      supported: runsFunctions(),
      loaded: typeof CustomFunctions !== 'undefined',
      platform: String(platform ?? ''),
      version: version ?? '',
      formulas: ownFormulas(grids),
      fixes: damageFixes(tanMinhPlan, grids),
    });
  });
}

/** The address of the selected range with its worksheet: "'Theo dõi'!B5:B14". */
export function selectedAddress(): Promise<Result<string>> {
  return inExcel(async (context) => {
    const range = context.workbook.getSelectedRange();
    range.load({ address: true });
    await context.sync();
    return ok(range.address);
  });
}

/** Where a formula is to be entered, or was, and whether its worksheet takes entries. */
interface Target extends ReplacedCell {
  range: Excel.Range;
  guarded: boolean;
}

/** The active cell, or the one named, as it is now. */
async function lookAt(context: Excel.RequestContext, place?: CellPlace): Promise<Target> {
  const range = place
    ? context.workbook.worksheets.getItem(place.sheet).getRange(place.cell)
    : context.workbook.getActiveCell();
  const { worksheet } = range;
  range.load({ address: true, values: true, formulas: true, numberFormat: true });
  worksheet.load({ name: true, protection: { protected: true } });
  await context.sync();
  const cell = range.address.slice(range.address.lastIndexOf('!') + 1);
  return { sheet: worksheet.name, cell, content: stateOf(range), range, guarded: worksheet.protection.protected };
}

const isEmpty = ({ value, formula }: CellState): boolean => value === null && formula === null;

const sameContent = (a: CellState, b: CellState): boolean =>
  a.formula === b.formula && (a.formula !== null || a.value === b.value);

const refuse = (reason: Refusal['reason'], { sheet, cell }: CellPlace) => fail(refusals[reason], { sheet, cell });

const refusals: Readonly<Record<Refusal['reason'], Problem['id']>> = {
  changed: 'function-view.problem.changed',
  protected: 'function-view.problem.protected',
  gone: 'function-view.problem.gone',
  'mixed-fonts': 'function-view.problem.changed',
};

const shown = { values: true, text: true, formulas: true, formulasLocal: true, numberFormat: true };

/** Loads what the cell of a formula shows, once the function has answered or our patience has ended. */
async function loadShown(context: Excel.RequestContext, range: Excel.Range): Promise<void> {
  range.load(shown);
  await context.sync();
  await calculated(context, isWaiting(range.values[0]?.[0]) ? [range] : [], shown);
}

async function enter(context: Excel.RequestContext, target: Target, formula: string): Promise<EnteredFormula> {
  const { sheet, cell, range, content } = target;
  // Under the format of text a formula would stay text. Any other format is the officer's; under "General" the cell
  // takes the one that the function's result brings.
  if (content.numberFormat === '@') range.numberFormat = [['General']];
  range.formulas = [[formula]];
  await context.sync();
  await loadShown(context, range);
  const separator = shownSeparator(formula, String(range.formulasLocal[0]?.[0]));
  return {
    ...{ sheet, cell, formula },
    value: range.values[0]?.[0] as CellValue,
    text: String(range.text[0]?.[0] ?? ''),
    ...(separator && { separator }),
    swapped: { sheet, cell, before: content, after: stateOf(range) },
  };
}

/**
 * Enters a formula in English notation into the active cell, which keeps its number format. A cell that holds
 * something is left alone and answered as `occupied`, unless the officer let the formula replace what they saw there.
 * Problems: `function-view.problem.…` and those of `inExcel`.
 */
export function enterFormula(formula: string, replaced?: ReplacedCell): Promise<Result<FormulaEntry>> {
  return inExcel<FormulaEntry>(async (context) => {
    if (!runsFunctions()) return fail('function-view.problem.not-supported');
    const target = await lookAt(context, replaced);
    const { sheet, cell, content } = target;
    if (refersToItself(formula, target)) return fail('function-view.problem.own-cell', { cell });
    if (replaced && !sameContent(content, replaced.content)) return refuse('changed', target);
    if (target.guarded) return refuse('protected', target);
    if (!replaced && !isEmpty(content)) return ok({ kind: 'occupied', sheet, cell, content });
    return ok({ kind: 'entered', ...(await enter(context, target, formula)) });
  });
}

/** Enters a formula into the active cell on trial: a cell that holds anything is refused. */
export async function tryFormula(formula: string): Promise<Result<EnteredFormula>> {
  const entry = await enterFormula(formula);
  if (!entry.ok) return entry;
  const { value } = entry;
  return value.kind === 'entered' ? ok(value) : fail('function-view.problem.not-empty', { cell: value.cell });
}

/** Restores what a cell held before a formula was entered; a cell that was changed since is left alone. */
export function takeBackFormula({ sheet, cell, before, after }: Swapped): Promise<Result<null>> {
  return inExcel(async (context) => {
    const target = await lookAt(context, { sheet, cell });
    if (!sameContent(target.content, after)) return refuse('changed', target);
    if (target.guarded) return refuse('protected', target);
    if (!isEmpty(before)) {
      const [refusal] = (await undoChanges(context, [{ sheet, cell, before, after: target.content }])).refused;
      return refusal ? refuse(refusal.reason, refusal) : ok(null);
    }
    target.range.values = [['']];
    if (target.content.numberFormat !== before.numberFormat) target.range.numberFormat = [[before.numberFormat]];
    await context.sync();
    return ok(null);
  });
}
