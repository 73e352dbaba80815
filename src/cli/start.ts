import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { presentResult } from '../check/present';
import { type Language, message } from '../messages';
import { tanMinhPlan } from '../plan/plan';
import { openAddin } from './addin';
import { languageOf } from './arguments';
import { dist, root } from './bundle';
import { checkText } from './check-text';
import { evaluate, shownText } from './evaluate';
import { writeFile } from './files';
import { CommandProblem, printProblem, problemOf } from './problems';
import { serve } from './serve';

const sample = 'so-theo-doi-cchc-mau.xlsx';
const defaultPort = 3000;

/**
 * Runs the main job once, headless, on the sample workbook and prints what came out; then serves the preview, unless
 * `--no-serve` is given. The result of the server is the process itself: it runs until it is stopped.
 */
export async function start(argv: string[]): Promise<number> {
  const language = languageOf(argv);
  try {
    await runMainJob(language);
    if (!argv.includes('--no-serve')) {
      const { address } = await serve(dist, Number(process.env.PORT ?? defaultPort));
      print(message(language, 'cli.start-address', { address: `${address}/preview/` }));
    }
    return 0;
  } catch (error) {
    printProblem(language, problemOf(error));
    return 2;
  }
}

async function runMainJob(language: Language): Promise<void> {
  const addin = await openAddin(language, path.join(root, 'assets/samples', sample));
  try {
    print(`${message(language, 'cli.start-title')}: ${sample}\n`);
    const evaluated = await evaluate(addin, '=CCCH.TARGET("online_rate")');
    print(`${message(language, 'cli.start-function', { value: shownText(evaluated) })}\n`);
    const result = await addin.check({});
    if (!result.ok) throw new CommandProblem(result.problem);
    print(checkText(language, sample, presentResult(result.value, tanMinhPlan, language)));
    const inserted = await addin.insertReport('targets', { workbookName: sample });
    if (!inserted.ok) throw new CommandProblem(inserted.problem);
    const out = path.join(dist, 'sample', sample);
    mkdirSync(path.dirname(out), { recursive: true });
    writeFile(out, await addin.save());
    print(
      `\n${message(language, 'cli.report-written', { sheets: inserted.value.sheet, out: path.relative(root, out) })}\n`,
    );
  } finally {
    addin.close();
  }
}

const print = (text: string): void => void process.stdout.write(`${text}\n`);
