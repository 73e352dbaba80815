import { attempt, failure } from '../failure';
import { readPieces, readRange, type SourceInput } from '../input';
import { Pace, type PaceOptions } from '../pace';
import { newDecoder } from '../platform';
import type { RowHandler, RowsOptions, RowsRead, Source } from '../rows';
import type { Encoding, EncodingFound } from '../text/encoding';
import { toUtf8 } from '../text/transcode';
import { HtmlScanner, type HtmlHandler } from './scanner';
import { TableReader, TableSurvey } from './table-reader';

const pieceSize = 1 << 18;
/** Bytes within which a page has to name its encoding, generously. */
const headSize = 1 << 13;

/** A web page under the name of a workbook, as one-stop systems export lists: the largest table of the page counts. */
export async function htmlSource(input: SourceInput, found: EncodingFound, options: PaceOptions): Promise<Source> {
  const encoding = await declaredEncoding(input, found);
  const page: Page = { input, skip: found.skip, encoding };
  const survey = new TableSurvey();
  await walk(page, survey, new Pace(input.name, options), () => true);
  const most = Math.max(0, ...survey.cells);
  if (most === 0) throw failure('source.no-html-table', { file: input.name });
  const chosen = survey.cells.indexOf(most);
  return {
    info: { format: 'html', encoding },
    worksheets: survey.worksheet === undefined ? [] : [survey.worksheet],
    rows: (onRow, rowsOptions = {}) => attempt(() => readTable(page, chosen, survey.worksheet, onRow, rowsOptions)),
  };
}

interface Page {
  input: SourceInput;
  skip: number;
  encoding: Encoding;
}

/** What the page says of itself counts only where its bytes leave a choice. */
async function declaredEncoding(input: SourceInput, found: EncodingFound): Promise<Encoding> {
  if (found.encoding !== 'windows-1252' && !found.undecided) return found.encoding;
  const head = newDecoder('windows-1252').decode(await readRange(input, 0, headSize));
  return /charset\s*=\s*["']?windows-1258/i.test(head) ? 'windows-1258' : found.encoding;
}

async function readTable(
  page: Page,
  chosen: number,
  worksheet: string | undefined,
  onRow: RowHandler,
  options: RowsOptions,
): Promise<RowsRead> {
  const file = page.input.name;
  if (options.worksheet !== undefined && options.worksheet !== worksheet) {
    throw failure('source.no-worksheet', { file, sheet: options.worksheet });
  }
  const reader = new TableReader(chosen, onRow, file);
  const pace = new Pace(file, options);
  await walk(page, reader, pace, () => !reader.stopped && !reader.closed);
  if (!reader.stopped) {
    reader.end();
    pace.finish(page.input.size);
  }
  const whole = reader.closed || reader.stopped;
  return { rows: reader.rows, warnings: whole ? [] : [{ id: 'source.cut', params: { file } }] };
}

async function walk({ input, skip, encoding }: Page, handler: HtmlHandler, pace: Pace, goesOn: () => boolean) {
  const scanner = new HtmlScanner(handler, input.name);
  let done = skip;
  for await (const piece of toUtf8(readPieces(input, skip, input.size, pieceSize), encoding, input.name)) {
    scanner.push(piece);
    scanner.stopped = !goesOn();
    if (scanner.stopped) return;
    done = Math.min(input.size, done + pieceSize);
    await pace.step(done, input.size);
  }
  scanner.end();
}
