import assert from 'node:assert/strict';
import { message } from '../../src/messages';
import { tanMinhPlan } from '../../src/plan/plan';
import { reportForms, sheetForms } from '../../src/reports';
import { periodDays } from '../../src/reports/periods';
import type { Job, Task } from '../../src/taskpane/state';
import { createReportActions } from '../../src/taskpane/report-actions';
import { initialReport } from '../../src/taskpane/report-state';
import { initialState, reduce } from '../../src/taskpane/state';
import { periodGroups } from '../../src/taskpane/view-model/questions';
import {
  groupedForms,
  insertedText,
  mustCompare,
  periodPartText,
  quarterOf,
  setProgress,
  splitPeriod,
  taskAgencies,
  unusualPeriod,
  wishesFor,
  workingSheets,
} from '../../src/taskpane/view-model/reports';
import { announcement } from '../../src/taskpane/view-model/status';
import { insertedSet, reportSheet, reportsJob } from './fixtures';

const formOf = (id: string) => {
  const form = reportForms.get(id);
  assert.ok(form, id);
  return form;
};

describe('forms on offer', () => {
  it('are all the forms of a set, each in one group, in the order in which they are sent', () => {
    assert.deepEqual(
      groupedForms,
      sheetForms.map(({ id }) => id),
    );
  });

  it('and the working sheets are all the others', () => {
    const working = workingSheets.map(({ form }) => form).sort();
    const others = [...reportForms.keys()].filter((id) => !groupedForms.includes(id)).sort();
    assert.deepEqual(working, others);
  });

  it('carry the badge exactly where their standing is not “stated”', () => {
    for (const form of sheetForms) assert.equal(mustCompare(form), form.source.standing !== 'stated', form.id);
    assert.ok(sheetForms.some(mustCompare) && !sheetForms.every(mustCompare));
  });
});

describe('period of the reports', () => {
  it('can be any month, quarter, half, nine months and year of the plan', () => {
    const all = periodGroups(tanMinhPlan).flatMap(({ periods }) => periods);
    assert.equal(all.length, 5 * 19);
    for (const period of all) {
      const { year, part } = splitPeriod(period);
      assert.equal(`${year}${part}`, period);
      assert.ok(periodDays(period), period);
    }
  });

  it('is named without its year beside the choice of the year', () => {
    const parts = ['-Q3', '-H1', '-9M', '', '-04', '-12'].map((part) => periodPartText('vi', part));
    assert.deepEqual(parts, ['Quý III', '6 tháng đầu năm', '9 tháng đầu năm', 'Cả năm', 'Tháng 4', 'Tháng 12']);
  });

  it('begins with today’s quarter, within the years of the plan', () => {
    assert.equal(quarterOf(tanMinhPlan, new Date(2026, 10, 24)), '2026-Q4');
    assert.equal(quarterOf(tanMinhPlan, new Date(2027, 0, 1)), '2027-Q1');
    assert.equal(quarterOf(tanMinhPlan, new Date(2025, 5, 1)), '2026-Q1');
    assert.equal(quarterOf(tanMinhPlan, new Date(2031, 5, 1)), '2030-Q4');
  });

  it('that a form is not made for is told, and no other', () => {
    const yearly = formOf('par-index');
    assert.deepEqual(yearly.periods, ['year']);
    assert.equal(unusualPeriod('vi', yearly, '2026-Q1'), 'Thường lập theo: năm.');
    assert.equal(unusualPeriod('vi', yearly, '2026'), null);
    assert.equal(unusualPeriod('vi', yearly, null), null);
    assert.equal(unusualPeriod('vi', { ...yearly, periods: [] }, '2026-Q1'), null);
  });
});

describe('wishes of the officer', () => {
  it('name only what was chosen', () => {
    assert.deepEqual(wishesFor(initialReport('targets'), ['targets']), {});
    const state = { ...initialReport('targets'), period: '2026-H1', settle: true };
    assert.deepEqual(wishesFor(state, ['targets']), { period: '2026-H1', settle: true });
  });

  it('name the agency only where tasks are asked for', () => {
    const state = { ...initialReport('targets'), agency: 'kt' };
    assert.deepEqual(wishesFor(state, ['targets']), {});
    assert.deepEqual(wishesFor(state, ['targets', 'tasks']), { agency: 'kt' });
  });

  it('offer the agencies that have a task, in the plan’s order, and no other', () => {
    const agencies = taskAgencies(tanMinhPlan);
    assert.ok(agencies.length > 1);
    for (const { id } of agencies) assert.ok(tasksOf(id) > 0, id);
    const others = tanMinhPlan.data.agencies.filter(({ id }) => !agencies.some((one) => one.id === id));
    for (const { id } of others) assert.equal(tasksOf(id), 0, id);
  });

  const tasksOf = (agency: string) =>
    tanMinhPlan.data.tasks.filter(({ leadAgencies, coAgencies }) =>
      [...leadAgencies, ...coAgencies].some((one) => one.agency === agency),
    ).length;
});

