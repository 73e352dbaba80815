import assert from 'node:assert/strict';
import { functions } from '../../src/functions/registry';
import { type Argument, FunctionError, type Output } from '../../src/functions/values';
import { tanMinhPlan } from '../../src/plan/plan';

/** Calls a function of the registry; the result as plain values, an error as its code. */
function call(id: string, ...arguments_: Argument[]): unknown {
  const definition = functions.find((one) => one.id === id);
  assert.ok(definition, id);
  const result = definition.compute(tanMinhPlan, ...arguments_);
  if (!Array.isArray(result)) return plain(result);
  const rows = result.map((row) => row.map(plain));
  return rows.length === 1 && rows[0]!.length === 1 ? rows[0]![0] : rows;
}

const plain = (output: Output): unknown =>
  output instanceof FunctionError
    ? `${output.code} ${output.problem.id}`
    : typeof output === 'object'
      ? output.basicValue
      : output;

describe('TARGET', () => {
  it('gives the target as a fraction, by id, plan number or name', () => {
    assert.equal(call('TARGET', 'online_rate'), 0.75);
    assert.equal(call('TARGET', 'II.2.a.6'), 0.75);
    assert.equal(call('TARGET', 'TY LE HO SO GIAI QUYET TRUC TUYEN'), 0.75);
  });

  it('shows a percentage where the host can', () => {
    const definition = functions.find(({ id }) => id === 'TARGET')!;
    assert.deepEqual(definition.compute(tanMinhPlan, 'payment_online_rate'), [
      [{ basicValue: 0.5, numberFormat: '0%' }],
    ]);
  });

  it('spills over a column of indicators and marks what the plan does not have', () => {
    assert.deepEqual(call('TARGET', [['online_rate'], ['không có'], [''], ['payroll_cut_rate']]), [
      [0.75],
      ['#N/A error.unknown-indicator'],
      ['#N/A function.error.no-indicator'],
      [0.1],
    ]);
  });

  it('refuses a year outside the plan and what is no year', () => {
    assert.equal(call('TARGET', 'online_rate', 2028), 0.75);
    assert.equal(call('TARGET', 'online_rate', '2028'), 0.75);
    assert.equal(call('TARGET', 'online_rate', null), 0.75);
    assert.equal(call('TARGET', 'online_rate', '30/6/2028'), 0.75);
    assert.equal(call('TARGET', 'online_rate', '2028-06-30'), 0.75);
    assert.equal(call('TARGET', 'online_rate', 'Quý III/2028'), 0.75);
    assert.equal(call('TARGET', 'online_rate', 46_935), 0.75, '1 July 2028 as a serial number');
    assert.equal(call('TARGET', 'online_rate', 45_838), '#VALUE! error.year-outside-plan', '30 June 2025');
    assert.equal(call('TARGET', 'online_rate', true), '#VALUE! function.error.year');
    assert.equal(call('TARGET', 'online_rate', 2025), '#VALUE! error.year-outside-plan');
    assert.equal(call('TARGET', 'online_rate', 2031), '#VALUE! error.year-outside-plan');
    assert.equal(call('TARGET', 'online_rate', 'năm tới'), '#VALUE! function.error.year');
    assert.equal(call('TARGET', 'online_rate', 2026.5), '#VALUE! function.error.year');
  });
});

describe('errors in arguments', () => {
  it('pass through cell by cell, those that Excel takes from no function as #VALUE!', () => {
    const error = (code: string): object => ({ type: 'Error', code, basicValue: code });
    assert.deepEqual(call('STATUS', 'online_rate', [[error('#DIV/0!')], [error('#REF!')], [0.8], [error('#NUM!')]]), [
      ['#DIV/0! function.error.passed-on'],
      ['#VALUE! function.error.passed-on'],
      ['Đạt'],
      ['#NUM! function.error.passed-on'],
    ]);
    assert.equal(call('TARGETS', error('#N/A')), '#N/A function.error.passed-on');
  });
});

describe('formatted numbers in arguments', () => {
  it('count as their numbers, old and new form', () => {
    assert.equal(
      call('STATUS', 'online_rate', { type: 'FormattedNumber', basicValue: 0.8, numberFormat: '0%' }),
      'Đạt',
    );
    assert.equal(call('NUMBER', { type: 'Double', basicValue: 0.8, numberFormat: '0%' }), 0.8);
  });
});

