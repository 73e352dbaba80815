import assert from 'node:assert/strict';
import {
  enterFormula,
  readNotation,
  selectedAddress,
  takeBackFormula,
  testFunctions,
  tryFormula,
  type FormulaEntry,
} from '../../src/excel/functions-operations';
import { applyFixes } from '../../src/excel/operations';
import { notationOf, ownFormulas, refersToItself, shownSeparator } from '../../src/excel/own-formulas';
import { associate } from '../../src/functions/associate';
import { metadata } from '../../src/functions/metadata';
import type { NodeHost } from '../../src/host/node/open';
import type { Result } from '../../src/messages';
import { tanMinhPlan } from '../../src/plan/plan';
import { cellOf, edit, enterHost, leave, plain } from './support';

const sheet = 'Theo dõi';
const target = '=CCCH.TARGET("online_rate", 2030)';

function valueOf<T>(result: Result<T>): T {
  assert.ok(result.ok, JSON.stringify(result));
  return plain(result.value);
}

function entered(result: Result<FormulaEntry>) {
  const value = valueOf(result);
  assert.ok(value.kind === 'entered', value.kind);
  return value;
}

const problemOf = (result: Result<unknown>): string => (result.ok ? 'none' : result.problem.id);

describe('excel: functions in the workbook', () => {
  let host: NodeHost;
  beforeEach(async () => {
    host = await enterHost({ functions: metadata('vi') });
    associate(host.window.CustomFunctions, host.window.Office, tanMinhPlan);
    Object.assign(globalThis, { CustomFunctions: host.window.CustomFunctions });
    host.scriptsLoaded();
    await host.window.Excel.run(async (context) => {
      const worksheet = context.workbook.worksheets.add(sheet);
      worksheet.getRange('A1:B2').values = [
        ['Tỷ lệ hồ sơ giải quyết trực tuyến', '0,7'],
        ['', ''],
      ];
      worksheet.activate();
      await context.sync();
    });
    await select('C5');
  });
  afterEach(() => {
    delete (globalThis as Partial<Record<'CustomFunctions', unknown>>).CustomFunctions;
    leave(host);
  });

  const select = (address: string): Promise<void> =>
    edit(host, sheet, (worksheet) => worksheet.getRange(address).select());

  it('tell how this Excel writes formulas', async () => {
    assert.deepEqual(valueOf(await readNotation()), { list: ';', decimal: ',' });
  });

  it('are entered into the active cell and answer what it shows', async () => {
    const one = entered(await enterFormula(target));
    assert.deepEqual([one.sheet, one.cell, one.value, one.text], [sheet, 'C5', 0.75, '75%']);
    assert.equal((await cellOf(host, sheet, 'C5')).formula, target);
  });

  it('leave the number format of the cell as it is, but never stay text', async () => {
    await edit(host, sheet, (worksheet) => {
      worksheet.getRange('C5').numberFormat = [['0.000']];
      worksheet.getRange('C6').numberFormat = [['@']];
    });
    entered(await enterFormula(target));
    assert.equal((await cellOf(host, sheet, 'C5')).numberFormat, '0.000');
    await select('C6');
    assert.equal(entered(await enterFormula(target)).value, 0.75);
  });

  it('never overwrite: a cell that holds something is answered with what it holds', async () => {
    await select('A1');
    const before = await cellOf(host, sheet, 'A1');
    const value = valueOf(await enterFormula(target));
    assert.ok(value.kind === 'occupied');
    assert.deepEqual([value.sheet, value.cell, value.content.value], [sheet, 'A1', before.value]);
    assert.deepEqual(await cellOf(host, sheet, 'A1'), before);
  });

  it('replace what the officer saw, wherever the selection is by then, and are taken back exactly', async () => {
    await select('B1');
    const before = await cellOf(host, sheet, 'B1');
    const seen = valueOf(await enterFormula(target));
    assert.ok(seen.kind === 'occupied');
    await select('C9');
    const one = entered(await enterFormula(target, seen));
    assert.deepEqual([one.cell, one.value, (await cellOf(host, sheet, 'C9')).value], ['B1', 0.75, '']);
    valueOf(await takeBackFormula(one.swapped));
    assert.deepEqual(await cellOf(host, sheet, 'B1'), before);
  });

  it('replace nothing else than what the officer saw', async () => {
    await select('B1');
    const seen = valueOf(await enterFormula(target));
    assert.ok(seen.kind === 'occupied');
    await edit(host, sheet, (worksheet) => (worksheet.getRange('B1').values = [[0.9]]));
    assert.equal(problemOf(await enterFormula(target, seen)), 'function-view.problem.changed');
    assert.equal((await cellOf(host, sheet, 'B1')).value, 0.9);
  });

  it('are not taken back from a cell that was changed since', async () => {
    const one = entered(await enterFormula(target));
    await edit(host, sheet, (worksheet) => (worksheet.getRange('C5').values = [[0.9]]));
    assert.equal(problemOf(await takeBackFormula(one.swapped)), 'function-view.problem.changed');
    assert.equal((await cellOf(host, sheet, 'C5')).value, 0.9);
  });

  it('say that a worksheet is protected, and write nothing', async () => {
    await edit(host, sheet, (worksheet) => worksheet.protection.protect());
    assert.deepEqual(await enterFormula(target), {
      ok: false,
      problem: { id: 'function-view.problem.protected', params: { sheet, cell: 'C5' } },
    });
    assert.equal((await cellOf(host, sheet, 'C5')).value, '');
  });

  it('say that a cell is being edited', async () => {
    host.failures.cellEditMode = true;
    assert.equal(problemOf(await enterFormula(target)), 'error.cell-edit-mode');
    assert.equal(problemOf(await selectedAddress()), 'error.cell-edit-mode');
  });

  it('do not refer to their own cell', async () => {
    await select('A2');
    assert.equal(problemOf(await enterFormula('=CCCH.TARGET(A1:A3)')), 'function-view.problem.own-cell');
    assert.equal((await cellOf(host, sheet, 'A2')).value, '');
  });

  it('are not written where Excel cannot run them', async () => {
    const { requirements } = host.window.Office.context;
    requirements.isSetSupported = (name: string) => name !== 'CustomFunctionsRuntime';
    assert.equal(problemOf(await enterFormula(target)), 'function-view.problem.not-supported');
    assert.equal(valueOf(await testFunctions()).supported, false);
  });

  it('are tried in an empty cell only', async () => {
    await select('A1');
    assert.equal(problemOf(await tryFormula(target)), 'function-view.problem.not-empty');
    await select('C5');
    const before = await cellOf(host, sheet, 'C5');
    const one = valueOf(await tryFormula(target));
    assert.equal(one.value, tanMinhPlan.target('online_rate', 2030).ok && 0.75);
    valueOf(await takeBackFormula(one.swapped));
    assert.deepEqual(await cellOf(host, sheet, 'C5'), before);
  });

  it('take the address of the selected range with its worksheet', async () => {
    await select('A1:B2');
    assert.equal(valueOf(await selectedAddress()), `'${sheet}'!A1:B2`);
  });

  describe('test', () => {
    it('writes nothing and tells what the workbook and this Excel are', async () => {
      await enterFormula(target);
      await select('C6');
      await enterFormula('=CCCH.TARGET("không có")');
      host.failures.readOnly = true;
      const test = valueOf(await testFunctions());
      assert.deepEqual(host.failures.attemptedWrites, []);
      assert.deepEqual(
        [test.supported, test.loaded, test.platform, test.version],
        [true, true, 'PC', '16.0.18000.20000'],
      );
      assert.deepEqual(test.formulas, { working: 2, waiting: [], damaged: [] });
    });

    it('finds damaged functions, and what it plans mends them', async () => {
      await edit(host, sheet, (worksheet) => {
        worksheet.getRange('C6').formulas = [['=_xldudf_CCCH_TARGET("online_rate")']];
      });
      const test = valueOf(await testFunctions());
      assert.deepEqual(test.formulas, { working: 0, waiting: [], damaged: [{ sheet, cell: 'C6' }] });
      valueOf(await applyFixes(test.fixes.flatMap(({ changes }) => changes)));
      assert.equal((await cellOf(host, sheet, 'C6')).value, 0.75);
      assert.deepEqual(valueOf(await testFunctions()).formulas, { working: 1, waiting: [], damaged: [] });
    });
  });
});

