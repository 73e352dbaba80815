import assert from 'node:assert/strict';
import { prepare } from '../../../src/check/prepare';
import type { Finding, Rule } from '../../../src/check/types';
import { tanMinhPlan } from '../../../src/plan/plan';
import { readTracking } from '../../../src/tracking/read';
import type { CellValue, Grid } from '../../../src/tracking/types';
import { sheet, type SheetOptions } from '../../tracking/build';

export const names = {
  online: 'Tỷ lệ hồ sơ giải quyết trực tuyến trên tổng số hồ sơ',
  payment: 'Tỷ lệ giao dịch thanh toán trực tuyến',
  identity: 'Tỷ lệ người dân, doanh nghiệp được xác thực định danh điện tử',
  satisfaction: 'Mức độ hài lòng của người dân, doanh nghiệp về giải quyết TTHC',
  skills: 'Tỷ lệ CBCCVC làm chủ kỹ năng số',
};

/** What a rule finds in worksheets as the reader understands them. */
export function findingsIn(rule: Rule, ...grids: Grid[]): Finding[] {
  const input = prepare(tanMinhPlan, grids, readTracking(tanMinhPlan, grids));
  assert.ok(input.ok);
  return rule.run(input.value);
}

/** "B3" for each finding. */
export const cellsIn = (rule: Rule, ...grids: Grid[]): string[] =>
  findingsIn(rule, ...grids).map(({ cell = '' }) => cell);

/** A worksheet of one table whose first column names indicators. */
export const table = (header: CellValue[], rows: CellValue[][], options: SheetOptions = {}): Grid =>
  sheet([header, ...rows], options);
