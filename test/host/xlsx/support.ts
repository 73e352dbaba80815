import assert from 'node:assert/strict';
import type { ICellData, IWorkbookData, LocaleType } from '@univerjs/core';
import { strFromU8, unzipSync } from 'fflate';
import type { OpenedFile, SaveRequest } from '../../../src/host/model';
import { openXlsx } from '../../../src/host/xlsx';

export async function open(bytes: Uint8Array): Promise<OpenedFile> {
  const opened = await openXlsx(bytes, { file: 'sổ.xlsx' });
  assert.ok(opened.ok, opened.ok ? '' : opened.problem.id);
  return opened.value;
}

/** Parts of a package as text (bytes as Latin-1), by name. */
export function partsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data, true)]));
}

export const partText = (bytes: Uint8Array, name: string): string => strFromU8(unzipSync(bytes)[name]!);

/** A request that changes nothing about an opened file. */
export function requestOf(file: OpenedFile): SaveRequest {
  return {
    original: file.original,
    snapshot: structuredClone(file.snapshot),
    extras: structuredClone(file.extras),
    newSheets: [],
    changedCells: {},
    renamed: {},
    deleted: [],
  };
}

type Cells = Record<number, Record<number, ICellData>>;

/** A snapshot with one sheet. */
export function workbookOf(
  cells: Cells,
  name = 'Trang 1',
  rest: Partial<IWorkbookData['sheets'][string]> = {},
): IWorkbookData {
  return {
    id: 'workbook',
    name: '',
    appVersion: '0.25.1',
    locale: 'viVN' as LocaleType,
    styles: {},
    defaultStyle: { ff: 'Times New Roman', fs: 13 },
    sheetOrder: ['a'],
    sheets: { a: { id: 'a', name, cellData: cells, ...rest } },
  };
}

export const newWorkbook = (snapshot: IWorkbookData, rest: Partial<SaveRequest> = {}): SaveRequest => ({
  original: null,
  snapshot,
  extras: {},
  newSheets: snapshot.sheetOrder,
  changedCells: {},
  renamed: {},
  deleted: [],
  ...rest,
});

/** A sheet as a report writes it: title, table, page setup. */
export function addReport(
  request: SaveRequest,
  name = 'Báo cáo quý I',
  position = request.snapshot.sheetOrder.length,
): void {
  const { snapshot } = request;
  snapshot.styles['report-head'] = {
    ff: 'Times New Roman',
    fs: 13,
    bl: 1,
    ht: 2,
    vt: 2,
    tb: 3,
    bg: { rgb: '#DDEBF7' },
    bd: { t: { s: 1, cl: { rgb: '#000000' } }, b: { s: 1, cl: { rgb: '#000000' } } },
  };
  snapshot.styles['report-rate'] = { ff: 'Times New Roman', fs: 13, n: { pattern: '0.0##%' } };
  snapshot.sheetOrder.splice(position, 0, 'report');
  snapshot.sheets['report'] = {
    id: 'report',
    name,
    cellData: {
      0: { 0: { v: 'BÁO CÁO kết quả', t: 1, s: 'report-head' } },
      2: {
        0: { v: 'Tỷ lệ hồ sơ trực tuyến', t: 1 },
        1: { v: 0.755, t: 2, s: 'report-rate' },
        2: { f: '=CCCH.TARGET("online_rate")', v: 0.8, t: 2, s: 'report-rate' },
      },
    },
    mergeData: [{ startRow: 0, startColumn: 0, endRow: 0, endColumn: 2 }],
    columnData: { 0: { w: 250 }, 1: { w: 90 } },
    rowData: { 0: { h: 40, ia: 0 } },
    freeze: { xSplit: 0, ySplit: 2, startRow: 2, startColumn: -1 },
    showGridlines: 0,
  };
  request.extras['report'] = {
    protected: false,
    page: {
      orientation: 'landscape',
      paperSize: 'a4',
      leftMargin: 85.05,
      zoom: { fitToWidth: 1, fitToHeight: 0 },
      firstPageNumber: 1,
      centerHorizontally: true,
      printTitleRows: '$1:$2',
      printArea: 'A1:C3',
      headerFooter: { default: { centerHeader: '&P' }, firstPage: {} },
      rowBreaks: [3],
    },
  };
  request.newSheets.push('report');
}
