import { remembered } from '../tracking/text';
import { topicOf } from './indicators/topics';
import type { SummaryRow } from './types';

/** What a row of the summary is about; fields and channels only split it. */
type Things = Pick<SummaryRow, 'kind' | 'period' | 'unit' | 'group' | 'indicator'>;

const plain = remembered((text) => text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase());

const sameWords = (a: string | undefined, b: string | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && plain(a) === plain(b));

/** A source that names no unit speaks of all. */
export const sameUnit = (a: string | undefined, b: string | undefined): boolean =>
  a === undefined || b === undefined || sameWords(a, b);

/** A survey that names no group is the usual one on procedures, whoever was asked in it. */
const sameGroup = (a: string | undefined, b: string | undefined): boolean =>
  sameWords(a, b) || ((a === undefined || b === undefined) && topicOf(a) === topicOf(b));

const sameThings = (a: Things, b: Things): boolean =>
  a.kind === b.kind &&
  a.period === b.period &&
  a.indicator === b.indicator &&
  sameUnit(a.unit, b.unit) &&
  sameGroup(a.group, b.group);

/**
 * Tells of a row whether it speaks of the same dossiers, forms or indicator as any of `rows`: whoever adds the two up
 * counts twice. The one definition for files read together and for an import into a workbook that has figures.
 */
export function speakOf(rows: readonly Things[]): (row: Things) => boolean {
  // A list has thousands of rows but few of these.
  const distinct = new Map(
    rows.map((row) => [JSON.stringify([row.kind, row.period, row.unit, row.group, row.indicator]), row]),
  );
  const things = [...distinct.values()];
  return (row) => things.some((one) => sameThings(one, row));
}
