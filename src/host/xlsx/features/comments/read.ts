import type { CellComment, SheetFeatures } from '../../../features';
import { parseCell } from '../../address';
import type { Package } from '../../package';
import { attribute, booleanAttribute, child, childrenOf, parseXml, type Element } from '../../xml/scan';
import { relatedPart } from './parts';

/** Names of those who wrote comments, by id, of the workbook `part`. */
export function readPersons(pack: Package, workbook: string): Map<string, string> {
  const part = relatedPart(pack, workbook, 'person');
  const persons = part === undefined ? [] : childrenOf(parseXml(pack.text(part)), 'person');
  return new Map(persons.map(({ tag }) => [attribute(tag, 'id') ?? '', attribute(tag, 'displayName') ?? '']));
}

type Read = Pick<SheetFeatures, 'comments' | 'notes'>;

/** The comments of the sheet in `part`, and the cells of its notes that are no comment's. */
export function readComments(pack: Package, part: string, persons: ReadonlyMap<string, string>): Read {
  const threaded = relatedPart(pack, part, 'threadedComment');
  const elements = threaded === undefined ? [] : childrenOf(parseXml(pack.text(threaded)), 'threadedComment');
  const author = ({ tag }: Element) => persons.get(attribute(tag, 'personId') ?? '') ?? '';
  const content = (element: Element) => child(element, 'text')?.text ?? '';
  const comments = elements.flatMap((element): CellComment[] => {
    const { tag } = element;
    const at = parseCell(attribute(tag, 'ref') ?? '');
    const id = attribute(tag, 'id') ?? '';
    if (!at || attribute(tag, 'parentId') !== undefined) return [];
    const replies = elements.filter((other) => attribute(other.tag, 'parentId') === id);
    return [
      {
        id,
        ...at,
        content: content(element),
        author: author(element),
        created: attribute(tag, 'dT') ?? '',
        resolved: booleanAttribute(tag, 'done') ?? false,
        replies: replies.map((reply) => ({ content: content(reply), author: author(reply) })),
        origin: true,
      },
    ];
  });
  return { comments, notes: readNotes(pack, part, comments) };
}

function readNotes(pack: Package, part: string, comments: CellComment[]): Read['notes'] {
  const legacy = relatedPart(pack, part, 'comments');
  const list = legacy === undefined ? undefined : child(parseXml(pack.text(legacy)), 'commentList');
  return childrenOf(list, 'comment')
    .map(({ tag }) => parseCell(attribute(tag, 'ref') ?? ''))
    .filter((at) => at !== undefined)
    .filter((at) => !comments.some(({ row, column }) => row === at.row && column === at.column));
}
