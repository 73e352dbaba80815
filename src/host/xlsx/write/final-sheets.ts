import type { SaveRequest } from '../../model';
import type { WorkbookPart } from '../read/workbook';
import { printNames } from './page';
import type { FinalSheet } from './workbook';

/**
 * The saved workbook's sheets in order: the snapshot's, and after its old neighbour each sheet of the file that the
 * snapshot does not show (chart sheets and such).
 */
export function finalSheets(
  request: SaveRequest,
  workbook: WorkbookPart,
  originals: readonly (readonly [string, number])[],
  relationshipIds: ReadonlyMap<string, string>,
): FinalSheet[] {
  const { snapshot, deleted } = request;
  const indices = new Map(originals);
  const sheets = snapshot.sheetOrder.flatMap((id): FinalSheet[] => {
    const sheet = snapshot.sheets[id];
    if (!sheet) return [];
    const name = sheet.name ?? id;
    const shared = { name, hidden: sheet.hidden === 1 };
    const original = indices.get(id);
    if (original !== undefined) return [{ ...shared, original, names: [] }];
    const relationshipId = relationshipIds.get(id);
    const page = request.extras[id]?.page ?? {};
    return relationshipId === undefined ? [] : [{ ...shared, relationshipId, names: printNames(name, page) }];
  });
  workbook.sheets.forEach((entry, original) => {
    if (deleted.includes(entry.name) || sheets.some((sheet) => sheet.original === original)) return;
    const before = sheets.findIndex((sheet) => sheet.original === original - 1);
    sheets.splice(before + 1, 0, { name: entry.name, hidden: entry.hidden, original, names: [] });
  });
  return sheets;
}
