import { statisticForm } from './statistic-form';

/** Biểu mẫu 3 of the statistical annex to reports on administrative reform, rows for a commune. */
export const cchc3Form = statisticForm({
  id: 'cchc-3',
  name: 'form.cchc-3.name',
  title: 'form.cchc-3.title',
  tab: { withPeriod: 'form.cchc-3.tab', withoutPeriod: 'form.cchc-3.tab-no-period' },
  rows: [
    { key: '1', label: 'form.cchc-3.1' },
    { key: '1.1', label: 'form.cchc-3.1.1', unit: 'form.unit.procedure' },
    { key: '1.2', label: 'form.cchc-3.1.2', unit: 'form.unit.procedure' },
    { key: '1.3', label: 'form.cchc-3.1.3', unit: 'form.unit.procedure' },
    { key: '2', label: 'form.cchc-3.2' },
    { key: '2.1', label: 'form.cchc-3.2.1', unit: 'form.unit.procedure' },
    { key: '2.2', label: 'form.cchc-3.2.2', unit: 'form.unit.procedure' },
    { key: '3', label: 'form.cchc-3.3' },
    { key: '3.1', label: 'form.cchc-3.3.1', unit: 'form.unit.percent', rate: { part: '3.1.2', whole: '3.1.1' } },
    {
      key: '3.1.1',
      label: 'form.cchc-3.3.1.1',
      unit: 'form.unit.dossier',
      sources: [
        { from: 'data', measures: ['finished-early', 'finished-on-time', 'finished-late'] },
        { from: 'data', measures: ['finished'] },
      ],
    },
    {
      key: '3.1.2',
      label: 'form.cchc-3.3.1.2',
      unit: 'form.unit.dossier',
      sources: [{ from: 'data', measures: ['finished-early', 'finished-on-time'] }],
    },
    { key: '3.2', label: 'form.cchc-3.3.2', unit: 'form.unit.percent', rate: { part: '3.2.2', whole: '3.2.1' } },
    { key: '3.2.1', label: 'form.cchc-3.3.2.1', unit: 'form.unit.petition' },
    { key: '3.2.2', label: 'form.cchc-3.3.2.2', unit: 'form.unit.petition' },
  ],
  identities: [
    { whole: '3.1.1', parts: ['3.1.2'], relation: 'at-most' },
    { whole: '3.2.1', parts: ['3.2.2'], relation: 'at-most' },
  ],
});