describe('actions of the report view', () => {
  function bench() {
    let state = initialState('targets');
    const jobs: Job[] = [];
    const controller = {
      run: async (job: Job) => void jobs.push(job),
      cancel: () => undefined,
      retry: async () => undefined,
    };
    const actions = createReportActions(
      tanMinhPlan,
      controller,
      () => state,
      (event) => (state = reduce(state, event)),
    );
    return { actions, jobs, state: () => state, set: (next: typeof state) => (state = next) };
  }

  it('keep the forms in the order in which they are sent, whatever the order of the clicks', () => {
    const { actions, state } = bench();
    for (const form of ['check', 'ii-06', 'tasks']) actions.choose(form, true);
    actions.choose('targets', false);
    assert.deepEqual(state().report.forms, ['tasks', 'ii-06', 'check']);
  });

  it('choose all and none', () => {
    const { actions, state } = bench();
    actions.chooseAll(true);
    assert.deepEqual(state().report.forms, groupedForms);
    actions.chooseAll(false);
    assert.deepEqual(state().report.forms, []);
  });

  it('insert nothing when nothing is chosen', () => {
    const { actions, jobs } = bench();
    actions.chooseAll(false);
    actions.insert();
    actions.insertLeft();
    assert.deepEqual(jobs, []);
  });

  it('insert the form whose pages are shown as they are shown, whatever else is chosen', () => {
    const { actions, jobs, state, set } = bench();
    const picture = {
      form: 'cchc-1',
      wishes: { period: '2026-Q1' },
      sheet: reportSheet('cchc-1'),
      page: 0,
      enlarged: false,
    };
    set({ ...state(), report: { ...state().report, picture, period: '2027' } });
    actions.insert();
    assert.deepEqual(jobs, [reportsJob(['cchc-1'], { wishes: { period: '2026-Q1' } })]);
  });

  it('make one working sheet, for the period chosen', () => {
    const { actions, jobs } = bench();
    actions.choosePeriod('2027-Q1', false);
    actions.make('tracking');
    assert.deepEqual(jobs, [reportsJob(['tracking'], { wishes: { period: '2027-Q1' } })]);
  });

  it('go on with what is left', () => {
    const { actions, jobs, state, set } = bench();
    const inserted = { sheets: [], problem: null, left: ['tasks'], wishes: { settle: true } as const };
    set({ ...state(), report: { ...state().report, inserted } });
    actions.insertLeft();
    assert.deepEqual(jobs, [reportsJob(['tasks'], { wishes: { settle: true }, continues: true })]);
  });
});

describe('progress of a set', () => {
  const task = (part: Partial<Task>): Task => ({
    id: 1,
    job: reportsJob(['targets', 'tasks', 'cchc-1']),
    slow: true,
    stopping: false,
    done: 0,
    total: 0,
    inserted: 0,
    ...part,
  });
  const progress = (part: Partial<Task>) => setProgress('vi', task(part), (id) => message('vi', formOf(id).name));

  it('is none before anything is known', () => assert.equal(progress({}), null));

  it('counts the sheets that are read, then names the form that is being inserted', () => {
    assert.equal(progress({ done: 1, total: 4 })?.text, 'Đang đọc trang tính: 1/4');
    assert.equal(progress({ done: 4, total: 4 })?.text, '1/3: Theo dõi chỉ tiêu kế hoạch');
    assert.equal(
      progress({ done: 4, total: 4, inserted: 2 })?.text,
      '3/3: Biểu mẫu 1 – Công tác chỉ đạo, điều hành cải cách hành chính',
    );
    assert.deepEqual([progress({ done: 4, total: 4, inserted: 2 })?.done, progress({ inserted: 3 })?.done], [2, 3]);
  });

  it('is no matter of a check', () => assert.equal(progress({ job: { kind: 'check' }, done: 1, total: 2 }), null));
});

describe('word of what was inserted', () => {
  const inserted = (left: string[]) => ({ ...insertedSet(['targets', 'tasks']), problem: null, wishes: {}, left });

  it('counts the forms, and of how many', () => {
    assert.equal(insertedText('vi', inserted([])), 'Đã chèn 2 biểu.');
    assert.equal(insertedText('vi', inserted(['check'])), 'Đã chèn 2/3 biểu.');
  });

  it('is what a screen reader hears in the report view', () => {
    const state = initialState('targets');
    const report = { ...state.report, inserted: inserted([]) };
    assert.equal(announcement('vi', { ...state, view: 'report', report }), 'Đã chèn 2 biểu.');
    assert.equal(announcement('vi', { ...state, view: 'report' }), '');
  });
});
