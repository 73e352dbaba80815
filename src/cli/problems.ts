import { describeProblem, type Language, type Problem } from '../messages';

/** A problem that ends a command: thrown inside, printed in one line by `main`. */
export class CommandProblem extends Error {
  constructor(readonly problem: Problem) {
    super(problem.id);
  }
}

export function printProblem(language: Language, problem: Problem): void {
  process.stderr.write(`${describeProblem(language, problem).replace(/\s*\n\s*/g, ' ')}\n`);
}
