import type { FormDefinition, StatisticsTable } from '../form';

type Own = Pick<FormDefinition, 'id' | 'name' | 'title' | 'tab'> & Omit<StatisticsTable, 'kind'>;

/**
 * What the seven forms of "Thống kê số liệu các chỉ tiêu CCHC" share: the annex exists (Công văn số 581/BNV-CCHC năm
 * 2023), its rows could not be read in a source and are to be compared with the current form. Widths fill A4 upright.
 */
export const statisticForm = ({ id, name, title, tab, rows, identities }: Own): FormDefinition<StatisticsTable> => ({
  id,
  name,
  title,
  tab,
  source: { basis: 'form.cchc.basis', standing: 'recalled' },
  periods: ['quarter', 'half', 'year'],
  calendar: 'reporting',
  orientation: 'portrait',
  head: 'annex',
  columns: [
    { id: 'index', header: 'form.column.index', number: '1', widthMm: 13, style: 'centred' },
    { id: 'label', header: 'form.cchc.column.label', number: '2', widthMm: 59, style: 'text' },
    { id: 'unit', header: 'form.column.unit', number: '3', widthMm: 26, style: 'centred' },
    { id: 'result', header: 'form.cchc.column.result', number: '4', widthMm: 29, style: 'centred', kept: true },
    { id: 'note', header: 'form.column.note', number: '5', widthMm: 38, style: 'small' },
  ],
  screenColumns: [{ id: 'check', header: 'form.column.check', widthMm: 60, style: 'screenCheck' }],
  leftHalf: 'label',
  foot: 'maker',
  table: { kind: 'statistics', rows, identities },
});
