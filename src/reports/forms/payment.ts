import type { FieldsTable, FormDefinition } from '../form';

/** Thanh toán trực tuyến theo lĩnh vực: our own layout over the counts of indicator 3.6 of QĐ 766/QĐ-TTg. */
export const paymentForm: FormDefinition<FieldsTable> = {
  id: 'payment',
  name: 'form.payment.name',
  title: 'form.payment.title',
  tab: { withPeriod: 'form.payment.tab', withoutPeriod: 'form.payment.tab-no-period' },
  source: { basis: 'form.766.basis', standing: 'inferred' },
  periods: ['month', 'quarter', 'half', 'nine', 'year'],
  calendar: 'calendar',
  orientation: 'portrait',
  head: 'annex',
  unitLine: 'form.ii-06.unit',
  columns: [
    { id: 'index', header: 'form.column.index', number: '1', widthMm: 12, style: 'centred' },
    { id: 'label', header: 'form.column.field', number: '2', widthMm: 60, style: 'text' },
    { id: 'received', header: 'form.payment.column.received', number: '3', widthMm: 23, style: 'number' },
    { id: 'with-fee', header: 'form.payment.column.with-fee', number: '4', widthMm: 23, style: 'number' },
    { id: 'paid-online', header: 'form.payment.column.paid-online', number: '5', widthMm: 23, style: 'number' },
    { id: 'share', header: 'form.payment.column.share', number: '6=5/4', widthMm: 24, style: 'centred' },
  ],
  screenColumns: [{ id: 'check', header: 'form.column.check', widthMm: 60, style: 'screenCheck' }],
  leftHalf: 'label',
  foot: 'maker',
  table: {
    kind: 'fields',
    rowsBy: 'field',
    data: ['payments'],
    values: {
      received: { value: 'measure', kind: 'dossiers', measures: ['received'] },
      'with-fee': { value: 'measure', kind: 'payments', measures: ['with-fee'] },
      'paid-online': { value: 'measure', kind: 'payments', measures: ['paid-online'] },
      share: { value: 'share', parts: ['paid-online'], whole: 'with-fee' },
    },
    blankRows: 12,
    identities: [
      { text: '(4) ≤ (3)', left: ['received'], right: ['with-fee'], relation: 'at-least', severity: 'error' },
      { text: '(5) ≤ (4)', left: ['with-fee'], right: ['paid-online'], relation: 'at-least', severity: 'error' },
    ],
    total: 'form.total',
  },
};
