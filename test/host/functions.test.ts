import assert from 'node:assert/strict';
import { functionsJson, hostForSuite, run, same, textsOf, valuesOf, write } from './support';

const sheet = 'Trang tính1';

describe('host: custom functions through the runtime of Office.js', () => {
  const suite = hostForSuite({
    functions: functionsJson(
      [
        {
          id: 'ADD',
          name: 'ADD',
          parameters: [
            { name: 'a', type: 'number' },
            { name: 'b', type: 'number', optional: true },
          ],
        },
        {
          id: 'SHOW',
          name: 'SHOW',
          parameters: [
            { name: 'a', type: 'any' },
            { name: 'b', type: 'any', optional: true },
          ],
        },
        { id: 'CELLS', name: 'CELLS', parameters: [{ name: 'cells', type: 'any', dimensionality: 'matrix' }] },
        { id: 'TABLE', name: 'TABLE', parameters: [{ name: 'rows', type: 'number' }] },
        { id: 'FAIL', name: 'FAIL', parameters: [{ name: 'message', type: 'string' }] },
        { id: 'RATE', name: 'RATE', parameters: [] },
        { id: 'JOIN', name: 'JOIN', parameters: [{ name: 'parts', type: 'any', repeating: true }] },
        { id: 'LATER', name: 'LATER', parameters: [{ name: 'a', type: 'number' }] },
      ],
      { allowCustomDataForDataTypeAny: true },
    ),
  });
  const calls: string[] = [];

  before(() => {
    const { CustomFunctions } = suite.host.window;
    const { Error: FunctionError, ErrorCode } = CustomFunctions;
    const functions: Record<string, (...args: never[]) => unknown> = {
      ADD: (a: number, b: number | null) => {
        calls.push(`ADD(${a},${b})`);
        return a + (b ?? 0);
      },
      SHOW: (a: unknown, b: unknown) => JSON.stringify([a, b]),
      CELLS: (cells: unknown[][]) => JSON.stringify(cells),
      TABLE: (rows: number) => Array.from({ length: rows }, (_, row) => [row + 1, `dòng ${row + 1}`]),
      FAIL: (text: string) => new FunctionError(ErrorCode.notAvailable, text),
      RATE: () => ({ type: 'FormattedNumber', basicValue: 0.755, numberFormat: '0.0%' }),
      JOIN: (parts: unknown[]) => parts.join('+'),
      LATER: (a: number) => Promise.resolve(a * 2),
    };
    for (const [id, body] of Object.entries(functions)) CustomFunctions.associate(id, body as () => unknown);
    suite.host.scriptsLoaded();
  });

  const calculate = async (formulas: unknown[][], address: string) => {
    await write(suite.host, sheet, address, formulas);
    await suite.host.settled();
  };

  it('shows #BUSY! within the request, then the value', async () => {
    await run(suite.host, async (context) => {
      const cell = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
      cell.formulas = [['=CCCH.ADD(1,2)']];
      cell.load('values');
      await context.sync();
      same(cell.values, [['#BUSY!']]);
    });
    await suite.host.settled();
    same(await valuesOf(suite.host, sheet, 'A1'), [[3]]);
  });

  it('feeds dependents, other custom functions and IFERROR', async () => {
    await calculate(
      [['=CCCH.ADD(2,3)', '=A2*2', '=CCCH.ADD(B2,1)', '=IFERROR(CCCH.FAIL("x"),"không")', '=CCCH.LATER(4)']],
      'A2:E2',
    );
    same(await valuesOf(suite.host, sheet, 'A2:E2'), [[5, 10, 11, 'không', 8]]);
  });

  it('tells an omitted argument, an empty cell, and a range with empty cells apart', async () => {
    await write(suite.host, sheet, 'H1:I1', [['chữ', '']]);
    await calculate(
      [['=CCCH.SHOW(1)', '=CCCH.SHOW(Z99,2)', '=CCCH.SHOW(,2)', '=CCCH.CELLS(H1:I1)', '=CCCH.CELLS(5)']],
      'A3:E3',
    );
    same(await valuesOf(suite.host, sheet, 'A3:E3'), [['[1,null]', '[null,2]', '[null,2]', '[["chữ",""]]', '[[5]]']]);
  });

  it('spills arrays', async () => {
    await calculate([['=CCCH.TABLE(2)']], 'A5');
    same(await valuesOf(suite.host, sheet, 'A5:B7'), [
      [1, 'dòng 1'],
      [2, 'dòng 2'],
      ['', ''],
    ]);
  });

  it('lifts a function of single values over a range', async () => {
    await write(suite.host, sheet, 'K1:K3', [[1], [2], [3]]);
    await calculate([['=CCCH.ADD(K1:K3,10)']], 'L1');
    same(await valuesOf(suite.host, sheet, 'L1:L3'), [[11], [12], [13]]);
  });

  it('makes real errors of CustomFunctions.Error and keeps their messages', async () => {
    await calculate([['=CCCH.FAIL("không có chỉ tiêu này")', '=ISNA(A9)', '=IFNA(A9,"-")']], 'A9:C9');
    same(await valuesOf(suite.host, sheet, 'A9:C9'), [['#N/A', true, '-']]);
    assert.equal(suite.host.functionMessage(sheet, 'A9'), 'không có chỉ tiêu này');
    assert.equal(suite.host.functionMessage(sheet, 'A1'), undefined);
  });

  it('passes errors on instead of calling, and refuses arguments of the wrong kind', async () => {
    await calculate(
      [
        [
          '=CCCH.ADD(1/0)',
          '=CCCH.ADD("abc")',
          '=CCCH.ADD("5",1)',
          '=CCCH.ADD(1,2,3)',
          '=CCCH.ADD()',
          '=CCCH.NOWHERE(1)',
        ],
      ],
      'A10:F10',
    );
    same(await valuesOf(suite.host, sheet, 'A10:F10'), [['#DIV/0!', '#VALUE!', 6, '#VALUE!', '#VALUE!', '#NAME?']]);
  });

  it('shows formatted numbers in their format, in the locale', async () => {
    await calculate([['=CCCH.RATE()', '=A11*2']], 'A11:B11');
    same(await textsOf(suite.host, sheet, 'A11'), [['75,5%']]);
    same(await valuesOf(suite.host, sheet, 'A11:B11'), [[0.755, 1.51]]);
  });

  it('shows them so in cells that were set to General, in their own format in cells that have one', async () => {
    await run(suite.host, async (context) => {
      const cells = context.workbook.worksheets.getItem(sheet).getRange('P1:Q1');
      cells.numberFormat = [['General', '0.0000']];
      await context.sync();
    });
    await calculate([['=CCCH.RATE()', '=CCCH.RATE()']], 'P1:Q1');
    same(await textsOf(suite.host, sheet, 'P1:Q1'), [['75,5%', '0,7550']]);
  });

  it('passes repeating arguments as a list', async () => {
    await calculate([['=CCCH.JOIN(1,"hai",3)']], 'A12');
    same(await valuesOf(suite.host, sheet, 'A12'), [['1+hai+3']]);
  });

  it('calls again when an argument changes, once for equal arguments', async () => {
    await calculate([[7, '=CCCH.ADD(A13,1)', '=CCCH.ADD(A13,1)']], 'A13:C13');
    calls.length = 0;
    await calculate([[8]], 'A13');
    same(await valuesOf(suite.host, sheet, 'B13:C13'), [[9, 9]]);
    same(calls, ['ADD(8,1)']);
  });

  it('calculates two thousand cells as a few batches', async () => {
    const before = suite.host.statistics.requests;
    const formulas = Array.from({ length: 2000 }, (_, row) => [`=CCCH.ADD(${row},0.5)`]);
    await calculate(formulas, 'N1:N2000');
    same(await valuesOf(suite.host, sheet, 'N1999:N2000'), [[1998.5], [1999.5]]);
    assert.ok(suite.host.statistics.requests - before < 30);
  });

  it('keeps native results right over a full recalculation', async () => {
    await write(suite.host, sheet, 'P1:R1', [[2, '=P1^10', '=SUM(P1:Q1)']]);
    await suite.host.recalculate();
    same(await valuesOf(suite.host, sheet, 'P1:R1'), [[2, 1024, 1026]]);
    same(await valuesOf(suite.host, sheet, 'A2:C2'), [[5, 10, 11]]);
  });
});

