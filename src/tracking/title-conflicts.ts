import type { Surroundings } from './surroundings';
import type { Span } from './span';

const isSame = (one: Span, other: Span): boolean => one.kind === other.kind && one.index === other.index;

/** Whether a sheet's title and its name speak of two periods of one kind: "Quý I" over the table of sheet "Quý II". */
export function isTitleInConflict({ titled, named }: Pick<Surroundings, 'titled' | 'named'>): boolean {
  if (!titled || !named || titled.kind === 'year' || titled.kind !== named.kind) return false;
  return titled.index !== named.index;
}

/**
 * For each worksheet of a workbook, whether its title is a copy that was never changed: it speaks of another period than
 * the sheet's name, and that period is the title of another sheet as well.
 */
export const copiedTitles = (around: readonly Pick<Surroundings, 'titled' | 'named'>[]): boolean[] =>
  around.map((own, place) => {
    const { titled } = own;
    if (!titled || !isTitleInConflict(own)) return false;
    return around.some(
      (other, at) => at !== place && other.titled && isSame(other.titled, titled) && !isTitleInConflict(other),
    );
  });
