import { attempt, failure } from '../failure';
import { limits } from '../limits';
import { Pace } from '../pace';
import type { RowHandler, RowsOptions, RowsRead, Source } from '../rows';
import { toUtf8 } from '../text/transcode';
import type { ZipEntry } from '../zip/directory';
import { inflateEntry } from '../zip/inflate';
import { encodingOfXml, type Package } from './package';
import { noStrings, type SharedStrings, SharedStringScanner } from './shared-strings';
import { SheetRow } from './sheet-row';
import { SheetScanner } from './sheet-scanner';
import type { Workbook } from './workbook';
import type { XmlWindow } from './window';

/** Bytes read and to be read, over all parts that a read needs. */
interface Progress {
  pace: Pace;
  before: number;
  total: number;
}

export function workbookSource(pack: Package, workbook: Workbook): Source {
  let strings: SharedStrings | undefined;
  return {
    info: { format: 'xlsx' },
    worksheets: workbook.worksheets.map(({ name }) => name),
    rows: (onRow, options = {}) =>
      attempt(async () => {
        const entry = worksheetEntry(pack, workbook, options.worksheet);
        const stringsEntry = workbook.sharedStrings === undefined ? undefined : pack.entry(workbook.sharedStrings);
        const stringsSize = strings || !stringsEntry ? 0 : stringsEntry.compressedSize;
        const pace = new Pace(pack.input.name, options);
        const progress = { pace, before: 0, total: stringsSize + entry.compressedSize };
        strings ??= stringsEntry ? await readStrings(pack, stringsEntry, progress) : noStrings;
        return await readRows(pack, workbook, entry, strings, onRow, progress);
      }),
  };
}

function worksheetEntry(pack: Package, { worksheets }: Workbook, wanted: RowsOptions['worksheet']): ZipEntry {
  const sheet = wanted === undefined ? worksheets[0] : worksheets.find(({ name }) => name === wanted);
  if (!sheet) throw failure('source.no-worksheet', { file: pack.input.name, sheet: wanted ?? '' });
  const entry = pack.entry(sheet.part);
  if (!entry) throw failure('source.damaged', { file: pack.input.name });
  return entry;
}

async function readStrings(pack: Package, entry: ZipEntry, progress: Progress): Promise<SharedStrings> {
  const scanner = new SharedStringScanner(pack.input.name);
  await feed(pack, entry, scanner, progress, () => true);
  progress.before += entry.compressedSize;
  return scanner.strings();
}

async function readRows(
  pack: Package,
  workbook: Workbook,
  entry: ZipEntry,
  strings: SharedStrings,
  onRow: RowHandler,
  progress: Progress,
): Promise<RowsRead> {
  const row = new SheetRow(strings, workbook.dateFormats, workbook.date1904);
  const scanner = new SheetScanner(row, onRow, pack.input.name);
  await feed(pack, entry, scanner, progress, () => !scanner.stopped);
  if (!scanner.stopped) progress.pace.finish(progress.total);
  return { rows: scanner.rows, warnings: [] };
}

/** Inflates a part into a scanner; to its end, so that its checksum is seen, unless `goesOn` says otherwise. */
async function feed(
  pack: Package,
  entry: ZipEntry,
  scanner: XmlWindow,
  progress: Progress,
  goesOn: () => boolean,
): Promise<void> {
  let taken = 0;
  const pieces = async function* () {
    for await (const inflated of inflateEntry(pack.input, entry, limits.part)) {
      taken = inflated.taken;
      yield inflated.bytes;
    }
  };
  const rest = pieces();
  const first = await rest.next();
  if (first.done) return;
  const encoding = encodingOfXml(first.value);
  const all = async function* () {
    yield first.value;
    yield* rest;
  };
  for await (const piece of toUtf8(all(), encoding, pack.input.name)) {
    scanner.push(piece);
    if (!goesOn()) return;
    await progress.pace.step(progress.before + taken, progress.total);
  }
  scanner.push(new Uint8Array(0), true);
}
