import { parseArgs } from 'node:util';
import type { Language } from '../messages';
import { CommandProblem } from './problems';

export interface CommandArguments {
  command: string | undefined;
  /** What stands behind the command: a file or a formula. */
  operands: string[];
  language: Language;
  json: boolean;
  period: string | undefined;
  form: string | undefined;
  out: string | undefined;
  in: string | undefined;
  /** The workbook that an import goes into. */
  into: string | undefined;
  /** A file that describes a source beyond files. */
  source: string | undefined;
  /** Calendar of an import's quarters. */
  calendar: string | undefined;
  /** Id of an agency, for the form of tasks. */
  agency: string | undefined;
  /** Values in place of formulas. */
  settle: boolean;
  help: boolean;
}

const options = {
  lang: { type: 'string', default: 'vi' },
  json: { type: 'boolean', default: false },
  period: { type: 'string' },
  form: { type: 'string' },
  out: { type: 'string' },
  in: { type: 'string' },
  into: { type: 'string' },
  source: { type: 'string' },
  calendar: { type: 'string' },
  agency: { type: 'string' },
  settle: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** The command line as a record; an option that does not exist or lacks its value is a problem. */
export function readArguments(argv: string[]): CommandArguments {
  const parsed = parse(argv);
  const { lang, ...values } = parsed.values;
  const [command, ...operands] = parsed.positionals;
  return {
    command,
    operands,
    language: lang === 'en' ? 'en' : 'vi',
    json: values.json,
    period: values.period,
    form: values.form,
    out: values.out,
    in: values.in,
    into: values.into,
    source: values.source,
    calendar: values.calendar,
    agency: values.agency,
    settle: values.settle,
    help: values.help,
  };
}

function parse(argv: string[]) {
  try {
    return parseArgs({ args: argv, options, allowPositionals: true });
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    const option = /'(-[^' ]*)/.exec(text)?.[1] ?? text;
    throw new CommandProblem({ id: 'cli.bad-option', params: { option } });
  }
}

/** The language asked for, even where the rest of the command line cannot be read. */
export function languageOf(argv: string[]): Language {
  const at = argv.indexOf('--lang');
  return (argv[at + 1] === 'en' && at >= 0) || argv.includes('--lang=en') ? 'en' : 'vi';
}
