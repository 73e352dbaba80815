import type { CellObject, ParsingOptions, WorkBook, WorkSheet } from '@e965/xlsx';
import { failure } from '../failure';
import { readRange, type SourceInput } from '../input';

/** The whole of a file that only the library can read. @throws ReadFailure `source.too-large-to-load`, and of reading. */
export async function wholeFile(input: SourceInput, limit: number): Promise<Uint8Array> {
  if (input.size > limit) {
    throw failure('source.too-large-to-load', { file: input.name, limit: limit / 1_000_000 });
  }
  return readRange(input, 0, input.size);
}

/**
 * What `take` makes of the workbook in `bytes`, read by a library that is loaded only then.
 * @throws ReadFailure `source.password` or `source.damaged`, also where it is `take` that stumbles over a damage.
 */
export async function loadWorkbook<T>(
  bytes: Uint8Array,
  file: string,
  take: (workbook: WorkBook) => T,
  options: ParsingOptions = {},
): Promise<T> {
  const library = await import('@e965/xlsx');
  try {
    return take(
      library.read(bytes, { type: 'array', dense: true, cellNF: true, cellText: false, cellHTML: false, ...options }),
    );
  } catch (error) {
    const locked = error instanceof Error && /password|encrypt/i.test(error.message);
    throw failure(locked ? 'source.password' : 'source.damaged', { file });
  }
}

/** The cells of a worksheet; sparse both ways. */
export const rowsOf = (sheet: WorkSheet): (CellObject | undefined)[][] =>
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

/** The value of a cell; dates stay the numbers that they are in the file. */
export function valueOf(cell: CellObject | undefined): string | number | boolean | null {
  if (!cell || cell.t === 'z' || cell.v === undefined || cell.v === '' || cell.v instanceof Date) return null;
  return cell.t === 'e' ? (errors[Number(cell.v)] ?? String(cell.v)) : cell.v;
}
