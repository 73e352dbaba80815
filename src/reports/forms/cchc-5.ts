import { statisticForm } from './statistic-form';

/** Biểu mẫu 5 of the statistical annex to reports on administrative reform, rows for a commune. */
export const cchc5Form = statisticForm({
  id: 'cchc-5',
  name: 'form.cchc-5.name',
  title: 'form.cchc-5.title',
  tab: { withPeriod: 'form.cchc-5.tab', withoutPeriod: 'form.cchc-5.tab-no-period' },
  rows: [
    { key: '1', label: 'form.cchc-5.1' },
    { key: '1.1', label: 'form.cchc-5.1.1', unit: 'form.unit.body' },
    { key: '2', label: 'form.cchc-5.2' },
    { key: '2.1', label: 'form.cchc-5.2.1', unit: 'form.unit.person' },
    { key: '2.2', label: 'form.cchc-5.2.2', unit: 'form.unit.person' },
    { key: '2.3', label: 'form.cchc-5.2.3', unit: 'form.unit.person' },
    { key: '3', label: 'form.cchc-5.3' },
    { key: '3.1', label: 'form.cchc-5.3.1', unit: 'form.unit.person' },
    { key: '3.2', label: 'form.cchc-5.3.2', unit: 'form.unit.person' },
    { key: '4', label: 'form.cchc-5.4' },
    { key: '4.1', label: 'form.cchc-5.4.1', unit: 'form.unit.turn' },
    {
      key: '4.2',
      label: 'form.cchc-5.4.2',
      unit: 'form.unit.percent',
      rate: { part: '4.2.2', whole: '4.2.1' },
      sources: [{ from: 'indicator', indicator: 'digital_skills_rate' }],
    },
    {
      key: '4.2.1',
      label: 'form.cchc-5.4.2.1',
      unit: 'form.unit.person',
      sources: [{ from: 'part', indicator: 'digital_skills_rate', part: 'denominator' }],
    },
    {
      key: '4.2.2',
      label: 'form.cchc-5.4.2.2',
      unit: 'form.unit.person',
      sources: [{ from: 'part', indicator: 'digital_skills_rate', part: 'numerator' }],
    },
    { key: '5', label: 'form.cchc-5.5' },
    { key: '5.1', label: 'form.cchc-5.5.1', unit: 'form.unit.person' },
    { key: '5.2', label: 'form.cchc-5.5.2', unit: 'form.unit.person' },
    { key: '5.3', label: 'form.cchc-5.5.3', unit: 'form.unit.person' },
  ],
  identities: [{ whole: '4.2.1', parts: ['4.2.2'], relation: 'at-most' }],
});
