import type { ImportOptions } from '../../connector/import';
import { presentImport, type ToldImport } from '../../connector/present';
import { message } from '../../messages';
import { openAddin } from '../addin';
import type { CommandArguments } from '../arguments';
import { checkCopy, writeFile } from '../files';
import { readDescription } from '../import/description';
import { countFiles, fileNames } from '../import/files';
import { configOfAddress, countRemote, isAddress } from '../import/remote';
import { importText } from '../import/text';
import { interruptible } from '../interrupt';
import { requiredOption } from '../operands';
import { CommandProblem } from '../problems';

function optionsOf({ period, calendar }: CommandArguments): ImportOptions {
  if (calendar !== undefined && calendar !== 'calendar' && calendar !== 'reporting') {
    throw new CommandProblem({ id: 'cli.bad-calendar', params: { calendar } });
  }
  return { ...(period !== undefined && { periods: [period] }), ...(calendar && { calendar }) };
}

interface Counted {
  name: string;
  counted: ToldImport;
}

/** Counts what the officer named: files, or one source beyond them. */
async function count(arguments_: CommandArguments, signal: AbortSignal): Promise<Counted> {
  const { operands, source, command } = arguments_;
  const options = optionsOf(arguments_);
  const address = operands.find(isAddress);
  if (source === undefined && address === undefined) {
    if (operands.length === 0) throw new CommandProblem({ id: 'cli.needs-export', params: { command: command ?? '' } });
    return { name: fileNames(operands), counted: await countFiles(operands, options, signal) };
  }
  if (operands.length > (source === undefined ? 1 : 0)) throw new CommandProblem({ id: 'cli.one-source' });
  const config = address === undefined ? readDescription(source ?? '') : configOfAddress(address);
  const counted = await countRemote(config, address !== undefined, options, signal);
  return { name: counted.sources.map(({ name }) => name).join(), counted };
}

/** A list without rows was exported wrongly: that nothing is due or late is not what it says. */
function refuseEmpty({ name, counted }: Counted): void {
  if (counted.rows === 0) throw new CommandProblem({ id: 'cli.import-no-rows', params: { source: name } });
}

/** Where the figures go; nothing where neither option is given. Told before anything is counted. */
function targetOf({ into, out, operands }: CommandArguments): { into: string; out: string } | undefined {
  if (into === undefined && out === undefined) return undefined;
  const target = { into: requiredOption(into, '--into'), out: requiredOption(out, '--out') };
  checkCopy(target.into, target.out, operands);
  return target;
}

/** Writes what was counted into a workbook and saves a copy. */
async function write(
  { into, out }: { into: string; out: string },
  { name, counted }: Counted,
  { language }: CommandArguments,
  signal: AbortSignal,
): Promise<string[]> {
  if (counted.summary.length === 0) {
    const periods = counted.periods.map(({ period }) => period).join(', ');
    throw new CommandProblem({ id: 'cli.import-nothing', params: { source: name, periods } });
  }
  const addin = await openAddin(language, into);
  try {
    const written = await addin.importData(
      { summary: counted.summary, due: counted.due, sources: counted.sources.map(({ name }) => name) },
      { language, signal },
    );
    if (!written.ok) throw new CommandProblem(written.problem);
    const bytes = await addin.save();
    if (signal.aborted) throw new CommandProblem({ id: 'error.cancelled' });
    writeFile(out, bytes);
    return written.value.sheets;
  } finally {
    addin.close();
  }
}

/** Reads exports or a source, says what was understood and, where asked to, writes the figures into a workbook. */
export const importCommand = (arguments_: CommandArguments): Promise<void> =>
  interruptible(async (signal) => {
    const { language, json } = arguments_;
    const target = targetOf(arguments_);
    const result = await count(arguments_, signal);
    refuseEmpty(result);
    const sheets = target && (await write(target, result, arguments_, signal));
    const { name, counted } = result;
    if (json) {
      const written = sheets ? { out: target?.out, sheets } : {};
      process.stdout.write(`${JSON.stringify({ ...presentImport(counted, name, language), ...written }, null, 2)}\n`);
      return;
    }
    const saved = sheets
      ? `\n${message(language, 'cli.import-written', { sheets: sheets.join('”, “'), out: target?.out ?? '' })}`
      : '';
    process.stdout.write(`${importText(language, name, counted)}${saved}\n`);
  });
