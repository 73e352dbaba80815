import { deflateSync } from 'fflate';
import { crc32 } from './crc';
import type { ZipEntry } from './read';

/** 1 January 1980, the earliest date of the format: the same workbook gives the same bytes whenever it is saved. */
const fixedDate = 0x21;
const utf8Name = 0x0800;

/** A new entry from its content. */
export function deflateEntry(name: string, content: Uint8Array): ZipEntry {
  const stored = deflateSync(content, { level: 6 });
  return {
    name,
    method: 8,
    crc: crc32(content),
    compressedSize: stored.length,
    size: content.length,
    stored,
  };
}

/** An archive of `entries` in their order. Stored bytes are copied as they are. */
export function writeZip(entries: ZipEntry[]): Uint8Array {
  const names = entries.map((entry) => new TextEncoder().encode(entry.name));
  const local = entries.reduce((sum, entry, i) => sum + 30 + names[i]!.length + entry.stored.length, 0);
  const central = names.reduce((sum, name) => sum + 46 + name.length, 0);
  const bytes = new Uint8Array(local + central + 22);
  const view = new DataView(bytes.buffer);
  let at = 0;
  let directory = local;
  entries.forEach((entry, i) => {
    const name = names[i]!;
    view.setUint32(directory, 0x02014b50, true);
    view.setUint16(directory + 4, 20, true);
    writeCommon(view, directory + 6, entry, name.length);
    view.setUint32(directory + 42, at, true);
    bytes.set(name, directory + 46);
    directory += 46 + name.length;

    view.setUint32(at, 0x04034b50, true);
    writeCommon(view, at + 4, entry, name.length);
    bytes.set(name, at + 30);
    bytes.set(entry.stored, at + 30 + name.length);
    at += 30 + name.length + entry.stored.length;
  });
  view.setUint32(directory, 0x06054b50, true);
  view.setUint16(directory + 8, entries.length, true);
  view.setUint16(directory + 10, entries.length, true);
  view.setUint32(directory + 12, central, true);
  view.setUint32(directory + 16, local, true);
  return bytes;
}

/** The fields that local and central headers share, in the same order. */
function writeCommon(view: DataView, at: number, entry: ZipEntry, nameLength: number): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, utf8Name, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint16(at + 6, 0, true);
  view.setUint16(at + 8, fixedDate, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.compressedSize, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, nameLength, true);
}
