/**
 * Native formulas with what they show. All of them show nothing where there is no number: a report must never turn a
 * missing figure into 0.
 */
import type { Operand } from './sheet-builder';
import type { CellContent, CellResult } from './types';

/** Excel quotes a text in a formula by doubling its quotation marks. */
export const formulaText = (text: string): string => `"${text.replace(/"/g, '""')}"`;

const numbers = (cells: readonly Operand[]): number[] =>
  cells.flatMap(({ value }) => (typeof value === 'number' ? [value] : []));

export const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** "C5" and "C6" are one range "C5:C6": shorter, and it grows with rows put in between. */
export function addressList(cells: readonly Pick<Operand, 'address'>[]): string {
  const parts: { prefix: string; column: string; first: number; last: number }[] = [];
  for (const { address } of cells) {
    const [, prefix = '', column = '', row = '0'] = /^(.*!)?([A-Z]+)(\d+)$/.exec(address) ?? [];
    const open = parts.at(-1);
    if (open && open.prefix === prefix && open.column === column && open.last === Number(row) - 1) open.last += 1;
    else parts.push({ prefix, column, first: Number(row), last: Number(row) });
  }
  return parts
    .map(({ prefix, column, first, last }) => {
      const start = `${prefix}${column}${first}`;
      return last > first ? `${start}:${column}${last}` : start;
    })
    .join(',');
}

type Formula = Extract<CellContent, { kind: 'formula' }>;

/** The sum of the cells that hold a number; nothing where none does. */
export function sumOf(cells: readonly Operand[], numberFormat = '#,##0'): Formula {
  const list = addressList(cells);
  const values = numbers(cells);
  return {
    kind: 'formula',
    formula: `=IF(COUNT(${list})=0,"",SUM(${list}))`,
    result: values.length === 0 ? null : total(values),
    numberFormat,
  };
}

/** Binary noise of a division lies far below; 0.1 + 0.2 must not become a difference. */
const decimals = 9;
export const rounded = (value: number): number => Number(value.toFixed(decimals));

/**
 * part ÷ whole as a fraction; nothing where one of them is missing or the whole is 0. `otherwise`: a figure to show
 * where the parts are missing.
 */
export function shareOf(part: Operand, whole: Operand, numberFormat: string, otherwise?: Formula): Formula {
  const [n, d] = [part.value, whole.value];
  const known = typeof n === 'number' && typeof d === 'number';
  const rest = otherwise === undefined ? '""' : otherwise.formula.slice(1);
  return {
    kind: 'formula',
    formula: `=IF(AND(ISNUMBER(${part.address}),ISNUMBER(${whole.address})),IF(${whole.address}>0,${part.address}/${whole.address},""),${rest})`,
    result: known ? (d > 0 ? n / d : null) : (otherwise?.result ?? null),
    numberFormat,
  };
}

/** The same for a part that is the sum of several cells, those without a number left out. */
export function shareOfSum(parts: readonly Operand[], whole: Operand, numberFormat: string): Formula {
  const [only, ...others] = parts;
  if (only && others.length === 0) return shareOf(only, whole, numberFormat);
  const list = addressList(parts);
  const values = numbers(parts);
  const known = values.length > 0 && typeof whole.value === 'number';
  return {
    kind: 'formula',
    formula: `=IF(AND(COUNT(${list})>0,ISNUMBER(${whole.address})),IF(${whole.address}>0,SUM(${list})/${whole.address},""),"")`,
    result: known && (whole.value as number) > 0 ? total(values) / (whole.value as number) : null,
    numberFormat,
  };
}

/** One test of numbers that belong together. */
export interface IdentityTest {
  left: readonly Operand[];
  right: readonly Operand[];
  /** `equal`: both sides are the same; `at-least`: the left is not smaller. */
  relation: 'equal' | 'at-least';
  /** What is shown where it does not hold. */
  breach: string;
}

/** Checks in one cell: what is breached, `good` where all hold, nothing while a number is missing on every side. */
export function identityCheck(tests: readonly IdentityTest[], good: string): Formula {
  const worked = tests.map(({ left, right, relation, breach }) => {
    const [a, b] = [addressList(left), addressList(right)];
    const [x, y] = [numbers(left), numbers(right)];
    const known = x.length > 0 && y.length > 0;
    const difference = total(x) - total(y);
    return {
      breach,
      known,
      broken: known && (relation === 'equal' ? rounded(difference) !== 0 : rounded(difference) < 0),
      condition: `AND(COUNT(${a})>0,COUNT(${b})>0)`,
      test: `ROUND(SUM(${a})-SUM(${b}),${decimals})${relation === 'equal' ? '<>' : '<'}0`,
    };
  });
  const broken = worked.filter((one) => one.broken).map(({ breach }) => breach);
  const breaches = worked
    .map(({ condition, test, breach }) => `IF(AND(${condition},${test}),${literal(breach)},"")`)
    .join('&');
  const known = worked.map(({ condition }) => condition).join(',');
  const none = worked.map(({ condition, test }) => `AND(${condition},${test})`).join(',');
  return {
    kind: 'formula',
    formula: `=IF(OR(${none}),${breaches},IF(OR(${known}),${formulaText(good)},""))`,
    result: broken.length > 0 ? broken.join('') : worked.some((one) => one.known) ? good : null,
  };
}

