import type { CellAfter, CellState } from '../check/fixes';
import { problemOf } from './errors';
import { cellValue } from './read-blocks';

/** One cell to be changed: what it must hold for that, and what it shall hold. */
export interface Swap {
  sheet: string;
  cell: string;
  expected: CellState & { fontName?: string };
  wanted: CellAfter;
}

/**
 * Why a cell was left alone: it holds something else by now, its worksheet is protected or gone, or its text has
 * several fonts, which could not be restored.
 */
export type RefusalReason = 'changed' | 'protected' | 'gone' | 'mixed-fonts';

export interface Refusal {
  sheet: string;
  cell: string;
  reason: RefusalReason;
}

/** A cell that was changed: what it held, and what it holds. */
export interface Swapped {
  sheet: string;
  cell: string;
  before: CellAfter;
  after: CellState & { fontName?: string };
}

type Target = Swap & { worksheet: Excel.Worksheet; range: Excel.Range };

const loadContent = (range: Excel.Range) => range.load({ values: true, formulas: true, numberFormat: true });

/** What a cell holds; its values, formulas and number format must be loaded. */
export function stateOf(range: Excel.Range): CellState {
  const formula: unknown = range.formulas[0]?.[0];
  const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== range.values[0]?.[0];
  return {
    value: cellValue(range.values[0]?.[0]),
    formula: isFormula ? formula : null,
    numberFormat: String(range.numberFormat[0]?.[0]),
  };
}

/** Excel gives a formula back in its own spacing and capitals. */
const comparable = (formula: string | null): string | null => formula && formula.replace(/\s+/g, '').toUpperCase();

/** Values that a formula calculates come and go; what counts is the formula. */
const holds = (state: CellState, expected: CellState): boolean =>
  comparable(state.formula) === comparable(expected.formula) &&
  (expected.formula !== null || state.value === expected.value) &&
  state.numberFormat === expected.numberFormat;

function ask(context: Excel.RequestContext, swaps: readonly Swap[]): Target[] {
  const worksheets = new Map<string, Excel.Worksheet>();
  return swaps.map((swap) => {
    let worksheet = worksheets.get(swap.sheet);
    if (!worksheet) {
      worksheet = context.workbook.worksheets.getItem(swap.sheet);
      worksheet.load({ protection: { protected: true } });
      worksheets.set(swap.sheet, worksheet);
    }
    const range = worksheet.getRange(swap.cell);
    loadContent(range);
    if (swap.wanted.fontName !== undefined) range.format.font.load({ name: true });
    return { ...swap, worksheet, range };
  });
}

/** The cells as they are now. A worksheet that is gone fails the whole batch: only then are the names looked up. */
async function read(context: Excel.RequestContext, swaps: readonly Swap[]): Promise<Target[]> {
  const targets = ask(context, swaps);
  try {
    await context.sync();
    return targets;
  } catch (error) {
    if (problemOf(error).id !== 'error.place-gone') throw error;
  }
  const { worksheets } = context.workbook;
  worksheets.load({ name: true });
  await context.sync();
  const names = new Set(worksheets.items.map(({ name }) => name));
  const present = ask(
    context,
    swaps.filter(({ sheet }) => names.has(sheet)),
  );
  await context.sync();
  return present;
}

function reasonAgainst({ worksheet, range, expected, wanted }: Target): RefusalReason | undefined {
  if (worksheet.protection.protected) return 'protected';
  if (!holds(stateOf(range), expected)) return 'changed';
  if (wanted.fontName === undefined) return undefined;
  // `null`: the characters of the cell have different fonts.
  if (range.format.font.name === null) return 'mixed-fonts';
  return expected.fontName !== undefined && range.format.font.name !== expected.fontName ? 'changed' : undefined;
}

/**
 * Enters what the cell shall hold. The format goes before the content, because Excel reads an entry by it: under "@"
 * text stays text whatever it looks like, and a formula would become text; and once more after it, because an entry
 * may bring its own format.
 */
function enter(range: Excel.Range, { value, formula, numberFormat, fontName }: CellAfter): void {
  const isText = formula === null && typeof value === 'string';
  range.numberFormat = [[isText ? '@' : 'General']];
  if (formula === null) range.values = [[value ?? '']];
  else range.formulas = [[formula]];
  range.numberFormat = [[numberFormat]];
  if (fontName !== undefined) range.format.font.name = fontName;
}

const beforeOf = ({ range, wanted }: Target): CellAfter => ({
  ...stateOf(range),
  ...(wanted.fontName !== undefined && { fontName: range.format.font.name }),
});

/**
 * Changes cells that still hold what is expected of them, and leaves the others alone. Two round trips: what the cells
 * hold, and the writing. What Excel refuses half way is taken back before its error is thrown on.
 */
export async function swapCells(
  context: Excel.RequestContext,
  swaps: readonly Swap[],
): Promise<{ swapped: Swapped[]; refused: Refusal[] }> {
  const targets = await read(context, swaps);
  const gone = swaps.filter(({ sheet, cell }) => !targets.some((one) => one.sheet === sheet && one.cell === cell));
  const judged = targets.map((target) => ({ target, reason: reasonAgainst(target) }));
  const refused: Refusal[] = [
    ...gone.map(({ sheet, cell }) => ({ sheet, cell, reason: 'gone' as const })),
    ...judged.flatMap(({ target: { sheet, cell }, reason }) => (reason ? [{ sheet, cell, reason }] : [])),
  ];
  const accepted = judged.flatMap(({ target, reason }) => (reason ? [] : [{ ...target, before: beforeOf(target) }]));
  if (accepted.length === 0) return { swapped: [], refused };
  for (const { range, wanted } of accepted) {
    enter(range, wanted);
    loadContent(range);
  }
  await context.sync().catch(async (error: unknown) => {
    await takeBack(context, accepted);
    throw error;
  });
  const swapped = accepted.map(({ sheet, cell, range, before, wanted: { fontName } }) => {
    const after = { ...stateOf(range), ...(fontName !== undefined && { fontName }) };
    return { sheet, cell, before, after };
  });
  return { swapped, refused };
}

/** A batch that failed has left the cells before the failing one changed. */
async function takeBack(
  context: Excel.RequestContext,
  cells: readonly { sheet: string; cell: string; before: CellAfter }[],
): Promise<void> {
  for (const { sheet, cell, before } of cells) {
    enter(context.workbook.worksheets.getItem(sheet).getRange(cell), before);
  }
  // The cell that Excel refused is refused again; those before it are restored by then, those after it never changed.
  await context.sync().catch(() => undefined);
}
