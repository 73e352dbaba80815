import type { FieldsTable, FormDefinition } from '../form';

const received = 'form.ii-06.group.received';
const ofWhich = 'form.ii-06.group.of-which';
const finished = 'form.ii-06.group.finished';
const open = 'form.ii-06.group.open';

/**
 * Biểu số II.06a/VPCP/KSTT, Tình hình, kết quả giải quyết TTHC, as the export templates of one-stop systems print it
 * (Thông tư 01/2020/TT-VPCP; the forms of Thông tư 05/2025/TT-VPCP could not be read, and Nghị định 09/2026/NĐ-CP moves
 * the control of procedures to Bộ Tư pháp: code and receiver are the commune's to set). Widths fill A4 across.
 */
export const ii06Form: FormDefinition<FieldsTable> = {
  id: 'ii-06',
  name: 'form.ii-06.name',
  title: 'form.ii-06.title',
  tab: { withPeriod: 'form.ii-06.tab', withoutPeriod: 'form.ii-06.tab-no-period' },
  source: { basis: 'form.ii-06.basis', standing: 'in-use' },
  notes: ['form.ii-06.note'],
  receiver: 'form.ii-06.receiver',
  code: 'form.ii-06.code',
  periods: ['quarter', 'year'],
  calendar: 'calendar',
  orientation: 'landscape',
  head: 'statistic',
  unitLine: 'form.ii-06.unit',
  columns: [
    { id: 'index', header: 'form.ii-06.column.index', number: '1', widthMm: 11, style: 'centred' },
    { id: 'label', header: 'form.ii-06.column.label', number: '2', widthMm: 54, style: 'text' },
    { id: 'received', groups: [received], header: 'form.column.sum', number: '3', widthMm: 17, style: 'number' },
    {
      id: 'online',
      groups: [received, ofWhich],
      header: 'form.ii-06.column.online',
      number: '4',
      widthMm: 17,
      style: 'number',
    },
    {
      id: 'direct',
      groups: [received, ofWhich],
      header: 'form.ii-06.column.direct',
      number: '5',
      widthMm: 20,
      style: 'number',
    },
    {
      id: 'carried',
      groups: [received],
      header: 'form.ii-06.column.carried',
      number: '6',
      widthMm: 17,
      style: 'number',
    },
    { id: 'finished', groups: [finished], header: 'form.column.sum', number: '7', widthMm: 17, style: 'number' },
    { id: 'early', groups: [finished], header: 'form.ii-06.column.early', number: '8', widthMm: 17, style: 'number' },
    {
      id: 'on-time',
      groups: [finished],
      header: 'form.ii-06.column.on-time',
      number: '9',
      widthMm: 17,
      style: 'number',
    },
    { id: 'late', groups: [finished], header: 'form.ii-06.column.late', number: '10', widthMm: 16, style: 'number' },
    { id: 'open', groups: [open], header: 'form.column.sum', number: '11', widthMm: 17, style: 'number' },
    { id: 'in-time', groups: [open], header: 'form.ii-06.column.in-time', number: '12', widthMm: 16, style: 'number' },
    { id: 'overdue', groups: [open], header: 'form.ii-06.column.overdue', number: '13', widthMm: 16, style: 'number' },
  ],
  screenColumns: [{ id: 'check', header: 'form.column.check', widthMm: 70, style: 'screenCheck' }],
  leftHalf: 'label',
  middleBlock: 'on-time',
  foot: 'maker',
  table: {
    kind: 'fields',
    rowsBy: 'field',
    data: ['dossiers'],
    values: {
      received: {
        value: 'sum',
        of: ['online', 'direct', 'carried'],
        whole: { kind: 'dossiers', measures: ['received', 'carried'] },
      },
      online: { value: 'measure', kind: 'dossiers', measures: ['received'], channel: 'online' },
      direct: { value: 'measure', kind: 'dossiers', measures: ['received'], channel: 'not-online' },
      carried: { value: 'measure', kind: 'dossiers', measures: ['carried'] },
      finished: { value: 'sum', of: ['early', 'on-time', 'late'], whole: { kind: 'dossiers', measures: ['finished'] } },
      early: { value: 'measure', kind: 'dossiers', measures: ['finished-early'] },
      'on-time': { value: 'measure', kind: 'dossiers', measures: ['finished-on-time'] },
      late: { value: 'measure', kind: 'dossiers', measures: ['finished-late'] },
      open: { value: 'sum', of: ['in-time', 'overdue'] },
      'in-time': { value: 'measure', kind: 'dossiers', measures: ['open-in-time'] },
      overdue: { value: 'measure', kind: 'dossiers', measures: ['open-late'] },
    },
    blankRows: 12,
    identities: [
      { text: '(3) = (4) + (5) + (6)', left: ['received'], right: ['online', 'direct', 'carried'], severity: 'error' },
      { text: '(7) = (8) + (9) + (10)', left: ['finished'], right: ['early', 'on-time', 'late'], severity: 'error' },
      { text: '(11) = (12) + (13)', left: ['open'], right: ['in-time', 'overdue'], severity: 'error' },
      { text: '(3) = (7) + (11)', left: ['received'], right: ['finished', 'open'], severity: 'warning' },
    ],
    total: 'form.total',
  },
};
