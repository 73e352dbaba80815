import path from 'node:path';
import { message } from '../../messages';
import { openAddin } from '../addin';
import type { CommandArguments } from '../arguments';
import { checkCopy, writeFile } from '../files';
import { fileOperand, requiredOption } from '../operands';
import { CommandProblem } from '../problems';
import { sheetForms } from '../../reports';

/** Inserts one report form, or every one, and saves a copy of the workbook. */
export async function reportCommand(arguments_: CommandArguments): Promise<void> {
  const file = fileOperand(arguments_);
  const { language, period, agency, settle, json } = arguments_;
  const form = requiredOption(arguments_.form, '--form');
  const out = requiredOption(arguments_.out, '--out');
  const forms = form === 'all' ? sheetForms.map(({ id }) => id) : [form];
  checkCopy(file, out);
  const addin = await openAddin(language, file);
  try {
    const workbookName = path.basename(file);
    const inserted = await addin.insertReports(forms, { period, agency, settle, language, workbookName });
    if (!inserted.ok) throw new CommandProblem(inserted.problem);
    const { sheets: made, problem } = inserted.value;
    if (problem) throw new CommandProblem(problem);
    const sheets = made.map(({ sheet }) => sheet);
    writeFile(out, await addin.save());
    const output = json
      ? JSON.stringify(
          { file: workbookName, out, sheets, notices: made.map(({ form: id, notices }) => ({ form: id, notices })) },
          null,
          2,
        )
      : message(language, 'cli.report-written', { sheets: sheets.join('”, “'), out });
    process.stdout.write(`${output}\n`);
  } finally {
    addin.close();
  }
}
