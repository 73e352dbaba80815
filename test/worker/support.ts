import type { CellValue } from '../../src/tracking/types';
import type { ImportInput } from '../../src/worker/protocol';

export const csvOf = (rows: readonly (readonly CellValue[])[]): string =>
  rows.map((row) => row.map((cell) => `"${String(cell ?? '').replaceAll('"', '""')}"`).join(',')).join('\n');

/** A file as the browser hands it over. */
export const fileInput = (
  name: string,
  content: string | Uint8Array,
  rest: Partial<ImportInput> = {},
): ImportInput => ({
  id: name,
  name,
  content: { kind: 'file', blob: new Blob([content as BlobPart]) },
  ...rest,
});

export const listInput = (name: string, rows: readonly (readonly CellValue[])[], rest: Partial<ImportInput> = {}) =>
  fileInput(name, csvOf(rows), rest);
