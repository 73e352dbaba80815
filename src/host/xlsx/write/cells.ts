import type { ICellData } from '@univerjs/core';
import { toFileForm } from '../formula/file-form';
import { cellType, errorValues } from '../univer';
import { encodeXml, encodeXstring } from '../xml/text';

/** A cell as it goes into a file. */
export interface CellContent {
  value?: { type: 'n' | 'b' | 'e' | 'text'; text: string };
  /** In the form that Excel shows, without "=". */
  formula?: string;
  /** Address of the area that the formula fills. */
  array?: string;
  /** Index of cell metadata that makes the array a dynamic one. */
  metadata?: number;
}

/** Errors that the format knows (ISO 29500-1, 18.18.11); Excel keeps younger ones as #VALUE! with metadata. */
const fileErrors = new Set(['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#GETTING_DATA']);

/** Value of an engine's cell; undefined where it is empty. */
export function valueOf(cell: ICellData): CellContent['value'] {
  const value = cell.v ?? richText(cell);
  if (value === undefined || value === null) return undefined;
  if (cell.t === cellType.boolean || typeof value === 'boolean') {
    return { type: 'b', text: value === true || value === 1 || /^(?:1|true)$/i.test(String(value)) ? '1' : '0' };
  }
  if (typeof value === 'number') return numberValue(value);
  if (cell.t === cellType.number && value.trim() !== '' && Number.isFinite(Number(value)))
    return numberValue(Number(value));
  if (cell.t !== cellType.forceString && errorValues.has(value)) {
    return { type: 'e', text: fileErrors.has(value) ? value : '#VALUE!' };
  }
  return { type: 'text', text: value };
}

/** An infinite result has no form in a file; Excel shows such as #NUM!. */
function numberValue(value: number): CellContent['value'] {
  return Number.isFinite(value) ? { type: 'n', text: String(value) } : { type: 'e', text: '#NUM!' };
}

/** Plain text of a cell that the engine keeps as a document (it ends with "\r\n"). */
function richText(cell: ICellData): string | undefined {
  return cell.p?.body?.dataStream.replace(/\r\n$/, '').replace(/\r/g, '\n');
}

/** The `<c>` element; text is inline, so that the file's table of strings stays as it is. "" for nothing at all. */
export function cellXml(at: string, style: number, content: CellContent, prefix = ''): string {
  const { value, formula } = content;
  if (!value && formula === undefined && !style) return '';
  const p = prefix;
  const type = value && typeAttribute(value.type, formula !== undefined);
  const tag = `<${p}c r="${at}"${style ? ` s="${style}"` : ''}${type ?? ''}${content.metadata ? ` cm="${content.metadata}"` : ''}`;
  if (!value && formula === undefined) return `${tag}/>`;
  const array = content.array ? ` t="array" ref="${content.array}"` : '';
  const f = formula === undefined ? '' : `<${p}f${array}>${encodeXml(toFileForm(formula))}</${p}f>`;
  return `${tag}>${f}${value ? valueXml(value, formula !== undefined, p) : ''}</${p}c>`;
}

function typeAttribute(type: NonNullable<CellContent['value']>['type'], cached: boolean): string {
  if (type === 'n') return '';
  if (type === 'text') return cached ? ' t="str"' : ' t="inlineStr"';
  return ` t="${type}"`;
}

function valueXml(value: NonNullable<CellContent['value']>, cached: boolean, p: string): string {
  if (value.type !== 'text') return `<${p}v>${value.text}</${p}v>`;
  const text = encodeXstring(value.text);
  const space = /^\s|\s$|[\n\t]| {2}/.test(value.text) ? ' xml:space="preserve"' : '';
  return cached ? `<${p}v${space}>${text}</${p}v>` : `<${p}is><${p}t${space}>${text}</${p}t></${p}is>`;
}

/** The cell of `tag` and `formula` (sources) with another result; whatever else the tag says stays. */
export function cachedCellXml(tag: string, formula: string, value: CellContent['value'], prefix = ''): string {
  const name = /^<[^\s/>]+/.exec(tag)![0];
  const attributes = tag
    .slice(name.length)
    .replace(/\s*\/?>$/, '')
    .replace(/\st\s*=\s*(?:"[^"]*"|'[^']*')/, '');
  const start = `${name}${attributes}${value ? typeAttribute(value.type, true) : ''}>`;
  return `${start}${formula}${value ? valueXml(value, true, prefix) : ''}</${name.slice(1)}>`;
}
