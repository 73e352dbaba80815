import type { FormDefinition, TasksTable } from '../form';

/** What officers choose from; `done` counts as finished in the reports. */
export const taskStatuses = {
  open: [
    'form.tasks.status.not-started',
    'form.tasks.status.under-way',
    'form.tasks.status.late',
    'form.tasks.status.regular',
  ],
  done: ['form.tasks.status.done', 'form.tasks.status.done-late'],
} as const;

/**
 * Theo dõi nhiệm vụ: part III to V of the plan with the agencies that part VI names. The plan asks for monitoring (VI.1)
 * and prescribes no form.
 */
export const tasksForm: FormDefinition<TasksTable> = {
  id: 'tasks',
  name: 'form.tasks.name',
  title: 'form.tasks.title',
  tab: { withPeriod: 'form.tasks.tab', withoutPeriod: 'form.tasks.tab-no-period' },
  source: { basis: 'form.targets.basis', standing: 'stated' },
  notes: ['form.tasks.note'],
  periods: ['quarter', 'half', 'nine', 'year'],
  calendar: 'workbook',
  orientation: 'landscape',
  head: 'report',
  columns: [
    { id: 'index', header: 'form.column.index', number: 'A', widthMm: 11, style: 'centred' },
    { id: 'task', header: 'form.tasks.column.task', number: 'B', widthMm: 96, style: 'small' },
    { id: 'lead', header: 'form.tasks.column.lead', number: '1', widthMm: 36, style: 'small' },
    { id: 'co', header: 'form.tasks.column.co', number: '2', widthMm: 33, style: 'small' },
    {
      id: 'deadline',
      header: 'form.tasks.column.deadline',
      number: '3',
      widthMm: 21,
      style: 'centredSmall',
      kept: true,
    },
    { id: 'status', header: 'form.tasks.column.status', number: '4', widthMm: 23, style: 'centredSmall', kept: true },
    { id: 'result', header: 'form.tasks.column.result', number: '5', widthMm: 32, style: 'small', kept: true },
  ],
  leftHalf: 'task',
  foot: 'report',
  table: { kind: 'tasks', statuses: [...taskStatuses.open, ...taskStatuses.done] },
};
