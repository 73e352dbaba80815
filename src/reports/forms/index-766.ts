import type { FormDefinition, ScoresTable } from '../form';

/**
 * Bộ chỉ số 766 (Quyết định số 766/QĐ-TTg ngày 23/6/2022): groups and their greatest points from the decision, the two
 * online groups as the National Portal shows them, lines from its description of the formulas. Points are the portal's:
 * entered, never worked out here. 1.1–1.3 are not computed for a commune.
 */
export const index766Form: FormDefinition<ScoresTable> = {
  id: 'index-766',
  name: 'form.index-766.name',
  title: 'form.index-766.title',
  tab: { withPeriod: 'form.index-766.tab', withoutPeriod: 'form.index-766.tab-no-period' },
  source: { basis: 'form.766.basis', standing: 'in-use' },
  notes: ['form.index-766.note'],
  periods: ['month', 'quarter', 'year'],
  calendar: 'calendar',
  orientation: 'portrait',
  head: 'annex',
  unitLine: 'form.index-766.unit',
  columns: [
    { id: 'index', header: 'form.column.index', number: '1', widthMm: 13, style: 'centred' },
    { id: 'label', header: 'form.index-766.column.label', number: '2', widthMm: 59, style: 'text' },
    { id: 'maximum', header: 'form.index-766.column.maximum', number: '3', widthMm: 22, style: 'centred' },
    { id: 'score', header: 'form.index-766.column.score', number: '4', widthMm: 25, style: 'centred', kept: true },
    { id: 'note', header: 'form.column.note', number: '5', widthMm: 46, style: 'small', kept: true },
  ],
  leftHalf: 'label',
  foot: 'maker',
  table: {
    kind: 'scores',
    rows: [
      { key: '1', label: 'form.index-766.1', maximum: 18, heading: true },
      { key: '1.1', label: 'form.index-766.1.1', maximum: 6 },
      { key: '1.2', label: 'form.index-766.1.2', maximum: 4 },
      { key: '1.3', label: 'form.index-766.1.3', maximum: 2 },
      { key: '1.4', label: 'form.index-766.1.4', maximum: 6 },
      { key: '2', label: 'form.index-766.2', maximum: 20, heading: true },
      { key: '2.1', label: 'form.index-766.2.1', maximum: 20 },
      { key: '2.2', label: 'form.index-766.2.2' },
      { key: '3a', label: 'form.index-766.3a', maximum: 12, heading: true },
      { key: '3a.1', label: 'form.index-766.3a.1' },
      { key: '3a.2', label: 'form.index-766.3a.2' },
      { key: '3a.3', label: 'form.index-766.3a.3' },
      { key: '3b', label: 'form.index-766.3b', maximum: 10, heading: true },
      { key: '3b.1', label: 'form.index-766.3b.1', maximum: 2 },
      { key: '3b.2', label: 'form.index-766.3b.2', maximum: 2 },
      { key: '3b.3', label: 'form.index-766.3b.3', maximum: 6 },
      { key: '4', label: 'form.index-766.4', maximum: 22, heading: true },
      { key: '4.1', label: 'form.index-766.4.1', maximum: 6 },
      { key: '4.2', label: 'form.index-766.4.2', maximum: 6 },
      { key: '4.3', label: 'form.index-766.4.3', maximum: 2 },
      { key: '4.4', label: 'form.index-766.4.4', maximum: 4 },
      { key: '4.5', label: 'form.index-766.4.5', maximum: 4 },
      { key: '5', label: 'form.index-766.5', maximum: 18, heading: true },
      { key: '5.2', label: 'form.index-766.5.2', maximum: 6 },
      { key: '5.3', label: 'form.index-766.5.3', maximum: 6 },
      { key: '5.4', label: 'form.index-766.5.4', maximum: 6 },
    ],
    blankRows: 0,
    total: 'form.index-766.total',
  },
};
