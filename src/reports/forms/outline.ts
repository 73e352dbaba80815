import type { FormDefinition, OutlineTable } from '../form';

/**
 * Số liệu và câu mẫu cho báo cáo CCHC: the six areas in the order of Công văn số 581/BNV-CCHC (2023) and NQ 76/NQ-CP; the
 * parts of the outline beyond them are from the field's memory. Sentences are ours.
 */
export const outlineForm: FormDefinition<OutlineTable> = {
  id: 'outline',
  name: 'form.outline.name',
  title: 'form.outline.title',
  tab: { withPeriod: 'form.outline.tab', withoutPeriod: 'form.outline.tab-no-period' },
  source: { basis: 'form.cchc.basis', standing: 'recalled' },
  notes: ['form.outline.note'],
  periods: ['quarter', 'half', 'year'],
  calendar: 'reporting',
  orientation: 'portrait',
  head: 'report',
  columns: [
    { id: 'label', header: 'form.outline.column.label', widthMm: 71, style: 'small' },
    { id: 'figure', header: 'form.outline.column.figure', widthMm: 32, style: 'centred' },
    { id: 'source', header: 'form.outline.column.source', widthMm: 62, style: 'small' },
  ],
  leftHalf: 'label',
  foot: 'report',
  table: {
    kind: 'outline',
    parts: [
      { heading: 'form.outline.I', level: 1 },
      { heading: 'form.outline.I.1', level: 2 },
      {
        sentence: {
          text: 'form.outline.tasks',
          otherwise: 'form.outline.tasks-none',
          figures: {
            total: { sources: [{ from: 'tasks', count: 'all' }], as: 'count', label: 'form.cchc-1.1.1' },
            done: { sources: [{ from: 'tasks', count: 'done' }], as: 'count', label: 'form.cchc-1.1.2' },
            rate: { share: { part: 'done', whole: 'total' }, label: 'form.cchc-1.1' },
          },
        },
      },
      { heading: 'form.outline.I.2', level: 2 },
      { blank: 'form.outline.blank' },
      { heading: 'form.outline.II', level: 1 },
      { heading: 'form.outline.II.1', level: 2 },
      { indicators: ['legal_docs_reviewed_rate'] },
      { heading: 'form.outline.II.2', level: 2 },
      {
        sentence: {
          text: 'form.outline.dossiers',
          otherwise: 'form.outline.dossiers-none',
          figures: {
            received: {
              sources: [{ from: 'data', measures: ['received'] }],
              as: 'count',
              label: 'form.outline.received',
            },
            carried: { sources: [{ from: 'data', measures: ['carried'] }], as: 'count', label: 'form.outline.carried' },
            finished: {
              sources: [{ from: 'data', measures: ['finished-early', 'finished-on-time', 'finished-late'] }],
              as: 'count',
              label: 'form.cchc-3.3.1.1',
            },
            intime: {
              sources: [{ from: 'data', measures: ['finished-early', 'finished-on-time'] }],
              as: 'count',
              label: 'form.cchc-3.3.1.2',
            },
            rate: { share: { part: 'intime', whole: 'finished' }, label: 'form.cchc-3.3.1' },
            open: {
              sources: [{ from: 'data', measures: ['open-in-time', 'open-late'] }],
              as: 'count',
              label: 'form.outline.open',
            },
            late: { sources: [{ from: 'data', measures: ['open-late'] }], as: 'count', label: 'form.outline.late' },
          },
        },
      },
      {
        sentence: {
          text: 'form.outline.online',
          otherwise: 'form.outline.online-none',
          figures: {
            online: {
              sources: [{ from: 'data', measures: ['received'], channel: 'online' }],
              as: 'count',
              label: 'form.cchc-7.4.2.2',
            },
            all: { sources: [{ from: 'data', measures: ['received'] }], as: 'count', label: 'form.cchc-7.4.2.1' },
            share: { share: { part: 'online', whole: 'all' }, label: 'form.cchc-7.4.2' },
          },
        },
      },
      {
        indicators: [
          'satisfaction_disclosed_rate',
          'payment_enabled_rate',
          'payment_online_rate',
          'online_service_rate',
          'portal_integrated_rate',
          'online_rate',
          'eid_verified_rate',
          'satisfaction_procedures',
          'satisfaction_key_sectors',
        ],
      },
      { heading: 'form.outline.II.3', level: 2 },
      { indicators: ['payroll_cut_rate', 'satisfaction_agencies', 'satisfaction_health_education'] },
      { heading: 'form.outline.II.4', level: 2 },
      { blank: 'form.outline.blank' },
      { heading: 'form.outline.II.5', level: 2 },
      { blank: 'form.outline.blank' },
      { heading: 'form.outline.II.6', level: 2 },
      {
        indicators: [
          'data_digitised_rate',
          'multi_device_rate',
          'work_files_online_rate',
          'digital_skills_rate',
          'dossier_digitised_rate',
        ],
      },
      { heading: 'form.outline.III', level: 1 },
      { heading: 'form.outline.III.1', level: 2 },
      { blank: 'form.outline.blank' },
      { heading: 'form.outline.III.2', level: 2 },
      { blank: 'form.outline.blank' },
      { heading: 'form.outline.IV', level: 1 },
      { blank: 'form.outline.blank' },
      { heading: 'form.outline.V', level: 1 },
      { blank: 'form.outline.blank' },
    ],
  },
};
