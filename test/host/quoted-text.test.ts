import assert from 'node:assert/strict';
import { functionsJson, hostForSuite, valuesOf, write } from './support';

const sheet = 'Trang tính1';

describe('host: text between quotation marks', () => {
  const suite = hostForSuite();
  const value = async (formula: string): Promise<unknown> => {
    await write(suite.host, sheet, 'A1', [[formula]]);
    await suite.host.settled();
    return (await valuesOf(suite.host, sheet, 'A1'))[0]?.[0];
  };

  it('stays text, whatever number, date or percentage it looks like', async () => {
    assert.equal(await value('=LEN("75,5%")'), 5);
    assert.equal(await value('=LEN("2026-01-05")'), 10);
    assert.equal(await value('=ISTEXT("20%")'), true);
    assert.equal(await value('=LEN(INDEX({"75,5%","b"},1,1))'), 5);
    assert.equal(await value('=T("12:30")'), '12:30');
  });

  it('is converted where a formula needs a number', async () => {
    assert.equal(await value('="5"+1'), 6);
    assert.equal(await value('=VALUE("75%")'), 0.75);
    assert.equal(await value('="20%"*2'), 0.4);
    assert.equal(await value('=YEAR("2026-01-05")'), 2026);
  });

  it('stays text in an array constant, separators and quotation marks within it included', async () => {
    assert.equal(await value('=TYPE(INDEX({"1","a"},1,1))'), 2);
    assert.equal(await value('=SUM({"5",1})'), 1);
    assert.equal(await value('=INDEX({"a,b","c;d";"e""f",2},1,2)'), 'c;d');
    assert.equal(await value('=INDEX({"a,b","c;d";"e""f" , 2},2,1)'), 'e"f');
    assert.equal(await value('=INDEX({"a,b","c;d";"e""f" , 2},2,2)'), 2);
  });

  it('keeps quotation marks that the formula doubles', async () => {
    assert.equal(await value('="a""b"'), 'a"b');
    assert.equal(await value('="a""""b"'), 'a""b');
    assert.equal(await value('=LEN("")'), 0);
  });

  it('stays text in what a function makes of it', async () => {
    assert.equal(await value('=INDEX(TEXTSPLIT("75%;5%",";"),1,1)'), '75%');
    assert.equal(await value('=IF(TRUE,"20%",0)'), '20%');
    assert.equal(await value('=LET(rate,"75%",LEN(rate))'), 3);
  });
});

describe('host: text that looks like a number, on its way into a custom function', () => {
  const suite = hostForSuite({
    functions: functionsJson([
      { id: 'SHOW', name: 'SHOW', parameters: [{ name: 'a', type: 'any' }] },
      { id: 'CELLS', name: 'CELLS', parameters: [{ name: 'a', type: 'any', dimensionality: 'matrix' }] },
    ]),
  });
  before(() => {
    const { CustomFunctions } = suite.host.window;
    for (const id of ['SHOW', 'CELLS']) CustomFunctions.associate(id, (a: unknown) => JSON.stringify(a));
    suite.host.scriptsLoaded();
  });
  const shown = async (formula: string): Promise<unknown> => {
    await write(suite.host, sheet, 'A1', [[formula]]);
    await suite.host.settled();
    return JSON.parse(String((await valuesOf(suite.host, sheet, 'A1'))[0]?.[0]));
  };

  it('is text between quotation marks and in an array constant', async () => {
    assert.equal(await shown('=CCCH.SHOW("75,5%")'), '75,5%');
    assert.deepEqual(await shown('=CCCH.CELLS({"75,5%","12";1,"1"})'), [
      ['75,5%', '12'],
      [1, '1'],
    ]);
  });

  it('is text in a cell, also in one that another formula made', async () => {
    await write(suite.host, sheet, 'B1:C1', [["'75,5%", '="12"']]);
    assert.equal(await shown('=CCCH.SHOW(B1)'), '75,5%');
    assert.deepEqual(await shown('=CCCH.CELLS(B1:C1)'), [['75,5%', '12']]);
    assert.equal(await shown('=CCCH.SHOW(LEFT(B1,2)&"%")'), '75%');
  });
});
