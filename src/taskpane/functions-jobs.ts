import type {
  EnteredFormula,
  FormulaEntry,
  FormulaNotation,
  FunctionTest,
  ReplacedCell,
} from '../excel/functions-operations';
import type { Swapped } from '../excel/cell-swap';
import type { Result } from '../messages';
import type { FunctionsAnswer } from './functions-state';
import type { JobWords } from './jobs';
import type { Progress } from './operations';

/** What the view of functions may ask of the workbook. */
export interface FunctionOperations {
  readNotation(): Promise<Result<FormulaNotation | null>>;
  testFunctions(options: Progress): Promise<Result<FunctionTest>>;
  selectedAddress(): Promise<Result<string>>;
  enterFormula(formula: string, replaced?: ReplacedCell): Promise<Result<FormulaEntry>>;
  tryFormula(formula: string): Promise<Result<EnteredFormula>>;
  takeBackFormula(swapped: Swapped): Promise<Result<null>>;
}

export type FunctionJob =
  | { kind: 'formula'; formula: string; replaced?: ReplacedCell }
  | { kind: 'take-back'; swapped: Swapped }
  | { kind: 'pick'; key: string }
  | { kind: 'function-test' }
  | { kind: 'trial'; formula: string };

export const functionJobWords: Readonly<Record<FunctionJob['kind'], JobWords>> = {
  formula: { working: 'function-view.inserting', failed: 'function-view.problem-insert', stoppable: false },
  'take-back': { working: 'function-view.taking-back', failed: 'function-view.problem-take-back', stoppable: false },
  pick: { working: 'function-view.picking', failed: 'function-view.problem-pick', stoppable: false },
  'function-test': { working: 'function-view.testing', failed: 'function-view.problem-test', stoppable: true },
  trial: { working: 'function-view.inserting', failed: 'function-view.problem-insert', stoppable: false },
};

export const isFunctionJob = (job: { kind: string }): job is FunctionJob => job.kind in functionJobWords;

/** Asks the workbook for what a job of the view of functions is about. */
export async function performFunctionJob(
  operations: FunctionOperations,
  job: FunctionJob,
  progress: Progress,
): Promise<Result<FunctionsAnswer>> {
  switch (job.kind) {
    case 'formula': {
      const { formula, replaced } = job;
      const answer = await operations.enterFormula(formula, replaced);
      return then(answer, (entry) => ({ type: 'formula', formula, entry }));
    }
    case 'take-back':
      return then(await operations.takeBackFormula(job.swapped), () => ({ type: 'taken-back' }));
    case 'pick':
      return then(await operations.selectedAddress(), (address) => ({ type: 'picked', key: job.key, address }));
    case 'function-test':
      return then(await operations.testFunctions(progress), (test) => ({ type: 'tested', test }));
    case 'trial':
      return then(await operations.tryFormula(job.formula), (trial) => ({ type: 'tried', trial }));
  }
}

const then = <T>(result: Result<T>, answer: (value: T) => FunctionsAnswer): Result<FunctionsAnswer> =>
  result.ok ? { ok: true, value: answer(result.value) } : result;
