import { attribute, childrenOf, parseXml } from '../xml/scan';
import { applyEdits, type Edit } from '../xml/edit';

/**
 * The calculation chain without entries for which `gone` holds. An entry for a cell that holds no formula makes Excel
 * call the file damaged; a formula without an entry does not. `undefined` where nothing is left.
 */
export function trimCalcChain(source: string, gone: (sheetId: string, cell: string) => boolean): string | undefined {
  const entries = childrenOf(parseXml(source), 'c');
  const edits: Edit[] = [];
  let sheet = '';
  let keptSheet = '';
  for (const { tag, start, end } of entries) {
    const own = attribute(tag, 'i');
    // An entry without a sheet is of the sheet of the one before it.
    sheet = own ?? sheet;
    if (gone(sheet, attribute(tag, 'r') ?? '')) {
      edits.push({ start, end, text: '' });
      continue;
    }
    if (own === undefined && sheet !== keptSheet) {
      edits.push({ start: tag.attributesAt, end: tag.attributesAt, text: ` i="${sheet}"` });
    }
    keptSheet = sheet;
  }
  return edits.filter((edit) => edit.text === '').length === entries.length ? undefined : applyEdits(source, edits);
}
