import type { WorkBook } from '@e965/xlsx';
import { attempt, failure } from '../failure';
import type { SourceInput } from '../input';
import { limits } from '../limits';
import { Pace, type PaceOptions } from '../pace';
import type { RowHandler, RowsOptions, RowsRead, Source } from '../rows';
import { isDateFormat } from '../xlsx/date-format';
import { contentOfCompound } from './compound';
import { ValuesRow } from './values-row';
import { loadWorkbook, rowsOf, valueOf, wholeFile } from './workbook';

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
  const bytes = await wholeFile(input, format === 'compound' ? limits.whole : limits.wholeXml);
  if (format === 'compound' && bytes[0] === 0xd0) {
    const content = contentOfCompound(bytes);
    if (content !== 'workbook')
      throw failure(content === 'encrypted' ? 'source.password' : 'source.no-table', { file });
  }
  await new Pace(file, options).step(input.size, input.size);
  const workbook = await loadWorkbook(bytes, file, (whole) => whole);
  const worksheets = workbook.SheetNames.filter((name) => workbook.Sheets[name]?.['!type'] !== 'chart');
  if (worksheets.length === 0) throw failure('source.damaged', { file });
  return {
    info: { format: 'xls' },
    worksheets,
    rows: (onRow, rowsOptions = {}) => attempt(() => readSheet(input, workbook, worksheets, onRow, rowsOptions)),
  };
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
    if (!cells?.some((cell) => valueOf(cell) !== null)) continue;
    rows++;
    // Sparse arrays: `map` would leave the gaps out.
    const values = Array.from(cells, valueOf);
    const dates = Array.from(cells, (cell) => cell?.t === 'n' && isDateFormat(0, String(cell.z ?? 'General')));
    if (onRow(row.set(at + 1, values, dates)) === false) return { rows, warnings: [] };
  }
  pace.finish(input.size);
  return { rows, warnings: [] };
}
