import type { FindingsTable, FormDefinition } from '../form';

/** Kết quả kiểm tra: the findings as a worksheet. */
export const checkForm: FormDefinition<FindingsTable> = {
  id: 'check',
  name: 'form.check.name',
  title: 'form.check.title',
  tab: { withPeriod: 'form.check.tab', withoutPeriod: 'form.check.tab-no-period' },
  source: { basis: 'form.targets.basis', standing: 'stated' },
  periods: ['month', 'quarter', 'half', 'nine', 'year'],
  calendar: 'workbook',
  orientation: 'landscape',
  head: 'none',
  columns: [
    { id: 'index', header: 'form.column.index', widthMm: 11, style: 'centred' },
    { id: 'severity', header: 'form.check.column.severity', widthMm: 20, style: 'centredSmall' },
    { id: 'place', header: 'form.check.column.place', widthMm: 34, style: 'small' },
    { id: 'indicator', header: 'form.check.column.indicator', widthMm: 45, style: 'small' },
    { id: 'message', header: 'form.check.column.message', widthMm: 62, style: 'small' },
    { id: 'plan', header: 'form.check.column.plan', widthMm: 40, style: 'small' },
    { id: 'fix', header: 'form.check.column.fix', widthMm: 40, style: 'small' },
  ],
  leftHalf: 'place',
  foot: 'notes',
  table: { kind: 'findings' },
};
