import { fail, ok, type Result } from '../../messages';
import type { OpenedFile } from '../model';
import { MissingPart, Package } from './package';
import { refuseBytes, refuseSizes, workbookOf } from './problems';
import { readPackage } from './read/package';
import { XmlDamage } from './xml/scan';
import { readZip, ZipDamage } from './zip/read';

export interface OpenOptions {
  /** The file's name, for messages and for the snapshot. */
  file?: string;
  /** Id of the snapshot; "workbook" where absent. */
  id?: string;
}

/**
 * Reads a workbook (.xlsx, .xlsm) into the engine's snapshot. Ids of sheets are "sheet-1", "sheet-2", … in the order of
 * the file's worksheets; chart sheets stay in the file alone. Problems: file.empty, file.not-workbook, file.password,
 * file.legacy-xls, file.html-as-xls, file.xlsb, file.damaged, file.too-large.
 */
export async function openXlsx(bytes: Uint8Array, options: OpenOptions = {}): Promise<Result<OpenedFile>> {
  const file = options.file ?? '.xlsx';
  const refused = refuseBytes(bytes, file);
  if (refused) return refused;
  try {
    const entries = readZip(bytes);
    const tooLarge = refuseSizes(entries, file);
    if (tooLarge) return tooLarge;
    const pack = new Package(entries);
    const part = workbookOf(pack, file);
    return part.ok ? ok(readPackage(pack, part.value, bytes, options)) : part;
  } catch (error) {
    if (error instanceof ZipDamage || error instanceof XmlDamage || error instanceof MissingPart) {
      return fail('file.damaged', { file });
    }
    throw error;
  }
}
