import type { CheckResult } from '../check/types';
import { planFixes, type Fix } from '../check/fixes';
import { functionDamage, isDamagedFunction } from '../check/rules/function-damage';
import type { Plan } from '../plan/plan';
import { parseA1, parseA1Area, toA1 } from '../tracking/a1';
import type { CellValue, Grid } from '../tracking/types';

/** What Excel shows while a function has not answered; the second is the older name of the first. */
export const waitingValues: readonly CellValue[] = ['#BUSY!', '#GETTING_DATA'];

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
        else if (waitingValues.includes(value)) found.waiting.push(place);
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

const quotedText = /"(?:[^"]|"")*"/g;
const reference =
  /(?:('(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(?<![\p{L}\p{N}_.])(\$?[A-Z]{1,3}\$?[1-9]\d*(?::\$?[A-Z]{1,3}\$?[1-9]\d*)?)(?![\p{L}\p{N}_(.])/giu;

/** The name of a worksheet as it stands before "!". */
const sheetName = (written: string): string =>
  written.startsWith("'") ? written.slice(1, -1).replaceAll("''", "'") : written;

/** Whether a formula in English notation, entered into a cell, would refer to that cell. */
export function refersToItself(formula: string, { sheet, cell }: CellPlace): boolean {
  const own = parseA1(cell);
  if (!own) return false;
  return [...formula.replace(quotedText, '""').matchAll(reference)].some(([, written, address = '']) => {
    if (written !== undefined && sheetName(written).toLowerCase() !== sheet.toLowerCase()) return false;
    const area = parseA1Area(address);
    return (
      area !== undefined &&
      own.row >= area.top &&
      own.row <= area.bottom &&
      own.column >= area.left &&
      own.column <= area.right
    );
  });
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

/**
 * The separator of arguments that Excel shows in a formula, from its English and its local form; `undefined` where
 * the formula separates nothing.
 */
export function shownSeparator(english: string, local: string): FormulaNotation['list'] | undefined {
  const [theirs, shown] = [english, local].map((formula) => formula.replace(quotedText, ''));
  if (!theirs?.includes(',')) return undefined;
  return shown?.includes(';') ? ';' : ',';
}
