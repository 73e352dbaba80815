import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { rules } from '../../src/check/rules';

interface Expected {
  indicators: Record<string, { status: string }>;
  findings: { rule: string }[];
  silent: string[];
}

/** The public ids of the check, which never change their meaning; new ones may be added. */
const publicIds = [
  ...['ambiguous-indicator', 'below-target', 'broken-reference', 'cumulative-decreases', 'date-as-text'],
  ...['decomposed-unicode', 'duplicate-indicator', 'external-link', 'formula-error', 'function-damage'],
  ...['hard-coded-target', 'hidden-data', 'inconsistent-formula', 'jump', 'legacy-encoding', 'missing-indicator'],
  ...['missing-value', 'no-table', 'number-as-text', 'out-of-range', 'part-exceeds-whole', 'percent-scale'],
  ...['period-unclear', 'rate-mismatch', 'source-differs', 'target-differs', 'total-mismatch', 'unknown-indicator'],
  ...['unreadable-value', 'wrong-agency'],
];

const rows = [...readFileSync('test/cases/README.md', 'utf8').matchAll(/^\| `([a-z-]+)` \| (\S+) \| (\S+) \|$/gm)];
const expectedOf = (name: string): Expected =>
  JSON.parse(readFileSync(`test/cases/${name}/expected.json`, 'utf8')) as Expected;

describe('the golden workbooks', () => {
  it('cover every rule, and the check has every public rule', () => {
    const ids = rules.map(({ id }) => id).sort();
    assert.deepEqual(ids, [...publicIds].sort());
    assert.deepEqual(rows.map(([, rule]) => rule).sort(), ids);
  });

  for (const [, rule = '', speaking = '', silent = ''] of rows) {
    it(`let ${rule} speak in ${speaking} and be silent in ${silent}`, () => {
      const { findings, indicators } = expectedOf(speaking);
      const below = rule === 'below-target' && Object.values(indicators).some(({ status }) => status === 'not-met');
      assert.ok(below || findings.some((finding) => finding.rule === rule));
      assert.ok(expectedOf(silent).silent.includes(rule));
    });
  }

  it('are all named beside a rule or a defect that they show', () => {
    const readme = readFileSync('test/cases/README.md', 'utf8');
    const folders = readdirSync('test/cases', { withFileTypes: true }).filter((entry) => entry.isDirectory());
    assert.ok(folders.length >= 30);
    for (const { name } of folders) assert.match(readme, new RegExp(`[|,] ${name}[ ,]`), name);
  });

  it('are explained to officers, rule by rule', () => {
    const guide = readFileSync('docs/su-dung.md', 'utf8');
    for (const id of publicIds) assert.ok(guide.includes(`| \`${id}\` |`), id);
  });
});
