import { message } from '../messages';
import type { Grid } from './types';

/** What the notes of our own report sheets say of themselves, in either language: it stays where cells are copied. */
const marks = (['vi', 'en'] as const).map((language) => message(language, 'report.note.made').split('{', 1)[0] ?? '');
const shortestNote = 40;

/** How the hidden mark of a sheet that the add-in made begins. */
export const ownMark = 'CCCH|';

/** How the names of the Excel tables that the add-in makes begin. */
export const ownTablePrefix = 'CCCH_';

/**
 * Whether a sheet is a report that the add-in inserted. It looks like a tracking table, but repeats what the workbook
 * says elsewhere: read again, its own numbers would stand as a second witness for themselves.
 */
export const isOwnReport = ({ values }: Grid): boolean =>
  values.some((row) =>
    row.some(
      (value) =>
        typeof value === 'string' &&
        (value.startsWith(ownMark) || (value.length >= shortestNote && marks.some((mark) => value.includes(mark)))),
    ),
  );
