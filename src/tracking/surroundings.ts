import { calendarOf } from './calendar';
import type { Cells, Folding } from './cells';
import type { TimeContext } from './columns';
import { readDateYear, readSpan, readYear, type Span } from './span';
import type { Calendar, Grid } from './types';

/** What the words around a table say: title rows, letterhead, sheet name. */
export interface Surroundings extends TimeContext {
  /** What the title says of time, and what the sheet's name does. */
  titled?: Span;
  named?: Span;
  /** "Đơn vị tính: %" over the table. */
  percent: boolean;
  /** Which quarters the dates of the title are of. */
  calendar?: Calendar;
  /** The title or the sheet's name says "tổng hợp". */
  summary: boolean;
}

/** How many rows a title over a further table may have. */
const longestTitle = 4;

const summaryWords = /\b(tong hop|summary|ca nam)\b/;
const percentUnit = /\b(dvt|don vi( tinh)?)\s*:?\s*(%|ty le %|phan tram)/;

function textsAbove(
  cells: Cells,
  folding: Folding,
  first: number,
  row: number,
  { left, right }: { left: number; right: number } = cells.area,
): string[] {
  const texts: string[] = [];
  for (let at = first; at < row; at += 1) {
    for (let column = left; column <= right; column += 1) {
      const value = cells.value(at, column);
      if (typeof value === 'string') texts.push(folding.plain(value));
      else if (typeof value === 'number' && value >= 2000 && value < 2100) texts.push(String(value));
    }
  }
  return texts;
}

/** The most particular span among `texts`: a month or quarter says more than the year around it. */
function spanAmong(texts: readonly string[]): Span | undefined {
  const spans = texts.flatMap((text) => readSpan(text) ?? []);
  return spans.find(({ kind }) => kind !== 'year') ?? spans[0];
}

/** The month, quarter or half-year that stands over the columns of a table, for tables that stand side by side. */
export function spanOver(
  cells: Cells,
  folding: Folding,
  block: { top: number; left: number; right: number },
): Span | undefined {
  const span = spanAmong(textsAbove(cells, folding, cells.area.top, block.top, block));
  return span?.kind === 'year' ? undefined : span;
}

const firstOf = <T>(texts: readonly string[], read: (text: string) => T | undefined): T | undefined => {
  for (const text of texts) {
    const found = read(text);
    if (found !== undefined) return found;
  }
  return undefined;
};

/** The first of the title rows right over `row`: blank, or one text and nothing else. */
export function titleTop(cells: Cells, row: number): number {
  const { top, left, right } = cells.area;
  const isTitle = (at: number): boolean => {
    let texts = 0;
    for (let column = left; column <= right; column += 1) {
      const value = cells.value(at, column);
      if (value === null) continue;
      if (typeof value !== 'string') return false;
      texts += 1;
    }
    return texts <= 1;
  };
  let at = row;
  while (at > top && at > row - longestTitle && isTitle(at - 1)) at -= 1;
  return at;
}

/**
 * What stands in the rows from `first` to above `row` of the view, and the sheet's name, say of the table. `byName`: the
 * title was copied from another sheet and never changed, so that the name counts.
 */
export function readSurroundings(
  grid: Grid,
  cells: Cells,
  folding: Folding,
  row: number,
  first = cells.area.top,
  byName = false,
): Surroundings {
  const above = textsAbove(cells, folding, first, row);
  const calendar = calendarOf(above);
  const name = folding.plain(grid.sheet);
  const titled = spanAmong(above);
  const named = readSpan(name);
  const isTitled = titled && titled.kind !== 'year' && !(byName && named);
  const span = isTitled ? titled : (named ?? titled);
  const year =
    span?.year ??
    titled?.year ??
    named?.year ??
    readYear(name) ??
    firstOf(above, readYear) ??
    firstOf(above, readDateYear);
  return {
    ...(year !== undefined && { year }),
    ...(titled && { titled }),
    ...(named && { named }),
    ...(span && { span: span.year === undefined && year !== undefined ? { ...span, year } : span }),
    ...(calendar && { calendar }),
    percent: above.some((text) => percentUnit.test(text)),
    summary: summaryWords.test(name) || above.some((text) => summaryWords.test(text) && text.length < 120),
  };
}
