import { main } from '../../src/cli/main';

export interface CommandOutput {
  code: number;
  out: string;
  error: string;
}

/** Runs the command line in this process and catches what it prints. */
export async function ccch(...argv: string[]): Promise<CommandOutput> {
  const output = { out: '', error: '' };
  const { stdout, stderr } = process;
  const [writeOut, writeError] = [stdout.write, stderr.write];
  stdout.write = ((text: string) => ((output.out += text), true)) as typeof stdout.write;
  stderr.write = ((text: string) => ((output.error += text), true)) as typeof stderr.write;
  try {
    const code = await main(argv);
    return { code, ...output };
  } finally {
    stdout.write = writeOut;
    stderr.write = writeError;
  }
}

export const lines = (text: string): string[] => text.split('\n').filter((line) => line !== '');
