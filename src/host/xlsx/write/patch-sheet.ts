import { parseArea } from '../../address';
import { cellName, parseCell } from '../address';
import { shiftFormula } from '../formula/shift';
import { attribute, booleanAttribute, numberAttribute, scanXml, type Tag, prefixOf } from '../xml/scan';
import { applyEdits, type Edit } from '../xml/edit';
import { decodeXml, encodeXml } from '../xml/text';

/** What a cell is in the file: its format (for an unlisted cell its row's or column's), and its source where it is listed. */
export interface CellSource {
  format: number;
  prefix: string;
  tag?: string;
  /** Source of its `<f>`; "" where it has none. */
  formula?: string;
}

export interface CellChange {
  /** The cell's new element; "" removes it. */
  write: (source: CellSource) => string;
  /** The formula stays as it is: only its result is written. */
  keepsFormula?: true;
}

/** By row, then column. */
export type CellChanges = Map<number, Map<number, CellChange>>;

interface FoundCell {
  row: number;
  column: number;
  start: number;
  end: number;
  tagEnd: number;
  format: number;
  formula?: { tag: Tag; end: number; text: string };
}

interface FoundRow {
  row: number;
  tag: Tag;
  contentEnd: number;
  end: number;
  cells: FoundCell[];
}

interface FoundData {
  tag: Tag;
  contentEnd: number;
  rows: FoundRow[];
  columnFormats: { first: number; last: number; format: number }[];
  dimension?: Tag;
}

/**
 * The part `source` with some cells written anew and everything else as it was. A shared formula whose first cell is
 * written gives its text to the cells that share it.
 */
export function patchSheet(source: string, changes: CellChanges): string {
  const data = findCells(source);
  const prefix = prefixOf(data);
  const edits = [...unshare(data, changes), ...clearArrays(data, changes, source)];
  const known = new Map(data.rows.map((row) => [row.row, row]));
  const newRows: string[][] = [];
  for (const [row, line] of [...changes].sort(([a], [b]) => a - b)) {
    const found = known.get(row);
    if (found) edits.push(...patchRow(data, found, line, source, prefix));
    else newRows.push([String(row), newRow(data, row, line, prefix)]);
  }
  edits.push(...insertRows(data, newRows, prefix), ...widenDimension(data, changes));
  return applyEdits(source, edits);
}

function findCells(source: string): FoundData {
  const data: Partial<FoundData> & Pick<FoundData, 'rows' | 'columnFormats'> = { rows: [], columnFormats: [] };
  let row: FoundRow | undefined;
  let cell: FoundCell | undefined;
  let inFormula = false;
  let column = -1;
  scanXml(source, {
    open(tag) {
      if (tag.name === 'dimension') data.dimension = tag;
      else if (tag.name === 'col') {
        const first = (numberAttribute(tag, 'min') ?? 1) - 1;
        const last = (numberAttribute(tag, 'max') ?? first + 1) - 1;
        data.columnFormats.push({ first, last, format: numberAttribute(tag, 'style') ?? 0 });
      } else if (tag.name === 'sheetData') data.tag = tag;
      else if (!data.tag || data.contentEnd !== undefined) return;
      else if (tag.name === 'row') {
        const number = numberAttribute(tag, 'r');
        row = { row: number === undefined ? (row?.row ?? -1) + 1 : number - 1, tag, contentEnd: 0, end: 0, cells: [] };
        data.rows.push(row);
        column = -1;
      } else if (tag.name === 'c' && row) {
        column = parseCell(attribute(tag, 'r') ?? '')?.column ?? column + 1;
        const format = numberAttribute(tag, 's') ?? 0;
        cell = { row: row.row, column, start: tag.start, end: tag.end, tagEnd: tag.end, format };
        row.cells.push(cell);
      } else if (tag.name === 'f' && cell) {
        inFormula = true;
        cell.formula = { tag, end: tag.end, text: '' };
      }
    },
    close(name, start, end) {
      if (name === 'sheetData') data.contentEnd = start;
      else if (name === 'row' && row) Object.assign(row, { contentEnd: start, end });
      else if (name === 'c' && cell) {
        cell.end = end;
        cell = undefined;
      } else if (name === 'f' && cell?.formula) {
        inFormula = false;
        cell.formula.end = end;
      }
    },
    text(raw, plain) {
      if (inFormula && cell?.formula) cell.formula.text += plain ? raw : decodeXml(raw);
    },
  });
  return data as FoundData;
}

/** Whether the cell is written anew, formula and all. */
function isChanged(changes: CellChanges, cell: FoundCell): boolean {
  const change = changes.get(cell.row)?.get(cell.column);
  return change !== undefined && !change.keepsFormula;
}

/** Texts for the cells that depended on a first cell which is written anew. */
function unshare(data: FoundData, changes: CellChanges): Edit[] {
  const lost = new Map<string, FoundCell>();
  const edits: Edit[] = [];
  for (const cell of data.rows.flatMap((row) => row.cells)) {
    const { formula } = cell;
    if (!formula || attribute(formula.tag, 't') !== 'shared') continue;
    const index = attribute(formula.tag, 'si') ?? '';
    const master = lost.get(index);
    if (formula.text) {
      if (isChanged(changes, cell)) lost.set(index, cell);
    } else if (master && !isChanged(changes, cell)) {
      const text = shiftFormula(master.formula!.text, cell.row - master.row, cell.column - master.column);
      const name = /^<([^\s/>]+)/.exec(formula.tag.source.slice(formula.tag.start, formula.tag.end))![1]!;
      edits.push({ start: formula.tag.start, end: formula.end, text: `<${name}>${encodeXml(text)}</${name}>` });
    }
  }
  return edits;
}

