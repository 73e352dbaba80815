import type {
  EnteredFormula,
  FormulaEntry,
  FormulaNotation,
  FunctionTest,
  ReplacedCell,
} from '../excel/functions-operations';
import { vietnameseNotation } from '../functions/notation';

/** A formula that waits for the officer's leave to replace what a cell holds. */
export interface Occupied extends ReplacedCell {
  /** In English notation. */
  formula: string;
}

export interface FunctionsState {
  /** How this Excel writes formulas. */
  notation: FormulaNotation;
  search: string;
  /** The function whose help is open. */
  open: string | null;
  /** What the officer gave for parameters, by `entryKey`. */
  entries: Readonly<Record<string, string>>;
  occupied: Occupied | null;
  /** The last formula that was inserted and can be taken back. */
  entered: EnteredFormula | null;
  test: FunctionTest | null;
  /** The formula of the test in its cell. */
  trial: EnteredFormula | null;
}

/** Names what the officer gave for a parameter of a function. */
export const entryKey = (id: string, parameter: string): string => `${id}.${parameter}`;

/** A choice of the officer, or what Excel says of itself; none of them asks anything of the workbook. */
export type FunctionsChange =
  | { type: 'notation'; notation: FormulaNotation }
  | { type: 'search'; search: string }
  | { type: 'open'; id: string | null }
  | { type: 'entry'; key: string; text: string }
  | { type: 'close-occupied' }
  | { type: 'close-entered' }
  | { type: 'close-test' };

/** What the workbook answered. */
export type FunctionsAnswer =
  | { type: 'formula'; formula: string; entry: FormulaEntry }
  | { type: 'taken-back' }
  | { type: 'picked'; key: string; address: string }
  | { type: 'tested'; test: FunctionTest }
  | { type: 'tried'; trial: EnteredFormula };

export const initialFunctions = (): FunctionsState => ({
  // Until Excel tells its own, or the language of the pane another.
  notation: vietnameseNotation,
  search: '',
  open: null,
  entries: {},
  occupied: null,
  entered: null,
  test: null,
  trial: null,
});

export function reduceFunctions(state: FunctionsState, change: FunctionsChange): FunctionsState {
  switch (change.type) {
    case 'notation':
      // The separator may have been seen in a formula since: that is more than what the decimal mark tells.
      return change.notation.decimal === state.notation.decimal ? state : { ...state, notation: change.notation };
    case 'search':
      return { ...state, search: change.search };
    case 'open':
      return { ...state, open: change.id };
    case 'entry':
      return { ...state, entries: { ...state.entries, [change.key]: change.text } };
    case 'close-occupied':
      return { ...state, occupied: null };
    case 'close-entered':
      return { ...state, entered: null };
    case 'close-test':
      return { ...state, test: null, trial: null };
  }
}

/**
 * What Excel shows between arguments is more certain than what was concluded from its decimal mark. The same mark for
 * both cannot be: such a formula could not be read.
 */
const withSeparator = ({ notation }: FunctionsState, { separator }: EnteredFormula): FormulaNotation =>
  separator === undefined || separator === notation.decimal ? notation : { ...notation, list: separator };

export function withAnswer(state: FunctionsState, answer: FunctionsAnswer): FunctionsState {
  switch (answer.type) {
    case 'formula': {
      const { formula, entry } = answer;
      if (entry.kind === 'occupied') return { ...state, entered: null, occupied: { ...entry, formula } };
      return { ...state, occupied: null, entered: entry, notation: withSeparator(state, entry) };
    }
    case 'taken-back':
      return { ...state, entered: null, trial: null };
    case 'picked':
      return { ...state, entries: { ...state.entries, [answer.key]: answer.address } };
    case 'tested':
      return { ...state, test: answer.test, trial: null };
    case 'tried':
      return { ...state, trial: answer.trial, notation: withSeparator(state, answer.trial) };
  }
}

/** After cells were mended or marked, what was said of cells before makes room for what was done. */
export const afterChange = (state: FunctionsState): FunctionsState => ({
  ...state,
  occupied: null,
  entered: null,
  test: null,
});
