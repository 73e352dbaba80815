/** Words of the field that several parts show. */
export const termMessages = {
  'status.met': 'Đạt',
  'status.not-met': 'Chưa đạt',
  'status.no-data': 'Chưa có số liệu',
  'status.unreadable': 'Không đọc được',
  'severity.error': 'Lỗi',
  'severity.warning': 'Cảnh báo',
  'severity.info': 'Lưu ý',
  'unit.fraction': '%',
  'comparator.at-least': '≥',
  'comparator.reduction': 'giảm ≥',
} as const;
