import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { check } from '../../../src/check/check';
import { changesOf, planFixes, type CellChange, type Fix } from '../../../src/check/fixes';
import { restoreFunctions } from '../../../src/check/fixes/function-damage';
import { decimalsOf, hundredfold, showsWhole } from '../../../src/check/fixes/number-formats';
import type { CheckResult } from '../../../src/check/types';
import { tanMinhPlan } from '../../../src/plan/plan';
import { parseA1 } from '../../../src/tracking/a1';
import type { CellValue, Grid } from '../../../src/tracking/types';
import { gridsFromXlsx } from '../../support/workbooks';
import { sheet } from '../../tracking/build';

const online = 'Tỷ lệ hồ sơ giải quyết trực tuyến';
const verified = tanMinhPlan.indicator('eid_verified_rate')?.name.vi ?? '';
const header = ['STT', 'Chỉ tiêu', 'Mục tiêu', 'Quý I/2026'];

/** A table of two indicators: targets in C, values in D, from row 2. */
function table(values: [CellValue, CellValue], options: Parameters<typeof sheet>[1] = {}, targets?: CellValue[]): Grid {
  const [first = 0.75, second = 0.95] = targets ?? [];
  return sheet([header, [1, online, first, values[0]], [2, verified, second, values[1]]], {
    name: 'Theo dõi',
    ...options,
  });
}

function checked(grids: Grid[]): CheckResult {
  const result = check(tanMinhPlan, grids);
  assert.ok(result.ok);
  return result.value;
}

const fixesOf = (grids: Grid[], rule?: string): Fix[] =>
  planFixes(tanMinhPlan, grids, checked(grids)).filter((fix) => rule === undefined || fix.rule === rule);

const changeOf = (grids: Grid[], rule: string): CellChange | undefined => changesOf(fixesOf(grids, rule))[0];

/** What the change writes: a formula or a value, and the format. */
const written = (change: CellChange | undefined) =>
  change && [change.after.formula ?? change.after.value, change.after.numberFormat];

/** The workbook after the changes; formulas of a target as Excel would calculate them. */
function applied(grids: readonly Grid[], changes: readonly CellChange[]): Grid[] {
  const copies = structuredClone([...grids]);
  for (const { sheet: name, cell, after } of changes) {
    const grid = copies.find((one) => one.sheet === name);
    const place = parseA1(cell);
    assert.ok(grid && place);
    const row = place.row - grid.firstRow;
    const column = place.column - grid.firstColumn;
    grid.values[row]![column] = after.formula === null ? after.value : calculate(after.formula);
    grid.formulas[row]![column] = after.formula;
    grid.numberFormats[row]![column] = after.numberFormat;
  }
  return copies;
}

function calculate(formula: string): number {
  const call = /CCCH\.TARGET\("([\w.]+)"(?:,(\d{4}))?\)/.exec(formula);
  const [, id = '', year] = call ?? [];
  const target = call && tanMinhPlan.target(id, year === undefined ? undefined : Number(year));
  const text = formula.replace('=', '').replace(call?.[0] ?? '', target?.ok ? String(target.value) : '');
  return text.split('*').reduce((product, factor) => {
    const [above = '', below = '1'] = factor.split('/');
    return product * (Number(above) / Number(below));
  }, 1);
}

