import type { Result } from '../../messages';
import { attempt, failure } from './failure';
import { htmlSource } from './html/source';
import { readRange, type SourceInput } from './input';
import { librarySource } from './library/source';
import { type PaceOptions } from './pace';
import { recognise } from './recognise';
import type { Source } from './rows';
import { findEncoding } from './text/encoding';
import { textSource } from './text/source';
import { Package } from './xlsx/package';
import { workbookSource } from './xlsx/source';
import { readWorkbook } from './xlsx/workbook';
import { readDirectory } from './zip/directory';

/** Bytes looked at to recognise a file, at its beginning and at places spread over it. */
const startSize = 1 << 16;
const sampleSize = 1 << 14;
const samplePlaces = [0.2, 0.4, 0.6, 0.8];

/**
 * Recognises a file by its content, whatever it is called, and opens it for reading rows. Nothing but the beginning of
 * texts and the directory of workbooks is read; web pages are gone through once.
 * @returns a problem `source.*` that names the file and says what to do.
 */
export function openSource(input: SourceInput, options: PaceOptions = {}): Promise<Result<Source>> {
  return attempt(async () => {
    if (input.size === 0) throw failure('source.empty', { file: input.name });
    if (options.signal?.aborted) throw failure('source.cancelled', { file: input.name });
    const start = await readRange(input, 0, startSize);
    const format = recognise(start);
    switch (format) {
      case 'zip':
        return await openWorkbook(input);
      case 'compound':
      case 'xml-spreadsheet':
        return await librarySource(input, format, options);
      case 'web-archive':
        throw failure('source.web-archive', { file: input.name });
      case 'foreign':
        throw failure('source.no-table', { file: input.name });
      default: {
        const encoding = findEncoding(await readSamples(input, start));
        if (!encoding) throw failure('source.no-table', { file: input.name });
        return format === 'html' ? await htmlSource(input, encoding, options) : await textSource(input, encoding);
      }
    }
  });
}

async function readSamples(input: SourceInput, start: Uint8Array): Promise<Uint8Array[]> {
  const samples = [start];
  for (const place of samplePlaces) {
    const from = Math.floor(input.size * place);
    if (from >= startSize) samples.push(await readRange(input, from, from + sampleSize));
  }
  return samples;
}

async function openWorkbook(input: SourceInput): Promise<Source> {
  const entries = await readDirectory(input);
  if (entries.has('content.xml') && entries.has('mimetype')) {
    throw failure('source.other-spreadsheet', { file: input.name });
  }
  const pack = new Package(input, entries);
  return workbookSource(pack, await readWorkbook(pack));
}
