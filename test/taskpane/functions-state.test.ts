import assert from 'node:assert/strict';
import type { EnteredFormula, FormulaEntry } from '../../src/excel/functions-operations';
import { fail, ok } from '../../src/messages';
import { createController } from '../../src/taskpane/controller';
import { createFunctionsActions } from '../../src/taskpane/functions-actions';
import type { FunctionOperations } from '../../src/taskpane/functions-jobs';
import { initialFunctions, reduceFunctions, withAnswer, type FunctionsState } from '../../src/taskpane/functions-state';
import type { Operations } from '../../src/taskpane/operations';
import { initialState, reduce, type PaneState } from '../../src/taskpane/state';
import { trialFormula } from '../../src/taskpane/view-model/functions-test';
import { enteredFormula, functionOperations, functionTest, insertedSet } from './fixtures';

const occupiedEntry: FormulaEntry = {
  kind: 'occupied',
  sheet: 'Theo dõi',
  cell: 'B1',
  content: { value: 0.7, formula: null, numberFormat: '0%' },
};
const formula = '=CCCH.TARGET("online_rate")';

/** The view of functions over a workbook whose answers the test gives. */
function bench(part: Partial<FunctionOperations> = {}) {
  let state = initialState('targets');
  const asked: unknown[][] = [];
  const functions = functionOperations({
    enterFormula: async (...request) => {
      asked.push(request);
      return ok({ kind: 'entered', ...enteredFormula({ formula: request[0] }) });
    },
    takeBackFormula: async (swapped) => {
      asked.push([swapped]);
      return ok(null);
    },
    ...part,
  });
  const dispatch = (event: Parameters<typeof reduce>[1]) => void (state = reduce(state, event));
  const controller = createController({
    operations: { functions } as Operations,
    language: 'vi',
    state: () => state,
    dispatch,
    schedule: () => () => undefined,
    time: () => '14:05',
  });
  const actions = createFunctionsActions(functions, controller, () => state, dispatch);
  return { actions, controller, asked, state: (): PaneState => state, set: (next: PaneState) => void (state = next) };
}

