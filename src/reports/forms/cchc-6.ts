import { statisticForm } from './statistic-form';

/** Biểu mẫu 6 of the statistical annex to reports on administrative reform, rows for a commune. */
export const cchc6Form = statisticForm({
  id: 'cchc-6',
  name: 'form.cchc-6.name',
  title: 'form.cchc-6.title',
  tab: { withPeriod: 'form.cchc-6.tab', withoutPeriod: 'form.cchc-6.tab-no-period' },
  rows: [
    { key: '1', label: 'form.cchc-6.1', unit: 'form.unit.percent', rate: { part: '1.2', whole: '1.1' } },
    { key: '1.1', label: 'form.cchc-6.1.1', unit: 'form.unit.million' },
    { key: '1.2', label: 'form.cchc-6.1.2', unit: 'form.unit.million' },
    { key: '2', label: 'form.cchc-6.2' },
    { key: '2.1', label: 'form.cchc-6.2.1', unit: 'form.unit.public-unit' },
    { key: '2.1.1', label: 'form.cchc-6.2.1.1', unit: 'form.unit.public-unit' },
    { key: '2.1.2', label: 'form.cchc-6.2.1.2', unit: 'form.unit.public-unit' },
    { key: '2.1.3', label: 'form.cchc-6.2.1.3', unit: 'form.unit.public-unit' },
    { key: '2.1.4', label: 'form.cchc-6.2.1.4', unit: 'form.unit.public-unit' },
    { key: '3', label: 'form.cchc-6.3', unit: 'form.unit.percent', rate: { part: '3.2', whole: '3.1' } },
    { key: '3.1', label: 'form.cchc-6.3.1', unit: 'form.unit.million' },
    { key: '3.2', label: 'form.cchc-6.3.2', unit: 'form.unit.million' },
  ],
  identities: [
    { whole: '1.1', parts: ['1.2'], relation: 'at-most' },
    { whole: '2.1', parts: ['2.1.1', '2.1.2', '2.1.3', '2.1.4'], relation: 'sum' },
    { whole: '3.1', parts: ['3.2'], relation: 'at-most' },
  ],
});
