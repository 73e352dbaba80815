import type { ICellData } from '@univerjs/core';
import { parseArea, type Area } from '../../address';
import { parseCell } from '../address';
import { fromFileForm } from '../formula/file-form';
import { shiftFormula } from '../formula/shift';
import { isDateFormat } from '../number-formats';
import { cellType, errorValues } from '../univer';
import { attribute, type Handlers, type Tag } from '../xml/scan';
import { decodeXml, decodeXstring } from '../xml/text';
import type { StyleTable } from './styles';

/** What the cells of every sheet of a workbook share. */
export interface CellContext {
  strings: string[];
  table: StyleTable;
  date1904: boolean;
  /** Id of the engine's style for a cell format; undefined for the default one. */
  styleId(format: number): string | undefined;
}

type Row = Record<number, ICellData>;

/** Days between the two date systems. */
export const days1904 = 1462;

/** Reads `sheetData` tag by tag into the engine's cells. */
export class CellReader implements Handlers {
  readonly rows: Record<number, Row> = {};
  lastRow = -1;
  lastColumn = -1;
  private readonly shared = new Map<string, { formula: string; row: number; column: number }>();
  private readonly arrays: Area[] = [];
  private readonly dates = new Map<number, boolean>();
  private row = -1;
  private column = -1;
  private type = '';
  private format = 0;
  private value: string | undefined;
  private formula: string | undefined;
  private formulaTag: Tag | undefined;
  private inside: 'v' | 'f' | 't' | undefined;
  private phonetic = false;

  constructor(
    private readonly context: CellContext,
    private readonly onRow: (row: number, tag: Tag) => void,
  ) {}

  open(tag: Tag): void {
    switch (tag.name) {
      case 'row':
        this.row = Number(attribute(tag, 'r') ?? this.row + 2) - 1;
        this.column = -1;
        this.onRow(this.row, tag);
        break;
      case 'c':
        this.openCell(tag);
        break;
      case 'v':
        this.inside = 'v';
        this.value ??= '';
        break;
      case 'f':
        this.inside = 'f';
        this.formula = '';
        this.formulaTag = tag;
        break;
      case 't':
        if (!this.phonetic) this.inside = 't';
        this.value ??= '';
        break;
      case 'rPh':
        this.phonetic = true;
        break;
    }
  }

  close(name: string): void {
    if (name === 'c') this.closeCell();
    else if (name === 'rPh') this.phonetic = false;
    this.inside = undefined;
  }

  text(raw: string, plain: boolean): void {
    if (!this.inside) return;
    if (this.inside === 'f') this.formula += plain ? raw : decodeXml(raw);
    // Numbers and indices hold no escapes; only text does.
    else this.value += plain || (this.type !== 'str' && this.inside !== 't') ? raw : decodeXstring(raw);
  }

  /** Spilled cells keep their format only: a cached value there would block the spill. */
  dropSpilled(): void {
    for (const area of this.arrays) {
      for (let row = area.row; row < area.row + area.rows; row++) {
        for (let column = area.column; column < area.column + area.columns; column++) {
          if (row === area.row && column === area.column) continue;
          const cell = this.rows[row]?.[column];
          if (!cell) continue;
          delete cell.v;
          delete cell.t;
          if (cell.s === undefined) delete this.rows[row]![column];
        }
      }
    }
  }

  private openCell(tag: Tag): void {
    const at = parseCell(attribute(tag, 'r') ?? '');
    if (at) this.row = at.row;
    this.column = at ? at.column : this.column + 1;
    this.type = attribute(tag, 't') ?? 'n';
    this.format = Number(attribute(tag, 's') ?? 0);
    this.value = undefined;
    this.formula = undefined;
    this.formulaTag = undefined;
  }

  private closeCell(): void {
    const cell: ICellData = {};
    const style = this.context.styleId(this.format);
    if (style !== undefined) cell.s = style;
    const formula = this.formulaTag && this.readFormula(this.formulaTag);
    if (formula) cell.f = `=${fromFileForm(formula)}`;
    if (this.value !== undefined) this.setValue(cell, this.value);
    if (cell.s === undefined && cell.f === undefined && cell.v === undefined) return;
    (this.rows[this.row] ??= {})[this.column] = cell;
    if (this.row > this.lastRow) this.lastRow = this.row;
    if (this.column > this.lastColumn) this.lastColumn = this.column;
  }

  private readFormula(tag: Tag): string | undefined {
    const text = this.formula ?? '';
    const kind = attribute(tag, 't');
    if (kind === 'dataTable') return undefined;
    if (kind === 'array') {
      const area = parseArea(attribute(tag, 'ref') ?? '');
      if (area && area.rows * area.columns > 1) this.arrays.push(area);
    }
    if (kind !== 'shared') return text;
    const index = attribute(tag, 'si') ?? '';
    if (text) {
      this.shared.set(index, { formula: text, row: this.row, column: this.column });
      return text;
    }
    const master = this.shared.get(index);
    return master && shiftFormula(master.formula, this.row - master.row, this.column - master.column);
  }

  private setValue(cell: ICellData, value: string): void {
    switch (this.type) {
      case 's':
        this.setText(cell, this.context.strings[Number(value)] ?? '');
        break;
      case 'str':
      case 'inlineStr':
        this.setText(cell, value);
        break;
      case 'b':
        cell.v = value.trim() === '1' || value.trim() === 'true' ? 1 : 0;
        cell.t = cellType.boolean;
        break;
      case 'e':
        cell.v = value.trim();
        cell.t = cellType.string;
        break;
      case 'd':
        this.setNumber(cell, serialOf(value.trim()));
        break;
      default:
        if (value.trim() !== '') this.setNumber(cell, Number(value) + (this.shifted() ? days1904 : 0));
    }
  }

  /** Text that the engine must not take for something else (an error, a number) is marked. */
  private setText(cell: ICellData, text: string): void {
    const forced = errorValues.has(text) || (this.context.table.quoted[this.format] ?? false);
    cell.v = text;
    cell.t = forced ? cellType.forceString : cellType.string;
  }

  private setNumber(cell: ICellData, number: number): void {
    if (!Number.isFinite(number)) return;
    cell.v = number;
    cell.t = cellType.number;
  }

  private shifted(): boolean {
    if (!this.context.date1904) return false;
    let date = this.dates.get(this.format);
    if (date === undefined) {
      date = isDateFormat(this.context.table.styles[this.format]?.n?.pattern ?? 'General');
      this.dates.set(this.format, date);
    }
    return date;
  }
}

/** An ISO 8601 date of a strict file as a serial of the 1900 system. */
function serialOf(text: string): number {
  const zoned = /[zZ]|[+-]\d\d:\d\d$/.test(text) ? text : `${text.includes('T') ? text : `${text}T00:00:00`}Z`;
  return Date.parse(zoned) / 86_400_000 + 25_569;
}
