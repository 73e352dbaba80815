import { fail, type Result } from '../../messages';
import { contentType, type Package } from './package';
import { findWorkbook } from './read/workbook';
import type { ZipEntry } from './zip/read';

/** Sizes beyond which a file is refused before anything is inflated. Bytes. */
export const sizeLimits = {
  /** All parts together. */
  total: 1_000_000_000,
  /** One part: an engine's strings end near half a billion characters. */
  part: 480_000_000,
  /** Compression that no real workbook reaches (deflate's own limit is about 1 : 1030). */
  ratio: 500,
  /** Below this total a high ratio does no harm (a large empty sheet compresses well). */
  harmless: 100_000_000,
};

const compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

const startsWith = (bytes: Uint8Array, mark: number[]) => mark.every((byte, i) => bytes[i] === byte);

/** What keeps the bytes from being a ZIP archive of a workbook; undefined where they may be one. */
export function refuseBytes(bytes: Uint8Array, file: string): Result<never> | undefined {
  if (!bytes.length) return fail('file.empty', { file });
  if (startsWith(bytes, compound)) {
    const has = (name: string) => holdsName(bytes, name);
    if (has('EncryptedPackage') || has('EncryptionInfo')) return fail('file.password', { file });
    return fail(has('Workbook') || has('Book') ? 'file.legacy-xls' : 'file.not-workbook', { file });
  }
  if (startsWith(bytes, [0x50, 0x4b])) return undefined;
  // BIFF2–5 files of old programs are bare streams that begin with a BOF record.
  if (bytes[0] === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(bytes[1]!)) return fail('file.legacy-xls', { file });
  return fail(isHtml(bytes) ? 'file.html-as-xls' : 'file.not-workbook', { file });
}

/** Whether the directory of a compound file (MS-CFB 2.6.1: UTF-16 names, the first at any 128 bytes) holds `name`. */
function holdsName(bytes: Uint8Array, name: string): boolean {
  const codes = [...`${name}\0`].map((char) => char.charCodeAt(0));
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    const length = bytes[at + 64]! | (bytes[at + 65]! << 8);
    if (length !== codes.length * 2) continue;
    if (codes.every((code, i) => bytes[at + 2 * i] === code && bytes[at + 2 * i + 1] === 0)) return true;
  }
  return false;
}

/** Web reports saved under the name of a workbook; Excel opens them after a warning. */
function isHtml(bytes: Uint8Array): boolean {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  const start = new TextDecoder(utf16 ? 'utf-16le' : 'utf-8').decode(bytes.subarray(0, 4096));
  return /<(?:!doctype\s+html|html|table|meta|style|head|body)\b/i.test(start);
}

export function refuseSizes(entries: ZipEntry[], file: string): Result<never> | undefined {
  const total = entries.reduce((sum, entry) => sum + entry.size, 0);
  const stored = entries.reduce((sum, entry) => sum + entry.compressedSize, 0);
  const absurd = total > sizeLimits.harmless && total > stored * sizeLimits.ratio;
  const large = total > sizeLimits.total || entries.some((entry) => entry.size > sizeLimits.part);
  return absurd || large ? fail('file.too-large', { file }) : undefined;
}

const spreadsheets = /spreadsheetml|ms-excel/;

/** The workbook part, or why the package is no workbook that can be opened. */
export function workbookOf(pack: Package, file: string): Result<string> {
  const types = pack.optionalText('[Content_Types].xml');
  if (types === undefined) return fail('file.not-workbook', { file });
  const part = findWorkbook(pack);
  if (part === undefined) return fail(pack.has('xl/workbook.xml') ? 'file.damaged' : 'file.not-workbook', { file });
  const type = contentType(types, part) ?? '';
  if (type.includes('binary') || part.toLowerCase().endsWith('.bin')) return fail('file.xlsb', { file });
  if (!spreadsheets.test(type) && !part.toLowerCase().endsWith('workbook.xml')) {
    return fail('file.not-workbook', { file });
  }
  return pack.has(part) ? { ok: true, value: part } : fail('file.damaged', { file });
}
