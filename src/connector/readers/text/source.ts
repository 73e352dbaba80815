import type { Problem } from '../../../messages';
import { decodeUndecided, decodeUtf8 } from '../bytes/decode';
import { attempt } from '../failure';
import { readPieces, readRange, type SourceInput } from '../input';
import { Pace } from '../pace';
import { newDecoder } from '../platform';
import type { RowHandler, RowsOptions, RowsRead, Source } from '../rows';
import type { EncodingFound } from './encoding';
import { TextScanner } from './scanner';
import { findShape, type TextShape } from './separator';
import { toUtf8 } from './transcode';

/** Bytes looked at to find separator and line ends. */
const looked = 1 << 16;
const pieceSize = 1 << 20;

/** A text of separated values. */
export async function textSource(input: SourceInput, found: EncodingFound): Promise<Source> {
  const { encoding, skip } = found;
  const start = newDecoder(encoding).decode(await readRange(input, skip, looked), { stream: true });
  const shape = findShape(start);
  return {
    info: { format: 'csv', encoding, separator: shape.separator },
    worksheets: [],
    rows: (onRow, options = {}) => attempt(() => readText(input, found, shape, onRow, options)),
  };
}

async function readText(
  input: SourceInput,
  { encoding, skip, undecided }: EncodingFound,
  shape: TextShape,
  onRow: RowHandler,
  options: RowsOptions,
): Promise<RowsRead> {
  const pace = new Pace(input.name, options);
  const scanner = new TextScanner(shape, undecided ? decodeUndecided : decodeUtf8, onRow, input.name);
  // The line "sep=;" is plain ASCII.
  const from = skip + shape.skip * (encoding.startsWith('utf-16') ? 2 : 1);
  let done = from;
  let last: Uint8Array = new Uint8Array(0);
  let goesOn = true;
  for await (const piece of toUtf8(readPieces(input, from, input.size, pieceSize), encoding, input.name)) {
    goesOn = scanner.push(piece);
    if (!goesOn) break;
    last = piece;
    done = Math.min(input.size, done + pieceSize);
    await pace.step(done, input.size);
  }
  const { rows, shortLine } = scanner.end();
  const warnings: Problem[] = [];
  if (goesOn) {
    pace.finish(input.size);
    const cut = shortLine !== undefined || endsWithinCharacter(last);
    if (cut) warnings.push({ id: 'source.cut-line', params: { file: input.name, line: shortLine ?? rows } });
  }
  return { rows, warnings };
}

/** Whether UTF-8 ends with a letter of which bytes are missing. */
function endsWithinCharacter(bytes: Uint8Array): boolean {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!;
    if ((byte & 0xc0) === 0x80) continue;
    return byte >= 0xc0 && back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2);
  }
  return false;
}
