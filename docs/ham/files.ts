import { readFileSync } from 'node:fs';
import { format } from 'prettier';
import { declarations } from './declarations';
import { indexPage } from './index-page';
import { functionPages } from './pages';
import type { Results } from './results';

export const folder = new URL('./', import.meta.url);

const style = JSON.parse(readFileSync(new URL('../../.prettierrc.json', import.meta.url), 'utf8')) as object;

/** File name → content of all that is made from the registry, in the repository's own format. */
export async function files(results: Results): Promise<Map<string, string>> {
  const made: [name: string, parser: string, text: string][] = [
    ['README.md', 'markdown', indexPage()],
    ['ccch.d.ts', 'typescript', declarations()],
    ...[...functionPages(results)].map(([name, text]): [string, string, string] => [name, 'markdown', text]),
  ];
  const formatted = await Promise.all(
    made.map(async ([name, parser, text]) => [name, await format(text, { ...style, parser })] as const),
  );
  return new Map(formatted);
}
