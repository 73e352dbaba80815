import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { check } from '../../src/check/check';
import { bytesInput } from '../../src/connector/readers';
import { largestWorkbook, workbookGrids } from '../../src/connector/workbook-grids';
import { tanMinhPlan } from '../../src/plan/plan';
import type { Grid } from '../../src/tracking/types';
import { gridsFromXlsx } from '../support/workbooks';

const cases = readdirSync('test/cases', { withFileTypes: true }).filter((entry) => entry.isDirectory());

async function gridsOf(file: string): Promise<Grid[]> {
  const read = await workbookGrids(bytesInput(file, new Uint8Array(readFileSync(file))));
  assert.ok(read.ok, JSON.stringify(read));
  return read.value;
}

const told = (grids: Grid[]) => {
  const result = check(tanMinhPlan, grids);
  assert.ok(result.ok, JSON.stringify(result));
  const { period, indicators } = result.value;
  return {
    period,
    indicators: indicators.map(({ id, actual, status, cell }) => [id, actual?.toFixed(9), status, cell]),
  };
};

describe('workbooks that are not open', () => {
  for (const { name } of cases) {
    it(`give each indicator as the open workbook does: ${name}`, async () => {
      const file = `test/cases/${name}/workbook.xlsx`;
      assert.deepEqual(told(await gridsOf(file)), told(await gridsFromXlsx(file)));
    });
  }

  it('tell hidden rows and columns, merged cells and formulas as Excel shows them', async () => {
    const hidden = await gridsOf('test/cases/hidden-and-duplicated/workbook.xlsx');
    assert.ok(hidden.some(({ hiddenRows, hiddenColumns }) => hiddenRows.length + hiddenColumns.length > 0));
    const [clean] = await gridsOf('test/cases/clean/workbook.xlsx');
    assert.ok(clean);
    assert.ok(clean.formulas.flat().includes('=CCCH.TARGET("online_rate")'));
    assert.deepEqual(clean.merges[0], { top: 0, left: 0, bottom: 0, right: 7 });
    assert.equal(clean.fonts, undefined);
  });

  it('are refused where they are no workbooks, or too large for one', async () => {
    const broken = await workbookGrids(bytesInput('a.xlsx', new Uint8Array([0x50, 0x4b, 3, 4, 9, 9, 9])));
    assert.deepEqual(broken.ok || broken.problem.id, 'source.damaged');
    const large = await workbookGrids({
      name: 'b.xlsx',
      size: largestWorkbook + 1,
      read: async () => new Uint8Array(),
    });
    assert.deepEqual(large.ok || large.problem.id, 'source.too-large-to-load');
    const gone = await workbookGrids({ name: 'c.xlsx', size: 9, read: () => Promise.reject(new Error('gone')) });
    assert.deepEqual(gone.ok || gone.problem.id, 'source.unreadable');
  });
});
