import { functions } from '../../src/functions/registry';
import { openWorkbook, type Shown } from '../../test/functions/workbook';
import { edgeCases } from './edge-cases';

/** Formula → what it shows in a workbook, of every example and case of the help. */
export type Results = ReadonlyMap<string, Shown>;

/** Computes every formula of the help through the runtime of Office.js. */
export async function computeResults(): Promise<Results> {
  const declared = functions.flatMap(({ id, examples }) => [...examples, ...(edgeCases[id] ?? [])]);
  const formulas = [...new Set(declared.map(({ formula }) => formula))];
  const workbook = await openWorkbook();
  try {
    const shown = await workbook.show(formulas);
    return new Map(formulas.map((formula, at) => [formula, shown[at]!]));
  } finally {
    workbook.close();
  }
}
