import type { CellComment } from '../../../features';
import { cellName } from '../../address';
import type { Package } from '../../package';
import { addDefault, addPart, addRelationship, removePart, removeRelationship } from '../../write/package-edits';
import { applyEdits, type Edit } from '../../xml/edit';
import { attribute, child, childrenOf, parseXml, prefixOf } from '../../xml/scan';
import { encodeXml, encodeXstring } from '../../xml/text';
import type { SheetElements } from '../elements';
import { legacy, relatedPart, threads } from './parts';
import { readComments, readPersons } from './read';
import { emptyShapes, hasShapes, withoutShapes, withShapes } from './shapes';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export interface CommentWriting {
  pack: Package;
  /** Parts of the sheet and of the workbook. */
  part: string;
  workbook: string;
  /** Namespaces of relationships and of the workbook's own elements. */
  relationships: string;
  main: string;
}

/**
 * Gives a sheet its comments: as threads for programs that know them, and as notes with the same words for others.
 * Comments and notes of the file that stay keep their source.
 */
export function commentEdits(sheet: SheetElements, comments: readonly CellComment[], writing: CommentWriting): Edit[] {
  const { pack, part } = writing;
  const kept = new Set(comments.filter(({ origin }) => origin).map(({ id }) => id));
  const gone = readComments(pack, part, new Map()).comments.filter(({ id }) => !kept.has(id));
  const added = comments.filter(({ origin }) => !origin);
  if (gone.length === 0 && added.length === 0) return [];
  writeThreads(gone, added, writing);
  writeNotes(gone, added, writing);
  return writeShapes(sheet, gone, added, writing);
}

/** The part that the sheet has for it, or a new one. */
function ensurePart(
  { pack, part }: CommentWriting,
  relationship: string,
  { stem, ending, type, text }: { stem: string; ending: string; type: string; text: string },
): string {
  const existing = relatedPart(pack, part, relationship.slice(relationship.lastIndexOf('/') + 1));
  if (existing !== undefined) return existing;
  const name = pack.freeName(stem, ending);
  if (ending === '.vml') {
    addDefault(pack, 'vml', type);
    pack.set(name, text);
  } else addPart(pack, name, type, text);
  addRelationship(pack, part, relationship, name);
  return name;
}

/** Removes a part of the sheet with its relationship, and gives back the relationship's id. */
function dropPart({ pack, part }: CommentWriting, name: string): string | undefined {
  const id = pack.relationships(part).find(({ target }) => target === name)?.id;
  if (id !== undefined) removeRelationship(pack, part, id);
  removePart(pack, name);
  return id;
}

function writeThreads(gone: CellComment[], added: CellComment[], writing: CommentWriting): void {
  const { pack } = writing;
  const name = ensurePart(writing, `${threads.relationships}/threadedComment`, {
    stem: 'xl/threadedComments/threadedComment',
    ending: '.xml',
    type: threads.commentType,
    text: `${declaration}<ThreadedComments xmlns="${threads.namespace}"></ThreadedComments>`,
  });
  const source = pack.text(name);
  const root = parseXml(source);
  const ids = new Set(gone.map(({ id }) => id));
  const removed = root.children.filter(
    ({ tag }) => ids.has(attribute(tag, 'id') ?? '') || ids.has(attribute(tag, 'parentId') ?? ''),
  );
  if (removed.length === root.children.length && added.length === 0) return void dropPart(writing, name);
  const prefix = prefixOf(root);
  const persons = new Persons(writing);
  const texts = added.flatMap((comment) => threadXml(comment, prefix, persons));
  const edits = removed.map(({ start, end }) => ({ start, end, text: '' }));
  pack.set(
    name,
    applyEdits(source, [...edits, { start: root.contentEnd, end: root.contentEnd, text: texts.join('') }]),
  );
}

/** A comment and its replies; these get ids that follow from its own. */
function threadXml(comment: CellComment, prefix: string, persons: Persons): string[] {
  const { row, column, created, id, author, content, replies, resolved } = comment;
  const one = (person: string, own: string, words: string, rest: string) =>
    `<${prefix}threadedComment ref="${cellName(row, column)}" dT="${encodeXml(created.replace(/Z$/, ''))}" ` +
    `personId="${persons.id(person)}" id="${own}"${rest}><${prefix}text>${encodeXml(words)}</${prefix}text></${prefix}threadedComment>`;
  return [
    one(author, id, content, resolved ? ' done="1"' : ''),
    ...replies.map((reply, index) => {
      const own = `{CC${String(index + 1).padStart(6, '0')}${id.slice(9)}`;
      return one(reply.author, own, reply.content, ` parentId="${id}"`);
    }),
  ];
}

