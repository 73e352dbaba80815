import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { check } from '../../src/check/check';
import type { CheckResult, Status } from '../../src/check/types';
import { tanMinhPlan } from '../../src/plan/plan';
import { gridsFromXlsx } from '../support/workbooks';

/** What an officer expects of a workbook. Cells are "Sheet!A1"; a finding without a cell may name its sheet alone. */
interface Expected {
  title: string;
  period: string | null;
  /** Those of the plan that are not listed have no row: no data. */
  indicators: Record<string, { status: Status; actual: number | null; cell: string }>;
  /** Every finding but `below-target`, which follows from the states above. */
  findings: { rule: string; cell?: string; indicator?: string }[];
  /** The false alarms that the workbook could provoke. */
  silent: string[];
}

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

const cases = readdirSync(path('../cases'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => ({
    name,
    workbook: path(`../cases/${name}/workbook.xlsx`),
    expected: path(`../cases/${name}/expected.json`),
  }));

const sample = {
  name: 'sample',
  workbook: path('../../assets/samples/so-theo-doi-cchc-mau.xlsx'),
  expected: path('../../assets/samples/so-theo-doi-cchc-mau.expected.json'),
};

async function checked(workbook: string): Promise<CheckResult> {
  const result = check(tanMinhPlan, await gridsFromXlsx(workbook));
  assert.ok(result.ok, result.ok ? '' : JSON.stringify(result.problem));
  return result.value;
}

const placed = (sheet?: string, cell?: string): string => [sheet, cell].filter(Boolean).join('!');
const listed = (rule: string, place: string, indicator = ''): string => `${rule} ${place} ${indicator}`.trim();

for (const { name, workbook, expected: file } of [...cases, sample]) {
  const expected = JSON.parse(readFileSync(file, 'utf8')) as Expected;

  describe(`${name}: ${expected.title}`, () => {
    let result: CheckResult;
    before(async () => {
      result = await checked(workbook);
    });

    it(`checks ${expected.period ?? 'no period'}`, () => assert.equal(result.period, expected.period));

    it('reads each indicator of the plan', () => {
      const read = result.indicators.map(({ id, status, actual, sheet, cell }) => [
        id,
        // To the digits that officers see: the workbook keeps 954/1332 in binary.
        { status, actual: actual === null ? null : Number(actual.toFixed(9)), cell: placed(sheet, cell) },
      ]);
      const absent = { status: 'no-data', actual: null, cell: '' };
      const wanted = tanMinhPlan.indicators.map(({ id }) => {
        const { status, actual, cell } = expected.indicators[id] ?? absent;
        return [id, { status, actual: actual === null ? null : Number(actual.toFixed(9)), cell }];
      });
      assert.deepEqual(read, wanted);
    });

    it('finds what an officer would, and nothing else', () => {
      const found = result.findings
        .filter(({ rule }) => rule !== 'below-target')
        .map(({ rule, sheet, cell, indicator }) =>
          listed(rule, rule === 'missing-indicator' ? '' : placed(sheet, cell), indicator),
        );
      const wanted = expected.findings.map(({ rule, cell, indicator }) => listed(rule, cell ?? '', indicator));
      assert.deepEqual(found.sort(), wanted.sort());
    });

    it('says of each indicator below its target that it is', () => {
      const below = result.findings.filter(({ rule }) => rule === 'below-target').map(({ indicator }) => indicator);
      const wanted = Object.entries(expected.indicators).filter(([, { status }]) => status === 'not-met');
      assert.deepEqual(below.sort(), wanted.map(([id]) => id).sort());
    });

    it('raises none of the false alarms', () => {
      const raised = new Set(result.findings.map(({ rule }) => rule));
      assert.deepEqual(
        expected.silent.filter((rule) => raised.has(rule)),
        [],
      );
    });
  });
}
