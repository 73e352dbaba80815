import type { Column } from './columns';
import type { StatedTarget } from './types';

const ofPartOfYear = ({ dated, span }: Column): boolean => dated === true && span !== undefined && span.kind !== 'year';

/**
 * Marks the milestones of a row: figures under headings that name a part of the year, where the row does not state the
 * same target throughout. `columns` are those of the targets, in their order.
 */
export function withMilestones(targets: readonly StatedTarget[], columns: readonly Column[]): StatedTarget[] {
  const stated = new Set(targets.flatMap(({ reading }) => (reading.kind === 'value' ? [reading.value] : [])));
  if (stated.size < 2) return [...targets];
  return targets.map((target, place) => {
    const column = columns[place];
    return column && ofPartOfYear(column) ? { ...target, milestone: true as const } : target;
  });
}

/** The target for the table's year; where no column names that year the one without a year, else the last. */
export function targetFor(targets: readonly StatedTarget[], year: number | undefined): StatedTarget | undefined {
  const ofYears = targets.filter(({ milestone }) => !milestone);
  const counted = ofYears.length > 0 ? ofYears : targets;
  const undated = counted.filter((target) => target.year === undefined);
  return counted.find((target) => target.year !== undefined && target.year === year) ?? undated[0] ?? counted.at(-1);
}
