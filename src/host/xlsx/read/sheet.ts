import type { IColumnData, IRange, IRowData, IWorksheetData } from '@univerjs/core';
import { parseArea } from '../../address';
import type { SheetExtras } from '../../model';
import { parseCell, toRange } from '../address';
import { featureElements } from '../features/read';
import { columnPixels, defaultColumnPixels, digitPixels, pointsToPixels } from '../measures';
import {
  attribute,
  booleanAttribute,
  child,
  numberAttribute,
  parseXml,
  scanXml,
  type Element,
  type Tag,
} from '../xml/scan';
import { CellReader, type CellContext } from './cells';
import type { ColorReader } from './colors';
import { readPage } from './page';

/** What a sheet's reading needs beyond its own part. */
export interface SheetContext extends CellContext {
  color: ColorReader;
  titles: string | undefined;
  area: string | undefined;
}

export interface ReadSheet {
  data: Partial<IWorksheetData>;
  extras: SheetExtras;
  /** Elements that the snapshot's resources and the features are made from, in file order. */
  rules: Element[];
}

/** Rows and columns of an engine's sheet beyond its content, and its least size. */
const room = { rows: 100, columns: 10, leastRows: 200, leastColumns: 40 };

/** Elements whose whole content is read as a tree, once each. */
const single = new Set([
  'sheetPr',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetProtection',
  'mergeCells',
  'pageMargins',
  'pageSetup',
  'printOptions',
  'headerFooter',
  'rowBreaks',
]);

/** A worksheet part as the engine's sheet (without id, name and visibility). @throws XmlDamage */
export function readSheet(source: string, context: SheetContext): ReadSheet {
  const rowData: Record<number, Partial<IRowData>> = {};
  const cells = new CellReader(context, (row, tag) => readRow(rowData, row, tag, context));
  const { elements, rules } = split(source, cells);
  cells.dropSpilled();
  const merges = readMerges(elements.get('mergeCells'));
  const size = sheetSize(cells, merges);
  const digit = digitPixels(context.table.font);
  const format = elements.get('sheetFormatPr')?.tag;
  const width = format && numberAttribute(format, 'defaultColWidth');
  const tabColor = context.color(child(elements.get('sheetPr'), 'tabColor'));
  const protection = elements.get('sheetProtection');
  const data: Partial<IWorksheetData> = {
    ...size,
    cellData: cells.rows,
    rowData,
    columnData: readColumns(elements.get('cols'), size.columnCount, digit, context),
    mergeData: merges,
    defaultColumnWidth:
      width === undefined
        ? defaultColumnPixels((format && numberAttribute(format, 'baseColWidth')) ?? 8, digit)
        : columnPixels(width, digit),
    defaultRowHeight: pointsToPixels((format && numberAttribute(format, 'defaultRowHeight')) ?? 15),
    ...readView(child(elements.get('sheetViews'), 'sheetView')),
    ...(tabColor && { tabColor }),
  };
  const extras = {
    page: readPage({
      ...pick(elements, ['pageMargins', 'pageSetup', 'printOptions', 'headerFooter', 'rowBreaks']),
      fitToPage: fitsToPage(elements.get('sheetPr')),
      titles: context.titles,
      area: context.area,
    }),
    protected: (protection && booleanAttribute(protection.tag, 'sheet')) ?? false,
  };
  return { data, extras, rules };
}

/** Sends the cells to `cells` and gives back the sheet's other elements. */
function split(source: string, cells: CellReader) {
  const elements = new Map<string, Element>();
  const rules: Element[] = [];
  let depth = 0;
  let inData = false;
  let start = 0;
  scanXml(source, {
    open(tag) {
      depth++;
      if (depth === 2) {
        inData = tag.name === 'sheetData';
        start = tag.start;
      } else if (inData) cells.open(tag);
    },
    close(name, _, end) {
      depth--;
      if (depth === 1) {
        if (single.has(name)) elements.set(name, parseXml(source, start, end));
        else if (featureElements.has(name)) rules.push(parseXml(source, start, end));
        inData = false;
      } else if (inData) cells.close(name);
    },
    text(raw, plain) {
      if (inData) cells.text(raw, plain);
    },
  });
  return { elements, rules };
}

