import type { DueTable, FormDefinition } from '../form';

/** Hồ sơ quá hạn và sắp đến hạn: codes and dates only (Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15). */
export const overdueForm: FormDefinition<DueTable> = {
  id: 'overdue',
  name: 'form.overdue.name',
  title: 'form.overdue.title',
  tab: { withPeriod: 'form.overdue.tab', withoutPeriod: 'form.overdue.tab-no-period' },
  source: { basis: 'form.overdue.basis', standing: 'inferred' },
  periods: ['month', 'quarter', 'half', 'nine', 'year'],
  calendar: 'calendar',
  orientation: 'landscape',
  head: 'annex',
  columns: [
    { id: 'index', header: 'form.column.index', number: '1', widthMm: 12, style: 'centred' },
    { id: 'code', header: 'form.overdue.column.code', number: '2', widthMm: 52, style: 'text' },
    { id: 'procedure', header: 'form.overdue.column.procedure', number: '3', widthMm: 70, style: 'small' },
    { id: 'field', header: 'form.column.field', number: '4', widthMm: 30, style: 'small' },
    { id: 'received', header: 'form.overdue.column.received', number: '5', widthMm: 23, style: 'centred' },
    { id: 'due', header: 'form.overdue.column.due', number: '6', widthMm: 23, style: 'centred' },
    { id: 'days', header: 'form.overdue.column.days', number: '7', widthMm: 20, style: 'centred' },
    { id: 'note', header: 'form.column.note', number: '8', widthMm: 22, style: 'small' },
  ],
  leftHalf: 'code',
  foot: 'maker',
  table: { kind: 'due', late: 'form.overdue.late', soon: 'form.overdue.soon', blankRows: 15 },
};
