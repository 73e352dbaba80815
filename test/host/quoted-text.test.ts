import assert from 'node:assert/strict';
import { hostForSuite, run, valuesOf, write } from './support';

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

  it('lets the pane be shown and hidden', async () => {
    const { Office } = suite.host.window;
    await Office.addin.showAsTaskpane();
    await Office.addin.hide();
    await run(suite.host, (context) => context.sync());
  });
});
