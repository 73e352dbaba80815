import path from 'node:path';
import { importSources, type ImportOptions, type ImportResult } from '../../connector/import';
import { openSource } from '../../connector/readers';
import { message } from '../../messages';
import { presentImport } from '../../connector/present';
import { openAddin } from '../addin';
import type { CommandArguments } from '../arguments';
import { fileInput } from '../file-input';
import { writeFile } from '../files';
import { importText } from '../import-text';
import { requiredOption } from '../operands';
import { CommandProblem } from '../problems';

function optionsOf({ period, calendar }: CommandArguments): ImportOptions {
  if (calendar !== undefined && calendar !== 'calendar' && calendar !== 'reporting') {
    throw new CommandProblem({ id: 'cli.bad-calendar', params: { calendar } });
  }
  return { ...(period !== undefined && { periods: [period] }), ...(calendar && { calendar }) };
}

/** Counts the files, together where they are lists of one channel each. */
async function count(files: readonly string[], options: ImportOptions): Promise<ImportResult> {
  const inputs = await Promise.all(files.map(fileInput));
  try {
    const sources = [];
    for (const { input } of inputs) {
      const opened = await openSource(input);
      if (!opened.ok) throw new CommandProblem(opened.problem);
      sources.push({ name: input.name, source: opened.value });
    }
    const counted = await importSources(sources, options);
    if (!counted.ok) throw new CommandProblem(counted.problem);
    return counted.value;
  } finally {
    await Promise.all(inputs.map(({ close }) => close()));
  }
}

/** Writes what was counted into a workbook and saves a copy; nothing where one of the two options is missing. */
async function write(arguments_: CommandArguments, counted: ImportResult): Promise<string[] | undefined> {
  const { language, into } = arguments_;
  if (into === undefined && arguments_.out === undefined) return undefined;
  const target = requiredOption(into, '--into');
  const out = requiredOption(arguments_.out, '--out');
  const addin = await openAddin(language, target);
  try {
    const written = await addin.importData(
      {
        summary: counted.summary,
        due: counted.due,
        periods: counted.periods.map(({ period }) => period),
        sources: counted.sources.map(({ name }) => name),
      },
      { language },
    );
    if (!written.ok) throw new CommandProblem(written.problem);
    writeFile(out, await addin.save());
    return written.value.sheets;
  } finally {
    addin.close();
  }
}

/** Reads exports, says what was understood and, where asked to, writes the figures into a workbook. */
export async function importCommand(arguments_: CommandArguments): Promise<void> {
  const { operands, language, json, command, out } = arguments_;
  if (operands.length === 0) throw new CommandProblem({ id: 'cli.needs-export', params: { command: command ?? '' } });
  const counted = await count(operands, optionsOf(arguments_));
  const sheets = await write(arguments_, counted);
  const name = operands.map((file) => path.basename(file)).join(', ');
  if (json) {
    const written = sheets ? { out, sheets } : {};
    process.stdout.write(`${JSON.stringify({ ...presentImport(counted, name, language), ...written }, null, 2)}\n`);
    return;
  }
  const saved = sheets
    ? `\n${message(language, 'cli.import-written', { sheets: sheets.join('”, “'), out: out ?? '' })}`
    : '';
  process.stdout.write(`${importText(language, name, counted)}${saved}\n`);
}
