import { message } from '../messages';
import type { Grid } from './types';

/** How the foot of our own report sheets begins, in either language. */
const marks = (['vi', 'en'] as const).map((language) => message(language, 'report.note.made').split('{', 1)[0] ?? '');

/**
 * Whether a sheet is a report that the add-in inserted. It looks like a tracking table, but repeats what the workbook
 * says elsewhere: read again, its own numbers would stand as a second witness for themselves.
 */
export const isOwnReport = ({ values }: Grid): boolean =>
  values.some((row) => row.some((value) => typeof value === 'string' && marks.some((mark) => value.startsWith(mark))));
