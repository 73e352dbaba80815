import type { Addin } from './addin';
import { CommandProblem } from './problems';

export type EvaluatedValue = string | number | boolean | null;

export interface Evaluated {
  /** What the cells hold; one row of one column where the formula does not spill. */
  values: EvaluatedValue[][];
  /** What the cells show, in the language's own formats. */
  text: string[][];
  /** The reason that a custom function gave for its error. */
  reason: string | undefined;
}

/**
 * Enters a formula on the first sheet, right of and below everything, and reads what the cell shows. References are to
 * the first sheet.
 */
export async function evaluate({ host }: Addin, formula: string): Promise<Evaluated> {
  if (!formula.startsWith('=')) throw new CommandProblem({ id: 'cli.not-a-formula', params: { formula } });
  return host.window.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.load({ name: true });
    const used = sheet.getUsedRangeOrNullObject();
    used.load({ rowIndex: true, columnIndex: true, rowCount: true, columnCount: true });
    await context.sync();

    const row = used.isNullObject ? 0 : used.rowIndex + used.rowCount;
    const column = used.isNullObject ? 0 : used.columnIndex + used.columnCount;
    const cell = sheet.getCell(row, column);
    cell.formulas = [[formula]];
    cell.load({ address: true });
    await context.sync().catch(() => {
      throw new CommandProblem({ id: 'cli.bad-formula', params: { formula } });
    });
    await host.settled();

    const spilled = cell.getSpillingToRangeOrNullObject();
    spilled.load({ values: true, text: true });
    cell.load({ values: true, text: true });
    await context.sync();

    const shown = spilled.isNullObject ? cell : spilled;
    const values = (shown.values as EvaluatedValue[][]).map((line) =>
      line.map((value) => (value === '' ? null : value)),
    );
    const address = cell.address.slice(cell.address.lastIndexOf('!') + 1);
    return { values, text: shown.text, reason: host.functionMessage(sheet.name, address) };
  });
}

/** What the cells show, a line a row. */
export function shownText({ text, reason }: Evaluated): string {
  const lines = text.map((row) => row.join('\t')).join('\n');
  return reason === undefined ? lines : `${lines}  (${reason})`;
}
