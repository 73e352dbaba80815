import type { FunctionDefinition } from './definition';
import { namespace } from './registry';

/** How a culture writes formulas: what stands between arguments, and the decimal mark. */
export interface Notation {
  list: ';' | ',';
  decimal: ',' | '.';
}

/** Excel with Vietnamese regional settings. `Range.formulas` and the registry take the other one. */
export const vietnameseNotation: Notation = { list: ';', decimal: ',' };
export const englishNotation: Notation = { list: ',', decimal: '.' };

/** A formula of the registry as a culture writes it; what stands between quotation marks stays. */
export const writtenFormula = (formula: string, { list, decimal }: Notation): string =>
  formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, at) => (at % 2 === 1 ? part : part.replaceAll(',', list).replace(/(?<=\d)\.(?=\d)/g, decimal)))
    .join('');

/** "=CCCH.STATUS(indicator; actual; [year])". */
export function signature({ id, parameters }: FunctionDefinition, { list }: Notation): string {
  const names = parameters.map(({ name, optional }) => (optional ? `[${name}]` : name));
  return `=${namespace}.${id}(${names.join(`${list} `)})`;
}
