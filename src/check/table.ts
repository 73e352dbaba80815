import type { TrackingSheet } from '../tracking/types';

/** Whether a worksheet holds a tracking table: a table in which at least one row is, or may be, an indicator of the plan. */
export const holdsTable = ({ role, tracked, unmatched }: TrackingSheet): boolean =>
  (role === 'tracking' || role === 'summary') && (tracked.length > 0 || unmatched.some(({ ambiguous }) => ambiguous));