describe('fixes: numbers stored as text', () => {
  const texts: [text: string, beside: CellValue, besideFormat: string, expected: [CellValue, string]][] = [
    ['75,5%', null, 'General', [0.755, '0.0%']],
    ['75%', null, 'General', [0.75, '0%']],
    ['75,5%', 0.98, '0.00%', [0.755, '0.00%']],
    ['75,55%', 0.98, '0%', [0.7555, '0.00%']],
    ['75,5', 98.2, 'General', [75.5, 'General']],
    ['75,5%', 98.2, '0.0', [75.5, '0.0']],
    ['12/15', 0.98, '0.0%', ['=12/15', '0.0%']],
    ['12/15', 98.2, '0.0', ['=12/15*100', '0.0']],
  ];
  for (const [text, beside, format, expected] of texts) {
    it(`write “${text}” beside ${String(beside)} (${format}) as ${expected.join(', ')}`, () => {
      assert.deepEqual(
        written(changeOf([table([text, beside], { formats: { D3: format } })], 'number-as-text')),
        expected,
      );
    });
  }

  it('leave the text format, under which Excel would keep text', () => {
    assert.deepEqual(written(changeOf([table(['75,5%', null], { formats: { D2: '@' } })], 'number-as-text')), [
      0.755,
      '0.0%',
    ]);
  });

  it('keep a percent format that the cell has already', () => {
    assert.deepEqual(written(changeOf([table(['75,5%', 98], { formats: { D2: '0.00%' } })], 'number-as-text')), [
      0.755,
      '0.00%',
    ]);
  });

  it('say what the cell holds now', () => {
    const change = changeOf([table(['75,5%', null], { formats: { D2: '@' } })], 'number-as-text');
    assert.deepEqual(change?.before, { value: '75,5%', formula: null, numberFormat: '@' });
  });

  it('leave alone a cell of several numbers, of which one would be kept', () => {
    const several = 'Quý I: 70%; Quý II: 76%';
    assert.deepEqual(fixesOf([table([several, 0.98])], 'number-as-text'), []);
  });

  it('leave alone what a formula gives', () => {
    assert.equal(
      changeOf([table(['75,5%', null], { formulas: { D2: '=TEXT(1,"0%")' } })], 'number-as-text'),
      undefined,
    );
  });

  it('write counts as whole numbers, with the thousands apart, and never the rate that they make', () => {
    const counts = (part: CellValue, whole: CellValue) =>
      sheet(
        [
          ['Chỉ tiêu', 'Tử số', 'Mẫu số'],
          [online, part, whole],
        ],
        { name: 'Quý I.2026' },
      );
    const changes = changesOf(fixesOf([counts('987', '1.234')], 'number-as-text'));
    assert.deepEqual(
      changes.map((change) => [change.cell, ...(written(change) ?? [])]),
      [
        ['B2', 987, '#,##0'],
        ['C2', 1234, '#,##0'],
      ],
    );
    assert.deepEqual(fixesOf([counts('75%', '1 234')], 'number-as-text').length, 1);
  });

  it('mean the same number to the check that follows, and leave nothing to fix', () => {
    const percent = fc.integer({ min: 1, max: 1000 }).map((tenths) => tenths / 10);
    const beside = fc.constantFrom<[CellValue, string]>(
      [0.98, '0.0%'],
      [0.98, '0%'],
      [98.2, 'General'],
      [null, 'General'],
    );
    const sign = fc.constantFrom('%', ' %');
    fc.assert(
      fc.property(percent, sign, beside, (number, ending, [value, format]) => {
        const grids = [table([`${String(number).replace('.', ',')}${ending}`, value], { formats: { D3: format } })];
        const before = checked(grids).indicators.find(({ id }) => id === 'online_rate')?.actual ?? NaN;
        const after = checked(applied(grids, changesOf(fixesOf(grids, 'number-as-text'))));
        const actual = after.indicators.find(({ id }) => id === 'online_rate')?.actual ?? NaN;
        assert.ok(Math.abs(actual - before) < 1e-9, `${before} became ${actual}`);
        assert.ok(after.findings.every(({ rule }) => rule !== 'number-as-text'));
      }),
    );
  });
});

