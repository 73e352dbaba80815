import assert from 'node:assert/strict';
import { ObjectMatrix } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import fc from 'fast-check';
import { storeSpillsBySheet } from '../../../src/host/engine/spill-store';

type Model = Pick<
  FormulaDataModel,
  | 'clearPreviousArrayFormulaCellData'
  | 'mergeArrayFormulaCellData'
  | 'mergeArrayFormulaRange'
  | 'getArrayFormulaCellData'
  | 'getArrayFormulaRange'
>;
type Rows = Record<number, Record<number, unknown>>;

/** Formulas begin in column 0, 10 or 20 of one of three bands of rows, far enough from each other never to meet. */
interface Formula {
  band: number;
  place: number;
  /** `null`: it gives a single value now. */
  size: { rows: number; columns: number } | null;
}

const formula: fc.Arbitrary<Formula> = fc.record({
  band: fc.integer({ min: 0, max: 2 }),
  place: fc.integer({ min: 0, max: 2 }),
  size: fc.option(fc.record({ rows: fc.integer({ min: 1, max: 6 }), columns: fc.integer({ min: 1, max: 4 }) })),
});
const calculation = fc.uniqueArray(formula, { maxLength: 6, selector: ({ band, place }) => band * 3 + place });

const newModel = (): Model => new FormulaDataModel(null as never, null as never);

/** What a calculation of the engine hands over for its formulas, as its own runtime arranges it. */
function calculate(model: Model, formulas: readonly Formula[], round: number): void {
  const [cleared, spilled, ranges] = [new ObjectMatrix(), new ObjectMatrix(), new ObjectMatrix()];
  for (const { band, place, size } of formulas) {
    const [row, column] = [band * 10, place * 10];
    if (!size || (size.rows === 1 && size.columns === 1)) {
      cleared.setValue(row, column, { v: round });
      continue;
    }
    const [endRow, endColumn] = [row + size.rows - 1, column + size.columns - 1];
    ranges.setValue(row, column, { startRow: row, startColumn: column, endRow, endColumn });
    for (let r = row; r <= endRow; r += 1)
      for (let c = column; c <= endColumn; c += 1) spilled.setValue(r, c, { v: `${round}:${r},${c}`, t: 1 });
  }
  model.clearPreviousArrayFormulaCellData({ book: { sheet: cleared } } as never);
  model.mergeArrayFormulaCellData({ book: { sheet: spilled } } as never);
  model.mergeArrayFormulaRange({ book: { sheet: ranges.getMatrix() } } as never);
}

const held = (rows: Rows | undefined): Rows =>
  Object.fromEntries(
    Object.entries((JSON.parse(JSON.stringify(rows ?? {})) ?? {}) as Rows).filter(
      ([, columns]) => Object.keys(columns).length > 0,
    ),
  );

const stateOf = (model: Model) => ({
  cells: held((model.getArrayFormulaCellData() as Record<string, Record<string, Rows>>)['book']?.['sheet']),
  ranges: held((model.getArrayFormulaRange() as Record<string, Record<string, Rows>>)['book']?.['sheet']),
});

describe('the table of spilled cells', () => {
  it("holds after every calculation what the engine's own table would hold", () => {
    fc.assert(
      fc.property(fc.array(calculation, { minLength: 1, maxLength: 8 }), (calculations) => {
        const [own, engines] = [newModel(), newModel()];
        storeSpillsBySheet(own as FormulaDataModel);
        for (const [round, formulas] of calculations.entries()) {
          calculate(own, formulas, round);
          calculate(engines, formulas, round);
          assert.deepEqual(stateOf(own), stateOf(engines));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('keeps the spills of formulas that were not calculated', () => {
    const model = newModel();
    storeSpillsBySheet(model as FormulaDataModel);
    calculate(
      model,
      [
        { band: 0, place: 0, size: { rows: 2, columns: 1 } },
        { band: 1, place: 0, size: { rows: 2, columns: 1 } },
      ],
      0,
    );
    calculate(model, [{ band: 0, place: 0, size: { rows: 1, columns: 2 } }], 1);
    assert.deepEqual(stateOf(model).cells, {
      0: { 0: { v: '1:0,0', t: 1 }, 1: { v: '1:0,1', t: 1 } },
      10: { 0: { v: '0:10,0', t: 1 } },
      11: { 0: { v: '0:11,0', t: 1 } },
    });
  });
});