describe('formulas of the add-in in grids', () => {
  const grid = (formulas: (string | null)[], values: (string | number | null)[]) => ({
    sheet,
    visible: true,
    firstRow: 3,
    firstColumn: 1,
    values: [values],
    formulas: [formulas],
    numberFormats: [values.map(() => 'General')],
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
  });

  it('are counted by what they show; formulas of others are no matter', () => {
    const formulas = ['=SUM(A1:A2)', '=ccch.rate(A1, A2)', '=CCCH.TARGET("x")', '=CCCH.TARGET("y")', '=CCCH.MATCH(A1)'];
    const values = ['#NAME?', 0.5, '#BUSY!', '#NAME?', '#N/A'];
    assert.deepEqual(ownFormulas([grid(formulas, values)]), {
      working: 2,
      waiting: [{ sheet, cell: 'D4' }],
      damaged: [{ sheet, cell: 'E4' }],
    });
  });

  const cases: [formula: string, cell: string, itself: boolean][] = [
    ['=CCCH.TARGET(A2:A4)', 'A3', true],
    ['=CCCH.TARGET($A$2:$A$4)', 'A5', false],
    ['=CCCH.TARGET("A3")', 'A3', false],
    ["=CCCH.TARGET('Theo dõi'!A2:A4)", 'A3', true],
    ["=CCCH.TARGET('Năm trước'!A2:A4)", 'A3', false],
    ['=CCCH.TARGET(Sheet2!A3)', 'A3', false],
    ['=CCCH.RATE(C2, D2)', 'D2', true],
    ['=CCCH.TARGETS()', 'A1', false],
  ];
  for (const [formula, cell, itself] of cases) {
    it(`${formula} ${itself ? 'refers' : 'does not refer'} to its own cell ${cell}`, () => {
      assert.equal(refersToItself(formula, { sheet, cell }), itself);
    });
  }
});

describe('notation of formulas', () => {
  it('separates arguments by ";" where the comma is the decimal mark', () => {
    assert.deepEqual(notationOf(','), { list: ';', decimal: ',' });
    assert.deepEqual(notationOf('.'), { list: ',', decimal: '.' });
  });

  it('is seen in a formula that separates something, and in no other', () => {
    assert.equal(shownSeparator('=CCCH.STATUS("a, b", 0.5)', '=CCCH.STATUS("a, b"; 0,5)'), ';');
    assert.equal(shownSeparator('=CCCH.STATUS("a; b", 0.5)', '=CCCH.STATUS("a; b", 0.5)'), ',');
    assert.equal(shownSeparator('=CCCH.RATE(0.5)', '=CCCH.RATE(0,5)'), undefined);
    assert.equal(shownSeparator('=CCCH.TARGET("a, b")', '=CCCH.TARGET("a, b")'), undefined);
  });
});
