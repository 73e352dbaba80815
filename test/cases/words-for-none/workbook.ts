import { indicatorRows, percent, type Entry, type IndicatorId, type SheetDeclaration } from '../declare';

const words: Partial<Record<IndicatorId, Entry>> = {
  payment_online_rate: '-',
  eid_verified_rate: 'chưa có số liệu',
  satisfaction_procedures: 'đang khảo sát',
  satisfaction_key_sectors: 'KPS',
  satisfaction_agencies: 'xem phụ lục 2',
  satisfaction_health_education: null,
  online_rate: percent(0),
};

export default [
  {
    name: 'T4',
    rows: [
      ['THEO DÕI CHỈ TIÊU CCHC THÁNG 4 NĂM 2026'],
      ['STT', 'Chỉ tiêu', 'ĐVT', 'Kết quả tháng 4'],
      ...indicatorRows((id) => ['%', id in words ? (words[id] ?? null) : percent(1)]),
    ],
  },
] satisfies SheetDeclaration[];
