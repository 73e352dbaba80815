import path from 'node:path';
import { message } from '../../messages';
import { openAddin } from '../addin';
import type { CommandArguments } from '../arguments';
import { writeFile } from '../files';
import { fileOperand, requiredOption } from '../operands';
import { CommandProblem } from '../problems';
import { reportForms } from '../../reports';

/** Inserts one report form, or every one, and saves a copy of the workbook. */
export async function reportCommand(arguments_: CommandArguments): Promise<void> {
  const file = fileOperand(arguments_);
  const { language, period, json } = arguments_;
  const form = requiredOption(arguments_.form, '--form');
  const out = requiredOption(arguments_.out, '--out');
  const addin = await openAddin(language, file);
  try {
    const sheets: string[] = [];
    for (const one of form === 'all' ? reportForms.keys() : [form]) {
      const inserted = await addin.insertReport(one, { period, workbookName: path.basename(file) });
      if (!inserted.ok) throw new CommandProblem(inserted.problem);
      sheets.push(inserted.value.sheet);
    }
    writeFile(out, await addin.save());
    const output = json
      ? JSON.stringify({ file: path.basename(file), out, sheets }, null, 2)
      : message(language, 'cli.report-written', { sheets: sheets.join('”, “'), out });
    process.stdout.write(`${output}\n`);
  } finally {
    addin.close();
  }
}