describe('host: custom functions that see errors', () => {
  const suite = hostForSuite({
    functions: functionsJson(
      [
        { id: 'SEE', name: 'SEE', parameters: [{ name: 'cells', type: 'any', dimensionality: 'matrix' }] },
        { id: 'RATE', name: 'RATE', parameters: [] },
      ],
      { allowErrorForDataTypeAny: true },
    ),
  });

  before(() => {
    const { CustomFunctions } = suite.host.window;
    CustomFunctions.associate('SEE', (cells: unknown[][]) =>
      cells
        .flat()
        .map((one) => (one instanceof CustomFunctions.Error ? one.code : String(one)))
        .join('+'),
    );
    CustomFunctions.associate('RATE', () => ({ type: 'FormattedNumber', basicValue: 0.5, numberFormat: '0%' }));
    suite.host.scriptsLoaded();
  });

  it('get them as errors among values, and wait for what is still calculated', async () => {
    await write(suite.host, sheet, 'A1:D1', [['=1/0', 5, '=CCCH.SEE(A1:B1)', '=CCCH.SEE(C1)']]);
    await suite.host.settled();
    same(await valuesOf(suite.host, sheet, 'C1:D1'), [['#DIV/0!+5', '#DIV/0!+5']]);
  });

  it('may answer a formatted number only where their metadata allows it', async () => {
    await write(suite.host, sheet, 'A2', [['=CCCH.RATE()']]);
    await suite.host.settled();
    same(await valuesOf(suite.host, sheet, 'A2'), [['#VALUE!']]);
  });
});

describe('host: custom functions on a build that knows no empty cell', () => {
  const suite = hostForSuite({
    emptyCell: 'zero',
    functions: functionsJson([{ id: 'SHOW', name: 'SHOW', parameters: [{ name: 'a', type: 'any' }] }]),
  });

  it('passes 0 for it', async () => {
    suite.host.window.CustomFunctions.associate('SHOW', (a: unknown) => JSON.stringify(a));
    suite.host.scriptsLoaded();
    await write(suite.host, sheet, 'A1', [['=CCCH.SHOW(B1)']]);
    await suite.host.settled();
    same(await valuesOf(suite.host, sheet, 'A1'), [['0']]);
  });
});
