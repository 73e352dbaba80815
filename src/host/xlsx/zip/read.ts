import { inflateSync } from 'fflate';
import { crc32 } from './crc';

/** One entry of a ZIP archive, still compressed. Sizes are bytes. */
export interface ZipEntry {
  name: string;
  method: number;
  crc: number;
  compressedSize: number;
  size: number;
  /** The bytes as stored in the archive, so that an untouched entry can be copied without inflating it. */
  stored: Uint8Array;
}

/** The archive breaks its own format; the message is for developers only. */
export class ZipDamage extends Error {}

const endSignature = 0x06054b50;
const centralSignature = 0x02014b50;
const localSignature = 0x04034b50;
const zip64EndSignature = 0x06064b50;
const zip64LocatorSignature = 0x07064b50;
const unknown32 = 0xffffffff;

/**
 * The entries of an archive in directory order, from the central directory alone: local headers may lack the
 * sizes (streamed archives) and are used only to find where data begin.
 * @throws ZipDamage where the directory or an entry lies outside the file.
 */
export function readZip(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return readDirectory(bytes, view);
  } catch (error) {
    // DataView answers a position outside the file with a RangeError.
    if (error instanceof RangeError) throw new ZipDamage('directory points outside the file');
    throw error;
  }
}

/** @throws ZipDamage where the data do not inflate to the promised size and checksum. */
export function inflateEntry(entry: ZipEntry): Uint8Array {
  if (entry.method === 0) return checked(entry, entry.stored);
  if (entry.method !== 8) throw new ZipDamage(`${entry.name}: unknown compression ${entry.method}`);
  let out: Uint8Array;
  try {
    out = inflateSync(entry.stored, { out: new Uint8Array(entry.size) });
  } catch {
    throw new ZipDamage(`${entry.name}: broken data`);
  }
  return checked(entry, out);
}

function checked(entry: ZipEntry, data: Uint8Array): Uint8Array {
  if (data.length !== entry.size || crc32(data) !== entry.crc) throw new ZipDamage(`${entry.name}: checksum differs`);
  return data;
}

function readDirectory(bytes: Uint8Array, view: DataView): ZipEntry[] {
  const { count, offset } = locateDirectory(view);
  const entries: ZipEntry[] = [];
  for (let i = 0, at = offset; i < count; i++) {
    if (view.getUint32(at, true) !== centralSignature) throw new ZipDamage('broken directory');
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const sizes = readSizes(view, at, at + 46 + nameLength, extraLength);
    if (!name.endsWith('/')) {
      const stored = storedBytes(bytes, view, sizes.local, sizes.compressed);
      entries.push({
        name,
        method: view.getUint16(at + 10, true),
        crc: view.getUint32(at + 16, true),
        compressedSize: sizes.compressed,
        size: sizes.size,
        stored,
      });
    }
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  return entries;
}

function storedBytes(bytes: Uint8Array, view: DataView, local: number, length: number): Uint8Array {
  if (view.getUint32(local, true) !== localSignature) throw new ZipDamage('broken local header');
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + length > bytes.length) throw new ZipDamage('entry cut short');
  return bytes.subarray(start, start + length);
}

/** Sizes and position of an entry; System.IO.Packaging writes them in the ZIP64 field even for small files. */
function readSizes(view: DataView, at: number, extra: number, extraLength: number) {
  let compressed = view.getUint32(at + 20, true);
  let size = view.getUint32(at + 24, true);
  let local = view.getUint32(at + 42, true);
  for (let p = extra; p + 4 <= extra + extraLength; p += 4 + view.getUint16(p + 2, true)) {
    if (view.getUint16(p, true) !== 1) continue;
    let field = p + 4;
    const next = () => Number(view.getBigUint64((field += 8) - 8, true));
    if (size === unknown32) size = next();
    if (compressed === unknown32) compressed = next();
    if (local === unknown32) local = next();
  }
  return { compressed, size, local };
}

function locateDirectory(view: DataView): { count: number; offset: number } {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) !== endSignature) continue;
    const count = view.getUint16(at + 10, true);
    const offset = view.getUint32(at + 16, true);
    const needs64 = count === 0xffff || offset === unknown32;
    if (!needs64 || at < 20 || view.getUint32(at - 20, true) !== zip64LocatorSignature) return { count, offset };
    const end64 = Number(view.getBigUint64(at - 20 + 8, true));
    if (view.getUint32(end64, true) !== zip64EndSignature) throw new ZipDamage('broken ZIP64 directory');
    return { count: Number(view.getBigUint64(end64 + 32, true)), offset: Number(view.getBigUint64(end64 + 48, true)) };
  }
  throw new ZipDamage('no directory');
}