function pick<K extends string>(elements: Map<string, Element>, names: K[]): Partial<Record<K, Element>> {
  const found: Partial<Record<K, Element>> = {};
  for (const name of names) {
    const element = elements.get(name);
    if (element) found[name] = element;
  }
  return found;
}

function fitsToPage(properties: Element | undefined): boolean {
  const setup = child(properties, 'pageSetUpPr');
  return (setup && booleanAttribute(setup.tag, 'fitToPage')) ?? false;
}

function readRow(rows: Record<number, Partial<IRowData>>, row: number, tag: Tag, context: SheetContext): void {
  const data: Partial<IRowData> = {};
  const height = numberAttribute(tag, 'ht');
  if (height !== undefined) {
    data.h = pointsToPixels(height);
    data.ia = booleanAttribute(tag, 'customHeight') ? 0 : 1;
    if (data.ia) data.ah = data.h;
  }
  if (booleanAttribute(tag, 'hidden')) data.hd = 1;
  if (booleanAttribute(tag, 'customFormat')) {
    const style = context.styleId(numberAttribute(tag, 's') ?? 0);
    if (style !== undefined) data.s = style;
  }
  if (Object.keys(data).length) rows[row] = data;
}

function readColumns(
  cols: Element | undefined,
  count: number,
  digit: number,
  context: SheetContext,
): Record<number, Partial<IColumnData>> {
  const columns: Record<number, Partial<IColumnData>> = {};
  for (const { tag } of cols?.children ?? []) {
    const first = numberAttribute(tag, 'min') ?? 1;
    const last = Math.min(numberAttribute(tag, 'max') ?? first, count);
    const width = numberAttribute(tag, 'width');
    const style = context.styleId(numberAttribute(tag, 'style') ?? 0);
    for (let column = first - 1; column < last; column++) {
      columns[column] = {
        ...(width !== undefined && { w: columnPixels(width, digit) }),
        ...(booleanAttribute(tag, 'hidden') && { hd: 1 }),
        ...(style !== undefined && { s: style }),
      };
    }
  }
  return columns;
}

function readMerges(element: Element | undefined): IRange[] {
  return (element?.children ?? [])
    .map(({ tag }) => parseArea(attribute(tag, 'ref') ?? ''))
    .filter((area) => area !== undefined)
    .map(toRange);
}

function sheetSize(cells: CellReader, merges: IRange[]): { rowCount: number; columnCount: number } {
  const lastRow = merges.reduce((last, merge) => Math.max(last, merge.endRow), cells.lastRow);
  const lastColumn = merges.reduce((last, merge) => Math.max(last, merge.endColumn), cells.lastColumn);
  return {
    rowCount: Math.min(1_048_576, Math.max(room.leastRows, lastRow + 1 + room.rows)),
    columnCount: Math.min(16_384, Math.max(room.leastColumns, lastColumn + 1 + room.columns)),
  };
}

function readView(view: Element | undefined): Partial<IWorksheetData> {
  const pane = child(view, 'pane');
  const state = pane && attribute(pane.tag, 'state');
  return {
    showGridlines: view && booleanAttribute(view.tag, 'showGridLines') === false ? 0 : 1,
    rightToLeft: view && booleanAttribute(view.tag, 'rightToLeft') ? 1 : 0,
    freeze: state === 'frozen' || state === 'frozenSplit' ? readFreeze(view!, pane!) : notFrozen,
  };
}

const notFrozen = { xSplit: 0, ySplit: 0, startRow: -1, startColumn: -1 };

function readFreeze(view: Element, pane: Element): IWorksheetData['freeze'] {
  const xSplit = numberAttribute(pane.tag, 'xSplit') ?? 0;
  const ySplit = numberAttribute(pane.tag, 'ySplit') ?? 0;
  // Where the sheet was scrolled before it was frozen, the frozen rows begin at the view's own first cell.
  const origin = parseCell(attribute(view.tag, 'topLeftCell') ?? 'A1') ?? { row: 0, column: 0 };
  return {
    xSplit,
    ySplit,
    startRow: ySplit ? origin.row + ySplit : -1,
    startColumn: xSplit ? origin.column + xSplit : -1,
  };
}
