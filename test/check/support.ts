/** Check inputs made by hand, so that a rule is tested without the reader. */
import assert from 'node:assert/strict';
import { prepare, type CheckOptions } from '../../src/check/prepare';
import type { CheckInput, Finding, Rule } from '../../src/check/types';
import { tanMinhPlan } from '../../src/plan/plan';
import { columnLetters } from '../../src/tracking/a1';
import type {
  CellValue,
  Grid,
  Observation,
  Period,
  Reading,
  ReadingNote,
  StatedTarget,
  TrackedIndicator,
  TrackingSheet,
  UnmatchedRow,
} from '../../src/tracking/types';

export const value = (number: number, raw: CellValue = number, notes: ReadingNote[] = []): Reading => ({
  kind: 'value',
  value: number,
  notes,
  raw,
});
export const none = (raw: CellValue = null): Reading => ({ kind: 'none', raw });
export const unreadable = (raw: CellValue): Reading => ({ kind: 'unreadable', raw });
export const error = (raw: string): Reading => ({ kind: 'error', raw });

export interface Row {
  indicator: string;
  /** By period, in the order of the sheet's columns D, E, …; a formula goes beside its reading. */
  readings?: (Reading | { reading: Reading; formula: string })[];
  target?: Reading | StatedTarget;
  agency?: string;
  label?: string;
  confidence?: number;
}

export interface SheetOptions {
  sheet?: string;
  periods?: Period[];
  role?: TrackingSheet['role'];
  visible?: boolean;
  unmatched?: Partial<UnmatchedRow>[];
}

const firstValueColumn = 3;

/** A tracking sheet as the reader would give it: labels in B, targets in C, values from D, agencies in Z, from row 5. */
export function tracking(rows: Row[], options: SheetOptions = {}): TrackingSheet {
  const { sheet = 'Theo dõi', periods = ['2026-Q1'], role = 'tracking', visible = true, unmatched = [] } = options;
  const tracked = rows.map((row, index): TrackedIndicator => {
    const line = index + 5;
    return {
      indicator: row.indicator,
      label: row.label ?? row.indicator,
      sheet,
      labelCell: `B${line}`,
      confidence: row.confidence ?? 1,
      ...(row.target && {
        target: 'reading' in row.target ? row.target : { reading: row.target, cell: `C${line}`, formula: null },
      }),
      ...(row.agency !== undefined && { agency: { text: row.agency, cell: `Z${line}` } }),
    };
  });
  const observations = rows.flatMap((row, index) =>
    (row.readings ?? []).map((given, place): Observation => {
      const { reading, formula } = 'reading' in given ? given : { reading: given, formula: null };
      return {
        indicator: row.indicator,
        period: periods[place] ?? null,
        reading,
        sheet,
        cell: `${columnLetters(firstValueColumn + place)}${index + 5}`,
        formula,
      };
    }),
  );
  return {
    sheet,
    visible,
    role,
    tracked,
    observations,
    periods,
    unmatched: unmatched.map((row, index) => ({
      label: 'Dòng lạ',
      sheet,
      labelCell: `B${90 + index}`,
      nearest: [],
      ambiguous: false,
      ...row,
    })),
  };
}

/** The grid behind a hand-made sheet: empty, with the formats and the hidden rows and columns that a test states. */
export function gridOf(sheet: string, facts: Partial<Grid> & { formats?: Record<string, string> } = {}): Grid {
  const { formats = {}, ...rest } = facts;
  const rows = 100;
  const columns = 27;
  const fill = <T>(of: (address: string) => T): T[][] =>
    Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (_, c) => of(`${columnLetters(c)}${r + 1}`)),
    );
  return {
    sheet,
    visible: true,
    firstRow: 0,
    firstColumn: 0,
    values: fill(() => null),
    formulas: fill(() => null),
    numberFormats: fill((address) => formats[address] ?? 'General'),
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    ...rest,
  };
}

export function inputOf(sheets: TrackingSheet[], options: CheckOptions = {}, grids?: Grid[]): CheckInput {
  const behind = grids ?? sheets.map(({ sheet, visible }) => gridOf(sheet, { visible }));
  const input = prepare(tanMinhPlan, behind, sheets, options);
  assert.ok(input.ok);
  return input.value;
}

/** What one rule finds. */
export const findingsOf = (
  rule: Rule,
  sheets: TrackingSheet[],
  grids?: Grid[],
  options: CheckOptions = {},
): Finding[] => rule.run(inputOf(sheets, options, grids));

/** Where the findings stand: "Theo dõi!D5 online_rate". */
export const places = (findings: Finding[]): string[] =>
  findings.map(({ sheet = '', cell = '', indicator = '' }) => `${sheet}!${cell} ${indicator}`.trim());
