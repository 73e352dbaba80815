import type { CommandArguments } from './arguments';
import { CommandProblem } from './problems';

/** The one operand that a command takes. */
function onlyOperand({ command, operands }: CommandArguments, what: 'cli.needs-file' | 'cli.needs-formula'): string {
  const [operand, extra] = operands;
  if (operand === undefined) throw new CommandProblem({ id: what, params: { command: command ?? '' } });
  if (extra !== undefined) throw new CommandProblem({ id: 'cli.too-many', params: { extra } });
  return operand;
}

export const fileOperand = (arguments_: CommandArguments): string => onlyOperand(arguments_, 'cli.needs-file');
export const formulaOperand = (arguments_: CommandArguments): string => onlyOperand(arguments_, 'cli.needs-formula');

export function requiredOption(value: string | undefined, option: string): string {
  if (value === undefined || value === '') throw new CommandProblem({ id: 'cli.needs-option', params: { option } });
  return value;
}
