import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx';
import { attempt, failure } from '../failure';
import { readRange, type SourceInput } from '../input';
import { limits } from '../limits';
import { Pace, type PaceOptions } from '../pace';
import type { RowHandler, RowsOptions, RowsRead, Source } from '../rows';
import { isDateFormat } from '../xlsx/date-format';
import { contentOfCompound } from './compound';
import { type PlainValue, ValuesRow } from './values-row';

/** Rows between two looks at the clock. */
const rowsAtOnce = 500;

/**
 * The workbook formats of before 2007: binary (.xls) and XML (Spreadsheet 2003). Read as a whole by a library that is
 * loaded only then. It is given no texts that look like dates to read: those it would take month first.
 */
export async function librarySource(
  input: SourceInput,
  format: 'compound' | 'xml-spreadsheet',
  options: PaceOptions,
): Promise<Source> {
  const file = input.name;
  const limit = format === 'compound' ? limits.whole : limits.wholeXml;
  if (input.size > limit) throw failure('source.too-large-to-load', { file, limit: limit / 1_000_000 });
  const bytes = await readRange(input, 0, input.size);
  if (format === 'compound' && bytes[0] === 0xd0) {
    const content = contentOfCompound(bytes);
    if (content !== 'workbook')
      throw failure(content === 'encrypted' ? 'source.password' : 'source.no-table', { file });
  }
  await new Pace(file, options).step(input.size, input.size);
  const workbook = await load(bytes, file);
  const worksheets = workbook.SheetNames.filter((name) => workbook.Sheets[name]?.['!type'] !== 'chart');
  if (worksheets.length === 0) throw failure('source.damaged', { file });
  return {
    info: { format: 'xls' },
    worksheets,
    rows: (onRow, rowsOptions = {}) => attempt(() => readSheet(input, workbook, worksheets, onRow, rowsOptions)),
  };
}

async function load(bytes: Uint8Array, file: string): Promise<WorkBook> {
  const library = await import('@e965/xlsx');
  try {
    return library.read(bytes, { type: 'array', dense: true, cellNF: true, cellText: false, cellHTML: false });
  } catch (error) {
    const locked = error instanceof Error && /password|encrypt/i.test(error.message);
    throw failure(locked ? 'source.password' : 'source.damaged', { file });
  }
}

async function readSheet(
  input: SourceInput,
  workbook: WorkBook,
  worksheets: readonly string[],
  onRow: RowHandler,
  options: RowsOptions,
): Promise<RowsRead> {
  const file = input.name;
  const name = options.worksheet ?? worksheets[0]!;
  const sheet = worksheets.includes(name) ? workbook.Sheets[name] : undefined;
  if (!sheet) throw failure('source.no-worksheet', { file, sheet: name });
  const pace = new Pace(file, options);
  const row = new ValuesRow(workbook.Workbook?.WBProps?.date1904 === true);
  const lines = rowsOf(sheet);
  let rows = 0;
  for (let at = 0; at < lines.length; at++) {
    if (at % rowsAtOnce === 0) await pace.step((input.size * at) / lines.length, input.size);
    const cells = lines[at];
    if (!cells?.some((cell) => cell && valueOf(cell) !== null)) continue;
    rows++;
    // Sparse arrays: `map` would leave the gaps out.
    const values = Array.from(cells, (cell) => (cell ? valueOf(cell) : null));
    const dates = Array.from(cells, (cell) => cell?.t === 'n' && isDateFormat(0, String(cell.z ?? 'General')));
    if (onRow(row.set(at + 1, values, dates)) === false) return { rows, warnings: [] };
  }
  pace.finish(input.size);
  return { rows, warnings: [] };
}

const rowsOf = (sheet: WorkSheet): (CellObject | undefined)[][] =>
  (sheet as unknown as { '!data'?: (CellObject | undefined)[][] })['!data'] ?? [];

/** Text of errors by code (MS-XLS 2.5.10). */
const errors: Readonly<Record<number, string>> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
};

function valueOf({ t, v }: CellObject): PlainValue {
  if (t === 'z' || v === undefined || v === '') return null;
  if (t === 'e') return errors[Number(v)] ?? String(v);
  return v instanceof Date ? null : v;
}
