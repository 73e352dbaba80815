import { changesOf } from '../check/fixes';
import type { ReplacedCell } from '../excel/functions-operations';
import type { Controller } from './controller';
import type { FunctionOperations } from './functions-jobs';
import { entryKey, type FunctionsChange } from './functions-state';
import type { PaneEvent, PaneState } from './state';
import { trialFormula } from './view-model/functions-test';

/** What the officer can ask for in the view of functions. */
export interface FunctionsActions {
  /** Asks Excel how it writes formulas; where it does not answer, they stay as they are. */
  learnNotation(): void;
  search(words: string): void;
  /** Opens the help of a function; `null` closes it. */
  open(id: string | null): void;
  enter(id: string, parameter: string, text: string): void;
  /** Takes the range selected in the workbook for a parameter. */
  pick(id: string, parameter: string): void;
  /** Inserts a formula, in English notation, into the selected cell. */
  insert(formula: string): void;
  /** Lets the formula replace what its cell holds. */
  replace(): void;
  keep(): void;
  /** Restores the cell of the last formula. */
  takeBack(): void;
  closeEntered(): void;
  test(): void;
  closeTest(): void;
  /** Inserts the formula of the test into the selected cell. */
  tryIt(): void;
  removeTrial(): void;
  /** Shows what would be entered anew. */
  repair(): void;
}

export function createFunctionsActions(
  operations: Pick<FunctionOperations, 'readNotation'>,
  controller: Controller,
  state: () => PaneState,
  dispatch: (event: PaneEvent) => void,
): FunctionsActions {
  const change = (one: FunctionsChange) => dispatch({ type: 'functions', change: one });
  const takeBack = (entered: PaneState['functions']['entered']) => {
    if (entered) void controller.run({ kind: 'take-back', swapped: entered.swapped });
  };
  const learnNotation = async (): Promise<void> => {
    const answer = await operations.readNotation();
    if (answer.ok && answer.value) change({ type: 'notation', notation: answer.value });
  };
  return {
    learnNotation: () => void learnNotation(),
    search: (search) => change({ type: 'search', search }),
    open: (id) => change({ type: 'open', id }),
    enter: (id, parameter, text) => change({ type: 'entry', key: entryKey(id, parameter), text }),
    pick: (id, parameter) => void controller.run({ kind: 'pick', key: entryKey(id, parameter) }),
    insert: (formula) => void controller.run({ kind: 'formula', formula }),
    replace: () => {
      const { occupied } = state().functions;
      if (!occupied) return;
      const { formula, sheet, cell, content } = occupied;
      const replaced: ReplacedCell = { sheet, cell, content };
      void controller.run({ kind: 'formula', formula, replaced });
    },
    keep: () => change({ type: 'close-occupied' }),
    takeBack: () => takeBack(state().functions.entered),
    closeEntered: () => change({ type: 'close-entered' }),
    test: () => void controller.run({ kind: 'function-test' }),
    closeTest: () => change({ type: 'close-test' }),
    tryIt: () => void controller.run({ kind: 'trial', formula: trialFormula }),
    removeTrial: () => takeBack(state().functions.trial),
    repair: () => {
      const { test } = state().functions;
      if (test) dispatch({ type: 'preview', preview: { key: 'repair', changes: changesOf(test.fixes) } });
    },
  };
}
