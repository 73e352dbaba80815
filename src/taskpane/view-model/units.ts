import { unitSummary, unitsSheetModel, type UnitRow, type UnitsSheet } from '../../connector/units';
import { message, type Language } from '../../messages';
import type { Plan } from '../../plan/plan';
import type { ReadUnit, UnitsReading } from '../../worker/protocol';
import { periodLabel } from './status';

export interface UnitShown {
  read: ReadUnit;
  row: UnitRow;
}

/** The units as they are called in the pane. */
function named({ units }: UnitsReading, names: Readonly<Record<string, string>>): ReadUnit[] {
  return units.map((one) => ({ ...one, unit: names[one.input]?.trim() || one.unit }));
}

/** Each unit with its status against the plan. */
export function unitsShown(plan: Plan, reading: UnitsReading, names: Readonly<Record<string, string>>): UnitShown[] {
  const units = named(reading, names);
  const summary = unitSummary(plan, units, reading.period);
  return units.flatMap((read, at) => {
    const row = summary.units[at];
    return row ? [{ read, row }] : [];
  });
}

/** How a unit stands, in words. */
export function unitCountsText(language: Language, { counts }: UnitRow): string {
  const { met, unreadable } = counts;
  const told = { met, notMet: counts['not-met'], noData: counts['no-data'], unreadable };
  return message(language, unreadable > 0 ? 'data.unit-counts-unreadable' : 'data.unit-counts', told);
}

/** Why a unit has no figures of the period; `null` where it has it. */
export function unitPeriodText(language: Language, { periods }: ReadUnit, period: string | null): string | null {
  if (periods.length === 0) return message(language, 'data.unit-no-period');
  if (period === null || periods.includes(period)) return null;
  const names = periods.map((one) => periodLabel(language, one)).join(', ');
  return message(language, 'data.unit-other-period', { periods: names });
}

/** The periods that some unit has. */
export const unitPeriods = ({ units }: UnitsReading): string[] => [...new Set(units.flatMap(({ periods }) => periods))];

/** The worksheet that a summary of units becomes. */
export function unitsSheetOf(
  language: Language,
  plan: Plan,
  reading: UnitsReading,
  names: Readonly<Record<string, string>>,
): UnitsSheet {
  const tracked = reading.units.some(({ source }) => source === 'tracking');
  const unread = reading.unread.map(({ name }) => name).join(', ');
  return unitsSheetModel(plan, unitSummary(plan, named(reading, names), reading.period), {
    language,
    periodName: reading.period === null ? '' : periodLabel(language, reading.period),
    notes: [
      ...(tracked ? [message(language, 'data.units-limits')] : []),
      ...(unread === '' ? [] : [message(language, 'units.sheet.unread', { files: unread })]),
    ],
  });
}
