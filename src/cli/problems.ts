import { describeProblem, type Language, type Problem } from '../messages';

/** A problem that ends a command: thrown inside, printed in one line by `main`. */
export class CommandProblem extends Error {
  constructor(readonly problem: Problem) {
    super(problem.id);
  }
}

/** The problem behind whatever was thrown; anything that is no `CommandProblem` was not foreseen. */
export function problemOf(error: unknown): Problem {
  // By its shape: a module loaded once with `import` and once with `require` has two classes of the same name.
  if (error instanceof Error && 'problem' in error) return error.problem as Problem;
  return { id: 'error.unexpected', params: { detail: error instanceof Error ? error.message : String(error) } };
}

/** One line; the file stands in front where the words do not name it themselves, as in the pane it stands above them. */
export function printProblem(language: Language, problem: Problem): void {
  const text = describeProblem(language, problem).replace(/\s*\n\s*/g, ' ');
  const file = problem.params?.['file'];
  process.stderr.write(file === undefined || text.includes(String(file)) ? `${text}\n` : `${file}: ${text}\n`);
}
