import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findingKey, type Fix } from '../../src/check/fixes';
import type { Choice } from '../../src/excel/choices';
import { tanMinhPlan } from '../../src/plan/plan';
import { findingsPerPage, initialState } from '../../src/taskpane/state';
import { contentText, doneText, fixesByKey, fixGroups, refusedTexts } from '../../src/taskpane/view-model/fixes';
import { groupFindings, severityCounts } from '../../src/taskpane/view-model/findings';
import {
  actualText,
  barOf,
  gapText,
  indicatorsOf,
  statusCounts,
  tileStatuses,
} from '../../src/taskpane/view-model/indicators';
import { formulaText, leadAgencyText, placeInPlan } from '../../src/taskpane/view-model/plan';
import { answerText, answerTo, periodGroups, questionsOf } from '../../src/taskpane/view-model/questions';
import { sourceTexts } from '../../src/taskpane/view-model/sheets';
import { announcement, periodLabel, resultText } from '../../src/taskpane/view-model/status';
import type { TrackedTable, UnmatchedRow } from '../../src/tracking/types';
import { placeAfter } from '../../src/taskpane/views/keyboard';
import { finding, indicator, result, sheet } from './fixtures';

const planIndicator = (id: string) => {
  const found = tanMinhPlan.indicator(id);
  assert.ok(found);
  return found;
};
const fraction = fc.double({ min: 0, max: 1, noNaN: true });

describe('bar of an indicator', () => {
  it('puts value and target on one scale of 100 %', () => {
    assert.deepEqual(barOf(indicator('a', 'not-met', { actual: 0.6, target: 0.75 })), { actual: 60, target: 75 });
  });

  it('has no length without a value: no data is not zero', () => {
    assert.equal(barOf(indicator('a', 'no-data')).actual, null);
    assert.equal(barOf(indicator('a', 'not-met', { actual: 0 })).actual, 0);
  });

  it('puts a small target in the middle, so that the way to it can be seen', () => {
    assert.deepEqual(barOf(indicator('a', 'not-met', { actual: 0.05, target: 0.1 })), { actual: 25, target: 50 });
  });

  it('keeps values outside the scale on it', () => {
    assert.equal(barOf(indicator('a', 'not-met', { actual: -0.2 })).actual, 0);
    assert.equal(barOf(indicator('a', 'met', { actual: 78.5 })).actual, 100);
  });

  it('shows a value before the mark exactly when it is short of the target', () => {
    fc.assert(
      fc.property(fraction, fc.double({ min: 0.01, max: 1, noNaN: true }), (actual, target) => {
        const bar = barOf(indicator('a', 'met', { actual, target }));
        assert.ok(bar.actual !== null && bar.actual >= 0 && bar.actual <= 100 && bar.target <= 100);
        assert.ok(actual < target ? bar.actual <= bar.target : bar.actual >= bar.target);
      }),
    );
  });
});

describe('numbers of an indicator', () => {
  it('prints percentages in the language’s own way', () => {
    assert.equal(actualText('vi', 0.685, 0.75), '68,5%');
    assert.equal(actualText('en', 0.685, 0.75), '68.5%');
  });

  it('shows more digits rather than let a value that is short read like its target', () => {
    assert.equal(actualText('vi', 0.74996, 0.75), '74,996%');
    assert.equal(actualText('vi', 0.75, 0.75), '75%');
  });

  it('says how much is missing in percentage points, without noise of the binary fractions', () => {
    assert.equal(gapText('vi', indicator('a', 'not-met', { gap: 0.685 - 0.75 })), 'Còn thiếu 6,5 điểm phần trăm');
    assert.equal(gapText('vi', indicator('a', 'met', { gap: 0.05 })), 'Vượt 5 điểm phần trăm');
    assert.equal(gapText('vi', indicator('a', 'met', { gap: 0.3 - 0.1 - 0.2 })), 'Vừa bằng mục tiêu');
    assert.equal(gapText('vi', indicator('a', 'not-met', { gap: -0.00004 })), 'Còn thiếu 0,004 điểm phần trăm');
    assert.equal(gapText('vi', indicator('a', 'no-data')), null);
  });
});

