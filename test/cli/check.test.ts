import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { tanMinhPlan } from '../../src/plan/plan';
import { ccch, lines } from '../support/command-line';

const sample = 'assets/samples/so-theo-doi-cchc-mau.xlsx';
interface Expected {
  indicators: Record<string, { status: string; actual: number | null; cell?: string }>;
}
interface CheckOutput {
  plan: string;
  file: string;
  period: string;
  periods: string[];
  sheets: { name: string; role: string }[];
  indicators: {
    id: string;
    status: string;
    actual: number | null;
    sheet?: string;
    cell?: string;
    gap: number | null;
    target: number;
  }[];
  findings: { rule: string; severity: string; message: string }[];
}

async function check(...argv: string[]): Promise<CheckOutput> {
  const { code, out, error } = await ccch('check', ...argv, '--json');
  assert.equal(code, 0, error);
  return JSON.parse(out) as CheckOutput;
}

describe('ccch check', () => {
  it('gives the right value, status and cell for every indicator of the sample', async () => {
    const expected = JSON.parse(readFileSync('assets/samples/so-theo-doi-cchc-mau.expected.json', 'utf8')) as Expected;
    const result = await check(sample);
    assert.equal(result.file, path.basename(sample));
    assert.equal(result.plan, tanMinhPlan.data.id);
    assert.deepEqual(
      result.indicators.map(({ id }) => id),
      tanMinhPlan.indicators.map(({ id }) => id),
    );
    for (const { id, status, actual, sheet, cell } of result.indicators) {
      const want = expected.indicators[id] ?? { status: 'no-data', actual: null };
      const place = cell === undefined ? null : `${sheet}!${cell}`;
      assert.deepEqual([status, actual, place], [want.status, want.actual, want.cell ?? null], id);
    }
  });

  it('checks the period that was asked for', async () => {
    const latest = await check(sample);
    const first = await check(sample, '--period', '2026-Q1');
    assert.equal(first.period, '2026-Q1');
    assert.notEqual(latest.period, first.period);
    assert.ok(first.periods.includes('2026-Q1') && first.periods.includes(latest.period));
  });

  it('speaks Vietnamese, and English when asked', async () => {
    const vi = await ccch('check', sample);
    const en = await ccch('check', sample, '--lang', 'en');
    assert.match(vi.out, /Chưa đạt/);
    assert.match(en.out, /Not met/);
    assert.doesNotMatch(en.out, /Chưa đạt/);
  });

  describe('bad input gets one clear line and exit code 2', () => {
    let folder: string;
    before(async () => (folder = await mkdtemp(path.join(os.tmpdir(), 'ccch-'))));
    after(() => rm(folder, { recursive: true }));

    const refused = async (pattern: RegExp, ...argv: string[]): Promise<void> => {
      const { code, out, error } = await ccch(...argv);
      assert.deepEqual([code, out], [2, '']);
      assert.equal(lines(error).length, 1, error);
      assert.match(error, pattern);
      assert.doesNotMatch(error, /\bat .*\.ts:|Error:/);
    };

    it('no such file', () => refused(/Không có tệp “khong-co.xlsx”/, 'check', 'khong-co.xlsx'));
    it('a folder', () => refused(/là thư mục/, 'check', folder));
    it('no file named', () => refused(/cần tên một tệp/, 'check'));
    it('not a workbook', () => {
      const file = path.join(folder, 'van-ban.xlsx');
      writeFileSync(file, 'Đây không phải là sổ Excel.');
      return refused(/van-ban\.xlsx/, 'check', file);
    });
    it('an empty file', () => {
      const file = path.join(folder, 'rong.xlsx');
      writeFileSync(file, '');
      return refused(/rong\.xlsx/, 'check', file);
    });
    it('a truncated workbook', () => {
      const file = path.join(folder, 'cut.xlsx');
      const bytes = readFileSync(sample);
      writeFileSync(file, bytes.subarray(0, bytes.length / 2));
      return refused(/cut\.xlsx/, 'check', file);
    });
    it('a period that the workbook does not have', () =>
      refused(/2026-Q4|2027-Q1/, 'check', sample, '--period', '2027-Q1'));
    it('a period outside the plan', () => refused(/2031/, 'check', sample, '--period', '2031-Q1'));
    it('what is no period', () => refused(/mùa thu/, 'check', sample, '--period', 'mùa thu'));
    it('an unknown option', () => refused(/--xem/, 'check', sample, '--xem'));
    it('an unknown command', () => refused(/“kiemtra”/, 'kiemtra', sample));
    it('an unknown form', () =>
      refused(/khong-co/, 'report', sample, '--form', 'khong-co', '--out', path.join(folder, 'x.xlsx')));
    it('a form without a place to save', () => refused(/--out/, 'report', sample, '--form', 'targets'));
    for (const [what, expected, place] of [
      ['a folder that is not there', /Không có thư mục “.*khong-co”/, () => path.join(folder, 'khong-co/x.xlsx')],
      ['a place that cannot be written', /Không ghi được tệp/, () => `${'x'.repeat(300)}.xlsx`],
      ['a folder that is a file', /Không có thư mục/, () => path.join(sample, 'x.xlsx')],
      ['the workbook itself to save to', /Không ghi đè lên/, () => sample],
    ] as const) {
      it(what, () => refused(expected, 'report', sample, '--form', 'targets', '--out', place()));
    }
  });
});
