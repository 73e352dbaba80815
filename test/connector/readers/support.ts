import assert from 'node:assert/strict';
import { strToU8, zipSync } from 'fflate';
import { bytesInput, openSource, type RowsOptions, type RowsRead, type Source } from '../../../src/connector/readers';
import type { SourceInfo } from '../../../src/connector/source';
import type { Problem } from '../../../src/messages';

/** A file read to its end: rows of texts led by their numbers. */
export interface Reading {
  info: SourceInfo;
  worksheets: readonly string[];
  rows: string[][];
  numbers: number[];
  /** ISO dates of each cell, "" where it holds none. */
  days: string[][];
  end: RowsRead;
}

const isoDay = (day: number) => (Number.isNaN(day) ? '' : new Date(day * 86_400_000).toISOString().slice(0, 10));

export async function open(bytes: Uint8Array | string, name = 'danh-sach'): Promise<Source> {
  const result = await openSource(bytesInput(name, typeof bytes === 'string' ? strToU8(bytes) : bytes));
  assert.ok(result.ok, JSON.stringify(result));
  return result.value;
}

export async function read(bytes: Uint8Array | string, options: RowsOptions = {}): Promise<Reading> {
  const source = await open(bytes);
  const rows: string[][] = [];
  const numbers: number[] = [];
  const days: string[][] = [];
  const result = await source.rows((row) => {
    const columns = Array.from({ length: row.length }, (_, column) => column);
    numbers.push(row.number);
    rows.push(columns.map((column) => row.text(column)));
    days.push(columns.map((column) => isoDay(row.day(column))));
    // Asked in any order and number of times, a cell answers the same.
    for (const column of columns) {
      const text = row.text(column);
      assert.equal(row.textOfKey(column, row.key(column)), text);
      assert.equal(row.key(column) === 0, text === '');
      assert.equal(row.hash(column) === 0, text === '');
    }
  }, options);
  assert.ok(result.ok, JSON.stringify(result));
  return { info: source.info, worksheets: source.worksheets, rows, numbers, days, end: result.value };
}

/** The problem that opening or reading the file ends with. */
export async function problemOf(bytes: Uint8Array | string, options: RowsOptions = {}): Promise<Problem> {
  const opened = await openSource(bytesInput('danh-sach', typeof bytes === 'string' ? strToU8(bytes) : bytes));
  if (!opened.ok) return opened.problem;
  const result = await opened.value.rows(() => undefined, options);
  assert.ok(!result.ok, 'the file was read');
  return result.problem;
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006/relationships';

export interface WorkbookXml {
  /** Content of the worksheet part, from its root element on. */
  sheet: string;
  sharedStrings?: string;
  styles?: string;
  workbook?: string;
  parts?: Record<string, string | Uint8Array>;
}

export const mainNamespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** The parts of a workbook with one worksheet "Hồ sơ". */
export function workbookParts({ sheet, sharedStrings, styles, workbook, parts }: WorkbookXml) {
  const relationship = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
  const all: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': `<Relationships xmlns="${packages}">${relationship('r1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml':
      workbook ??
      `<workbook xmlns="${mainNamespace}" xmlns:r="${office}"><sheets><sheet name="Hồ sơ" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packages}">${relationship('rId1', 'worksheet', 'worksheets/sheet1.xml')}${relationship('rId2', 'sharedStrings', 'sharedStrings.xml')}${relationship('rId3', 'styles', 'styles.xml')}</Relationships>`,
    'xl/worksheets/sheet1.xml': sheet,
    ...(sharedStrings !== undefined && { 'xl/sharedStrings.xml': sharedStrings }),
    ...(styles !== undefined && { 'xl/styles.xml': styles }),
    ...parts,
  };
  return Object.fromEntries(
    Object.entries(all).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
  );
}

export const workbookBytes = (xml: WorkbookXml): Uint8Array => zipSync(workbookParts(xml), { level: 6 });

export const worksheetXml = (rows: string): string =>
  `<worksheet xmlns="${mainNamespace}"><sheetData>${rows}</sheetData></worksheet>`;
