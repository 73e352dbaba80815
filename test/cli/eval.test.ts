import assert from 'node:assert/strict';
import { functions } from '../../src/functions/registry';
import { tanMinhPlan } from '../../src/plan/plan';
import { ccch, lines } from '../support/command-line';

const sample = 'assets/samples/so-theo-doi-cchc-mau.xlsx';
const value = async (formula: string, ...more: string[]): Promise<unknown> => {
  const { code, out, error } = await ccch('eval', formula, '--json', ...more);
  assert.equal(code, 0, error);
  return (JSON.parse(out) as { value: unknown }).value;
};

describe('ccch eval', () => {
  it('prints what the cell would show', async () => {
    assert.deepEqual(await ccch('eval', '=CCCH.TARGET("online_rate")'), { code: 0, out: '75%\n', error: '' });
    assert.equal(await value('=CCCH.TARGET("online_rate")'), 0.75);
    assert.equal(await value('=1+2*3'), 7);
  });

  it('prints a spill as a matrix', async () => {
    const rows = (await value('=CCCH.TARGETS()')) as unknown[][];
    assert.equal(rows.length, 18);
    assert.deepEqual(
      rows.map(([id]) => id),
      tanMinhPlan.indicators.map(({ id }) => id),
    );
    assert.deepEqual(await value('=CCCH.TARGET({"online_rate";"payment_online_rate"})'), [[0.75], [0.5]]);
  });

  it('takes references to the first sheet of a workbook', async () => {
    assert.equal(await value('=COUNTA(A:A)>5', '--in', sample), true);
  });

  it('combines with native functions', async () => {
    assert.equal(await value('=IF(CCCH.STATUS("online_rate",0.8)="Đạt",1,0)'), 1);
    assert.equal(await value('=IFERROR(CCCH.RATE(5,0),"-")'), '-');
    assert.equal(await value('=SUM(CCCH.TARGET({"online_rate","payment_online_rate"}))'), 1.25);
  });

  it('shows an error with its reason, as Excel does beside the cell', async () => {
    const { out } = await ccch('eval', '=CCCH.TARGET("onlin rate")', '--json');
    const answer = JSON.parse(out) as { value: string; reason: string };
    assert.equal(answer.value, '#N/A');
    assert.match(answer.reason, /Kế hoạch không có chỉ tiêu “onlin rate”.*online_rate/);
    assert.equal(await value('=CCCH.TARGET("online_rate",2031)'), '#VALUE!');
    assert.equal(await value('=CCCH.NOSUCH(1)'), '#NAME?');
  });

  it('refuses what is no formula in one line', async () => {
    const { code, out, error } = await ccch('eval', 'xin chào');
    assert.deepEqual([code, out, lines(error).length], [2, '', 1]);
    assert.match(error, /không phải là công thức/);
  });

  it('computes an example of every function that needs no worksheet', async () => {
    for (const { examples } of functions) {
      const alone = examples.find(({ formula, result }) => !/\b[A-Z]\d/.test(formula) && !Array.isArray(result));
      if (alone) assert.equal(await value(alone.formula), alone.result, alone.formula);
    }
  });
});
