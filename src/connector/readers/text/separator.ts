/** Separators that exports use, the least likely to occur within a cell first. */
const separators = ['\t', ';', ','] as const;
export type Separator = (typeof separators)[number];

export interface TextShape {
  separator: Separator;
  /** What ends a line: LF, with or without a CR before it, or CR alone as old Macs write. */
  lineEnd: '\n' | '\r';
  /** Characters of a first line "sep=;", which only Excel knows; 0 where there is none. */
  skip: number;
}

/** A separator that makes columns of most lines is taken before one that only makes more of them. */
const most = 0.7;
const linesLooked = 200;

/** Number of cells of each whole line, blank ones left out. */
function countCells(text: string, separator: string, lineEnd: string): number[] {
  const counts: number[] = [];
  let cells = 1;
  let quoted = false;
  let cellStart = true;
  let blank = true;
  for (let at = 0; at < text.length && counts.length < linesLooked; at++) {
    const char = text[at]!;
    if (quoted) {
      if (char === '"') quoted = false;
      continue;
    }
    if (char === '"' && cellStart) quoted = true;
    if (char === separator) cells++;
    if (char === lineEnd) {
      if (!blank) counts.push(cells);
      cells = 1;
      blank = true;
    } else if (char !== '\r' && char !== ' ') blank = false;
    // A doubled quote closes and opens again, wherever it stands.
    cellStart = char === separator || char === lineEnd || char === '"';
  }
  if (!blank) counts.push(cells);
  return counts;
}

/** The number of cells that most lines have, and how many lines have it. */
function commonCount(counts: readonly number[]): { cells: number; lines: number } {
  const seen = new Map<number, number>();
  for (const count of counts) seen.set(count, (seen.get(count) ?? 0) + 1);
  let common = { cells: 1, lines: 0 };
  for (const [cells, lines] of seen) if (lines > common.lines) common = { cells, lines };
  return common;
}

/** How a text is cut into cells, judged by its beginning. */
export function findShape(start: string): TextShape {
  const lineEnd = !start.includes('\n') && start.includes('\r') ? '\r' : '\n';
  const declared = /^sep=([\t;,])(?:\r\n|\n|\r|$)/i.exec(start);
  if (declared) return { separator: declared[1] as Separator, lineEnd, skip: declared[0].length };
  let best: { separator: Separator; score: number } = { separator: ',', score: 0 };
  for (const separator of separators) {
    const counts = countCells(start, separator, lineEnd);
    const { cells, lines } = commonCount(counts);
    if (cells > 1 && lines >= counts.length * most) return { separator, lineEnd, skip: 0 };
    const score = (cells - 1) * lines;
    if (score > best.score) best = { separator, score };
  }
  return { separator: best.separator, lineEnd, skip: 0 };
}
