import assert from 'node:assert/strict';
import { FormulaDataModel } from '@univerjs/engine-formula';
import { hostForSuite, run } from '../support';

describe('the formulas that a calculation starts from', () => {
  const suite = hostForSuite();

  it('are those that the engine finds by itself', async () => {
    await run(suite.host, async (context) => {
      const first = context.workbook.worksheets.getFirst();
      first.getRange('A1:C3').formulas = [
        [1, '=A1+1', '=B1*2'],
        ['text', "'=no formula", '='],
        ['', '=SEQUENCE(2)', true],
      ];
      const second = context.workbook.worksheets.add('Khác');
      second.getRange('XFD5').formulas = [['=SUM(A1:A3)']];
      await context.sync();
    });
    const model = suite.host.state.engine.context.formulas;
    const engines = FormulaDataModel.prototype.getFormulaData.call(model);
    const own = model.getFormulaData();
    assert.deepEqual(own, engines);
    assert.equal(JSON.stringify(own).match(/"f":/g)?.length, 4);
  });

  it('include shared ones, which refer to the formula of another cell', () => {
    const { context } = suite.host.state.engine;
    const sheet = context.workbook.getSheets()[0]!;
    const cells = sheet.getCellMatrix();
    cells.setValue(9, 0, { f: '=B10', si: 'shared' });
    cells.setValue(10, 0, { si: 'shared' });
    const formulas = context.formulas.getFormulaData()[context.unitId]![sheet.getSheetId()]!;
    assert.deepEqual(formulas[10]![0], { f: '=B10', si: 'shared', x: 0, y: 1 });
  });
});
