import { type Language, message } from '../messages';
import type { FunctionDefinition } from './definition';
import { functions } from './registry';

export interface ParameterMetadata {
  name: string;
  description: string;
  type: 'any';
  dimensionality: 'matrix';
  optional?: true;
}

export interface FunctionMetadata {
  id: string;
  name: string;
  description: string;
  parameters: ParameterMetadata[];
  result: { type: 'any'; dimensionality: 'matrix' };
}

export interface Metadata {
  /** Lets arguments and results be formatted numbers (Office.js documentation, custom functions and data types). */
  allowCustomDataForDataTypeAny: true;
  /** Lets the functions see errors, so that one in a range spoils its own row only (same documentation, metadata). */
  allowErrorForDataTypeAny: true;
  functions: FunctionMetadata[];
}

/** The content of functions.json in one language. */
export function metadata(language: Language): Metadata {
  return {
    allowCustomDataForDataTypeAny: true,
    allowErrorForDataTypeAny: true,
    functions: functions.map((one) => describe(one, language)),
  };
}

/** Every parameter is a matrix: were one a single value, Excel would call once a cell and keep the first of each. */
function describe({ id, description, parameters }: FunctionDefinition, language: Language): FunctionMetadata {
  return {
    id,
    name: id,
    description: message(language, description),
    parameters: parameters.map((parameter) => ({
      name: parameter.name,
      description: message(language, parameter.description),
      type: 'any',
      dimensionality: 'matrix',
      ...(parameter.optional && { optional: true }),
    })),
    result: { type: 'any', dimensionality: 'matrix' },
  };
}