/** Those who write comments, by name; new ones are added to the workbook's list. */
class Persons {
  constructor(private readonly writing: CommentWriting) {}

  id(name: string): string {
    const { pack, workbook } = this.writing;
    const known = [...readPersons(pack, workbook)].find(([, displayName]) => displayName === name)?.[0];
    if (known !== undefined) return known;
    const part = relatedPart(pack, workbook, 'person') ?? this.newPart();
    const source = pack.text(part);
    const root = parseXml(source);
    const number = String(root.children.length + 1).padStart(12, '0');
    const id = `{CCAA0000-0000-4000-8000-${number}}`;
    const text = `<${prefixOf(root)}person displayName="${encodeXml(name)}" id="${id}" userId="${encodeXml(name)}" providerId="None"/>`;
    pack.set(part, applyEdits(source, [{ start: root.contentEnd, end: root.contentEnd, text }]));
    return id;
  }

  private newPart(): string {
    const { pack, workbook } = this.writing;
    const name = pack.has('xl/persons/person.xml')
      ? pack.freeName('xl/persons/person', '.xml')
      : 'xl/persons/person.xml';
    addPart(pack, name, threads.personType, `${declaration}<personList xmlns="${threads.namespace}"></personList>`);
    addRelationship(pack, workbook, `${threads.relationships}/person`, name);
    return name;
  }
}

/** The words of a thread, for programs that know notes only. */
const noteText = ({ content, replies }: CellComment): string =>
  [content, ...replies.map((reply) => `${reply.author}: ${reply.content}`)].join('\n');

function writeNotes(gone: CellComment[], added: CellComment[], writing: CommentWriting): void {
  const { pack, relationships, main } = writing;
  const name = ensurePart(writing, `${relationships}/comments`, {
    stem: 'xl/comments',
    ending: '.xml',
    type: legacy.commentType,
    text: `${declaration}<comments xmlns="${main}"><authors></authors><commentList></commentList></comments>`,
  });
  const source = pack.text(name);
  const root = parseXml(source);
  const prefix = prefixOf(root);
  const [authors, list] = [child(root, 'authors'), child(root, 'commentList')];
  if (!authors || !list) return;
  const cells = new Set(gone.map(({ row, column }) => cellName(row, column)));
  const notes = childrenOf(list, 'comment');
  const removed = notes.filter(({ tag }) => cells.has(attribute(tag, 'ref') ?? ''));
  if (removed.length === notes.length && added.length === 0) return void dropPart(writing, name);
  // The author's name is the thread's id, by which Excel knows that the note stands for the thread.
  const names = added.map(({ id }) => `<${prefix}author>tc=${id}</${prefix}author>`);
  const first = childrenOf(authors, 'author').length;
  const texts = added.map((comment, index) => {
    const words = encodeXstring(noteText(comment));
    return (
      `<${prefix}comment ref="${cellName(comment.row, comment.column)}" authorId="${first + index}" shapeId="0">` +
      // A run, although it has no format: some programs look for runs only.
      `<${prefix}text><${prefix}r><${prefix}t xml:space="preserve">${words}</${prefix}t></${prefix}r></${prefix}text></${prefix}comment>`
    );
  });
  const content = (element: typeof list, inside: string): Edit =>
    element.tag.empty
      ? {
          start: element.start,
          end: element.end,
          text: `<${prefix}${element.name}>${inside}</${prefix}${element.name}>`,
        }
      : { start: element.contentEnd, end: element.contentEnd, text: inside };
  pack.set(
    name,
    applyEdits(source, [
      content(authors, names.join('')),
      ...removed.map(({ start, end }) => ({ start, end, text: '' })),
      content(list, texts.join('')),
    ]),
  );
}

function writeShapes(sheet: SheetElements, gone: CellComment[], added: CellComment[], writing: CommentWriting): Edit[] {
  const { pack, part, relationships } = writing;
  const [element] = sheet.all('legacyDrawing');
  const name = ensurePart(writing, `${relationships}/vmlDrawing`, {
    stem: 'xl/drawings/vmlDrawing',
    ending: '.vml',
    type: legacy.shapeType,
    text: emptyShapes,
  });
  const text = withShapes(withoutShapes(pack.text(name), gone), added);
  if (!hasShapes(text)) {
    dropPart(writing, name);
    return sheet.replace('legacyDrawing', '');
  }
  pack.set(name, text);
  if (element) return [];
  const id = pack.relationships(part).find(({ target }) => target === name)?.id;
  return [sheet.insert('legacyDrawing', `<${sheet.prefix}legacyDrawing xmlns:r="${relationships}" r:id="${id}"/>`)];
}
