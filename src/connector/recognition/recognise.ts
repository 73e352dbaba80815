import { fail, ok, type Result } from '../../messages';
import { finding, type ImportFinding } from '../findings';
import { kindDeclaration, kinds } from '../kinds';
import { receivingOfficer } from '../kinds/list-columns';
import type { ColumnId, KindDeclaration, SourceKind } from '../kinds/types';
import type { Channel } from '../types';
import { matchColumns, meets, missingColumns, type ColumnMap, type Match } from './columns';
import { fit } from './content';
import { headingsOf, isNumberRow, layoutKey, type Heading, type HeadRow } from './headings';
import { periodColumns, type PeriodColumn } from './period-columns';
import { correctShift, misfits } from './shift';
import { channelOfTitle, periodOfTitle, type TitlePeriod } from './title';

/** What the officer decided about a layout; remembered under its `layoutKey`. */
export interface LayoutChoice {
  kind?: SourceKind;
  /** Column of each meaning, 0-based; `null` where the source has none, whatever its headings say. */
  mapping?: Partial<Record<ColumnId, number | null>>;
  /** Number of the first row of the header, and how many rows it has. */
  header?: { row: number; rows: number };
  /** Of a source of one channel. */
  channel?: Channel;
}

export interface Recognition {
  kind: SourceKind;
  /** 0–1; 1 where every heading is the usual one. */
  confidence: number;
  /** Number of its first row, how many rows it has, and the number of its last: data follow. */
  header: { row: number; rows: number; lastRow: number };
  headings: readonly Heading[];
  layoutKey: string;
  columns: ColumnMap;
  /** Texts above the header, and the name of the file. */
  titles: readonly string[];
  /** Of a source of one channel. */
  channel?: Channel;
  period?: TitlePeriod;
  /** Of a table of indicators with a column a period. */
  periodColumns?: readonly PeriodColumn[];
  /** Columns that are missing for indicators that other sources of the kind give. */
  missing: { indicator: string; columns: ColumnId[] }[];
  /** The column under "Ngày kết thúc xử lý" holds the day of handing over (export A). */
  handedOverAsFinished?: true;
  findings: ImportFinding[];
}

/** A header stands among the first 40 rows and has at most three. */
export const lastHeaderRow = 40;
const mostHeaderRows = 3;
/** How many rows of a source `recognise` wants to see: the last possible header and enough cells below it. */
export const headLength = 120;
/** Cells below the header that content is judged by. */
const sampleRows = 60;

interface Found {
  kind: KindDeclaration;
  start: number;
  rows: number;
  headings: Heading[];
  match: Match;
  /** Value columns that name their period: "Quý I" in a second row belongs to the header, not to the data. */
  periods: number;
}

/** Rows of dates or numbers are data, which need not be compared with every heading there is. */
function mayBeHeader({ cells }: HeadRow): boolean {
  const texts = cells.map((text) => text.trim()).filter((text) => text !== '');
  const numbers = texts.filter((text) => /^-?[\d.,]+%?$/.test(text)).length;
  return texts.length > 0 && numbers * 2 < texts.length && !texts.some((text) => fit([text], 'date') === 1);
}

const filled = ({ cells }: HeadRow): number => cells.filter((text) => text.trim() !== '').length;

function withChoice(match: Match, mapping: LayoutChoice['mapping']): Match {
  if (!mapping) return match;
  const columns = new Map(match.columns);
  let chosen = 0;
  for (const [id, column] of Object.entries(mapping) as [ColumnId, number | null][]) {
    columns.delete(id);
    if (column === null) continue;
    for (const [other, taken] of columns) if (taken === column) columns.delete(other);
    columns.set(id, column);
    chosen += 1;
  }
  // A column that the officer names counts as one with the best heading, whatever stands above it.
  return { ...match, columns, score: match.score + chosen };
}

function possibleKinds(choice: LayoutChoice, titles: readonly string[]): KindDeclaration[] {
  if (choice.kind) return [kindDeclaration(choice.kind)];
  const channel = choice.channel ?? channelOfTitle(titles);
  return kinds.filter(({ channelByTitle }) => !channelByTitle || channel !== undefined);
}

const titlesAbove = (head: readonly HeadRow[], start: number, name: string | undefined): string[] => [
  ...head.slice(0, start).flatMap(({ cells }) => cells.filter((text) => text.trim() !== '')),
  ...(name === undefined ? [] : [name]),
];

function bestAt(
  head: readonly HeadRow[],
  start: number,
  rows: number,
  name: string | undefined,
  choice: LayoutChoice,
): Found | undefined {
  const header = head.slice(start, start + rows);
  if (header.length < rows || !header.every(mayBeHeader)) return undefined;
  const headings = headingsOf(header);
  let best: Found | undefined;
  for (const kind of possibleKinds(choice, titlesAbove(head, start, name))) {
    const match = withChoice(matchColumns(headings, kind), choice.mapping);
    if (meets(kind, match.columns) && match.score > (best?.match.score ?? 0)) {
      const isGiven = kind.counting.by === 'indicator';
      const titles = isGiven ? titlesAbove(head, start, name) : [];
      const periods = isGiven ? periodColumns(headings, match.columns, titles).length : 0;
      best = { kind, start, rows, headings, match, periods };
    }
  }
  return best;
}

