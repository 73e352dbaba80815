import assert from 'node:assert/strict';
import { metadata } from '../../src/functions/metadata';
import { functions } from '../../src/functions/registry';
import { ccch } from '../support/command-line';

describe('ccch functions', () => {
  it('lists every function with its signature, its question and its examples', async () => {
    const { code, out } = await ccch('functions');
    assert.equal(code, 0);
    assert.match(out, /^CCCH\.STATUS\(indicator, actual, \[year\]\)\n {4}Kết quả này đã đạt mục tiêu chưa\?\n/m);
    for (const { id, examples } of functions) {
      assert.match(out, new RegExp(`^CCCH\\.${id}\\(`, 'm'));
      for (const { formula } of examples) assert.ok(out.includes(`    ${formula}\n`), formula);
    }
  });

  it('prints functions.json in either language', async () => {
    for (const language of ['vi', 'en'] as const) {
      const { out } = await ccch('functions', '--json', '--lang', language);
      assert.deepEqual(JSON.parse(out), metadata(language));
    }
  });
});
