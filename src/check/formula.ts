/** What a formula refers to, without calculating it: A1 formulas in Excel's English form, with their "=". */
import { parseA1 } from '../tracking/a1';
import type { Area } from '../tracking/types';

export interface Place {
  row: number;
  column: number;
}

const address = String.raw`\$?[A-Z]{1,3}\$?[1-9]\d{0,6}`;
const prefix = String.raw`(?:'(?:[^']|'')+'|(?:\[[^\]]+\])?[\p{L}_][\p{L}\p{N}_.]*)!`;
/** Texts are matched so that they are passed over; a name that only looks like an address ("LOG10(", "Q1!") is none. */
const token = new RegExp(
  String.raw`"(?:[^"]|"")*"|(?<![\p{L}\p{N}_.$])(?<sheet>${prefix})?(?<first>${address})(?::(?<last>${address}))?(?![\p{L}\p{N}_.(!])`,
  'giu',
);

const offset = (letter: string, from: number, to: number, absolute: boolean): string => {
  if (absolute) return `${letter}${to + 1}`;
  return from === to ? letter : `${letter}[${to - from}]`;
};

function relativeAddress(text: string, from: Place): string {
  const to = parseA1(text);
  if (!to) return text;
  const [, fixedColumn = '', fixedRow = ''] = /^(\$?)[A-Z]+(\$?)/i.exec(text) ?? [];
  return offset('R', from.row, to.row, fixedRow !== '') + offset('C', from.column, to.column, fixedColumn !== '');
}

/** Rounding and the catching of errors do not change what is calculated. */
const wrapper = /^=(?:IFERROR|ROUND|ROUNDUP|ROUNDDOWN)\((.*),[^,()]*\)$/i;

function unwrapped(formula: string): string {
  const inner = wrapper.exec(formula)?.[1];
  return inner === undefined || !isBalanced(inner) ? formula : unwrapped(`=${inner}`);
}

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const letter of text) {
    depth += Number(letter === '(') - Number(letter === ')');
    if (depth < 0) return false;
  }
  return depth === 0;
}

/**
 * The formula as seen from its own cell: "=D5/E5" in F5 and "=D6/E6" in F6 are both "=RC[-2]/RC[-1]", as Excel's R1C1
 * notation has it. Formulas copied from one another have the same form; what only rounds or catches errors is left out.
 */
export function relativeForm(formula: string, from: Place): string {
  return unwrapped(formula.replace(/^=\s*\+?\s*/, '=')).replace(token, (whole, ...rest: unknown[]) => {
    const groups = rest.at(-1) as { sheet?: string; first?: string; last?: string };
    if (groups.first === undefined) return whole;
    const last = groups.last === undefined ? '' : `:${relativeAddress(groups.last, from)}`;
    return `${groups.sheet ?? ''}${relativeAddress(groups.first, from)}${last}`;
  });
}

export interface Reference {
  /** Name of the worksheet; absent where it is the formula's own. */
  sheet?: string;
  area: Area;
}

const unquoted = (text: string): string =>
  text
    .replace(/!$/, '')
    .replace(/^'(.*)'$/, '$1')
    .replaceAll("''", "'");

/** The cells that the formula of `from` would refer to when copied to `to`. */
export function referencesAt(formula: string, from: Place, to: Place): Reference[] {
  const moved = (text: string): Place => {
    const place = parseA1(text) ?? from;
    const [, fixedColumn = '', fixedRow = ''] = /^(\$?)[A-Z]+(\$?)/i.exec(text) ?? [];
    return {
      row: place.row + (fixedRow ? 0 : to.row - from.row),
      column: place.column + (fixedColumn ? 0 : to.column - from.column),
    };
  };
  return [...formula.matchAll(token)].flatMap(({ groups = {} }) => {
    if (groups['first'] === undefined) return [];
    const first = moved(groups['first']);
    const last = moved(groups['last'] ?? groups['first']);
    const area = {
      top: Math.min(first.row, last.row),
      left: Math.min(first.column, last.column),
      bottom: Math.max(first.row, last.row),
      right: Math.max(first.column, last.column),
    };
    return [groups['sheet'] === undefined ? { area } : { sheet: unquoted(groups['sheet']), area }];
  });
}

const sheetToken =
  /"(?:[^"]|"")*"|#[A-Z]+(?:\/[A-Z0]+)?[!?]?|'(?<quoted>(?:[^']|'')+)'!|(?<plain>(?:\[[^\]]+\])?[\p{L}_][\p{L}\p{N}_.]*(?::[\p{L}_][\p{L}\p{N}_.]*)?|\[[^\]]+\])!/giu;
/** "[1]Sheet1", "C:\sổ\[Quý I.xlsx]Sheet1" and, for a name of another workbook, "Quý I.xlsx". */
const otherWorkbook = /\[([^\]]+)\]|([^\\/]+\.xl[a-z]{1,3})$/i;

export interface Links {
  /** Worksheets of this workbook that the formula names. */
  sheets: string[];
  /** Other workbooks: their file names or, where the file only numbers them, "[1]". */
  workbooks: string[];
}

/** The worksheets and other workbooks that a formula names before "!". */
export function linksOf(formula: string): Links {
  const links: Links = { sheets: [], workbooks: [] };
  if (!formula.includes('!')) return links;
  for (const { groups = {} } of formula.matchAll(sheetToken)) {
    const name = groups['quoted']?.replaceAll("''", "'") ?? groups['plain'];
    if (name === undefined) continue;
    const other = otherWorkbook.exec(name);
    if (!other) links.sheets.push(...name.split(':'));
    else links.workbooks.push(other[2] ?? (/^\d+$/.test(other[1] ?? '') ? `[${other[1]}]` : (other[1] ?? '')));
  }
  return links;
}

/** Whether a reference of the formula was deleted: "#REF!" outside of texts. */
export const hasLostReference = (formula: string): boolean =>
  /#REF!/i.test(formula) && /#REF!/i.test(formula.replace(/"(?:[^"]|"")*"/g, ''));