/** Enough turns for every answer that is there to be taken. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('view of functions', () => {
  it('keeps what the officer gave for each function apart', () => {
    const { actions, state } = bench();
    actions.enter('STATUS', 'indicator', 'online_rate');
    actions.enter('TARGET', 'indicator', 'B5');
    assert.deepEqual(state().functions.entries, { 'STATUS.indicator': 'online_rate', 'TARGET.indicator': 'B5' });
  });

  it('takes the selected range for the parameter that asked for it', async () => {
    const { actions, state } = bench();
    actions.pick('STATUS', 'actual');
    await settled();
    assert.deepEqual(state().functions.entries, { 'STATUS.actual': "'Theo dõi'!B5:B7" });
  });

  it('inserts a formula and can take it back', async () => {
    const { actions, asked, state } = bench();
    actions.insert(formula);
    await settled();
    const { entered } = state().functions;
    assert.equal(entered?.formula, formula);
    actions.takeBack();
    await settled();
    assert.deepEqual(asked, [[formula, undefined], [entered?.swapped]]);
    assert.equal(state().functions.entered, null);
  });

  it('asks before a formula replaces what a cell holds, and replaces exactly that', async () => {
    const answers: FormulaEntry[] = [occupiedEntry, { kind: 'entered', ...enteredFormula() }];
    const asked: unknown[][] = [];
    const { actions, state } = bench({
      enterFormula: async (...request) => {
        asked.push(request);
        return ok(answers.shift()!);
      },
    });
    actions.insert(formula);
    await settled();
    assert.deepEqual(state().functions.occupied, { ...occupiedEntry, formula });
    assert.equal(state().functions.entered, null);
    actions.replace();
    await settled();
    const { sheet, cell, content } = occupiedEntry as Extract<FormulaEntry, { kind: 'occupied' }>;
    assert.deepEqual(asked, [
      [formula, undefined],
      [formula, { sheet, cell, content }],
    ]);
    assert.equal(state().functions.occupied, null);
    assert.ok(state().functions.entered);
  });

  it('leaves the cell alone when the officer says so', async () => {
    const { actions, state, asked } = bench();
    const occupied = { ...(occupiedEntry as Extract<FormulaEntry, { kind: 'occupied' }>), formula };
    const before = state();
    actions.replace();
    assert.deepEqual(asked, []);
    const held = { ...before, functions: { ...before.functions, occupied } };
    assert.equal(reduce(held, { type: 'functions', change: { type: 'close-occupied' } }).functions.occupied, null);
  });

  it('says why a formula was not inserted, and tries the very same once more', async () => {
    let locked = true;
    const asked: unknown[][] = [];
    const { actions, controller, state } = bench({
      enterFormula: async (...request) => {
        asked.push(request);
        return locked ? fail('error.cell-edit-mode') : ok({ kind: 'entered', ...enteredFormula() });
      },
    });
    actions.insert(formula);
    await settled();
    assert.equal(state().failure?.problem.id, 'error.cell-edit-mode');
    locked = false;
    await controller.retry();
    assert.deepEqual(asked[1], asked[0]);
    assert.deepEqual([state().failure, state().functions.entered?.cell], [null, 'C5']);
  });

  it('takes away no word of reports that were inserted', async () => {
    const { actions, state, set } = bench();
    const inserted = { ...insertedSet(['targets']), problem: null, wishes: {} };
    set({ ...state(), report: { ...state().report, inserted } });
    actions.insert(formula);
    await settled();
    assert.equal(state().report.inserted, inserted);
  });
});

describe('test of functions in the pane', () => {
  it('is followed by the trial, whose cell is restored on command', async () => {
    const { actions, state } = bench();
    actions.test();
    await settled();
    assert.deepEqual(state().functions.test, functionTest());
    actions.tryIt();
    await settled();
    assert.equal(state().functions.trial?.formula, trialFormula);
    actions.removeTrial();
    await settled();
    assert.deepEqual([state().functions.trial, state().functions.test !== null], [null, true]);
  });

  it('keeps the trial where its cell could not be restored', async () => {
    const { actions, state } = bench({ takeBackFormula: async () => fail('function-view.problem.protected') });
    actions.tryIt();
    await settled();
    actions.removeTrial();
    await settled();
    assert.equal(state().failure?.problem.id, 'function-view.problem.protected');
    assert.ok(state().functions.trial);
  });

  it('shows what would be entered anew before it is', async () => {
    const change = {
      sheet: 'Theo dõi',
      cell: 'F5',
      before: { value: '#NAME?', formula: '=_xldudf_CCCH_TARGET("online_rate")', numberFormat: 'General' },
      after: { value: null, formula, numberFormat: 'General' },
    };
    const fixes = [{ key: 'function-damage|Theo dõi|F5|', rule: 'function-damage', changes: [change] }];
    const { actions, state } = bench({ testFunctions: async () => ok(functionTest({ fixes })) });
    actions.repair();
    assert.equal(state().preview, null);
    actions.test();
    await settled();
    actions.repair();
    assert.deepEqual(state().preview, { key: 'repair', changes: [change] });
  });

  it('is forgotten when cells were changed: what it said of them is no longer true', () => {
    const before = { ...initialState('targets') };
    const held = { ...before, functions: { ...before.functions, test: functionTest(), entered: enteredFormula() } };
    const memory = { choices: [], marks: 0, undoable: 1 };
    const change = { done: 1, refused: [], memory };
    const started = reduce(held, { type: 'started', id: 1, job: { kind: 'fix', changes: [] } });
    const after = reduce(started, { type: 'changed', id: 1, change, check: null, at: '' });
    assert.deepEqual([after.functions.test, after.functions.entered], [null, null]);
    assert.equal(after.outcome?.done, 1);
  });
});

describe('notation of formulas in the pane', () => {
  const english = { list: ',', decimal: '.' } as const;
  const entered = (separator: EnteredFormula['separator']) => {
    return {
      type: 'formula',
      formula,
      entry: { kind: 'entered', ...enteredFormula(separator && { separator }) },
    } as const;
  };
  const learnt = (state: FunctionsState, separator: EnteredFormula['separator']) =>
    withAnswer(state, entered(separator)).notation;

  it('is Vietnamese until Excel tells its own', async () => {
    assert.deepEqual(initialFunctions().notation, { list: ';', decimal: ',' });
    const { actions, state } = bench({ readNotation: async () => ok(english) });
    actions.learnNotation();
    await settled();
    assert.deepEqual(state().functions.notation, english);
  });

  it('stays where Excel does not answer, and nothing is said of it', async () => {
    for (const answer of [ok(null), fail('error.cell-edit-mode')]) {
      const { actions, state } = bench({ readNotation: async () => answer });
      actions.learnNotation();
      await settled();
      assert.deepEqual([state().functions.notation, state().failure], [{ list: ';', decimal: ',' }, null]);
    }
  });

  it('takes the separator that Excel shows in a formula, unless it is the decimal mark', () => {
    const state = { ...initialFunctions(), notation: english };
    assert.deepEqual(learnt(state, ';'), { list: ';', decimal: '.' });
    assert.deepEqual(learnt(state, undefined), english);
    assert.deepEqual(learnt(initialFunctions(), ','), { list: ';', decimal: ',' });
  });

  it('keeps a separator that was seen when Excel tells the same decimal mark again', () => {
    const seen = { ...initialFunctions(), notation: { list: ';', decimal: '.' } as const };
    assert.deepEqual(reduceFunctions(seen, { type: 'notation', notation: english }).notation, seen.notation);
  });
});
