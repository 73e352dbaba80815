import { openAddin } from '../addin';
import type { CommandArguments } from '../arguments';
import { evaluate, shownText } from '../evaluate';
import { formulaOperand } from '../operands';

/** Prints what a cell of Excel would show for a formula. */
export async function evalCommand(arguments_: CommandArguments): Promise<void> {
  const formula = formulaOperand(arguments_);
  const addin = await openAddin(arguments_.language, arguments_.in);
  try {
    const evaluated = await evaluate(addin, formula);
    process.stdout.write(`${arguments_.json ? JSON.stringify(json(evaluated)) : shownText(evaluated)}\n`);
  } finally {
    addin.close();
  }
}

/** A single cell as its value, a spill as a matrix; the reason of an error beside it. */
function json({ values, reason }: Awaited<ReturnType<typeof evaluate>>): object {
  const single = values.length === 1 && values[0]?.length === 1;
  return { value: single ? values[0]![0] : values, ...(reason !== undefined && { reason }) };
}
