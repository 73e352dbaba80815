import type { FormDefinition, TargetsTable } from '../form';

/**
 * Theo dõi chỉ tiêu kế hoạch 2026–2030: the plan's targets against the results of one period. The plan asks for such a
 * report (VI.1, first dash: "tổng hợp, báo cáo kết quả thực hiện Kế hoạch") and prescribes no form; layout by Nghị định
 * 30/2020/NĐ-CP, annex I. Landscape, which the decree allows for tables; widths fill A4 between its margins.
 */
export const targetsForm: FormDefinition<TargetsTable> = {
  id: 'targets',
  name: 'form.targets.name',
  title: 'report.targets.title',
  tab: { withPeriod: 'report.targets.tab', withoutPeriod: 'report.targets.tab-no-period' },
  source: { basis: 'form.targets.basis', standing: 'stated' },
  periods: ['month', 'quarter', 'half', 'nine', 'year'],
  calendar: 'workbook',
  orientation: 'landscape',
  head: 'report',
  unitLine: 'report.targets.unit-line',
  columns: [
    { id: 'index', header: 'report.targets.column.index', number: 'A', widthMm: 10, style: 'centred' },
    { id: 'name', header: 'report.targets.column.name', number: 'B', widthMm: 62, style: 'text' },
    { id: 'unit', header: 'report.targets.column.unit', number: 'C', widthMm: 12, style: 'centred' },
    { id: 'target', header: 'report.targets.column.target', number: '1', widthMm: 17, style: 'centred' },
    {
      id: 'actual',
      header: 'report.targets.column.actual',
      headerWithoutPeriod: 'report.targets.column.actual-no-period',
      number: '2',
      widthMm: 22,
      style: 'centred',
    },
    { id: 'gap', header: 'report.targets.column.gap', number: '3=2-1', widthMm: 21, style: 'centred' },
    { id: 'status', header: 'report.targets.column.status', number: '4', widthMm: 22, style: 'centred' },
    { id: 'lead', header: 'report.targets.column.lead', number: '5', widthMm: 52, style: 'agency' },
    { id: 'source', header: 'report.targets.column.source', number: '6', widthMm: 33, style: 'source' },
  ],
  leftHalf: 'unit',
  foot: 'report',
  table: {
    kind: 'targets',
    sections: {
      'II.1': 'report.targets.section.II.1',
      'II.2': 'report.targets.section.II.2',
      'II.3': 'report.targets.section.II.3',
      'II.6': 'report.targets.section.II.6',
    },
    summary: [
      { status: 'met', message: 'report.targets.summary.met' },
      { status: 'not-met', message: 'report.targets.summary.not-met' },
      { status: 'no-data', message: 'report.targets.summary.no-data' },
      { status: 'unreadable', message: 'report.targets.summary.unreadable' },
    ],
    total: 'report.targets.summary.total',
  },
};
