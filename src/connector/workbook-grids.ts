import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx';
import type { Result } from '../messages';
import type { Grid } from '../tracking/types';
import type { SourceInput } from './readers';
import { attempt } from './readers/failure';
import { loadWorkbook, rowsOf, valueOf, wholeFile } from './readers/library/workbook';

/** A workbook that tracks a plan is small; what is larger than this is a list. Bytes. */
export const largestWorkbook = 16_000_000;
/** Rows of a worksheet that are looked at: a tracking table has some hundreds. */
const mostRows = 5000;

/** Files hold custom functions as "_xldudf_CCCH_TARGET(" and functions younger than the format with "_xlfn." (MS-XLSX 2.2.2). */
const shown = (formula: string): string =>
  `=${formula.replace(/(?:_xlfn\.|_xlws\.|_xll\.)+/gi, '').replace(/_xldudf_CCCH_(\w+)\(/gi, 'CCCH.$1(')}`;

const hidden = (places: readonly ({ hidden?: boolean } | undefined)[] | undefined): number[] =>
  Array.from(places ?? [], (one) => one?.hidden === true).flatMap((isHidden, at) => (isHidden ? [at] : []));

function gridOf(name: string, sheet: WorkSheet, visible: boolean): Grid {
  // Rows and columns of the library's sparse arrays: `map` would leave the gaps out.
  const rows = Array.from(rowsOf(sheet), (row) => row ?? []);
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
export const workbookGrids = (input: SourceInput): Promise<Result<Grid[]>> =>
  attempt(async () =>
    loadWorkbook(await wholeFile(input, largestWorkbook), input.name, gridsOf, {
      // Hidden rows and columns come with the styles.
      cellStyles: true,
      sheetRows: mostRows,
    }),
  );
