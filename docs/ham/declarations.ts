import type { FunctionDefinition, ResultName } from '../../src/functions/definition';
import { functions, namespace } from '../../src/functions/registry';
import { message } from '../../src/messages';

const resultTypes: Record<ResultName, string> = {
  percentage: 'Cells<number>',
  number: 'Cells<number>',
  text: 'Cells<string>',
  table: 'Cells<string | number>',
};

function declaration(definition: FunctionDefinition): string {
  const { id, description, parameters, result, examples } = definition;
  const lines = [
    message('en', description),
    ...parameters.map((one) => `@param ${one.name} ${message('en', one.description)}`),
    `@returns ${message('en', `function.result.${result}`)}`,
    ...examples.map(({ formula }) => `@example ${formula}`),
  ];
  const names = parameters.map(({ name, optional }) => `${name}${optional ? '?' : ''}: Argument`).join(', ');
  return [
    '  /**',
    ...lines.map((line) => `   * ${line}`),
    '   */',
    `  function ${id}(${names}): ${resultTypes[result]};`,
  ].join('\n');
}

/** The functions as TypeScript declarations with JSDoc, for contributors and tools. */
export const declarations = (): string =>
  [
    '// Made by npm run docs from src/functions/registry.ts.',
    '/** The custom functions of the add-in. */',
    `declare namespace ${namespace} {`,
    '  /** A value or a range. */',
    '  type Argument = string | number | boolean | null | (string | number | boolean | null)[][];',
    '  /** What the function spills: one cell for single values. */',
    '  type Cells<T> = T[][];',
    '',
    functions.map(declaration).join('\n\n'),
    '}',
    '',
  ].join('\n');