/** minuend − subtrahend, rounded at the ninth decimal; nothing where one is missing. */
export function differenceOf(minuend: Operand, subtrahend: Operand, numberFormat: string): Formula {
  const [a, b] = [minuend, subtrahend];
  const known = typeof a.value === 'number' && typeof b.value === 'number';
  return {
    kind: 'formula',
    formula: `=IF(AND(ISNUMBER(${a.address}),ISNUMBER(${b.address})),ROUND(${a.address}-${b.address},${decimals}),"")`,
    result: known ? rounded((a.value as number) - (b.value as number)) : null,
    numberFormat,
  };
}

/** How many cells show `text`. */
export function countOf(cells: readonly Operand[], text: string): Formula {
  const first = cells[0]?.address ?? 'A1';
  const last = cells.at(-1)?.address ?? first;
  return {
    kind: 'formula',
    formula: `=COUNTIF(${first}:${last},${formulaText(text)})`,
    result: cells.filter(({ value }) => value === text).length,
    numberFormat: '0',
  };
}

/** Literals of a formula are limited to 255 characters (Excel specifications and limits). */
const longestLiteral = 250;

/** A text as formula operand, of several literals where it is long. */
export function literal(text: string): string {
  const parts: string[] = [];
  for (let rest = text; rest !== '' || parts.length === 0; rest = rest.slice(longestLiteral)) {
    parts.push(formulaText(rest.slice(0, longestLiteral)));
  }
  return parts.join('&');
}

export interface SentencePart {
  /** A number of the sheet, shown as a percentage with a decimal comma or as a count with dots. */
  operand: Operand;
  as: 'percent' | 'count';
}

/** A count as Vietnamese writes it, whatever the language of Excel: FIXED separates by comma or dot, then all are dots. */
const countText = (address: string): string => `SUBSTITUTE(FIXED(${address},0),",",".")`;
/** Two decimals at most; a number joined with text shows the separator of the computer: both end as a comma. */
const percentText = (address: string): string => `SUBSTITUTE(ROUND(${address}*100,2),".",",")&"%"`;

const grouped = (value: number): string => String(Math.round(value)).replace(/\B(?=(\d{3})+(?!\d))/g, '.');
const percentShown = (value: number): string => `${Number((value * 100).toFixed(2))}%`.replace('.', ',');

export function shownAs({ operand: { value }, as }: SentencePart): string {
  if (typeof value !== 'number') return '';
  return as === 'percent' ? percentShown(value) : grouped(value);
}

/** "… đạt " & number & …: a sentence that follows its cells; `otherwise` where one of them has no number. */
export function sentenceOf(parts: readonly (string | SentencePart)[], otherwise: string): Formula {
  const operands = parts.flatMap((part) => (typeof part === 'string' ? [] : [part]));
  const text = parts
    .map((part) => {
      if (typeof part === 'string') return literal(part);
      return part.as === 'percent' ? percentText(part.operand.address) : countText(part.operand.address);
    })
    .join('&');
  const known = operands.every(({ operand }) => typeof operand.value === 'number');
  const condition = `COUNT(${addressList(operands.map(({ operand }) => operand))})=${operands.length}`;
  const whole = parts.map((part) => (typeof part === 'string' ? part : shownAs(part))).join('');
  return {
    kind: 'formula',
    formula: operands.length === 0 ? `=${text}` : `=IF(${condition},${text},${literal(otherwise)})`,
    result: known ? whole : otherwise,
    longestText: whole.length > otherwise.length ? whole : otherwise,
  };
}

/** `text` where `condition` holds, else `otherwise`. */
export const choiceOf = (condition: string, holds: boolean, text: string, otherwise: string): Formula => ({
  kind: 'formula',
  formula: `=IF(${condition},${formulaText(text)},${formulaText(otherwise)})`,
  result: (holds ? text : otherwise) || null,
  longestText: text.length > otherwise.length ? text : otherwise,
});

/** The figures as they are now, without formulas: the report no longer follows the workbook. */
export function settled(content: CellContent): CellContent {
  if (content.kind !== 'formula') return content;
  const { result, numberFormat } = content;
  if (result === null) return { kind: 'empty' };
  return typeof result === 'number'
    ? { kind: 'number', value: result, ...(numberFormat !== undefined && { numberFormat }) }
    : { kind: 'text', text: result };
}

export const isNumber = (value: CellResult): value is number => typeof value === 'number';