describe('tiles', () => {
  const indicators = [
    indicator('a', 'met'),
    indicator('b', 'not-met'),
    indicator('c', 'met'),
    indicator('d', 'no-data'),
  ];

  it('count every indicator once', () => {
    assert.deepEqual(statusCounts(indicators), { met: 2, 'not-met': 1, 'no-data': 1, unreadable: 0 });
  });

  it('leave out "unreadable" until there is one', () => {
    assert.deepEqual(tileStatuses(statusCounts(indicators)), ['met', 'not-met', 'no-data']);
    assert.ok(tileStatuses(statusCounts([indicator('a', 'unreadable')])).includes('unreadable'));
  });

  it('filter the list and keep the order of the plan', () => {
    const ids = (status: 'met' | null) => indicatorsOf(result({ indicators }), status).map(({ id }) => id);
    assert.deepEqual(ids('met'), ['a', 'c']);
    assert.deepEqual(ids(null), ['a', 'b', 'c', 'd']);
  });
});

describe('groups of findings', () => {
  const findings = [finding('info', 'jump'), finding('error', 'out-of-range'), finding('warning', 'below-target')];
  const rules = (severity: 'info' | null, limit: number) =>
    groupFindings(findings, severity, limit).groups.flatMap((group) => group.findings.map(({ rule }) => rule));

  it('put errors first', () => assert.deepEqual(rules(null, 10), ['out-of-range', 'below-target', 'jump']));

  it('show one severity only when asked', () => assert.deepEqual(rules('info', 10), ['jump']));

  it('say how many are left out and count them in their group', () => {
    const many = Array.from({ length: 40 }, () => finding('warning', 'number-as-text'));
    const { groups, hidden } = groupFindings(many, null, findingsPerPage);
    assert.deepEqual([groups[0]?.count, groups[0]?.findings.length, hidden], [40, 30, 10]);
  });

  it('lose and invent nothing', () => {
    const any = fc.array(fc.constantFrom('error' as const, 'warning' as const, 'info' as const));
    fc.assert(
      fc.property(any, fc.nat(20), (severities, limit) => {
        const all = severities.map((severity) => finding(severity, severity));
        const { groups, hidden } = groupFindings(all, null, limit);
        const shown = groups.reduce((sum, group) => sum + group.findings.length, 0);
        assert.equal(shown + hidden, all.length);
        assert.equal(shown, Math.min(limit, all.length));
        const counts = severityCounts(all);
        for (const group of groups) assert.equal(group.count, counts[group.severity]);
      }),
    );
  });
});

describe('words of the plan', () => {
  it('say where an indicator stands', () => {
    const indicatorOf = (paragraph: string) => ({ ...planIndicator('online_rate'), section: 'II.2.a', paragraph });
    assert.equal(placeInPlan('vi', indicatorOf('dash 3')), 'Mục II.2.a, gạch đầu dòng thứ 3');
    assert.equal(placeInPlan('vi', indicatorOf('¶2')), 'Mục II.2.a, đoạn 2');
    assert.equal(placeInPlan('en', indicatorOf('')), 'Section II.2.a');
  });

  it('name both agencies where the plan names two', () => {
    const text = leadAgencyText('vi', tanMinhPlan, planIndicator('online_rate'));
    assert.equal(text.split(' hoặc ').length, 2);
  });

  it('mark what is inferred', () => {
    const count = (basis: 'stated' | 'inferred') => ({ vi: 'số hồ sơ', en: 'dossiers', basis });
    const made = (basis: 'stated' | 'inferred') => ({
      ...planIndicator('online_rate'),
      numerator: count('stated'),
      denominator: count(basis),
    });
    assert.equal(formulaText('vi', made('stated')), 'số hồ sơ ÷ số hồ sơ');
    assert.match(formulaText('vi', made('inferred')) ?? '', /suy ra/);
  });

  it('give no formula where the plan’s data have none', () => {
    const none = { vi: '', en: '', basis: 'inferred' as const };
    assert.equal(formulaText('vi', { ...planIndicator('online_rate'), numerator: none }), null);
  });
});

