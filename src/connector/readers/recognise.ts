import { newDecoder } from './platform';

export type Format = 'zip' | 'compound' | 'html' | 'xml-spreadsheet' | 'text' | 'web-archive' | 'foreign';

const startsWith = (bytes: Uint8Array, ...mark: number[]): boolean => mark.every((byte, at) => bytes[at] === byte);

/** Documents that are no tables, by their first bytes: PDF, RTF, pictures, other archives. */
const foreign: readonly (readonly number[])[] = [
  [0x25, 0x50, 0x44, 0x46],
  [0x7b, 0x5c, 0x72, 0x74, 0x66],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x52, 0x61, 0x72, 0x21],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x1f, 0x8b],
];

const page = /^\ufeff?\s*<(?:!--|(?:!doctype|\?xml|html|head|meta|title|style|body|table|div|center|font|p)\b)/i;

/** What the bytes at the beginning of a file say it is; its name says nothing. */
export function recognise(start: Uint8Array): Format {
  if (startsWith(start, 0x50, 0x4b)) return 'zip';
  if (startsWith(start, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return 'compound';
  // BIFF2 to BIFF4 are bare streams that begin with a BOF record.
  if (start[0] === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(start[1] ?? -1) && start[3] === 0x00) return 'compound';
  if (foreign.some((mark) => startsWith(start, ...mark))) return 'foreign';
  const wide = startsWith(start, 0xff, 0xfe) ? 'utf-16le' : startsWith(start, 0xfe, 0xff) ? 'utf-16be' : 'utf-8';
  const text = newDecoder(wide).decode(start.subarray(0, 16_384), { stream: true });
  if (/urn:schemas-microsoft-com:office:spreadsheet/.test(text) && /<(?:\w+:)?Workbook\b/.test(text)) {
    return 'xml-spreadsheet';
  }
  if (/^\ufeff?MIME-Version:/i.test(text)) return 'web-archive';
  // A cell of a CSV may quote a tag; a page begins with one.
  return page.test(text) ? 'html' : 'text';
}
