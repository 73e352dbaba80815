import type { MessageId } from '../messages';
import type { Plan } from '../plan/plan';
import type { Kind } from './kinds';
import type { Argument, Output } from './values';

export interface Parameter<T = unknown> {
  /** Public, as its place is: shown by Excel while the formula is typed. */
  name: string;
  kind: Kind<T>;
  description: MessageId;
  optional?: true;
}

/** What a cell of the result holds; the help says it in words (`function.result.…`). */
export type ResultName = 'percentage' | 'number' | 'text' | 'table';

export type ExampleValue = string | number;

/** A formula in en-US notation and what it shows in the example worksheet; a test computes it in a workbook. */
export interface Example {
  formula: string;
  /** A value or an error; a matrix where it spills. */
  result: ExampleValue | ExampleValue[][];
  /** Further rows of a long table that `result` leaves out. */
  moreRows?: number;
}

/** What is declared of a custom function beside its parameters and its computation. Signatures only ever grow. */
export interface FunctionWords {
  /** Name after the namespace: `TARGET` in `=CCCH.TARGET(…)`. Public, never changes. */
  id: string;
  /** One sentence, at most 255 characters: Excel shows it while the formula is typed. */
  description: MessageId;
  /** The officer's question that the function answers. */
  question: MessageId;
  /** What an officer should know beside the description, for the help. */
  remarks: readonly MessageId[];
  result: ResultName;
  examples: readonly Example[];
  /** Problems that the function itself may answer, in the order of the help. */
  errors: readonly MessageId[];
}

export interface FunctionDefinition extends FunctionWords {
  parameters: readonly Parameter[];
  compute(plan: Plan, ...arguments_: Argument[]): Output[][];
}

/** The values that parameters read, in their order. */
export type ValuesOf<P extends readonly Parameter[]> = {
  [K in keyof P]: P[K] extends Parameter<infer T> ? T : never;
};
