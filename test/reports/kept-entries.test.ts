import assert from 'node:assert/strict';
import { tanMinhPlan } from '../../src/plan/plan';
import type { Grid } from '../../src/tracking/types';
import { gridsFromXlsx } from '../support/workbooks';
import { contents, gridOfReport, rowOf } from './support';
import { reportOfWorkbook } from './workbook';

describe('reports: what officers typed into the sheet before', () => {
  let grids: Grid[];
  before(async () => (grids = await gridsFromXlsx('assets/samples/so-theo-doi-cchc-mau.xlsx')));

  const first = 'task_legal_doc_quality';
  const second = 'task_land_rules_review';

  it('stays in the next sheet of tasks: status, result and deadline, by task', () => {
    const typed = {
      [first]: { status: 'Hoàn thành', result: 'Báo cáo số 12/BC-UBND' },
      [second]: { status: 'Đang thực hiện', deadline: 46387 },
    };
    const inserted = gridOfReport(reportOfWorkbook('tasks', grids), 'Nhiệm vụ', typed);
    const again = reportOfWorkbook('tasks', [...grids, inserted]);
    assert.equal(rowOf(again, first)['status'], 'Hoàn thành');
    assert.equal(rowOf(again, first)['result'], 'Báo cáo số 12/BC-UBND');
    assert.equal(rowOf(again, second)['deadline'], 46387);
    assert.equal(rowOf(again, 'count.4')['status'], 1);
    assert.equal(rowOf(again, 'count.none')['status'], tanMinhPlan.data.tasks.length - 2);
    assert.ok(again.notices.some((notice) => /Giữ lại 2 mục đã ghi ở trang tính “Nhiệm vụ”/.test(notice)));
  });

  it('of tasks fills the form on direction and the outline of the report', () => {
    const typed = { [first]: { status: 'Hoàn thành' }, [second]: { status: 'Hoàn thành muộn' } };
    const inserted = gridOfReport(reportOfWorkbook('tasks', grids), 'Nhiệm vụ', typed);
    const form = reportOfWorkbook('cchc-1', [...grids, inserted]);
    assert.deepEqual([rowOf(form, '1.1')['result'], rowOf(form, '1.2')['result']], [66, 2]);
    assert.equal(rowOf(form, '1')['result'], 2 / 66);
    const outline = contents(reportOfWorkbook('outline', [...grids, inserted], { settle: true })).flat();
    assert.ok(outline.some((text) => /đề ra 66 nhiệm vụ; .* hoàn thành 2 nhiệm vụ, đạt 3,03%/.test(String(text))));
  });

  it('of statistics stays for the same period, not for another', () => {
    const typed = { '2.1': { result: 4 }, '4.2': { result: 2 } };
    const inserted = gridOfReport(reportOfWorkbook('cchc-1', grids), 'Biểu 1', typed);
    const same = reportOfWorkbook('cchc-1', [...grids, inserted]);
    assert.deepEqual([rowOf(same, '2.1')['result'], rowOf(same, '4.2')['result']], [4, 2]);
    const other = reportOfWorkbook('cchc-1', [...grids, inserted], { period: '2026-Q1' });
    assert.deepEqual([rowOf(other, '2.1')['result'], rowOf(other, '4.2')['result']], [null, null]);
  });

  it('of criteria stays however many lines the commune filled', () => {
    const typed = {
      'I.1': { label: 'Ban hành kế hoạch đúng hạn', maximum: 2, score: 1.5 },
      'VII.1': { label: 'Báo cáo chậm', score: 0.5 },
    };
    const inserted = gridOfReport(reportOfWorkbook('par-index', grids), 'Chỉ số', typed);
    const again = reportOfWorkbook('par-index', [...grids, inserted]);
    assert.equal(rowOf(again, 'I.1')['label'], 'Ban hành kế hoạch đúng hạn');
    assert.equal(rowOf(again, 'I')['score'], 1.5);
    assert.equal(rowOf(again, 'total')['score'], 1);
  });

  it('is found again after officers put a column in', () => {
    const inserted = gridOfReport(reportOfWorkbook('tasks', grids), 'Nhiệm vụ', { [first]: { status: 'Quá hạn' } });
    const shift = <T>(rows: T[][], empty: T) => rows.map((row) => [empty, ...row]);
    const moved: Grid = {
      ...inserted,
      values: shift(inserted.values, null),
      formulas: shift(inserted.formulas, null),
      numberFormats: shift(inserted.numberFormats, 'General'),
    };
    assert.equal(rowOf(reportOfWorkbook('tasks', [...grids, moved]), first)['status'], 'Quá hạn');
  });
});

describe('reports: the sheet of tasks', () => {
  it('lists every task of the plan, or those that an agency leads or co-ordinates', () => {
    const all = contents(reportOfWorkbook('tasks', [])).flat();
    for (const { quote } of tanMinhPlan.data.tasks) assert.ok(all.includes(quote), quote);
    const own = reportOfWorkbook('tasks', [], { agency: 'economy' });
    const listed = own.rows.length;
    const expected = tanMinhPlan.data.tasks.filter((task) =>
      [...task.leadAgencies, ...task.coAgencies].some(({ agency }) => agency === 'economy'),
    );
    for (const { id, quote } of expected) assert.equal(rowOf(own, id)['task'], quote);
    assert.ok(listed < reportOfWorkbook('tasks', []).rows.length);
  });

  it('offers the statuses as a list', () => {
    const [list] = reportOfWorkbook('tasks', []).lists;
    assert.deepEqual(list?.choices.slice(0, 2), ['Chưa thực hiện', 'Đang thực hiện']);
    assert.ok(list!.choices.join(',').length <= 255);
  });
});
