import { parseCell } from '../address';
import type { Package } from '../package';
import { attribute, child, childrenOf, parseXml, type Element } from '../xml/scan';

/** The engine's note (`ISheetNote` of @univerjs/sheets-note). */
export interface Note {
  id: string;
  row: number;
  col: number;
  /** Pixels; files keep the size in a drawing, which is left to the file. */
  width: number;
  height: number;
  note: string;
}

const size = { width: 160, height: 90 };

/** Notes of a sheet by row and column. Threaded comments carry a note of their own for older programs. */
export function readNotes(pack: Package, part: string): Record<number, Record<number, Note>> {
  const notes: Record<number, Record<number, Note>> = {};
  const target = pack.relationships(part).find((relationship) => relationship.type === 'comments')?.target;
  const source = target && pack.optionalText(target);
  if (!source) return notes;
  for (const comment of childrenOf(child(parseXml(source), 'commentList'), 'comment')) {
    const reference = attribute(comment.tag, 'ref') ?? '';
    const at = parseCell(reference);
    if (!at) continue;
    const note = plainText(child(comment, 'text'));
    (notes[at.row] ??= {})[at.column] = { id: `note-${reference}`, row: at.row, col: at.column, ...size, note };
  }
  return notes;
}

/** Text of runs joined. */
function plainText(element: Element | undefined): string {
  if (!element) return '';
  if (element.name === 't') return element.text;
  return element.children
    .filter((part) => part.name !== 'rPh')
    .map(plainText)
    .join('');
}
