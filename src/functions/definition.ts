import type { MessageId } from '../messages';
import type { Plan } from '../plan/plan';
import type { Argument, Output } from './values';

export interface ParameterDefinition {
  name: string;
  description: MessageId;
  optional?: true;
  /** `true`: a range spills; the argument arrives as a matrix. */
  matrix?: true;
}

/** One custom function: its signature, its words and its computation. Signatures only ever grow. */
export interface FunctionDefinition {
  /** Name after the namespace: `TARGET` in `=CCCH.TARGET(…)`. Public, never changes. */
  id: string;
  description: MessageId;
  parameters: ParameterDefinition[];
  /** Formulas in en-US notation, each computed by a test in a workbook. */
  examples: string[];
  compute(plan: Plan, ...arguments_: Argument[]): Output | Output[][];
}