describe('percentages', () => {
  const formatOf = (id: string, ...arguments_: Argument[]): string | undefined => {
    const [[output] = []] = functions.find((one) => one.id === id)!.compute(tanMinhPlan, ...arguments_);
    return typeof output === 'object' && !(output instanceof FunctionError) ? output.numberFormat : undefined;
  };

  it('have the decimals that the number needs, at most two', () => {
    assert.equal(formatOf('RATE', 1, 4), '0%');
    assert.equal(formatOf('RATE', 157, 200), '0.0%');
    assert.equal(formatOf('RATE', 29, 100), '0%');
    assert.equal(formatOf('RATE', 1, 3), '0.00%');
  });

  it('carry their sign where they are differences', () => {
    assert.equal(formatOf('GAP', 'online_rate', 0.685), '+0.0%;-0.0%;0%');
  });
});

describe('TARGETS', () => {
  it('lists every target of the plan in its order, seven columns, without a header row', () => {
    const rows = call('TARGETS') as unknown[][];
    assert.equal(rows.length, 18);
    assert.deepEqual(rows[6], [
      'online_rate',
      tanMinhPlan.indicator('online_rate')!.name.vi,
      '≥',
      0.75,
      '%',
      'Văn phòng HĐND và UBND; Trung tâm Phục vụ hành chính công',
      'II.2.a.6',
    ]);
  });

  it('lists one section, and says so when the section has none', () => {
    assert.equal((call('TARGETS', 'II.2') as unknown[][]).length, 9);
    assert.equal((call('TARGETS', 'ii.6.a') as unknown[][]).length, 5);
    assert.equal(call('TARGETS', 'II.4'), '#VALUE! function.error.section');
  });
});

describe('INDICATOR', () => {
  it('reads one field of the definition; the name when none is asked for', () => {
    assert.equal(call('INDICATOR', 'online_rate'), tanMinhPlan.indicator('online_rate')!.name.vi);
    assert.equal(call('INDICATOR', 'online_rate', 'section'), 'II.2.a');
    assert.equal(call('INDICATOR', 'online_rate', 'deadline'), '31/12/2030');
    assert.equal(call('INDICATOR', 'payroll_cut_rate', 'so sánh'), 'giảm ≥');
    assert.match(String(call('INDICATOR', 'online_rate', 'quote')), /đạt tối thiểu 75%/);
    assert.equal(call('INDICATOR', 'online_rate', 'màu'), '#VALUE! function.error.field');
  });

  it('fills a table from a column of indicators and a row of fields', () => {
    assert.deepEqual(call('INDICATOR', [['online_rate'], ['payroll_cut_rate']], [['section', 'unit']]), [
      ['II.2.a', '%'],
      ['II.3.a', '%'],
    ]);
  });
});

describe('STATUS', () => {
  it('compares the number, not its display', () => {
    assert.equal(call('STATUS', 'online_rate', 0.75), 'Đạt');
    assert.equal(call('STATUS', 'online_rate', 0.7496), 'Chưa đạt');
    assert.equal(call('STATUS', 'payroll_cut_rate', 1 - 0.9), 'Đạt');
  });

  it('never takes an empty cell for 0', () => {
    assert.equal(call('STATUS', 'online_rate', ''), 'Chưa có số liệu');
    assert.equal(call('STATUS', 'online_rate', null), 'Chưa có số liệu');
    assert.equal(call('STATUS', 'online_rate', 'đang khảo sát'), 'Chưa có số liệu');
    assert.equal(call('STATUS', 'online_rate', 0), 'Chưa đạt');
  });

  it('reads text percentages and refuses what is no rate', () => {
    assert.equal(call('STATUS', 'online_rate', '78,5%'), 'Đạt');
    assert.equal(call('STATUS', 'online_rate', 60), '#VALUE! function.error.not-a-rate');
    assert.equal(call('STATUS', 'online_rate', 'xem phụ lục'), '#VALUE! function.error.not-a-number');
    assert.equal(call('STATUS', 'online_rate', true), '#VALUE! function.error.not-a-number');
  });

  it('spills over two columns and marks where one is shorter', () => {
    assert.deepEqual(call('STATUS', [['online_rate'], ['payment_online_rate'], ['online_rate']], [[0.8], [0.4]]), [
      ['Đạt'],
      ['Chưa đạt'],
      ['#N/A function.error.shape'],
    ]);
  });
});

