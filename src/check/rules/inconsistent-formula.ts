import { toA1 } from '../../tracking/a1';
import { cellsOf, type Cells } from '../cells';
import { referencesAt, type Place } from '../formula';
import { linesOf, type Line, type LineCell } from '../formula-lines';
import { eachTable } from '../tables';
import type { CheckInput, Finding, Rule } from '../types';

/** Fewer neighbours with one formula are no pattern. */
const fewest = 3;
/** How far to each side of a cell its neighbours reach. */
const reach = 2;
/** Of a range this many cells are looked at: one that is filled is enough. */
const cellsLooked = 200;

type Pattern = LineCell & { formula: string; form: string };

const hasForm = (cell: LineCell): cell is Pattern => cell.form !== null;

/** The formula that both sides of a cell share, where it is another than the cell's own. */
function sharedAround(cells: readonly LineCell[], at: number): Pattern | undefined {
  const [before, after] = [cells[at - 1], cells[at + 1]];
  if (!before || !after || !hasForm(before) || before.form !== after.form) return undefined;
  const around = [...cells.slice(Math.max(0, at - reach), at), ...cells.slice(at + 1, at + 1 + reach)];
  return around.filter(({ form }) => form === before.form).length >= fewest ? before : undefined;
}

/**
 * The formula of all other cells of a column, for its first and last cell, which have neighbours on one side only. The
 * first of a running total differs rightly, so the formula must keep to its own row.
 */
function sharedByAllOthers({ direction, cells }: Line, at: number): Pattern | undefined {
  const isEdge = at === 0 || at === cells.length - 1;
  if (direction !== 'down' || !isEdge || cells.length <= fewest + 1) return undefined;
  const others = at === 0 ? cells.slice(1) : cells.slice(0, -1);
  const [first] = others;
  if (!first || !hasForm(first)) return undefined;
  return others.every(({ form }) => form === first.form) && !/R\[/.test(first.form) ? first : undefined;
}

/** Whether everything that the neighbours' formula would need is there: a rate from a survey has no numerator to divide. */
function couldCompute({ formula, place }: Pattern, to: Place, sheet: string, cells: Cells): boolean {
  const references = referencesAt(formula, place, to);
  return (
    references.length > 0 &&
    references.every(({ sheet: other = sheet, area }) => {
      let looked = 0;
      for (let row = area.top; row <= area.bottom; row += 1) {
        for (let column = area.left; column <= area.right && looked < cellsLooked; column += 1, looked += 1) {
          const value = row < 0 || column < 0 ? null : cells.value(other, toA1(row, column));
          if (value !== null && value !== '') return true;
        }
      }
      return false;
    })
  );
}

interface Outlier {
  sheet: string;
  found: LineCell;
  pattern: Pattern;
}

function outliersOf(input: CheckInput): Outlier[] {
  const cells = cellsOf(input.grids);
  const byCell = new Map<string, Outlier>();
  for (const view of eachTable(input)) {
    const { sheet } = view.sheet;
    for (const line of linesOf(view)) {
      line.cells.forEach((found, at) => {
        const pattern = sharedAround(line.cells, at) ?? sharedByAllOthers(line, at);
        if (!pattern || found.form === pattern.form || (found.formula === null && !found.isNumber)) return;
        // A cut is one minus what is left: its row rightly has a formula of its own.
        const isCut = input.plan.indicator(found.indicator ?? '')?.comparator === 'reduction>=';
        if ((line.direction === 'down' && isCut) || !couldCompute(pattern, found.place, sheet, cells)) return;
        const key = `${sheet}!${found.cell}`;
        if (!byCell.has(key)) byCell.set(key, { sheet, found, pattern });
      });
    }
  }
  return [...byCell.values()];
}

/** A typed number or a different formula among neighbours that share one formula. */
export const inconsistentFormula: Rule = {
  id: 'inconsistent-formula',
  severity: 'warning',
  run(input) {
    return outliersOf(input).map(({ sheet, found, pattern }): Finding => ({
      rule: this.id,
      severity: this.severity,
      sheet,
      cell: found.cell,
      ...(found.indicator !== undefined && { indicator: found.indicator }),
      message:
        found.formula === null
          ? {
              id: 'check.inconsistent-formula.constant',
              params: { neighbour: pattern.cell, formula: pattern.formula },
            }
          : {
              id: 'check.inconsistent-formula',
              params: { own: found.formula, neighbour: pattern.cell, formula: pattern.formula },
            },
      fix: { id: 'check.inconsistent-formula.fix', params: { neighbour: pattern.cell } },
    }));
  },
};
