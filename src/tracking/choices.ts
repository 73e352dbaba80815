import { lookupKey } from '../plan/text';
import { parseA1Area, toA1 } from './a1';
import { stripNumbering } from './label';
import { valueRoles } from './roles';
import type { Period, TrackedTable, TrackingSheet } from './types';

/** What officers decided where the reader could not; it stands above all matching. */
export interface ReaderChoices {
  /** `labelKey` → id of an indicator; "none" or `null`: no indicator of the plan. */
  labels: Readonly<Record<string, string | null>>;
  /** `columnKey` → period ("2026-Q1"). */
  columns: Readonly<Record<string, Exclude<Period, null>>>;
}

export const noReaderChoices: ReaderChoices = { labels: {}, columns: {} };

/** What two rows have in common whose words say the same. */
export const labelKey = (label: string): string => lookupKey(stripNumbering(label));

/** What tells a column: its worksheet and the words of its heading, as `TrackedColumn.header` has them. */
export const columnKey = (sheet: string, header: string): string => `${lookupKey(sheet)}|${lookupKey(header)}`;

/** What was decided on a row's words: an indicator, `null` for none, `undefined` where nothing was decided. */
export function chosenIndicator({ labels }: ReaderChoices, label: string): string | null | undefined {
  const key = labelKey(label);
  if (!Object.hasOwn(labels, key)) return undefined;
  const answer = labels[key];
  return answer === 'none' ? null : answer;
}

export function chosenPeriod({ columns }: ReaderChoices, sheet: string, header: string): string | undefined {
  const key = columnKey(sheet, header);
  return Object.hasOwn(columns, key) ? columns[key] : undefined;
}

/** A column of values of which the reader cannot tell the period. */
export interface UnclearColumn {
  sheet: string;
  /** A1 address of the end of its heading. */
  cell: string;
  header: string;
}

/** Where the heading of a column (in a transposed table: of a row) ends. */
function headingCell({ header, transposed }: TrackedTable, index: number): string {
  const area = parseA1Area(header);
  return transposed ? toA1(index, area?.right ?? 0) : toA1(area?.bottom ?? 0, index);
}

/** The columns of a worksheet whose period only an officer can tell; one answer to each by `columnKey`. */
export const unclearColumns = ({ sheet, tables = [] }: TrackingSheet): UnclearColumn[] =>
  tables.flatMap((table) =>
    table.columns
      .filter(({ role, period }) => valueRoles.has(role) && period === null)
      .map(({ index, header }) => ({ sheet, cell: headingCell(table, index), header })),
  );
