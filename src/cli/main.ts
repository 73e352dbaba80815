import { type Language, message } from '../messages';
import { type CommandArguments, languageOf, readArguments } from './arguments';
import { CommandProblem, printProblem, problemOf } from './problems';

type Command = (arguments_: CommandArguments) => Promise<void>;

/** Loaded on demand: the engine under `check` takes a second, which `functions` need not wait for. */
const commands: Record<string, () => Promise<Command>> = {
  check: async () => (await import('./commands/check')).checkCommand,
  import: async () => (await import('./commands/import')).importCommand,
  report: async () => (await import('./commands/report')).reportCommand,
  eval: async () => (await import('./commands/eval')).evalCommand,
  functions: async () => (await import('./commands/functions')).functionsCommand,
};

/** Runs one command; 0 when it did what was asked, 2 when it could not, with the reason in one line. */
export async function main(argv: string[]): Promise<number> {
  const language = languageOf(argv);
  try {
    const parsed = readArguments(argv);
    if (parsed.help || parsed.command === undefined) return help(language, parsed.help);
    const command = Object.hasOwn(commands, parsed.command) ? commands[parsed.command] : undefined;
    if (!command) {
      throw new CommandProblem({
        id: 'cli.unknown-command',
        params: { command: parsed.command, commands: Object.keys(commands).join(', ') },
      });
    }
    await (
      await command()
    )(parsed);
    return 0;
  } catch (error) {
    printProblem(language, problemOf(error));
    return 2;
  }
}

function help(language: Language, asked: boolean): number {
  (asked ? process.stdout : process.stderr).write(`${message(language, 'cli.help')}\n`);
  return asked ? 0 : 2;
}
