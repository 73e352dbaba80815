import { indicatorRows, percent, type Entry, type IndicatorId, type SheetDeclaration } from '../declare';

/** What officers type, paste from Word or copy from Zalo; the rest of the column are numbers. */
const typed: Partial<Record<IndicatorId, Entry>> = {
  payment_online_rate: '52,5%',
  online_rate: '75.5 %',
  eid_verified_rate: '９２％',
  satisfaction_procedures: 'Đạt 96%',
  satisfaction_key_sectors: '91\u00a0%',
  satisfaction_disclosed_rate: '5/5',
  satisfaction_agencies: '94,99%',
};

export default [
  {
    name: 'Theo dõi',
    rows: [['STT', 'Chỉ tiêu', 'ĐVT', 'Kết quả Quý I/2026'], ...indicatorRows((id) => ['%', typed[id] ?? percent(1)])],
  },
] satisfies SheetDeclaration[];
