import { statisticForm } from './statistic-form';

/** Biểu mẫu 2 of the statistical annex to reports on administrative reform, rows for a commune. */
export const cchc2Form = statisticForm({
  id: 'cchc-2',
  name: 'form.cchc-2.name',
  title: 'form.cchc-2.title',
  tab: { withPeriod: 'form.cchc-2.tab', withoutPeriod: 'form.cchc-2.tab-no-period' },
  rows: [
    { key: '1', label: 'form.cchc-2.1', unit: 'form.unit.text' },
    { key: '2', label: 'form.cchc-2.2' },
    { key: '2.1', label: 'form.cchc-2.2.1', unit: 'form.unit.text' },
    { key: '2.2', label: 'form.cchc-2.2.2', unit: 'form.unit.percent', rate: { part: '2.2.2', whole: '2.2.1' } },
    { key: '2.2.1', label: 'form.cchc-2.2.2.1', unit: 'form.unit.text' },
    { key: '2.2.2', label: 'form.cchc-2.2.2.2', unit: 'form.unit.text' },
    { key: '3', label: 'form.cchc-2.3' },
    {
      key: '3.1',
      label: 'form.cchc-2.3.1',
      unit: 'form.unit.percent',
      rate: { part: '3.1.2', whole: '3.1.1' },
      sources: [{ from: 'indicator', indicator: 'legal_docs_reviewed_rate' }],
    },
    {
      key: '3.1.1',
      label: 'form.cchc-2.3.1.1',
      unit: 'form.unit.text',
      sources: [{ from: 'part', indicator: 'legal_docs_reviewed_rate', part: 'denominator' }],
    },
    {
      key: '3.1.2',
      label: 'form.cchc-2.3.1.2',
      unit: 'form.unit.text',
      sources: [{ from: 'part', indicator: 'legal_docs_reviewed_rate', part: 'numerator' }],
    },
    { key: '3.2', label: 'form.cchc-2.3.2', unit: 'form.unit.percent', rate: { part: '3.2.2', whole: '3.2.1' } },
    { key: '3.2.1', label: 'form.cchc-2.3.2.1', unit: 'form.unit.text' },
    { key: '3.2.2', label: 'form.cchc-2.3.2.2', unit: 'form.unit.text' },
  ],
  identities: [
    { whole: '2.2.1', parts: ['2.2.2'], relation: 'at-most' },
    { whole: '3.1.1', parts: ['3.1.2'], relation: 'at-most' },
    { whole: '3.2.1', parts: ['3.2.2'], relation: 'at-most' },
  ],
});
