import type { Plan } from '../plan/plan';
import { broadcast } from './broadcast';
import type { FunctionDefinition, FunctionWords, Parameter, ValuesOf } from './definition';
import { type Argument, asMatrix, errorOf, FunctionError, type Output } from './values';

interface Elementwise<P extends readonly Parameter[]> extends FunctionWords {
  parameters: P;
  compute(plan: Plan, ...values: ValuesOf<P>): Output;
}

const isWhole = ({ kind }: Parameter): boolean => kind.name === 'table';

/** The arguments' only elements; `undefined` where one has several. */
function singleElements(arguments_: readonly Argument[], count: number): Argument[] | undefined {
  const elements: Argument[] = [];
  for (let at = 0; at < count; at += 1) {
    const argument = arguments_[at];
    if (!Array.isArray(argument)) elements.push(argument);
    else {
      const [row] = argument as unknown[];
      if (argument.length !== 1 || !Array.isArray(row) || row.length !== 1) return undefined;
      elements.push(row[0]);
    }
  }
  return elements;
}

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
    const values = new Array<unknown>(parameters.length);
    for (let at = 0; at < parameters.length; at += 1) {
      const parameter = parameters[at]!;
      const value = isWhole(parameter) ? elements[at] : parameter.kind.read(elements[at], plan);
      if (value instanceof FunctionError) return value;
      values[at] = value;
    }
    return compute(plan, ...values);
  };

  const hasTable = parameters.some(isWhole);

  return {
    ...definition,
    compute: (plan, ...arguments_) => {
      // Most calls are of single values: they need no matrices.
      const elements = hasTable ? undefined : singleElements(arguments_, parameters.length);
      if (elements) return [[computeOne(plan, elements)]];
      const matrices = parameters.map((parameter, at) => {
        const matrix = asMatrix(arguments_[at]);
        return isWhole(parameter) ? [[parameter.kind.read(matrix, plan)]] : matrix;
      });
      return broadcast(matrices, (each) => computeOne(plan, each));
    },
  };
}