describe('GAP', () => {
  it('is actual minus target without binary noise; negative means short', () => {
    assert.equal(call('GAP', 'online_rate', 0.685), -0.065);
    assert.equal(call('GAP', 'online_rate', 0.8), 0.05);
    assert.equal(call('GAP', 'online_rate', ''), '#N/A function.error.no-data');
  });
});

describe('RATE', () => {
  it('divides, and never answers 0 for nothing', () => {
    assert.equal(call('RATE', 157, 200), 0.785);
    assert.equal(call('RATE', 0, 200), 0);
    assert.equal(call('RATE', 5, 0), '#N/A function.error.no-denominator');
    assert.equal(call('RATE', 5, ''), '#N/A function.error.no-denominator');
    assert.equal(call('RATE', null, 5), '#N/A function.error.no-numerator');
    assert.equal(call('RATE', 201, 200), '#VALUE! function.error.part-exceeds-whole');
    assert.equal(call('RATE', -1, 200), '#VALUE! function.error.negative-count');
  });
});

describe('PROGRESS', () => {
  it('is the share of the way from baseline to target', () => {
    assert.equal(call('PROGRESS', 'online_rate', 0.5, 0.625), 0.5);
    assert.equal(call('PROGRESS', 'online_rate', 0.5, 0.75), 1);
    assert.equal(call('PROGRESS', 'online_rate', 0.5, 0.4), -0.4);
    assert.equal(call('PROGRESS', 'online_rate', '', 0.4), '#N/A function.error.no-baseline');
    assert.equal(call('PROGRESS', 'online_rate', 0.5, null), '#N/A function.error.no-data');
    assert.equal(call('PROGRESS', 'online_rate', 0.75, 0.8), '#N/A function.error.no-way');
  });
});

describe('REDUCTION', () => {
  it('is the share below the baseline; growth is negative', () => {
    assert.equal(call('REDUCTION', 120, 108), 0.1);
    assert.equal(call('REDUCTION', 120, 126), -0.05);
    assert.equal(call('REDUCTION', 120, 0), 1);
    assert.equal(call('REDUCTION', 0, 5), '#N/A function.error.no-baseline');
    assert.equal(call('REDUCTION', 120, ''), '#N/A function.error.no-data');
  });
});

describe('MATCH', () => {
  it('names the indicator that a phrase means, and none rather than a wrong one', () => {
    assert.equal(call('MATCH', 'Hồ sơ nộp trực tuyến'), 'online_rate');
    assert.equal(call('MATCH', 'TTHC có NVTC được triển khai TTTT'), 'payment_enabled_rate');
    assert.match(String(call('MATCH', 'Tỷ lệ hồ sơ giải quyết đúng hạn')), /^#N\/A/);
    assert.equal(call('MATCH', ''), '#N/A function.error.no-indicator');
  });
});

describe('TASKS', () => {
  it('lists the tasks of an agency, of a section, of both', () => {
    const all = call('TASKS') as unknown[][];
    const economy = call('TASKS', 'Phòng KT') as unknown[][];
    const section = call('TASKS', null, 'II.5') as unknown[][];
    assert.ok(all.length > 50 && economy.length >= 8 && economy.length < all.length);
    assert.equal(section.length, 8);
    assert.ok(section.every(([, place, , lead]) => String(place).startsWith('II.5') && lead === 'Phòng Kinh tế'));
    assert.equal(call('TASKS', 'Sở Xây dựng Hà Nội'), '#VALUE! function.error.agency');
    assert.equal(call('TASKS', 'Phòng Kinh tế', 'II.1'), '#N/A function.error.no-tasks');
  });
});

describe('NUMBER', () => {
  it('reads what officers type', () => {
    assert.equal(call('NUMBER', '75,5%'), 0.755);
    assert.equal(call('NUMBER', '75 %'), 0.75);
    assert.equal(call('NUMBER', '1.234'), 1234);
    assert.equal(call('NUMBER', '12/15'), 0.8);
    assert.equal(call('NUMBER', 12.5), 12.5);
    assert.equal(call('NUMBER', '-'), '#N/A function.error.no-data');
    assert.equal(call('NUMBER', 'xem phụ lục'), '#VALUE! function.error.not-a-number');
  });
});
