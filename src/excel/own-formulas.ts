import type { CheckResult } from '../check/types';
import { planFixes, type Fix } from '../check/fixes';
import { referencesAt } from '../check/formula';
import { functionDamage, isDamagedFunction } from '../check/rules/function-damage';
import type { Plan } from '../plan/plan';
import { contains, parseA1, toA1 } from '../tracking/a1';
import type { Grid } from '../tracking/types';
import { isWaiting } from './calculated';

/** A cell of the workbook. */
export interface CellPlace {
  sheet: string;
  cell: string;
}

/** The cells of a workbook that use functions of this add-in, by what they show. */
export interface OwnFormulas {
  /** Cells with a result; an error that a function answers (#N/A, #VALUE!) is one. */
  working: number;
  waiting: CellPlace[];
  damaged: CellPlace[];
}

const usesOwnFunction = (formula: string): boolean => /(?:\bCCCH\.|_xldudf_CCCH_)/i.test(formula);

/** What the cells that use functions of this add-in show. */
export function ownFormulas(grids: readonly Grid[]): OwnFormulas {
  const found: OwnFormulas = { working: 0, waiting: [], damaged: [] };
  for (const { sheet, firstRow, firstColumn, formulas, values } of grids) {
    formulas.forEach((row, r) =>
      row.forEach((formula, c) => {
        if (formula === null || !usesOwnFunction(formula)) return;
        const value = values[r]?.[c] ?? null;
        const place = { sheet, cell: toA1(firstRow + r, firstColumn + c) };
        if (isDamagedFunction(formula, value)) found.damaged.push(place);
        else if (isWaiting(value)) found.waiting.push(place);
        else found.working += 1;
      }),
    );
  }
  return found;
}

/** The changes that enter damaged functions anew. */
export function damageFixes(plan: Plan, grids: Grid[]): Fix[] {
  const nothing: CheckResult = {
    plan: plan.data.id,
    period: null,
    periods: [],
    sheets: [],
    indicators: [],
    findings: [],
  };
  const findings = functionDamage.run({
    plan,
    grids,
    sheets: [],
    period: null,
    year: 0,
    results: [],
    chosen: new Map(),
    imported: new Map(),
  });
  return planFixes(plan, grids, { ...nothing, findings });
}

/** Whether a formula in English notation, entered into a cell, would refer to that cell. */
export function refersToItself(formula: string, { sheet, cell }: CellPlace): boolean {
  const own = parseA1(cell);
  if (!own) return false;
  return referencesAt(formula, own, own).some(
    ({ sheet: named = sheet, area }) => named.toLowerCase() === sheet.toLowerCase() && contains(area, own),
  );
}

/** What stands between arguments and in numbers of formulas, as this Excel writes them. */
export interface FormulaNotation {
  list: ';' | ',';
  decimal: ',' | '.';
}

/**
 * Excel tells its decimal mark but not what separates arguments (OfficeDev/office-js#2891); it takes ";" wherever the
 * decimal mark is a comma, since a formula could not be read otherwise.
 */
export const notationOf = (decimalSeparator: string): FormulaNotation =>
  decimalSeparator === ',' ? { list: ';', decimal: ',' } : { list: ',', decimal: '.' };

const quotedText = /"(?:[^"]|"")*"/g;

/**
 * The separator of arguments that Excel shows in a formula, from its English and its local form; `undefined` where
 * the formula separates nothing.
 */
export function shownSeparator(english: string, local: string): FormulaNotation['list'] | undefined {
  const [theirs, shown] = [english, local].map((formula) => formula.replace(quotedText, ''));
  if (!theirs?.includes(',')) return undefined;
  return shown?.includes(';') ? ';' : ',';
}
