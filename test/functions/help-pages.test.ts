import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { files, folder } from '../../docs/ham/files';
import { computeResults } from '../../docs/ham/results';
import { functions } from '../../src/functions/registry';

describe('docs/ham', () => {
  let made: Map<string, string>;
  before(async () => {
    made = await files(await computeResults());
  });

  it('is what the registry makes now: npm run docs', () => {
    for (const [name, text] of made) {
      assert.ok(existsSync(new URL(name, folder)), `${name} is missing`);
      assert.equal(readFileSync(new URL(name, folder), 'utf8'), text, name);
    }
  });

  it('has a page a function and no other', () => {
    const pages = readdirSync(folder).filter((name) => name.endsWith('.md') && name !== 'README.md');
    assert.deepEqual(pages.sort(), functions.map(({ id }) => `${id}.md`).sort());
  });

  it('links to pages and pictures that are there', () => {
    for (const [name, text] of made) {
      for (const [, target] of text.matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)) {
        assert.ok(made.has(target!) || existsSync(new URL(target!, folder)), `${name} → ${target}`);
      }
    }
  });
});
