import type { FormDefinition, ScoresTable } from '../form';

/**
 * Tự chấm Chỉ số CCHC cấp xã: columns and parts as a provincial system prints them; the criteria that Hải Phòng sets for
 * communes could not be read, so the commune enters them and finds them again on the next sheet.
 */
export const parIndexForm: FormDefinition<ScoresTable> = {
  id: 'par-index',
  name: 'form.par-index.name',
  title: 'form.par-index.title',
  tab: { withPeriod: 'form.par-index.tab', withoutPeriod: 'form.par-index.tab-no-period' },
  source: { basis: 'form.par-index.basis', standing: 'in-use' },
  notes: ['form.par-index.note'],
  periods: ['year'],
  calendar: 'calendar',
  orientation: 'landscape',
  head: 'annex',
  unitLine: 'form.index-766.unit',
  columns: [
    { id: 'index', header: 'form.column.index', number: '1', widthMm: 13, style: 'centred' },
    { id: 'label', header: 'form.par-index.column.label', number: '2', widthMm: 75, style: 'text', kept: true },
    { id: 'maximum', header: 'form.par-index.column.maximum', number: '3', widthMm: 20, style: 'centred', kept: true },
    {
      id: 'declared',
      header: 'form.par-index.column.declared',
      number: '4',
      widthMm: 26,
      style: 'centred',
      kept: true,
    },
    {
      id: 'method',
      header: 'form.par-index.column.method',
      number: '5',
      widthMm: 42,
      style: 'small',
      kept: true,
    },
    {
      id: 'evidence',
      header: 'form.par-index.column.evidence',
      number: '6',
      widthMm: 52,
      style: 'small',
      kept: true,
    },
    { id: 'score', header: 'form.par-index.column.score', number: '7', widthMm: 24, style: 'centred', kept: true },
  ],
  leftHalf: 'label',
  foot: 'maker',
  table: {
    kind: 'scores',
    rows: [
      { key: 'I', label: 'form.par-index.I', heading: true },
      { key: 'II', label: 'form.par-index.II', heading: true },
      { key: 'III', label: 'form.par-index.III', heading: true },
      { key: 'IV', label: 'form.par-index.IV', heading: true },
      { key: 'V', label: 'form.par-index.V', heading: true },
      { key: 'VI', label: 'form.par-index.VI', heading: true },
      { key: 'VII', label: 'form.par-index.VII', heading: true, deducted: true },
    ],
    blankRows: 4,
    total: 'form.par-index.total',
  },
};