/** What an array formula filled is emptied when its own cell is written anew; formats stay. */
function clearArrays(data: FoundData, changes: CellChanges, source: string): Edit[] {
  const areas = data.rows
    .flatMap((row) => row.cells)
    .filter((cell) => cell.formula && attribute(cell.formula.tag, 't') === 'array' && isChanged(changes, cell))
    .map((cell) => parseArea(attribute(cell.formula!.tag, 'ref') ?? ''))
    .filter((area) => area !== undefined);
  if (!areas.length) return [];
  return data.rows
    .flatMap((row) => row.cells)
    .filter((cell) => !isChanged(changes, cell) && !cell.formula)
    .filter((cell) =>
      areas.some(
        (area) =>
          cell.row >= area.row &&
          cell.row < area.row + area.rows &&
          cell.column >= area.column &&
          cell.column < area.column + area.columns,
      ),
    )
    .map((cell) => {
      const name = /^<([^\s/>]+)/.exec(source.slice(cell.start, cell.end))![1]!;
      const style = cell.format ? ` s="${cell.format}"` : '';
      return { start: cell.start, end: cell.end, text: `<${name} r="${cellName(cell.row, cell.column)}"${style}/>` };
    });
}

const rowFormat = (tag: Tag) => (booleanAttribute(tag, 'customFormat') ? numberAttribute(tag, 's') : undefined);

/** Format of a cell that the file does not list: its row's, else its column's. */
const emptyFormat = (data: FoundData, column: number, tag?: Tag) =>
  (tag && rowFormat(tag)) ??
  data.columnFormats.find(({ first, last }) => column >= first && column <= last)?.format ??
  0;

function sourceOf(cell: FoundCell, source: string, prefix: string): CellSource {
  const { formula } = cell;
  return {
    format: cell.format,
    prefix,
    tag: source.slice(cell.start, cell.tagEnd),
    formula: formula ? source.slice(formula.tag.start, formula.end) : '',
  };
}

function patchRow(
  data: FoundData,
  row: FoundRow,
  line: Map<number, CellChange>,
  source: string,
  prefix: string,
): Edit[] {
  const edits: Edit[] = [];
  let inserted = '';
  for (const [column, { write }] of [...line].sort(([a], [b]) => a - b)) {
    const found = row.cells.find((cell) => cell.column === column);
    if (found) {
      edits.push({ start: found.start, end: found.end, text: write(sourceOf(found, source, prefix)) });
      continue;
    }
    const text = write({ format: emptyFormat(data, column, row.tag), prefix });
    if (!text) continue;
    if (row.tag.empty) inserted += text;
    else {
      const at = row.cells.find((cell) => cell.column > column)?.start ?? row.contentEnd;
      edits.push({ start: at, end: at, text });
    }
  }
  const added = inserted !== '' || edits.some((edit) => edit.start === edit.end);
  return added ? [...edits, ...rewriteRowTag(row, source, inserted, prefix)] : edits;
}

/** `spans` is a hint that would be wrong now; an empty element becomes one with content. */
function rewriteRowTag({ tag }: FoundRow, source: string, inserted: string, prefix: string): Edit[] {
  const text = source.slice(tag.start, tag.end).replace(/\sspans\s*=\s*(?:"[^"]*"|'[^']*')/, '');
  const full = inserted ? `${text.replace(/\s*\/>$/, '>')}${inserted}</${prefix}row>` : text;
  return [{ start: tag.start, end: tag.end, text: full }];
}

function newRow(data: FoundData, row: number, line: Map<number, CellChange>, prefix: string): string {
  const cells = [...line]
    .sort(([a], [b]) => a - b)
    .map(([column, { write }]) => write({ format: emptyFormat(data, column), prefix }));
  const content = cells.join('');
  return content && `<${prefix}row r="${row + 1}">${content}</${prefix}row>`;
}

function insertRows(data: FoundData, rows: string[][], prefix: string): Edit[] {
  if (data.tag.empty) {
    const content = rows.map(([, text]) => text).join('');
    const text = `<${prefix}sheetData>${content}</${prefix}sheetData>`;
    return content ? [{ start: data.tag.start, end: data.tag.end, text }] : [];
  }
  return rows.map(([row, text]) => {
    const at = data.rows.find((found) => found.row > Number(row))?.tag.start ?? data.contentEnd;
    return { start: at, end: at, text: text! };
  });
}

function widenDimension({ dimension }: FoundData, changes: CellChanges): Edit[] {
  const area = dimension && parseArea(attribute(dimension, 'ref') ?? '');
  if (!dimension || !area) return [];
  let [bottom, right] = [area.row + area.rows - 1, area.column + area.columns - 1];
  let [top, left] = [area.row, area.column];
  for (const [row, line] of changes) {
    for (const column of line.keys()) {
      [top, bottom] = [Math.min(top, row), Math.max(bottom, row)];
      [left, right] = [Math.min(left, column), Math.max(right, column)];
    }
  }
  const text = dimension.source.slice(dimension.start, dimension.end);
  const reference =
    top === bottom && left === right ? cellName(top, left) : `${cellName(top, left)}:${cellName(bottom, right)}`;
  const changed = text.replace(/(\sref\s*=\s*)(?:"[^"]*"|'[^']*')/, `$1"${reference}"`);
  return top === area.row &&
    left === area.column &&
    bottom === area.row + area.rows - 1 &&
    right === area.column + area.columns - 1
    ? []
    : [{ start: dimension.start, end: dimension.end, text: changed }];
}
