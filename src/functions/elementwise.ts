import type { Plan } from '../plan/plan';
import { broadcast } from './broadcast';
import type { FunctionDefinition, FunctionWords, Parameter, ValuesOf } from './definition';
import { type Argument, asMatrix, errorOf, FunctionError, type Output } from './values';

interface Elementwise<P extends readonly Parameter[]> extends FunctionWords {
  parameters: P;
  compute(plan: Plan, ...values: ValuesOf<P>): Output;
}

const isWhole = ({ kind }: Parameter): boolean => kind.name === 'table';

/**
 * A function of single values that spills over ranges: each element is read by its parameter's kind, an error passes
 * through, and the first problem from the left is the answer. A parameter of kind `table` is read once, as a whole.
 */
export function elementwise<const P extends readonly Parameter[]>(definition: Elementwise<P>): FunctionDefinition {
  const parameters: readonly Parameter[] = definition.parameters;
  const compute = definition.compute as (plan: Plan, ...values: unknown[]) => Output;

  const computeOne = (plan: Plan, elements: readonly Argument[]): Output => {
    for (let at = 0; at < parameters.length; at += 1) {
      const error = isWhole(parameters[at]!) ? undefined : errorOf(elements[at]);
      if (error) return error;
    }
    const values: unknown[] = [];
    for (let at = 0; at < parameters.length; at += 1) {
      const parameter = parameters[at]!;
      const value = isWhole(parameter) ? elements[at] : parameter.kind.read(elements[at], plan);
      if (value instanceof FunctionError) return value;
      values.push(value);
    }
    return compute(plan, ...values);
  };

  return {
    ...definition,
    compute: (plan, ...arguments_) => {
      const matrices = parameters.map((parameter, at) => {
        const matrix = asMatrix(arguments_[at]);
        return isWhole(parameter) ? [[parameter.kind.read(matrix, plan)]] : matrix;
      });
      return broadcast(matrices, (elements) => computeOne(plan, elements));
    },
  };
}
