import assert from 'node:assert/strict';
import { associate } from '../../src/functions/associate';
import { tanMinhPlan } from '../../src/plan/plan';
import { openWorkbook } from './workbook';

type Body = (...arguments_: unknown[]) => unknown[][];

class RuntimeError {
  constructor(
    readonly code: string,
    readonly message?: string,
  ) {}
}

/** The functions as they would be on a host that supports ExcelApi up to `newest`. */
function functionsOn(newest: number, displayLanguage = 'vi-VN'): Record<string, Body> {
  const bodies: Record<string, Body> = {};
  const runtime = {
    Error: RuntimeError,
    associate: (id: string, body: Body) => (bodies[id] = body),
  } as unknown as typeof CustomFunctions;
  const page = {
    context: {
      displayLanguage,
      requirements: { isSetSupported: (_: string, version: string) => Number(version.split('.')[1]) <= newest },
    },
  } as unknown as typeof Office;
  associate(runtime, page, tanMinhPlan);
  return bodies;
}

describe('functions on older and newer hosts', () => {
  it('answer plain numbers where the host knows no formatted numbers', () => {
    assert.deepEqual(functionsOn(15)['TARGET']!('online_rate'), [[0.75]]);
  });

  it('answer the formatted numbers of the host’s own generation', () => {
    const value = { basicValue: 0.75, numberFormat: '0%' };
    assert.deepEqual(functionsOn(17)['TARGET']!('online_rate'), [[{ type: 'FormattedNumber', ...value }]]);
    assert.deepEqual(functionsOn(19)['TARGET']!('online_rate'), [[{ type: 'Double', ...value }]]);
  });

  it('explain errors in the language of the host', () => {
    const reason = (language: string): string | undefined =>
      (functionsOn(17, language)['RATE']!(5, 0)[0]![0] as RuntimeError).message;
    assert.equal(reason('vi-VN'), 'Chưa có mẫu số hoặc mẫu số bằng 0, không tính được tỷ lệ.');
    assert.equal(reason('en-US'), 'No denominator, or it is 0: the rate cannot be computed.');
  });

  it('write the same words into cells in every language', () => {
    assert.deepEqual(functionsOn(17, 'en-US')['STATUS']!('online_rate', 0.8), [['Đạt']]);
  });
});

describe('percentages in a workbook', () => {
  it('show over a whole spill, in the separators of the language, and stay numbers', async () => {
    const workbook = await openWorkbook('en');
    const [targets, rates, sum] = await workbook.show([
      '=CCCH.TARGETS("II.2.a")',
      '=CCCH.RATE(C2:C3, D2:D3)',
      '=SUM(CCCH.TARGET(A2:A4))',
    ]);
    workbook.close();
    assert.ok(targets!.text.every(([, , , target]) => /^\d+%$/.test(target!)));
    assert.deepEqual(rates!.text, [['78.5%'], ['46.5%']]);
    assert.deepEqual(sum!.values, [[2.2]]);
  });
});

describe('a build that hands an empty cell over as 0', () => {
  it('takes it for 0, which the help says and “-” avoids', async () => {
    const workbook = await openWorkbook('vi', { emptyCell: 'zero' });
    const [empty, dash] = await workbook.show(['=CCCH.STATUS("online_rate", B4)', '=CCCH.STATUS("online_rate", "-")']);
    workbook.close();
    assert.deepEqual(empty!.values, [['Chưa đạt']]);
    assert.deepEqual(dash!.values, [['Chưa có số liệu']]);
  });
});