describe('status line', () => {
  const checked = result({
    indicators: [indicator('a', 'met'), indicator('b', 'no-data')],
    findings: [finding('info', 'jump')],
  });

  it('tells the result in one sentence', () => {
    assert.match(resultText('vi', checked), /Quý I năm 2026: 1 đạt, 0 chưa đạt, 1 chưa có số liệu.*1 phát hiện/);
  });

  it('is silent while a task is quick and speaks when it is slow', () => {
    const task = {
      id: 1,
      job: { kind: 'check' as const },
      slow: false,
      stopping: false,
      done: 0,
      total: 0,
      inserted: 0,
    };
    const state = { ...initialState('targets'), result: checked };
    assert.equal(announcement('vi', { ...state, task }), '');
    assert.equal(announcement('vi', { ...state, task: { ...task, slow: true } }), 'Đang kiểm tra…');
    assert.equal(announcement('vi', state), resultText('vi', checked));
  });

  it('names a period that a workbook does not state, and an unknown notation as it stands', () => {
    assert.equal(periodLabel('vi', null), 'Không ghi kỳ');
    assert.equal(periodLabel('vi', '2026-X'), '2026-X');
  });
});

describe('sheets read', () => {
  it('names each table with its header, hidden sheets as such, and the sheets without a table', () => {
    const lines = sourceTexts('vi', [
      sheet('Quý I', 'tracking', { header: 'A4:H5', visible: false }),
      sheet('Hướng dẫn', 'other'),
      sheet('Nháp', 'empty'),
    ]);
    assert.deepEqual(lines, [
      'Đã đọc trang “Quý I”, tiêu đề bảng ở A4:H5 (trang đang ẩn)',
      'Không có bảng theo dõi: “Hướng dẫn”, “Nháp”',
    ]);
  });

  it('says first that there is no table at all', () => {
    assert.equal(sourceTexts('vi', [sheet('Nháp', 'empty')])[0], 'Không thấy bảng theo dõi trong sổ này.');
  });
});

describe('keys in lists', () => {
  it('move one place and stop at the ends', () => {
    assert.equal(placeAfter('ArrowDown', 0, 3, 'vertical'), 1);
    assert.equal(placeAfter('ArrowDown', 2, 3, 'vertical'), 2);
    assert.equal(placeAfter('End', 0, 3, 'vertical'), 2);
    assert.equal(placeAfter('Home', 2, 3, 'horizontal'), 0);
  });

  it('leave other keys to the browser', () => {
    assert.equal(placeAfter('ArrowRight', 0, 3, 'vertical'), null);
    assert.equal(placeAfter('Enter', 0, 3, 'horizontal'), null);
    assert.equal(placeAfter('ArrowDown', 0, 0, 'vertical'), null);
  });
});

