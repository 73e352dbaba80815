/** Words of the field that several parts show. */
export const termMessages = {
  'status.met': 'Met',
  'status.not-met': 'Not met',
  'status.no-data': 'No data yet',
  'status.unreadable': 'Unreadable',
  'severity.error': 'Error',
  'severity.warning': 'Warning',
  'severity.info': 'Note',
  'unit.fraction': '%',
  'comparator.at-least': '≥',
  'comparator.reduction': 'cut ≥',
} as const;
