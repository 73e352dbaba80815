import { message } from '../../messages';
import { metadata } from '../../functions/metadata';
import { englishNotation, signature } from '../../functions/notation';
import { functions } from '../../functions/registry';
import type { CommandArguments } from '../arguments';

/** Lists the custom functions: signature, description and examples; with `--json` the content of functions.json. */
export async function functionsCommand({ json, language }: CommandArguments): Promise<void> {
  if (json) {
    process.stdout.write(`${JSON.stringify(metadata(language), null, 2)}\n`);
    return;
  }
  for (const definition of functions) {
    const lines = [
      signature(definition, englishNotation).slice(1),
      `    ${message(language, definition.question)}`,
      `    ${message(language, definition.description)}`,
      ...definition.examples.map(({ formula }) => `    ${formula}`),
    ];
    process.stdout.write(`${lines.join('\n')}\n`);
  }
}
