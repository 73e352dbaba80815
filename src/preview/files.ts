import { openXlsx, saveXlsx } from '../host/xlsx';
import type { OpenedFile, SaveRequest } from '../host/model';
import type { Result } from '../messages';
import { text } from './text';

/** The workbook in a file that a person chose or dropped. */
export async function openFile(file: File): Promise<Result<OpenedFile>> {
  return openXlsx(new Uint8Array(await file.arrayBuffer()), { file: file.name });
}

/** The name of a copy of the workbook `name`: "so.xlsx" → "so - bản sao.xlsx". */
export const copyName = (name: string): string => text('preview.copy-name', { name: name.replace(/\.xls[xm]$/i, '') });

/** Puts a copy of the workbook into the browser's download folder. */
export async function saveCopy(request: SaveRequest, name: string): Promise<void> {
  download(await saveXlsx(request), name);
}

function download(bytes: Uint8Array, name: string): void {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the address after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
