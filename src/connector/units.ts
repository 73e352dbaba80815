/** One row a unit, one column an indicator of the plan: what many communes stand at in one period. */
import { message, type Language } from '../messages';
import { judge } from '../plan/judge';
import type { Plan } from '../plan/plan';
import { ownMark, ownTablePrefix } from '../tracking/own-report';
import { comparePeriods, yearOfPeriod } from '../tracking/period';
import type { Area, CellValue, Period } from '../tracking/types';
import { toA1 } from '../tracking/a1';

/** A value of the unit, a fraction; `null` where there is none yet. */
export type UnitFigure = number | null | 'unreadable';

export interface UnitFigures {
  /** What the unit is called. */
  unit: string;
  /** By indicator id. */
  figures: Readonly<Record<string, UnitFigure>>;
}

export type UnitStatus = 'met' | 'not-met' | 'no-data' | 'unreadable';

export interface UnitValue {
  indicator: string;
  value: number | null;
  status: UnitStatus;
}

export interface UnitRow {
  unit: string;
  /** One an indicator of the plan, in plan order. */
  values: UnitValue[];
  counts: Record<UnitStatus, number>;
}

export interface UnitSummary {
  period: Period;
  /** The year whose targets count. */
  year: number;
  /** By indicator id; an indicator without a target in that year is left out everywhere. */
  targets: ReadonlyMap<string, number>;
  units: UnitRow[];
}

/** The period that most units have, of several the latest; `null` where none has any. */
export function commonPeriod(periods: readonly (readonly string[])[]): Period {
  const units = new Map<string, number>();
  for (const one of periods.flatMap((each) => [...new Set(each)])) units.set(one, (units.get(one) ?? 0) + 1);
  const sorted = [...units].sort(([a, most], [b, other]) => other - most || comparePeriods(b, a));
  return sorted[0]?.[0] ?? null;
}

function unitRow(plan: Plan, targets: ReadonlyMap<string, number>, { unit, figures }: UnitFigures): UnitRow {
  const counts: UnitRow['counts'] = { met: 0, 'not-met': 0, 'no-data': 0, unreadable: 0 };
  const values = plan.indicators.flatMap((indicator): UnitValue[] => {
    const target = targets.get(indicator.id);
    if (target === undefined) return [];
    const figure = figures[indicator.id] ?? null;
    const value = figure === 'unreadable' ? null : figure;
    const status = figure === 'unreadable' ? figure : judge(indicator, target, value).status;
    counts[status] += 1;
    return [{ indicator: indicator.id, value, status }];
  });
  return { unit, values, counts };
}

/** Names that several units share get a number, for a row must be told from the others. */
function told(units: readonly UnitFigures[]): UnitFigures[] {
  const used = new Map<string, number>();
  return units.map((one) => {
    const name = one.unit.trim();
    const times = (used.get(name) ?? 0) + 1;
    used.set(name, times);
    return times === 1 ? { ...one, unit: name } : { ...one, unit: `${name} (${times})` };
  });
}

/** Judges the figures of units against the plan's targets of the period's year; without a period those of its first. */
export function unitSummary(plan: Plan, units: readonly UnitFigures[], period: Period): UnitSummary {
  const year = yearOfPeriod(period) ?? Number(plan.data.from.slice(0, 4));
  const targets = new Map(
    plan.indicators.flatMap(({ id }) => {
      const target = plan.target(id, year);
      return target.ok ? [[id, target.value] as const] : [];
    }),
  );
  return { period, year, targets, units: told(units).map((one) => unitRow(plan, targets, one)) };
}

/** A conditional look of cells, by a formula that is relative to the first of them. */
export interface CellRule {
  area: Area;
  formula: string;
  status: Extract<UnitStatus, 'met' | 'not-met'>;
}

