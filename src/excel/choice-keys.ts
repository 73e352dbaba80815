import { lookupKey } from '../plan/text';
import { stripNumbering } from '../tracking/label';

/** What two rows have in common whose words say the same. */
export const labelKey = (label: string): string => lookupKey(stripNumbering(label));

/** What tells a column: its worksheet and the words of its heading. */
export const columnKey = (sheet: string, header: string): string => `${lookupKey(sheet)}|${lookupKey(header)}`;
