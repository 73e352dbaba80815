import assert from 'node:assert/strict';
import { hostForSuite, write } from './support';

const sheet = 'Trang tính1';

describe('host: formulas beside the cells, as conditional formats have', () => {
  const suite = hostForSuite();

  it('are all calculated when several are given in one turn', async () => {
    await write(suite.host, sheet, 'A1:A3', [[1], [2], [3]]);
    await suite.host.settled();
    const { engine } = suite.host;
    const { injector, unitId, library } = engine.context;
    const { FormulaResultStatus, OtherFormulaBizType, RegisterOtherFormulaService } = library.formula;
    const formulas = injector.get(RegisterOtherFormulaService);
    const { id } = engine.sheets.active();
    const range = { startRow: 0, endRow: 2, startColumn: 0, endColumn: 0 };
    const ids = ['=A1>2', '=A1>1', '=A1>0'].map((text, place) =>
      formulas.registerFormulaWithRange(
        unitId,
        id,
        text,
        [range],
        undefined,
        OtherFormulaBizType.CONDITIONAL_FORMATTING,
        `format-${place}`,
      ),
    );
    await new Promise((resolve) => setTimeout(resolve, 0));
    await suite.host.settled();
    const statuses = ids.map((one) => formulas.getFormulaValueSync(unitId, id, one)?.status);
    assert.deepEqual(statuses, Array(3).fill(FormulaResultStatus.SUCCESS));
  });
});
