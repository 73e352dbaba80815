import path from 'node:path';
import { presentResult } from '../../check/present';
import { tanMinhPlan } from '../../plan/plan';
import { openAddin } from '../addin';
import type { CommandArguments } from '../arguments';
import { checkText } from '../check-text';
import { fileOperand } from '../operands';
import { CommandProblem } from '../problems';

/** Checks a tracking workbook against the plan. */
export async function checkCommand(arguments_: CommandArguments): Promise<void> {
  const file = fileOperand(arguments_);
  const { language, period, json } = arguments_;
  const addin = await openAddin(language, file);
  try {
    // A check must never write: the host refuses, should it try.
    addin.host.readOnly(true);
    const result = await addin.check({ period });
    if (!result.ok) throw new CommandProblem(result.problem);
    const { plan, ...presented } = presentResult(result.value, tanMinhPlan, language);
    const output = json
      ? JSON.stringify({ plan, file: path.basename(file), ...presented }, null, 2)
      : checkText(language, file, { plan, ...presented });
    process.stdout.write(`${output}\n`);
  } finally {
    addin.close();
  }
}
