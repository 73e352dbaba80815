import { statisticForm } from './statistic-form';

/** Biểu mẫu 4 of the statistical annex to reports on administrative reform, rows for a commune. */
export const cchc4Form = statisticForm({
  id: 'cchc-4',
  name: 'form.cchc-4.name',
  title: 'form.cchc-4.title',
  tab: { withPeriod: 'form.cchc-4.tab', withoutPeriod: 'form.cchc-4.tab-no-period' },
  rows: [
    { key: '1', label: 'form.cchc-4.1' },
    { key: '1.1', label: 'form.cchc-4.1.1', unit: 'form.unit.body' },
    { key: '1.2', label: 'form.cchc-4.1.2', unit: 'form.unit.body' },
    { key: '1.3', label: 'form.cchc-4.1.3', unit: 'form.unit.body' },
    { key: '2', label: 'form.cchc-4.2' },
    { key: '2.1', label: 'form.cchc-4.2.1', unit: 'form.unit.person' },
    { key: '2.2', label: 'form.cchc-4.2.2', unit: 'form.unit.person' },
    { key: '2.3', label: 'form.cchc-4.2.3', unit: 'form.unit.person' },
    { key: '2.4', label: 'form.cchc-4.2.4', unit: 'form.unit.person' },
    { key: '3', label: 'form.cchc-4.3' },
    { key: '3.1', label: 'form.cchc-4.3.1', unit: 'form.unit.person' },
    { key: '3.2', label: 'form.cchc-4.3.2', unit: 'form.unit.person' },
    { key: '3.3', label: 'form.cchc-4.3.3', unit: 'form.unit.person' },
    {
      key: '3.4',
      label: 'form.cchc-4.3.4',
      unit: 'form.unit.percent',
      rate: { part: '3.4.2', whole: '3.4.1' },
      sources: [{ from: 'indicator', indicator: 'payroll_cut_rate' }],
    },
    {
      key: '3.4.1',
      label: 'form.cchc-4.3.4.1',
      unit: 'form.unit.person',
      sources: [{ from: 'part', indicator: 'payroll_cut_rate', part: 'denominator' }],
    },
    {
      key: '3.4.2',
      label: 'form.cchc-4.3.4.2',
      unit: 'form.unit.person',
      sources: [{ from: 'part', indicator: 'payroll_cut_rate', part: 'numerator' }],
    },
  ],
  identities: [{ whole: '3.4.1', parts: ['3.4.2'], relation: 'at-most' }],
});
