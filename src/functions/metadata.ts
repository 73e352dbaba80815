import { type Language, message } from '../messages';
import type { FunctionDefinition } from './definition';
import { functions } from './registry';

interface ParameterMetadata {
  name: string;
  description: string;
  type: 'any';
  dimensionality: 'matrix' | 'scalar';
  optional?: true;
}

interface FunctionMetadata {
  id: string;
  name: string;
  description: string;
  parameters: ParameterMetadata[];
  result: { type: 'any'; dimensionality: 'matrix' };
}

export interface Metadata {
  /** Lets arguments and results be formatted numbers (Office.js documentation, custom functions and data types). */
  allowCustomDataForDataTypeAny: true;
  functions: FunctionMetadata[];
}

/** The content of functions.json in one language. */
export function metadata(language: Language): Metadata {
  return { allowCustomDataForDataTypeAny: true, functions: functions.map((one) => describe(one, language)) };
}

function describe({ id, description, parameters }: FunctionDefinition, language: Language): FunctionMetadata {
  return {
    id,
    name: id,
    description: message(language, description),
    parameters: parameters.map((parameter) => ({
      name: parameter.name,
      description: message(language, parameter.description),
      type: 'any',
      dimensionality: parameter.matrix ? 'matrix' : 'scalar',
      ...(parameter.optional && { optional: true }),
    })),
    result: { type: 'any', dimensionality: 'matrix' },
  };
}
