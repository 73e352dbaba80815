import { fail, ok, type Result } from '../../messages';
import { dossierList } from '../kinds/dossier-list';
import type { ColumnId } from '../kinds/types';
import { matchColumns, missingColumns } from '../recognition/columns';
import { headingKey, layoutKey, type Heading } from '../recognition/headings';
import type { LayoutChoice, Recognition } from '../recognition/recognise';
import type { SourceConfig } from './config';

/** The source's own name of each column. */
export type NamedColumns = ReadonlyMap<ColumnId, string>;

/** "NgayTiepNhan" and "ngay_tiep_nhan" → "Ngay Tiep Nhan": names of fields are words without spaces. */
const spaced = (name: string): string =>
  name
    .replace(/(\p{Ll}|\d)(?=\p{Lu})/gu, '$1 ')
    .replace(/(\p{Lu})(?=\p{Lu}\p{Ll})/gu, '$1 ')
    .replace(/[_.]+/g, ' ');

const heading = (name: string): Heading => ({ text: name, leaf: headingKey(name), path: headingKey(spaced(name)) });

/** The name as the source writes it: exactly, else whatever its case and diacritics. */
export const findName = (names: readonly string[], wanted: string): string | undefined =>
  names.find((name) => name === wanted) ?? names.find((name) => headingKey(name) === headingKey(wanted));

/** Where that name stands, -1 where it does not. */
export const columnOf = (names: readonly string[], wanted: string): number =>
  names.indexOf(findName(names, wanted) ?? wanted);

/** As many names as a message may hold. */
const listed = (names: readonly string[]): string => names.slice(0, 30).join(', ');

/** Problem: `connector.source.no-column` {column, columns}. */
export const noColumn = (column: string, names: readonly string[]): Result<never> =>
  fail('connector.source.no-column', { column, columns: listed(names) });

type Chosen = NonNullable<SourceConfig['columns']>;

/** The columns that a config names, as a choice of layout. Problem: `connector.source.no-column` {column, columns}. */
export function mappingOf(names: readonly string[], chosen: Chosen = {}): Result<NonNullable<LayoutChoice['mapping']>> {
  const mapping: NonNullable<LayoutChoice['mapping']> = {};
  for (const [id, wanted] of Object.entries(chosen) as [ColumnId, string | null][]) {
    const column = wanted === null ? null : columnOf(names, wanted);
    if (column === -1) return noColumn(wanted ?? '', names);
    mapping[id] = column;
  }
  return ok(mapping);
}

/**
 * Which column of a source of dossiers is which: those that the config names, the others by their names as in files.
 * Problem: `connector.source.no-column` {column, columns}.
 */
export function nameColumns(names: readonly string[], chosen: Chosen = {}): Result<ReadonlyMap<ColumnId, string>> {
  const columns = new Map<ColumnId, string>();
  for (const [id, wanted] of Object.entries(chosen) as [ColumnId, string | null][]) {
    if (wanted === null) continue;
    const name = findName(names, wanted);
    if (name === undefined) return noColumn(wanted, names);
    columns.set(id, name);
  }
  const taken = new Set(columns.values());
  const free = names.filter((name) => !taken.has(name));
  for (const [id, at] of matchColumns(free.map(heading), dossierList).columns) {
    const name = free[at];
    if (name !== undefined && !Object.hasOwn(chosen, id)) columns.set(id, name);
  }
  return ok(columns);
}

/** Whether dossiers can be counted by these columns; a source of rows of dossiers needs no code, as a file does. */
export const canCount = (columns: Pick<NamedColumns, 'has'>): boolean =>
  columns.has('received') && (['state', 'finished', 'handed-over'] as const).some((id) => columns.has(id));

/** Problem: `connector.source.needs-columns` {columns}. */
export const needColumns = (columns: NamedColumns, names: readonly string[]): Result<NamedColumns> =>
  canCount(columns) ? ok(columns) : fail('connector.source.needs-columns', { columns: listed(names) });

/** Columns by name as a file's are told: all that the source has, and which of them mean what. */
export function recognitionOf(columns: NamedColumns, names: readonly string[]): Recognition {
  const headings = names.map(heading);
  const places = new Map([...columns].map(([id, name]) => [id, names.indexOf(name)]));
  return {
    kind: dossierList.id,
    confidence: 1,
    header: { row: 1, rows: 1, lastRow: 1 },
    headings,
    layoutKey: layoutKey(headings),
    columns: places,
    titles: [],
    missing: missingColumns(dossierList, places),
    findings: [],
  };
}
