/** The samples of docs/nguon-du-lieu.md are what the command line takes. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { readDescription } from '../../src/cli/import/description';

const samples = [...readFileSync('docs/nguon-du-lieu.md', 'utf8').matchAll(/```json\n([\s\S]*?)```/g)].map(
  ([, text = '']) => text,
);

describe('the described sources of the documentation', () => {
  let folder: string;
  before(async () => (folder = await mkdtemp(path.join(os.tmpdir(), 'ccch-samples-'))));
  after(() => rm(folder, { recursive: true }));

  const read = (text: string) => {
    const file = path.join(folder, 'nguon.json');
    writeFileSync(file, text);
    return readDescription(file);
  };

  it('are one of each kind', () => {
    assert.deepEqual(
      samples.map((text) => read(text).kind),
      ['csv', 'json', 'odata', 'clickhouse'],
    );
  });

  it('are read as they stand, every field of them', () => {
    for (const text of samples) assert.deepEqual(read(text), JSON.parse(text));
  });
});
