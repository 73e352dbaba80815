import { failure, type ReadFailure } from '../failure';
import { readRange, type SourceInput } from '../input';
import { limits } from '../limits';
import { newDecoder } from '../platform';

/** One entry of a ZIP archive. Sizes are bytes, as the archive promises them. */
export interface ZipEntry {
  name: string;
  method: number;
  encrypted: boolean;
  crc: number;
  compressedSize: number;
  size: number;
  /** Position of the local header. */
  offset: number;
}

const endSignature = 0x06054b50;
const centralSignature = 0x02014b50;
const zip64EndSignature = 0x06064b50;
const zip64LocatorSignature = 0x07064b50;
const unknown32 = 0xffffffff;
const unknown16 = 0xffff;
const endLength = 22;
const locatorLength = 20;
const headerLength = 46;

const damaged = (input: SourceInput): ReadFailure => failure('source.damaged', { file: input.name });
const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The entries of an archive by name (APPNOTE.TXT 4.3.12). @throws ReadFailure where the archive is cut or damaged. */
export async function readDirectory(input: SourceInput): Promise<Map<string, ZipEntry>> {
  const { offset, length, count } = await locateDirectory(input);
  if (offset + length > input.size) throw damaged(input);
  if (length > limits.directory) throw failure('source.too-large', { file: input.name });
  const bytes = await readRange(input, offset, offset + length);
  const entries = new Map<string, ZipEntry>();
  for (let at = 0, read = 0; read < count; read++) {
    const entry = readEntry(bytes, at);
    if (!entry) throw damaged(input);
    if (!entries.has(entry.name)) entries.set(entry.name, entry);
    at = entry.next;
  }
  return entries;
}

function readEntry(bytes: Uint8Array, at: number): (ZipEntry & { next: number }) | undefined {
  if (at + headerLength > bytes.length) return undefined;
  const view = viewOf(bytes);
  if (view.getUint32(at, true) !== centralSignature) return undefined;
  const nameAt = at + headerLength;
  const extraAt = nameAt + view.getUint16(at + 28, true);
  const extraEnd = extraAt + view.getUint16(at + 30, true);
  const next = extraEnd + view.getUint16(at + 32, true);
  if (next > bytes.length) return undefined;
  return {
    // Some writers of packages use the separators of Windows.
    name: newDecoder('utf-8').decode(bytes.subarray(nameAt, extraAt)).replaceAll('\\', '/'),
    method: view.getUint16(at + 10, true),
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    crc: view.getUint32(at + 16, true),
    ...readSizes(view, at, extraAt, extraEnd),
    next,
  };
}

/** System.IO.Packaging writes the sizes in the ZIP64 field even of small files. */
function readSizes(view: DataView, at: number, extra: number, extraEnd: number) {
  let compressedSize = view.getUint32(at + 20, true);
  let size = view.getUint32(at + 24, true);
  let offset = view.getUint32(at + 42, true);
  for (let field = extra; field + 4 <= extraEnd; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    let value = field + 4;
    const end = Math.min(extraEnd, value + view.getUint16(field + 2, true));
    const next = (known: number) => {
      if (known !== unknown32 || value + 8 > end) return known;
      value += 8;
      return Number(view.getBigUint64(value - 8, true));
    };
    size = next(size);
    compressedSize = next(compressedSize);
    offset = next(offset);
  }
  return { compressedSize, size, offset };
}

async function locateDirectory(input: SourceInput): Promise<{ offset: number; length: number; count: number }> {
  const from = Math.max(0, input.size - endLength - unknown16 - locatorLength);
  const tail = await readRange(input, from, input.size);
  const view = viewOf(tail);
  for (let at = tail.length - endLength; at >= 0; at--) {
    if (view.getUint32(at, true) !== endSignature) continue;
    const count = view.getUint16(at + 10, true);
    const length = view.getUint32(at + 12, true);
    const offset = view.getUint32(at + 16, true);
    const large = count === unknown16 || length === unknown32 || offset === unknown32;
    const locator = at - locatorLength;
    if (!large || locator < 0 || view.getUint32(locator, true) !== zip64LocatorSignature) {
      return { offset, length, count };
    }
    return await readZip64(input, Number(view.getBigUint64(locator + 8, true)));
  }
  throw failure('source.cut', { file: input.name });
}

async function readZip64(input: SourceInput, at: number): Promise<{ offset: number; length: number; count: number }> {
  const bytes = await readRange(input, at, at + 56);
  const view = viewOf(bytes);
  if (bytes.length < 56 || view.getUint32(0, true) !== zip64EndSignature) throw damaged(input);
  const number = (position: number) => Number(view.getBigUint64(position, true));
  return { count: number(32), length: number(40), offset: number(48) };
}