describe('fixes: typed targets', () => {
  const year = 2026;
  const call = (id: string) => {
    const [wanted, last] = [tanMinhPlan.target(id, year), tanMinhPlan.target(id)];
    assert.ok(wanted.ok && last.ok);
    return wanted.value === last.value ? `CCCH.TARGET("${id}")` : `CCCH.TARGET("${id}",${year})`;
  };
  const planned = (id: string): number => {
    const target = tanMinhPlan.target(id, year);
    assert.ok(target.ok);
    return target.value;
  };

  it('become the function that gives the plan’s target, under the format they had', () => {
    const grids = [table([0.7, 0.9], { formats: { C2: '0.0%', C3: '0.0%' } }, [0.123, planned('eid_verified_rate')])];
    assert.deepEqual(written(changeOf(grids, 'target-differs')), [`=${call('online_rate')}`, '0.0%']);
  });

  it('stay on the scale of their column', () => {
    const grids = [table([70, 90], {}, [12.3, hundredfold(planned('eid_verified_rate'))])];
    assert.deepEqual(written(changeOf(grids, 'target-differs')), [`=${call('online_rate')}*100`, 'General']);
  });

  it('keep the words around them as words of the format', () => {
    const grids = [table([0.7, 0.9], {}, ['≥ 12%', planned('eid_verified_rate')])];
    assert.deepEqual(written(changeOf(grids, 'target-differs')), [`=${call('online_rate')}`, '"≥ "0%']);
  });

  it('of a whole column are one fix, which leaves those that differ from the plan to their own', () => {
    const good = [planned('online_rate'), planned('eid_verified_rate')];
    const [fix] = fixesOf([table([0.7, 0.9], {}, good)], 'hard-coded-target');
    assert.deepEqual(
      fix?.changes.map(({ cell }) => cell),
      ['C2', 'C3'],
    );
    const [mixed] = fixesOf([table([0.7, 0.9], {}, [0.123, good[1] ?? 0])], 'hard-coded-target');
    assert.deepEqual(
      mixed?.changes.map(({ cell }) => cell),
      ['C3'],
    );
  });

  it('of a row are one fix where the table is transposed', () => {
    const grid = sheet(
      [
        ['Kỳ', online, verified],
        ['Mục tiêu', planned('online_rate'), planned('eid_verified_rate')],
        ['Quý I', 0.7, 0.9],
        ['Quý II', 0.8, 0.9],
      ],
      { name: 'Theo dõi 2026' },
    );
    const [fix] = fixesOf([grid], 'hard-coded-target');
    assert.deepEqual(
      fix?.changes.map(({ cell }) => cell),
      ['B2', 'C2'],
    );
  });

  it('are gone from the check that follows', () => {
    const grids = [table([70, 90], {}, [12.3, hundredfold(planned('eid_verified_rate'))])];
    const after = checked(applied(grids, changesOf(fixesOf(grids))));
    const rules = after.findings.map(({ rule }) => rule);
    assert.ok(!rules.includes('target-differs') && !rules.includes('hard-coded-target'), rules.join());
  });
});

describe('fixes: functions that Excel lost', () => {
  it('get their own name back, whatever Excel put before it', () => {
    assert.equal(restoreFunctions('=_xlfn._xldudf_CCCH_TARGET("online_rate")*100'), '=CCCH.TARGET("online_rate")*100');
    assert.equal(restoreFunctions('=IF(A1,_xldudf_CCCH_RATE(B1,C1),0)'), '=IF(A1,CCCH.RATE(B1,C1),0)');
  });

  it('are entered anew as they stand where only the result is lost', () => {
    const grids = [table(['#NAME?', 0.9], { formulas: { D2: '=CCCH.RATE(3,4)' } })];
    assert.deepEqual(written(changeOf(grids, 'function-damage')), ['=CCCH.RATE(3,4)', 'General']);
  });

  it('of other add-ins are left alone', () => {
    const grids = [table(['#NAME?', 0.9], { formulas: { D2: '=_xldudf_CONTOSO_ADD(3,4)' } })];
    assert.equal(changeOf(grids, 'function-damage'), undefined);
  });
});

describe('fixes: formats of numbers', () => {
  it('show every digit that the number has', () => {
    assert.deepEqual([75, 75.5, 75.25, 1 / 3].map(decimalsOf), [0, 1, 2, 6]);
    assert.deepEqual([showsWhole('0%', 0.75), showsWhole('0%', 0.755), showsWhole('0.0%', 0.755)], [true, false, true]);
  });
});

describe('fixes: golden workbooks', () => {
  const folder = new URL('../../cases/', import.meta.url);
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const { name } of names) {
    it(`of ${name} touch only cells found, expect what is there, and leave no indicator worse`, async () => {
      const grids = await gridsFromXlsx(new URL(`${name}/workbook.xlsx`, folder).pathname);
      const before = checked(grids);
      const fixes = planFixes(tanMinhPlan, grids, before);
      const changes = changesOf(fixes);
      for (const { cell, before: expected } of changes) {
        const real = grids.flatMap((grid) => {
          const place = parseA1(cell);
          return place ? [grid.values[place.row - grid.firstRow]?.[place.column - grid.firstColumn]] : [];
        });
        assert.ok(real.includes(expected.value), cell);
      }
      const after = checked(
        applied(
          grids,
          changes.filter(({ after: { formula } }) => !formula?.includes('RATE')),
        ),
      );
      const actuals = (result: CheckResult) => result.indicators.map(({ id, actual }) => [id, actual?.toFixed(9)]);
      assert.deepEqual(actuals(after), actuals(before));
    });
  }
});
