import { fail, ok, type Result } from '../messages';
import { indexAgencies, indexNames, agencyKey, nearestBy } from './names';
import tanMinh from './tan-minh-2026-2030.json';
import { lookupKey } from './text';
import type { Agency, Indicator, PlanData, Section } from './types';

/** A plan and the questions one may ask it. Immutable; every look-up is precomputed. */
export interface Plan {
  readonly data: PlanData;
  /** The plan's targets, in plan order. */
  readonly indicators: readonly Indicator[];
  /** Parts of an indicator that may be tracked beside it, never instead of it. */
  readonly subIndicators: readonly Indicator[];
  /** The indicator or sub-indicator with exactly this id. */
  indicator(id: string): Indicator | undefined;
  /**
   * The indicator that `key` means: its id, its number in the plan ("II.2.a.6"), a name or an alias, whatever its case,
   * diacritics and Unicode form. Problems: `error.empty-indicator`, `error.unknown-indicator` {key, nearest},
   * `error.ambiguous-indicator` {key, nearest} when two indicators carry the key.
   */
  find(key: string): Result<Indicator>;
  /**
   * The target of an indicator (any key that `find` takes) in `year`, in the indicator's unit; without a year that of
   * the plan's last year. Never invents: `error.year-outside-plan` {year, from, to} outside the plan's years,
   * `error.no-target` {key, year} where the plan has a gap.
   */
  target(key: string, year?: number): Result<number>;
  /** The agency with exactly this id. */
  agency(id: string): Agency | undefined;
  /** The agency of this full name or short form, whatever its case, diacritics and punctuation. */
  findAgency(text: string): Agency | undefined;
  /** The agencies that lead an indicator, as part VI names them; empty for an unknown id. */
  leads(indicatorId: string): Agency[];
  /** The section of the plan with this id or, where it has no heading of its own ("II.2.a"), the one around it. */
  section(id: string): Section | undefined;
}

const byId = <T extends { id: string }>(items: readonly T[]): Map<string, T> =>
  new Map(items.map((item) => [item.id, item]));

const yearOf = (isoDate: string): number => Number(isoDate.slice(0, 4));

/** Year → target. A year's target is the one in force on its last day, the day it is judged at. */
function targetsByYear({ targets }: Indicator, first: number, last: number): Map<number, number> {
  const byYear = new Map<number, number>();
  for (let year = first; year <= last; year += 1) {
    const inForce = targets.find(({ from, to }) => from <= `${year}-12-31` && to >= `${year}-12-31`);
    if (inForce) byYear.set(year, inForce.value);
  }
  return byYear;
}

function sectionAround(sections: Map<string, Section>, id: string): Section | undefined {
  for (let rest = id; rest; rest = rest.slice(0, Math.max(rest.lastIndexOf('.'), 0))) {
    const section = sections.get(rest);
    if (section) return section;
  }
  return undefined;
}

/** "online_rate (Tỷ lệ hồ sơ giải quyết trực tuyến); …" */
const listed = (indicators: readonly Indicator[]): string =>
  indicators.map(({ id, name }) => `${id} (${name.vi})`).join('; ');

/** The plan held by `data`, which must satisfy `plan.schema.json`. */
export function createPlan(data: PlanData): Plan {
  const all = [...data.indicators, ...data.subIndicators];
  const indicators = byId(all);
  const names = indexNames(all);
  const nearest = nearestBy(all);
  const agencies = byId(data.agencies);
  const agencyNames = indexAgencies(data.agencies);
  const sections = byId(data.sections);
  const from = yearOf(data.from);
  const to = yearOf(data.to);
  const targets = new Map(all.map((indicator) => [indicator.id, targetsByYear(indicator, from, to)]));

  const find = (key: string): Result<Indicator> => {
    const exact = indicators.get(key);
    if (exact) return ok(exact);
    const folded = lookupKey(key);
    if (folded === '') return fail('error.empty-indicator');
    const [holder, ...others] = names.get(folded) ?? [];
    if (holder === undefined) return fail('error.unknown-indicator', { key, nearest: listed(nearest(key, 2)) });
    if (others.length > 0) return fail('error.ambiguous-indicator', { key, nearest: listed([holder, ...others]) });
    return ok(holder);
  };

  return {
    data,
    indicators: data.indicators,
    subIndicators: data.subIndicators,
    indicator: (id) => indicators.get(id),
    find,
    target: (key, year = to) => {
      const found = find(key);
      if (!found.ok) return found;
      if (!Number.isInteger(year) || year < from || year > to) {
        return fail('error.year-outside-plan', { year, from, to });
      }
      const target = targets.get(found.value.id)?.get(year);
      return target === undefined ? fail('error.no-target', { key: found.value.id, year }) : ok(target);
    },
    agency: (id) => agencies.get(id),
    findAgency: (text) => agencyNames.get(agencyKey(text)),
    leads: (indicatorId) =>
      (indicators.get(indicatorId)?.leadAgencies ?? []).flatMap(({ agency }) => agencies.get(agency) ?? []),
    section: (id) => sectionAround(sections, id),
  };
}

/** The plan of UBND xã Tân Minh for 2026–2030, built in. */
export const tanMinhPlan: Plan = createPlan(tanMinh as PlanData);