/** The place of a header whose layout the officer decided on before. */
function rememberedLayout(
  head: readonly HeadRow[],
  layouts: Readonly<Record<string, LayoutChoice>>,
): LayoutChoice | undefined {
  if (Object.keys(layouts).length === 0) return undefined;
  for (let start = 0; start < head.length && (head[start]?.number ?? 0) <= lastHeaderRow; start += 1) {
    for (let rows = 1; rows <= mostHeaderRows; rows += 1) {
      const choice = layouts[layoutKey(headingsOf(head.slice(start, start + rows)))];
      if (choice) return { ...choice, header: { row: head[start]?.number ?? 1, rows } };
    }
  }
  return undefined;
}

/**
 * More columns first, for a title may speak of what a header names; of headers that name as many the one with fewer
 * rows, for a title is no part of it.
 */
function isBetter(found: Found, best: Found | undefined): boolean {
  if (!best) return true;
  const more = found.match.score - best.match.score || found.periods - best.periods;
  return more > 0 || (more === 0 && found.rows < best.rows);
}

function findHeader(head: readonly HeadRow[], name: string | undefined, choice: LayoutChoice): Found | undefined {
  if (choice.header) {
    const start = head.findIndex(({ number }) => number === choice.header?.row);
    return start < 0 ? undefined : bestAt(head, start, choice.header.rows, name, choice);
  }
  let best: Found | undefined;
  for (let start = 0; start < head.length && (head[start]?.number ?? 0) <= lastHeaderRow; start += 1) {
    for (let rows = 1; rows <= mostHeaderRows; rows += 1) {
      const found = bestAt(head, start, rows, name, choice);
      if (found && isBetter(found, best)) best = found;
    }
  }
  return best;
}

function contentFindings(columns: ColumnMap, { kind, headings }: Found, sample: readonly HeadRow[]): ImportFinding[] {
  return misfits(columns, kind.columns, sample).map(({ column, share }) =>
    finding('heading-content', 'warning', {
      heading: headings[column]?.text ?? '',
      percent: Math.round(share * 100),
    }),
  );
}

const fillsAll = (mapping: LayoutChoice['mapping']): boolean =>
  mapping !== undefined && Object.keys(mapping).length > 0;

/** What is known beside the rows themselves. */
export interface RecognitionHints {
  /** The file's name. */
  name?: string;
  /** What the officer decides now. */
  choice?: LayoutChoice;
  /** What the officer decided before, by layout key. */
  layouts?: Readonly<Record<string, LayoutChoice>>;
}

/**
 * What a source is, by its headings and the first cells under them: `head` is its first rows (`headLength` of them). Problem: `connector.recognise.none` where no kind fits.
 */
export function recognise(
  head: readonly HeadRow[],
  { name, choice: now, layouts = {} }: RecognitionHints = {},
): Result<Recognition> {
  const choice = now ?? rememberedLayout(head, layouts) ?? {};
  const found = findHeader(head, name, choice);
  if (!found) return fail('connector.recognise.none');
  const { kind, start, rows, headings, match } = found;
  const below = head.slice(start + rows).filter((row) => filled(row) > 1 && !isNumberRow(row.cells));
  const sample = below.slice(0, sampleRows);
  // Columns that the officer mapped are believed as they are.
  const shift = fillsAll(choice.mapping) ? undefined : correctShift(match.columns, kind.columns, headings, sample);
  const columns = shift?.columns ?? match.columns;
  const titles = titlesAbove(head, start, name);
  const period = periodOfTitle(titles);
  const channel = kind.channelByTitle ? (choice.channel ?? channelOfTitle(titles)) : undefined;
  const byPeriod =
    kind.counting.by === 'indicator' && !columns.has('period') && choice.mapping?.value === undefined
      ? periodColumns(headings, columns, titles)
      : [];
  const exportA =
    headings.some(({ leaf }) => receivingOfficer.test(leaf)) && columns.has('finished') && !columns.has('handed-over');
  return ok({
    kind: kind.id,
    confidence: match.exactness,
    header: { row: head[start]?.number ?? 1, rows, lastRow: head[start + rows - 1]?.number ?? rows },
    headings,
    layoutKey: layoutKey(headings),
    columns,
    titles,
    ...(channel && { channel }),
    ...(period && { period }),
    ...(byPeriod.length > 0 && { periodColumns: byPeriod }),
    missing: missingColumns(kind, columns),
    ...(exportA && { handedOverAsFinished: true as const }),
    findings: [
      ...(shift ? [finding('shifted-columns', 'warning', { heading: shift.unfilled })] : []),
      ...(exportA ? [finding('finished-is-handed-over', 'info')] : []),
      ...contentFindings(columns, found, sample),
    ],
  });
}
