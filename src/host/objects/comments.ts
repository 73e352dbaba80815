import { message } from '../../messages';
import { HostError, itemNotFound } from '../errors';
import { omit, type CellComment } from '../features';
import type { HostState } from '../state';
import { objectOf, property, read, reads, writes, type Definition, type HostObject } from './definition';
import { rangeObject } from './range';
import { findRange, integer, rangeOrAddress, text, type RangeTarget } from './range-target';

/** Comments of the workbook, or of one sheet. */
interface Scope {
  sheet?: string;
}

interface CommentTarget {
  sheet: string;
  id: string;
}

/** Excel's longest comment, in characters. */
const MAX_LENGTH = 32_767;

const listed = ({ sheet }: Scope, state: HostState): (CellComment & { sheet: string })[] =>
  (sheet === undefined ? state.engine.sheets.list().map(({ id }) => id) : [sheet]).flatMap((id) =>
    state.engine.features.of(id, 'comments').map((comment) => ({ ...comment, sheet: id })),
  );

const find = ({ sheet, id }: CommentTarget, state: HostState): CellComment | undefined =>
  state.engine.features.of(sheet, 'comments').find((comment) => comment.id === id);

function commentOf(target: CommentTarget, state: HostState): CellComment {
  const comment = find(target, state);
  if (!comment) throw itemNotFound(target.id);
  return comment;
}

function replace(target: CommentTarget, changes: Partial<CellComment>, state: HostState): void {
  const changed = { ...omit(commentOf(target, state), 'origin'), ...changes };
  const comments = state.engine.features.of(target.sheet, 'comments');
  state.engine.features.set(
    target.sheet,
    'comments',
    comments.map((comment) => (comment.id === target.id ? changed : comment)),
  );
}

function remove({ sheet, id }: CommentTarget, state: HostState): void {
  const comments = state.engine.features.of(sheet, 'comments');
  state.engine.features.set(
    sheet,
    'comments',
    comments.filter((comment) => comment.id !== id),
  );
}

function contentArgument(value: unknown): string {
  const content = text(value, 'content');
  if (content.length > MAX_LENGTH)
    throw new HostError('InvalidArgument', 'host.invalidArgument', { argument: 'content' });
  return content;
}

type Reply = CellComment['replies'][number];

const replyDefinition: Definition<Reply> = {
  name: 'CommentReply',
  scalars: {
    authorName: read(({ author }) => author),
    content: read(({ content }) => content),
  },
};

const repliesDefinition: Definition<CommentTarget> = {
  name: 'CommentReplyCollection',
  items: (target, state) => commentOf(target, state).replies.map((reply) => objectOf(replyDefinition, reply)),
  methods: { getCount: reads((target, _, state) => commentOf(target, state).replies.length) },
};

const commentDefinition: Definition<CommentTarget> = {
  name: 'Comment',
  id: ({ id }) => id,
  exists: (target, state) => find(target, state) !== undefined,
  scalars: {
    id: read(({ id }) => id),
    content: property(
      (target, state) => commentOf(target, state).content,
      (target, value, state) => replace(target, { content: contentArgument(value) }, state),
      'document',
    ),
    authorName: read((target, state) => commentOf(target, state).author),
    authorEmail: read(() => ''),
    contentType: read(() => 'Plain'),
    creationDate: read((target, state) => commentOf(target, state).created),
    resolved: property(
      (target, state) => commentOf(target, state).resolved,
      (target, value, state) => replace(target, { resolved: value === true }, state),
      'document',
    ),
  },
  objects: { replies: (target) => objectOf(repliesDefinition, target) },
  methods: {
    delete: writes((target, _, state) => remove(target, state), 'document'),
    getLocation: reads((target, _, state) => {
      const { row, column } = commentOf(target, state);
      return rangeObject({ sheet: target.sheet, area: { row, column, rows: 1, columns: 1 } });
    }),
  },
};

const object = ({ sheet, id }: CommentTarget): HostObject => objectOf(commentDefinition, { sheet, id });

/** The cell that an address or a range names: "Sheet1!B2", or "B2" on the collection's own sheet. */
function cellArgument(value: unknown, { sheet }: Scope, state: HostState): RangeTarget {
  const here = sheet ?? state.engine.sheets.active().id;
  const range = typeof value === 'string' ? findRange(value, here, state) : rangeOrAddress(value, here, state);
  if (!range || range.area.rows * range.area.columns !== 1) throw taken;
  return range;
}

const taken = new HostError('InvalidArgument', 'host.invalidArgument', { argument: 'cellAddress' });

const isAt =
  ({ area }: RangeTarget) =>
  ({ row, column }: { row: number; column: number }): boolean =>
    row === area.row && column === area.column;

function add(scope: Scope, [address, content]: unknown[], state: HostState): HostObject {
  const cell = cellArgument(address, scope, state);
  const { features, sheets } = state.engine;
  if (sheets.extras(cell.sheet).protected) throw new HostError('AccessDenied', 'host.accessDenied');
  const comments = features.of(cell.sheet, 'comments');
  // Excel takes one comment a cell, and none beside a note.
  if (comments.some(isAt(cell)) || features.of(cell.sheet, 'notes').some(isAt(cell))) throw taken;
  const comment: CellComment = {
    id: features.newId(),
    row: cell.area.row,
    column: cell.area.column,
    content: contentArgument(content),
    author: message(state.language, 'host.commentAuthor'),
    created: new Date().toISOString(),
    resolved: false,
    replies: [],
  };
  features.set(cell.sheet, 'comments', [...comments, comment]);
  return object({ sheet: cell.sheet, id: comment.id });
}

function required(scope: Scope, id: unknown, state: HostState): HostObject {
  const comment = listed(scope, state).find((one) => one.id === id);
  if (!comment) throw itemNotFound(String(id));
  return object(comment);
}

/** `workbook.comments` and `worksheet.comments`. */
export const commentsDefinition: Definition<Scope> = {
  name: 'CommentCollection',
  item: required,
  items: (scope, state) => listed(scope, state).map(object),
  methods: {
    add: writes(add, 'document'),
    getCount: reads((scope, _, state) => listed(scope, state).length),
    getItem: reads((scope, [id], state) => required(scope, id, state)),
    getItemAt: reads((scope, [index], state) => {
      const comment = listed(scope, state)[integer(index, 'index', 0)];
      if (!comment) throw itemNotFound(String(index));
      return object(comment);
    }),
    getItemByCell: reads((scope, [address], state) => {
      const cell = cellArgument(address, scope, state);
      const comment = state.engine.features.of(cell.sheet, 'comments').find(isAt(cell));
      if (!comment) throw itemNotFound('Comment');
      return object({ sheet: cell.sheet, id: comment.id });
    }),
  },
};
