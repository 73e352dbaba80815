import { failure } from '../failure';
import { isDateFormat } from './date-format';
import type { Package } from './package';
import { scanTags } from './xml';

export interface WorksheetPart {
  name: string;
  /** Name of the part in the archive. */
  part: string;
}

/** What has to be known of a workbook before its rows are read. */
export interface Workbook {
  worksheets: WorksheetPart[];
  date1904: boolean;
  sharedStrings: string | undefined;
  /** Whether a cell format, by index, shows dates. */
  dateFormats: boolean[];
}

const defaultPart = 'xl/workbook.xml';

/** @throws ReadFailure where the package is another document or lacks its workbook. */
export async function readWorkbook(pack: Package): Promise<Workbook> {
  const file = pack.input.name;
  const declared = (await pack.relationships('')).find(({ type }) => type === 'officeDocument')?.target;
  const part = declared !== undefined && pack.entry(declared) ? declared : defaultPart;
  if (/\.bin$/i.test(part) || pack.entry('xl/workbook.bin')) throw failure('source.xlsb', { file });
  if (!pack.entry(part)) throw failure(declared?.startsWith('xl/') ? 'source.damaged' : 'source.no-table', { file });
  const source = await pack.text(part);
  if (!/<(?:[\w.-]+:)?workbook[\s>]/.test(source)) throw failure('source.no-table', { file });
  const relationships = await pack.relationships(part);
  const targetOf = (id: string) => relationships.find((relationship) => relationship.id === id);
  const ofType = (type: string) => relationships.find((relationship) => relationship.type === type)?.target;
  const workbook: Workbook = {
    worksheets: [],
    date1904: false,
    sharedStrings: ofType('sharedStrings'),
    dateFormats: readDateFormats(await pack.text(ofType('styles') ?? 'xl/styles.xml')),
  };
  scanTags(source, (tag) => {
    if (tag.kind === 'close') return;
    if (tag.name === 'workbookPr') workbook.date1904 = /^(1|true|on)$/i.test(tag.attribute('date1904') ?? '');
    if (tag.name !== 'sheet') return;
    const relationship = targetOf(tag.attribute('id') ?? '');
    const name = tag.attribute('name') ?? '';
    // Chart sheets and dialogs have no cells.
    if (relationship?.type !== 'worksheet') return;
    workbook.worksheets.push({ name, part: relationship.target });
  });
  if (!workbook.worksheets.some((sheet) => pack.entry(sheet.part))) throw failure('source.damaged', { file });
  return workbook;
}

function readDateFormats(source: string): boolean[] {
  const patterns = new Map<number, string>();
  const formats: boolean[] = [];
  let inCellFormats = false;
  scanTags(source, (tag) => {
    if (tag.name === 'cellXfs') inCellFormats = tag.kind === 'open';
    else if (tag.kind === 'close') return;
    else if (tag.name === 'numFmt') patterns.set(Number(tag.attribute('numFmtId')), tag.attribute('formatCode') ?? '');
    else if (tag.name === 'xf' && inCellFormats) {
      const id = Number(tag.attribute('numFmtId') ?? 0);
      formats.push(isDateFormat(id, patterns.get(id)));
    }
  });
  return formats;
}
