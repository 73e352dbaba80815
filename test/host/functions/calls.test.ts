import assert from 'node:assert/strict';
import { Calls } from '../../../src/host/functions/calls';

const column = (length: number, changedAt?: number): unknown[][] =>
  Array.from({ length }, (_, row) => [row === changedAt ? 'other' : `cell ${row}`]);

describe('the calls of a calculation', () => {
  it('are one where function and arguments are the same', () => {
    const calls = new Calls();
    const { call, isNew } = calls.of('TARGET', [[['online_rate']], null]);
    assert.equal(isNew, true);
    assert.deepEqual(calls.of('TARGET', [[['online_rate']], null]), { call, isNew: false });
    for (const [id, values] of [
      ['GAP', [[['online_rate']], null]],
      ['TARGET', [[['online_rate']], 2028]],
      ['TARGET', [[['online_rate']], '']],
      ['TARGET', [[['online_rate', 'online_rate']], null]],
      ['TARGET', [[[1]], null]],
      ['TARGET', [[['1']], null]],
    ] as const)
      assert.equal(calls.of(id, values as unknown as unknown[]).isNew, true, JSON.stringify([id, values]));
  });

  it('are told apart by any single cell of long ranges', () => {
    for (let changedAt = 0; changedAt < 100; changedAt += 1) {
      const calls = new Calls();
      calls.of('STATUS', [column(100)]);
      assert.equal(calls.of('STATUS', [column(100)]).isNew, false);
      assert.equal(calls.of('STATUS', [column(100, changedAt)]).isNew, true, `row ${changedAt}`);
    }
    const calls = new Calls();
    calls.of('STATUS', [column(100)]);
    assert.equal(calls.of('STATUS', [column(101)]).isNew, true);
  });

  it('are told apart by the code of an error', () => {
    const calls = new Calls();
    const error = (code: string) => [[[{ type: 'CustomFunctionError', code }]]];
    calls.of('NUMBER', error('#N/A'));
    assert.equal(calls.of('NUMBER', error('#N/A')).isNew, false);
    assert.equal(calls.of('NUMBER', error('#REF!')).isNew, true);
  });

  it('are asked again once they are answered and let go, those under way are not', () => {
    const calls = new Calls();
    calls.of('TARGET', ['a']).call.answer = [[{ value: 1 }]];
    calls.of('TARGET', ['b']);
    calls.forgetAnswered();
    assert.equal(calls.of('TARGET', ['a']).isNew, true);
    assert.equal(calls.of('TARGET', ['b']).isNew, false);
  });
});