describe('questions', () => {
  const row = (label: string, ambiguous: boolean, nearest: string[] = []): UnmatchedRow => ({
    label,
    sheet: 'Theo dõi',
    labelCell: 'B9',
    nearest,
    ambiguous,
  });
  const table: TrackedTable = {
    header: 'A4:E5',
    transposed: false,
    columns: [
      { index: 1, role: 'label', header: 'Chỉ tiêu' },
      { index: 3, role: 'result', header: 'Kết quả', period: null },
      { index: 4, role: 'result', header: 'Quý I/2026', period: '2026-Q1' },
    ],
    rows: [],
  };
  const asked = (unmatched: UnmatchedRow[], tables: TrackedTable[] = []) =>
    result({ sheets: [sheet('Theo dõi', 'tracking', { unmatched, tables })] });
  const words = (questions: ReturnType<typeof questionsOf>) => questions.map((one) => one.words);

  it('ask first what holds the check up, then what is near to an indicator', () => {
    const rows = [row('Lạ', false), row('Gần', false, ['online_rate']), row('Hai nghĩa', true, ['online_rate'])];
    assert.deepEqual(words(questionsOf(asked(rows, [table]))), ['Kết quả', 'Hai nghĩa', 'Gần', 'Lạ']);
  });

  it('ask for the period of value columns that name none, at their heading', () => {
    const [question, ...others] = questionsOf(asked([], [table]));
    assert.deepEqual([question?.kind, question?.cell, question?.pressing], ['column', 'D5', true]);
    assert.equal(others.length, 0);
  });

  it('ask once for the same words, offer two indicators, and never again what was answered', () => {
    const nearest = ['online_rate', 'payment_online_rate', 'eid_verified_rate'];
    const check = asked([row('1. Hồ sơ', true, nearest), row('Hồ sơ', true, nearest)]);
    const [question, ...others] = questionsOf(check);
    assert.ok(question);
    assert.deepEqual([others.length, question.nearest.length], [0, 2]);
    assert.deepEqual(questionsOf(check, [answerTo(question, null)]), []);
  });

  it('offer every period of the plan’s years, each by its name', () => {
    const groups = periodGroups(tanMinhPlan);
    assert.deepEqual([groups[0]?.year, groups.at(-1)?.year], [2026, 2030]);
    for (const period of groups.flatMap(({ periods }) => periods)) assert.notEqual(periodLabel('vi', period), period);
  });

  it('name the answer', () => {
    const choice: Choice = { kind: 'label', key: 'a', answer: 'online_rate', words: 'Hồ sơ' };
    assert.equal(answerText('vi', tanMinhPlan, choice), planIndicator('online_rate').name.vi);
    assert.equal(answerText('vi', tanMinhPlan, { ...choice, answer: null }), 'Không phải chỉ tiêu của Kế hoạch');
    assert.match(answerText('vi', tanMinhPlan, { ...choice, kind: 'column', answer: '2026-Q1' }), /Quý I năm 2026/);
  });
});

describe('fixes in words', () => {
  const cell = { value: null, formula: null, numberFormat: 'General' };
  const fix = (name: string): Fix => {
    const found = { ...finding('warning', 'number-as-text'), cell: name };
    const changes = [{ sheet: 'Theo dõi', cell: name, before: cell, after: cell }];
    return { key: findingKey(found), rule: 'number-as-text', changes };
  };

  it('show a cell as the officer sees it', () => {
    assert.equal(contentText('vi', { ...cell, value: '75,5%' }), '“75,5%” (văn bản)');
    assert.equal(contentText('vi', { ...cell, value: 0.755, numberFormat: '0.0%' }), '75,5%');
    assert.equal(contentText('vi', { ...cell, value: 75.5 }), '75,5');
    assert.equal(contentText('vi', { ...cell, formula: '=12/15' }), '=12/15');
    assert.equal(contentText('vi', cell), '(trống)');
  });

  it('are offered together where a rule has two', () => {
    const findings = ['F1', 'F2'].map((name) => ({ ...finding('warning', 'number-as-text'), cell: name }));
    const [group] = fixGroups(findings, fixesByKey([fix('F1'), fix('F2')]));
    assert.deepEqual([group?.rule, group?.changes.length], ['number-as-text', 2]);
    assert.deepEqual(fixGroups(findings, fixesByKey([fix('F1')])), []);
  });

  it('say why cells were left alone, a few of them by name', () => {
    const refused = Array.from({ length: 6 }, (_, at) => ({
      sheet: 'T',
      cell: `F${at}`,
      reason: 'changed' as const,
    }));
    const [text, ...others] = refusedTexts('vi', { kind: 'fix', done: 0, refused });
    assert.equal(others.length, 0);
    assert.match(text ?? '', /^6 ô giữ nguyên.*T!F3 và 2 ô khác\.$/);
    assert.equal(doneText('vi', { kind: 'fix', done: 0, refused }), 'Không có ô nào được sửa.');
  });
});
