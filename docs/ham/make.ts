// npm run docs: writes the help of the custom functions from their registry.
import { writeFileSync } from 'node:fs';
import { files, folder } from './files';
import { computeResults } from './results';

for (const [name, text] of await files(await computeResults())) writeFileSync(new URL(name, folder), text);
