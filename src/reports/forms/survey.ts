import type { FieldsTable, FormDefinition } from '../form';

const levels = 'form.survey.group.levels';

/**
 * Kết quả khảo sát hài lòng: counts by level, satisfied = the two upper levels of five (QĐ 1001/QĐ-BNV năm 2023 sets the
 * method of SIPAS; this layout is ours).
 */
export const surveyForm: FormDefinition<FieldsTable> = {
  id: 'survey',
  name: 'form.survey.name',
  title: 'form.survey.title',
  tab: { withPeriod: 'form.survey.tab', withoutPeriod: 'form.survey.tab-no-period' },
  source: { basis: 'form.survey.basis', standing: 'inferred' },
  notes: ['form.survey.note'],
  periods: ['quarter', 'half', 'year'],
  calendar: 'calendar',
  orientation: 'landscape',
  head: 'annex',
  unitLine: 'form.survey.unit',
  columns: [
    { id: 'index', header: 'form.column.index', number: '1', widthMm: 12, style: 'centred' },
    { id: 'label', header: 'form.survey.column.label', number: '2', widthMm: 68, style: 'text' },
    { id: 'forms', header: 'form.survey.column.forms', number: '3', widthMm: 21, style: 'number' },
    { id: 'valid', header: 'form.survey.column.valid', number: '4', widthMm: 21, style: 'number' },
    {
      id: 'level-5',
      groups: [levels],
      header: 'form.survey.column.level-5',
      number: '5',
      widthMm: 21,
      style: 'number',
    },
    {
      id: 'level-4',
      groups: [levels],
      header: 'form.survey.column.level-4',
      number: '6',
      widthMm: 21,
      style: 'number',
    },
    {
      id: 'level-3',
      groups: [levels],
      header: 'form.survey.column.level-3',
      number: '7',
      widthMm: 21,
      style: 'number',
    },
    {
      id: 'level-2',
      groups: [levels],
      header: 'form.survey.column.level-2',
      number: '8',
      widthMm: 21,
      style: 'number',
    },
    {
      id: 'level-1',
      groups: [levels],
      header: 'form.survey.column.level-1',
      number: '9',
      widthMm: 21,
      style: 'number',
    },
    { id: 'share', header: 'form.survey.column.share', number: '10', widthMm: 25, style: 'centred' },
  ],
  screenColumns: [{ id: 'check', header: 'form.column.check', widthMm: 70, style: 'screenCheck' }],
  leftHalf: 'label',
  foot: 'maker',
  table: {
    kind: 'fields',
    rowsBy: 'survey',
    data: ['survey'],
    values: {
      forms: { value: 'measure', kind: 'survey', measures: ['forms'] },
      valid: { value: 'measure', kind: 'survey', measures: ['valid-forms'] },
      'level-5': { value: 'measure', kind: 'survey', measures: ['very-satisfied'] },
      'level-4': { value: 'measure', kind: 'survey', measures: ['satisfied'] },
      'level-3': { value: 'measure', kind: 'survey', measures: ['neutral'] },
      'level-2': { value: 'measure', kind: 'survey', measures: ['dissatisfied'] },
      'level-1': { value: 'measure', kind: 'survey', measures: ['very-dissatisfied'] },
      share: { value: 'share', parts: ['level-5', 'level-4'], whole: 'valid' },
    },
    blankRows: 8,
    identities: [
      { text: '(4) ≤ (3)', left: ['forms'], right: ['valid'], relation: 'at-least', severity: 'error' },
      {
        text: '(4) = (5) + (6) + (7) + (8) + (9)',
        left: ['valid'],
        right: ['level-5', 'level-4', 'level-3', 'level-2', 'level-1'],
        severity: 'error',
      },
    ],
    total: 'form.total',
  },
};
