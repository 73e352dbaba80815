import { statisticForm } from './statistic-form';

/** Biểu mẫu 1 of the statistical annex to reports on administrative reform, rows for a commune. */
export const cchc1Form = statisticForm({
  id: 'cchc-1',
  name: 'form.cchc-1.name',
  title: 'form.cchc-1.title',
  tab: { withPeriod: 'form.cchc-1.tab', withoutPeriod: 'form.cchc-1.tab-no-period' },
  rows: [
    { key: '1', label: 'form.cchc-1.1', unit: 'form.unit.percent', rate: { part: '1.2', whole: '1.1' } },
    { key: '1.1', label: 'form.cchc-1.1.1', unit: 'form.unit.task', sources: [{ from: 'tasks', count: 'all' }] },
    { key: '1.2', label: 'form.cchc-1.1.2', unit: 'form.unit.task', sources: [{ from: 'tasks', count: 'done' }] },
    { key: '2', label: 'form.cchc-1.2' },
    { key: '2.1', label: 'form.cchc-1.2.1', unit: 'form.unit.body' },
    { key: '2.2', label: 'form.cchc-1.2.2', unit: 'form.unit.percent', rate: { part: '2.2.2', whole: '2.2.1' } },
    { key: '2.2.1', label: 'form.cchc-1.2.2.1', unit: 'form.unit.issue' },
    { key: '2.2.2', label: 'form.cchc-1.2.2.2', unit: 'form.unit.issue' },
    { key: '3', label: 'form.cchc-1.3', unit: 'form.unit.percent', rate: { part: '3.2', whole: '3.1' } },
    { key: '3.1', label: 'form.cchc-1.3.1', unit: 'form.unit.task' },
    { key: '3.2', label: 'form.cchc-1.3.2', unit: 'form.unit.task' },
    { key: '3.3', label: 'form.cchc-1.3.3', unit: 'form.unit.task' },
    { key: '3.4', label: 'form.cchc-1.3.4', unit: 'form.unit.task' },
    { key: '4', label: 'form.cchc-1.4' },
    {
      key: '4.1',
      label: 'form.cchc-1.4.1',
      unit: 'form.unit.form',
      sources: [
        { from: 'data', measures: ['forms'] },
        { from: 'data', measures: ['valid-forms'] },
        { from: 'part', indicator: 'satisfaction_procedures', part: 'denominator' },
      ],
    },
    { key: '4.2', label: 'form.cchc-1.4.2', unit: 'form.unit.survey-kind' },
    { key: '5', label: 'form.cchc-1.5', unit: 'form.unit.yes-no' },
  ],
  identities: [
    { whole: '3.1', parts: ['3.2', '3.3', '3.4'], relation: 'at-most' },
    { whole: '1.1', parts: ['1.2'], relation: 'at-most' },
    { whole: '2.2.1', parts: ['2.2.2'], relation: 'at-most' },
  ],
});
