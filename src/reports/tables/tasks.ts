import { message } from '../../messages';
import type { Task } from '../../plan/types';
import type { ReportContext, TasksTable } from '../form';
import { countOf, total } from '../formulas';
import { empty, single, textContent, type SheetBuilder, type SpanContent } from '../sheet-builder';
import { addHeader } from '../table-header';
import type { CellContent, RowSpan } from '../types';
import { keptContent, keptNotice } from './kept';
import { countKey, romanNumerals, withNext, type TableBuilder } from './table';

type Context = ReportContext<TasksTable>;

const involves = (task: Task, agency: string): boolean =>
  [...task.leadAgencies, ...task.coAgencies].some((one) => one.agency === agency);

/** "III.1" of "III.1.b": tasks stand under the headings of the plan. */
function headingOf({ plan }: Context, section: string): string {
  return plan.section(section)?.id ?? section;
}

const agencyNames = ({ plan, language }: Context, agencies: readonly { agency: string }[]): string =>
  agencies.map(({ agency }) => plan.agency(agency)?.name[language] ?? agency).join('; ');

/** The plan sets no date for its tasks: a rhythm where it names one, else the end of the plan's period. */
function planDeadline({ language, plan }: Context, { rhythm }: Task): CellContent {
  return textContent(
    rhythm === undefined
      ? message(language, 'report.tasks.deadline.end', { year: plan.data.to.slice(0, 4) })
      : message(language, `report.tasks.rhythm.${rhythm}`),
  );
}

function taskContents(context: Context, task: Task, index: number): Record<string, SpanContent> {
  const deadline = keptContent(context, task.id, 'deadline');
  return {
    index: { kind: 'number', value: index, numberFormat: '0' },
    task: textContent(task.quote),
    lead: textContent(agencyNames(context, task.leadAgencies)),
    co: textContent(agencyNames(context, task.coAgencies)),
    deadline: deadline.kind === 'empty' ? planDeadline(context, task) : deadline,
    status: keptContent(context, task.id, 'status'),
    result: keptContent(context, task.id, 'result'),
  };
}

function addTask(sheet: SheetBuilder, context: Context, task: Task, index: number): void {
  const contents = taskContents(context, task, index);
  const spans = context.form.columns.map(({ id, style }, at) => single(at, contents[id] ?? empty, style));
  sheet.add(spans, { key: task.id });
}

function addCounts(sheet: SheetBuilder, { form, language }: Context, tasks: readonly Task[]): void {
  const at = sheet.column('status');
  const line = (text: string, key: string, content: SpanContent) =>
    sheet.add(
      [
        { first: 0, last: at - 1, content: textContent(text), style: 'summary' },
        single(at, content, 'summaryCount'),
        { first: at + 1, last: form.columns.length - 1, content: empty, style: 'text' },
      ],
      { key },
    );
  const statuses = form.table.statuses.map((id) => message(language, id));
  statuses.forEach((status, place) => {
    line(message(language, 'report.tasks.count', { status }), `${countKey}.${place}`, {
      kind: 'computed',
      compute: (cell) =>
        countOf(
          tasks.map(({ id }) => cell(id, 'status')),
          status,
        ),
    });
  });
  line(message(language, 'report.tasks.count-none'), `${countKey}.none`, {
    kind: 'computed',
    compute: (cell) => {
      const counted = statuses.map((_, place) => cell(`${countKey}.${place}`, 'status'));
      const known = total(counted.map(({ value }) => Number(value)));
      return {
        kind: 'formula',
        formula: `=${tasks.length}-SUM(${counted[0]?.address}:${counted.at(-1)?.address})`,
        result: tasks.length - known,
        numberFormat: '0',
      };
    },
  });
}

/** Every task of the plan, or of one agency, under the plan's headings; what officers typed before is taken over. */
export const tasksTable: TableBuilder<TasksTable> = (sheet, context) => {
  const { plan, agency, language, form, previous } = context;
  const tasks = plan.data.tasks.filter((task) => agency === undefined || involves(task, agency));
  const header = addHeader(sheet, context);
  const headings: RowSpan[] = [];
  const sections = [...new Set(tasks.map(({ section }) => headingOf(context, section)))];
  tasks.forEach((task, at) => {
    const section = headingOf(context, task.section);
    const before = tasks[at - 1];
    if (!before || headingOf(context, before.section) !== section) {
      const heading = plan.section(section)?.heading;
      const text = heading === undefined ? section : message(language, 'report.tasks.section', { heading, section });
      const place = sections.indexOf(section);
      const row = sheet.add([
        single(0, textContent(romanNumerals[place] ?? String(place + 1)), 'sectionNumber'),
        { first: 1, last: form.columns.length - 1, content: textContent(text), style: 'section' },
      ]);
      headings.push(withNext(row));
    }
    addTask(sheet, context, task, at + 1);
  });
  const endingRow = sheet.length;
  addCounts(sheet, context, tasks);
  const [first, last] = [sheet.row(tasks[0]?.id ?? ''), sheet.row(tasks.at(-1)?.id ?? '')];
  const status = sheet.column('status');
  const keptCount = tasks.filter(({ id }) => previous.value(id, 'status') !== null).length;
  return {
    header,
    keepTogether: headings,
    endingRow,
    sources: { sheets: previous.sheet === undefined ? [] : [previous.sheet], lines: [inferredNote(context)] },
    notices: keptNotice(context, keptCount),
    lists: [
      {
        area: { top: first, bottom: last, left: status, right: status },
        choices: form.table.statuses.map((id) => message(language, id)),
        problem: message(language, 'report.tasks.status-problem'),
      },
    ],
  };
};

/** Part VI names the lead of an area, not of each task. */
const inferredNote = ({ language }: Context): string => message(language, 'report.tasks.note');
