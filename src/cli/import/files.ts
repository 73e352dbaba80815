import path from 'node:path';
import { importSources, type ImportOptions } from '../../connector/import';
import { toldFiles, type ToldImport } from '../../connector/present';
import { openSource } from '../../connector/readers';
import { fileInput } from '../file-input';
import { CommandProblem } from '../problems';

/** Counts files, together where they are lists of one channel each. */
export async function countFiles(
  files: readonly string[],
  options: ImportOptions,
  signal: AbortSignal,
): Promise<ToldImport> {
  const inputs: Awaited<ReturnType<typeof fileInput>>[] = [];
  try {
    const sources = [];
    for (const file of files) {
      const opened = await fileInput(file);
      inputs.push(opened);
      const source = await openSource(opened.input, { signal });
      if (!source.ok) throw new CommandProblem(source.problem);
      sources.push({ name: opened.input.name, source: source.value });
    }
    const counted = await importSources(sources, options, { signal });
    if (!counted.ok) throw new CommandProblem(counted.problem);
    return toldFiles(counted.value);
  } finally {
    await Promise.all(inputs.map(({ close }) => close()));
  }
}

export const fileNames = (files: readonly string[]): string => files.map((file) => path.basename(file)).join(', ');
