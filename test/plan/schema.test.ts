import assert from 'node:assert/strict';
import Ajv2020 from 'ajv/dist/2020';
import type { PlanData } from '../../src/plan/types';
import schema from '../../src/plan/plan.schema.json';
import tanMinh from '../../src/plan/tan-minh-2026-2030.json';

const validate = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, strictTypes: false }).compile(
  schema,
);

const changed = (change: (data: PlanData) => void): unknown => {
  const data = structuredClone(tanMinh) as PlanData;
  change(data);
  return data;
};

describe('the schema of a plan', () => {
  it('accepts the built-in plan', () => {
    assert.equal(validate(tanMinh), true, JSON.stringify(validate.errors, null, 1));
  });

  const first = <T>(items: T[]): T => {
    const [item] = items;
    assert.ok(item);
    return item;
  };
  const refused: [string, (data: PlanData) => void][] = [
    ['a percentage in place of a fraction', (data) => (first(first(data.indicators).targets).value = 75)],
    ['an unknown comparator', (data) => Object.assign(first(data.indicators), { comparator: '<=' })],
    ['an unknown unit', (data) => Object.assign(first(data.indicators), { unit: '%' })],
    ['an unknown basis', (data) => Object.assign(first(data.indicators), { comparatorBasis: 'guessed' })],
    ['a property that it does not name', (data) => Object.assign(first(data.goals), { deadline: '2030' })],
    ['an id with capitals or spaces', (data) => (first(data.tasks).id = 'Task 1')],
    ['a section outside the numbering of the plan', (data) => (first(data.goals).section = 'VII.1')],
    ['a date written the Vietnamese way', (data) => (data.from = '01/01/2026')],
    ['an empty quotation', (data) => (first(data.duties).quote = ' ')],
    ['an indicator without a target', (data) => (first(data.indicators).targets = [])],
    ['an indicator without a lead agency', (data) => (first(data.indicators).leadAgencies = [])],
    ['a stated agency without its place', (data) => delete first(first(data.indicators).leadAgencies).place],
    ['an inferred agency with a place', (data) => (first(first(data.indicators).leadAgencies).basis = 'inferred')],
    ['a sub-indicator without its parent', (data) => delete first(data.subIndicators).parent],
    ['a parent on an indicator of the plan', (data) => (first(data.indicators).parent = 'online_rate')],
    [
      'a reduction without its base year',
      (data) => delete first(data.indicators.filter(({ comparator }) => comparator === 'reduction>=')).baseline,
    ],
    ['an unknown rhythm', (data) => Object.assign(first(data.duties), { rhythm: 'daily' })],
  ];
  for (const [what, change] of refused) {
    it(`refuses ${what}`, () => assert.equal(validate(changed(change)), false));
  }
});
