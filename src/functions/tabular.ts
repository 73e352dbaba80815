import type { Plan } from '../plan/plan';
import type { FunctionDefinition, FunctionWords, Parameter } from './definition';
import { type Argument, asMatrix, errorOf, FunctionError, type Output } from './values';

/** A parameter that chooses rows of a table: each element of a range is one more choice. */
export interface Choice<T = unknown> extends Parameter<T> {
  optional: true;
}

type ChoicesOf<P extends readonly Choice[]> = {
  [K in keyof P]: P[K] extends Choice<infer T> ? NonNullable<T>[] : never;
};

interface Tabular<P extends readonly Choice[]> extends FunctionWords {
  parameters: P;
  compute(plan: Plan, ...choices: ChoicesOf<P>): Output[][] | FunctionError;
}

/** The values in an argument, empty cells left out; the first error or problem otherwise. */
function choicesOf(parameter: Parameter, argument: Argument, plan: Plan): unknown[] | FunctionError {
  const choices: unknown[] = [];
  for (const element of asMatrix(argument).flat()) {
    const value = errorOf(element) ?? parameter.kind.read(element, plan);
    if (value instanceof FunctionError) return value;
    if (value !== null && value !== undefined) choices.push(value);
  }
  return choices;
}

/** A function that answers a table of its own shape. No choice means all rows. */
export function tabular<const P extends readonly Choice[]>(definition: Tabular<P>): FunctionDefinition {
  const parameters: readonly Choice[] = definition.parameters;
  const compute = definition.compute as (plan: Plan, ...choices: unknown[][]) => Output[][] | FunctionError;
  return {
    ...definition,
    compute: (plan, ...arguments_) => {
      const choices: unknown[][] = [];
      for (const [at, parameter] of parameters.entries()) {
        const chosen = choicesOf(parameter, arguments_[at], plan);
        if (chosen instanceof FunctionError) return [[chosen]];
        choices.push(chosen);
      }
      const result = compute(plan, ...choices);
      return result instanceof FunctionError ? [[result]] : result;
    },
  };
}
