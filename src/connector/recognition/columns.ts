import { personHeadings } from '../kinds/list-columns';
import type { ColumnId, KindDeclaration } from '../kinds/types';
import type { Heading } from './headings';

/** Which column of the source is which; 0-based. */
export type ColumnMap = ReadonlyMap<ColumnId, number>;

export interface Match {
  columns: ColumnMap;
  /** More columns and better names make more. */
  score: number;
  /** 1 where every column has its best heading. */
  exactness: number;
}

interface Candidate {
  id: ColumnId;
  column: number;
  rank: number;
}

const isPerson = ({ leaf }: Heading): boolean => personHeadings.some((pattern) => pattern.test(leaf));

function candidates(headings: readonly Heading[], { columns }: KindDeclaration): Candidate[] {
  return headings.flatMap((heading, column) => {
    if (heading.leaf === '' || isPerson(heading)) return [];
    return columns.flatMap(({ id, headings: patterns }) => {
      const rank = patterns.findIndex((pattern) => pattern.test(heading.leaf) || pattern.test(heading.path));
      return rank < 0 ? [] : [{ id, column, rank }];
    });
  });
}

const missedNamePenalty = 0.2;

/** The columns of `kind` among the headings, each heading and each meaning used once, better names first. */
export function matchColumns(headings: readonly Heading[], kind: KindDeclaration): Match {
  const order = new Map(kind.columns.map(({ id }, index) => [id, index]));
  const sorted = candidates(headings, kind).sort(
    (a, b) => a.rank - b.rank || (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0) || a.column - b.column,
  );
  const columns = new Map<ColumnId, number>();
  const taken = new Set<number>();
  let score = 0;
  for (const { id, column, rank } of sorted) {
    if (columns.has(id) || taken.has(column)) continue;
    columns.set(id, column);
    taken.add(column);
    score += 1 - Math.min(rank, 4) * missedNamePenalty;
  }
  return { columns, score, exactness: columns.size === 0 ? 0 : score / columns.size };
}

/** Whether the kind is possible with these columns: each required list met, none of another kind's there. */
export const meets = ({ required, excluded = [] }: KindDeclaration, columns: ColumnMap): boolean =>
  required.every((anyOf) => anyOf.some((id) => columns.has(id))) && !excluded.some((id) => columns.has(id));

/** For each indicator that the kind may give and these columns do not: the columns that are missing for it. */
export function missingColumns(
  { gives }: KindDeclaration,
  columns: ColumnMap,
): { indicator: string; columns: ColumnId[] }[] {
  return gives.flatMap(({ indicator, anyOf }) => {
    const lacks = anyOf.map((needed) => needed.filter((id) => !columns.has(id))).sort((a, b) => a.length - b.length);
    const [least = []] = lacks;
    return least.length === 0 ? [] : [{ indicator, columns: least }];
  });
}
