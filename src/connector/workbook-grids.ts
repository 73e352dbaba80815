import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx';
import { fail, ok, type Result } from '../messages';
import type { CellValue, Grid } from '../tracking/types';
import type { SourceInput } from './readers';

/** A workbook that tracks a plan is small; what is larger than this is a list. Bytes. */
export const largestWorkbook = 16_000_000;
/** Rows of a worksheet that are looked at: a tracking table has some hundreds. */
const mostRows = 5000;

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

function valueOf(cell: CellObject | undefined): CellValue {
  if (!cell || cell.t === 'z' || cell.v === undefined || cell.v === '' || cell.v instanceof Date) return null;
  return cell.t === 'e' ? (errors[Number(cell.v)] ?? String(cell.v)) : cell.v;
}

/** Files hold custom functions as "_xldudf_CCCH_TARGET(" and functions younger than the format with "_xlfn." (MS-XLSX 2.2.2). */
const shown = (formula: string): string =>
  `=${formula.replace(/(?:_xlfn\.|_xlws\.|_xll\.)+/gi, '').replace(/_xldudf_CCCH_(\w+)\(/gi, 'CCCH.$1(')}`;

const cellsOf = (sheet: WorkSheet): (CellObject | undefined)[][] =>
  (sheet as unknown as { '!data'?: (CellObject | undefined)[][] })['!data'] ?? [];

const hidden = (places: readonly ({ hidden?: boolean } | undefined)[] | undefined): number[] =>
  Array.from(places ?? [], (one) => one?.hidden === true).flatMap((isHidden, at) => (isHidden ? [at] : []));

function gridOf(name: string, sheet: WorkSheet, visible: boolean): Grid {
  // Rows and columns of the library's sparse arrays: `map` would leave the gaps out.
  const rows = Array.from(cellsOf(sheet), (row) => row ?? []);
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const filled = <T>(read: (cell: CellObject | undefined) => T): T[][] =>
    rows.map((row) => Array.from({ length: width }, (_, column) => read(row[column])));
  return {
    sheet: name,
    visible,
    firstRow: 0,
    firstColumn: 0,
    values: filled(valueOf),
    formulas: filled((cell) => (cell?.f === undefined ? null : shown(cell.f))),
    numberFormats: filled((cell) => String(cell?.z ?? 'General')),
    merges: (sheet['!merges'] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c })),
    hiddenRows: hidden(sheet['!rows']),
    hiddenColumns: hidden(sheet['!cols']),
  };
}

function gridsOf({ SheetNames, Sheets, Workbook }: WorkBook): Grid[] {
  return SheetNames.flatMap((name, at) => {
    const sheet = Sheets[name];
    if (!sheet || sheet['!type'] === 'chart') return [];
    return [gridOf(name, sheet, (Workbook?.Sheets?.[at]?.Hidden ?? 0) === 0)];
  });
}

/**
 * The worksheets of a workbook that is not open, as the reader of tracking tables takes them: values as they were
 * calculated last, number formats, formulas, merged and hidden cells. Fonts are not told, so that letters of TCVN3 and
 * VNI are known by the letters alone. Problems: `source.too-large-to-load` {file, limit}, `source.unreadable`,
 * `source.damaged`, `source.password` {file}.
 */
export async function workbookGrids(input: SourceInput): Promise<Result<Grid[]>> {
  const file = input.name;
  if (input.size > largestWorkbook) {
    return fail('source.too-large-to-load', { file, limit: largestWorkbook / 1_000_000 });
  }
  let bytes: Uint8Array;
  try {
    bytes = await input.read(0, input.size);
  } catch {
    return fail('source.unreadable', { file });
  }
  const library = await import('@e965/xlsx');
  try {
    const workbook = library.read(bytes, {
      type: 'array',
      dense: true,
      cellNF: true,
      cellText: false,
      cellHTML: false,
      // Hidden rows and columns come with the styles.
      cellStyles: true,
      sheetRows: mostRows,
    });
    return ok(gridsOf(workbook));
  } catch (error) {
    const locked = error instanceof Error && /password|encrypt/i.test(error.message);
    return fail(locked ? 'source.password' : 'source.damaged', { file });
  }
}