/** The worksheet of a summary, as plain content. Rows and columns are 0-based; texts are no formulas, formulas begin with "=". */
export interface UnitsSheet {
  tab: string;
  /** Name wanted for the Excel table. */
  table: string;
  title: string[];
  /** Row of the targets and, under it, of the headings; the rows of the table follow. */
  targetRow: number;
  targets: CellValue[];
  headings: string[];
  rows: { values: CellValue[]; formula: string }[];
  columns: { numberFormat: string; widthCharacters: number }[];
  rules: CellRule[];
  /** Tells the reader of tracking tables that this is no such table; stands beside the headings, hidden. */
  mark: string;
}

/** A value counts as met within this of its target, as `judge` has it. */
const tolerance = '0.000000001';

/** How many cells of a row reach the target above: blank and unreadable cells do not. */
function metFormula(row: number, targetRow: number, last: number): string {
  const [from, to] = [toA1(row, 1), toA1(row, last)];
  const targets = [toA1(targetRow, 1), toA1(targetRow, last)].map((cell) => cell.replace(/(\d+)/, '$$$1')).join(':');
  return `=SUMPRODUCT(ISNUMBER(${from}:${to})*(${from}:${to}>=${targets}-${tolerance}))`;
}

function rulesFor(headerRow: number, targetRow: number, units: number, last: number): CellRule[] {
  const area: Area = { top: headerRow + 1, left: 1, bottom: headerRow + units, right: last };
  const [cell, target] = [toA1(headerRow + 1, 1), toA1(targetRow, 1).replace(/(\d+)/, '$$$1')];
  const compare = (sign: '<' | '>=') => `=AND(ISNUMBER(${cell}),${cell}${sign}${target}-${tolerance})`;
  return [
    { area, formula: compare('<'), status: 'not-met' },
    { area, formula: compare('>='), status: 'met' },
  ];
}

export interface UnitsSheetOptions {
  /** Vietnamese when absent. */
  language?: Language;
  /** The period as officers write it; empty where there is none. */
  periodName: string;
  /** What could not be read, one line each, under the title. */
  notes?: readonly string[];
}

/** The worksheet "Tổng hợp đơn vị": colours and counts are formulas, so that they follow figures typed later. */
export function unitsSheetModel(
  plan: Plan,
  { period, year, targets, units }: UnitSummary,
  { language = 'vi', periodName, notes = [] }: UnitsSheetOptions,
): UnitsSheet {
  const text = (id: Parameters<typeof message>[1], params = {}) => message(language, id, params);
  const indicators = plan.indicators.filter(({ id }) => targets.has(id));
  const title = [
    text('units.sheet.title'),
    text(period === null ? 'units.sheet.note-plain' : 'units.sheet.note', { period: periodName }),
    ...notes,
  ];
  const targetRow = title.length + 1;
  const headerRow = targetRow + 1;
  const last = indicators.length;
  const shown = (value: UnitValue): CellValue =>
    value.status === 'unreadable' ? text('status.unreadable') : value.value;
  return {
    tab: text('units.sheet'),
    table: `${ownTablePrefix}DonVi`,
    title,
    targetRow,
    targets: [text('units.sheet.targets', { year }), ...indicators.map(({ id }) => targets.get(id) ?? null)],
    headings: [text('units.sheet.unit'), ...indicators.map(({ name }) => name[language]), text('units.sheet.met')],
    rows: units.map(({ unit, values }, at) => ({
      values: [unit, ...values.map(shown)],
      formula: metFormula(headerRow + 1 + at, targetRow, last),
    })),
    columns: [
      { numberFormat: 'General', widthCharacters: 32 },
      ...indicators.map(() => ({ numberFormat: '0.0%', widthCharacters: 14 })),
      { numberFormat: '0', widthCharacters: 10 },
    ],
    rules: units.length === 0 ? [] : rulesFor(headerRow, targetRow, units.length, last),
    mark: `${ownMark}units|${period ?? ''}|${['unit', ...indicators.map(({ id }) => id), 'met'].join(',')}`,
  };
}
