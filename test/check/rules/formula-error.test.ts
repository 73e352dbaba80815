import assert from 'node:assert/strict';
import { presentFinding } from '../../../src/check/present';
import { onceEachCause } from '../../../src/check/once';
import { formulaError } from '../../../src/check/rules/formula-error';
import type { Finding } from '../../../src/check/types';
import { error, findingsOf, none, places, tracking, value } from '../support';

describe('formula-error', () => {
  it('finds errors in value cells and in target cells', () => {
    const sheet = tracking([
      { indicator: 'online_rate', readings: [error('#DIV/0!')] },
      { indicator: 'eid_verified_rate', readings: [value(0.9)], target: error('#REF!') },
    ]);
    assert.deepEqual(places(findingsOf(formulaError, [sheet])), [
      'Theo dõi!D5 online_rate',
      'Theo dõi!C6 eid_verified_rate',
    ]);
  });

  it('says what each error usually means', () => {
    const fixes = ['#REF!', '#DIV/0!', '#NAME?', '#VALUE!', '#N/A', '#SPILL!'].map((raw) => {
      const [finding] = findingsOf(formulaError, [tracking([{ indicator: 'online_rate', readings: [error(raw)] }])]);
      assert.ok(finding, raw);
      assert.match(presentFinding(finding, 'vi').message, new RegExp(`báo lỗi ${raw.replace('?', '\\?')}`));
      return finding.fix?.id;
    });
    assert.equal(new Set(fixes).size, 6);
  });

  it('is silent about values and empty cells', () => {
    const sheet = tracking([
      { indicator: 'online_rate', readings: [value(0.8)], target: value(0.75) },
      { indicator: 'eid_verified_rate', readings: [none()] },
    ]);
    assert.deepEqual(findingsOf(formulaError, [sheet]), []);
  });

  it('gives way to function-damage where a function of ours is lost', () => {
    const sheet = tracking([
      {
        indicator: 'payment_online_rate',
        readings: [{ reading: error('#NAME?'), formula: '=CCCH.RATE(A1,B1)' }],
        target: { reading: error('#NAME?'), cell: 'C7', formula: '=_xldudf_CCCH_TARGET("online_rate")' },
      },
    ]);
    const errors = findingsOf(formulaError, [sheet]);
    const lost = errors.map((one): Finding => ({ ...one, rule: 'function-damage' }));
    assert.equal(errors.length, 2);
    assert.deepEqual(onceEachCause([...errors, ...lost]), lost);
  });
});
