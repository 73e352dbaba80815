import type { FormDefinition, TrackingTable } from '../form';

const results = 'form.tracking.group.results';

/** Sổ theo dõi mẫu: for a commune that has no tracking sheet yet; it belongs to the commune from then on. */
export const trackingForm: FormDefinition<TrackingTable> = {
  id: 'tracking',
  name: 'form.tracking.name',
  title: 'form.tracking.title',
  tab: { withPeriod: 'form.tracking.tab', withoutPeriod: 'form.tracking.tab-no-period' },
  source: { basis: 'form.targets.basis', standing: 'stated' },
  periods: ['year'],
  calendar: 'workbook',
  orientation: 'landscape',
  head: 'register',
  columns: [
    { id: 'index', header: 'form.column.index', widthMm: 11, style: 'centred' },
    { id: 'label', header: 'form.tracking.column.label', widthMm: 65, style: 'text' },
    { id: 'unit', header: 'form.column.unit', widthMm: 12, style: 'centred' },
    { id: 'target', header: 'form.tracking.column.target', widthMm: 20, style: 'centred' },
    { id: 'q1', groups: [results], header: 'form.tracking.column.q1', widthMm: 18, style: 'entry' },
    { id: 'q2', groups: [results], header: 'form.tracking.column.q2', widthMm: 18, style: 'entry' },
    { id: 'q3', groups: [results], header: 'form.tracking.column.q3', widthMm: 18, style: 'entry' },
    { id: 'q4', groups: [results], header: 'form.tracking.column.q4', widthMm: 18, style: 'entry' },
    { id: 'lead', header: 'form.tracking.column.lead', widthMm: 45, style: 'agency' },
    { id: 'note', header: 'form.column.note', widthMm: 27, style: 'small' },
  ],
  leftHalf: 'label',
  foot: 'none',
  table: { kind: 'tracking' },
};
