import { message } from '../../messages';
import { functions, namespace } from '../../functions/registry';
import { metadata } from '../../functions/metadata';
import type { CommandArguments } from '../arguments';

/** Lists the custom functions: signature and description; with `--json` the content of functions.json. */
export async function functionsCommand({ json, language }: CommandArguments): Promise<void> {
  if (json) {
    process.stdout.write(`${JSON.stringify(metadata(language), null, 2)}\n`);
    return;
  }
  for (const { id, parameters, description, examples } of functions) {
    const signature = parameters.map(({ name, optional }) => (optional ? `[${name}]` : name)).join(', ');
    process.stdout.write(`${namespace}.${id}(${signature})\n    ${message(language, description)}\n`);
    for (const example of examples) process.stdout.write(`    ${example}\n`);
  }
}
