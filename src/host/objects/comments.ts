import type { DocumentComment } from '../engine/document';
import { HostError, itemNotFound } from '../errors';
import type { HostState } from '../state';
import { objectOf, property, read, reads, writes, type Definition, type HostObject } from './definition';
import { rangeObject } from './range';
import { findRange, integer, rangeOrAddress, text, type RangeTarget } from './range-target';

/** Comments of the workbook, or of one sheet. */
interface Scope {
  sheet?: string;
}

const listed = ({ sheet }: Scope, state: HostState): DocumentComment[] =>
  [...state.engine.document.comments.values()].filter(
    (comment) => state.engine.sheets.byId(comment.sheet) && (sheet === undefined || comment.sheet === sheet),
  );

const byId = (id: string, state: HostState): DocumentComment => {
  const comment = state.engine.document.comments.get(id);
  if (!comment) throw itemNotFound(id);
  return comment;
};

const commentDefinition: Definition<string> = {
  name: 'Comment',
  id: (id) => id,
  exists: (id, state) => state.engine.document.comments.has(id),
  scalars: {
    id: read((id) => id),
    content: property(
      (id, state) => byId(id, state).content,
      (id, value, state) => {
        byId(id, state).content = text(value, 'content');
      },
      'document',
    ),
    authorName: read(() => ''),
    authorEmail: read(() => ''),
    resolved: read(() => false),
    contentType: read(() => 'Plain'),
  },
  objects: {
    replies: () =>
      objectOf<null>({ name: 'CommentReplyCollection', items: () => [], methods: { getCount: reads(() => 0) } }, null),
  },
  methods: {
    delete: writes((id, _, state) => void state.engine.document.comments.delete(id), 'document'),
    getLocation: reads((id, _, state) => rangeObject(cellOf(byId(id, state)))),
  },
};

const cellOf = ({ sheet, row, column }: DocumentComment): RangeTarget => ({
  sheet,
  area: { row, column, rows: 1, columns: 1 },
});

const object = (comment: DocumentComment): HostObject => objectOf(commentDefinition, comment.id);

/** The cell that an address or a range names: "Sheet1!B2", or "B2" on the collection's own sheet. */
function cellArgument(value: unknown, { sheet }: Scope, state: HostState): RangeTarget {
  const here = sheet ?? state.engine.sheets.active().id;
  const range = typeof value === 'string' ? findRange(value, here, state) : rangeOrAddress(value, here, state);
  if (!range || range.area.rows * range.area.columns !== 1) {
    throw new HostError('InvalidArgument', 'host.invalidArgument', { argument: 'cellAddress' });
  }
  return range;
}

const at = ({ sheet, area }: RangeTarget, state: HostState): DocumentComment | undefined =>
  listed({ sheet }, state).find(({ row, column }) => row === area.row && column === area.column);

function add(scope: Scope, [address, content]: unknown[], state: HostState): HostObject {
  const cell = cellArgument(address, scope, state);
  if (state.engine.sheets.extras(cell.sheet).protected) throw new HostError('AccessDenied', 'host.accessDenied');
  // Excel takes one comment a cell.
  if (at(cell, state)) throw new HostError('InvalidArgument', 'host.invalidArgument', { argument: 'cellAddress' });
  const { comments } = state.engine.document;
  const id = `{${String(state.engine.document.nextComment++).padStart(8, '0')}}`;
  const { row, column } = cell.area;
  const comment = { id, sheet: cell.sheet, row, column, content: text(content, 'content') };
  comments.set(id, comment);
  return object(comment);
}

/** `workbook.comments` and `worksheet.comments`. */
export const commentsDefinition: Definition<Scope> = {
  name: 'CommentCollection',
  item: (scope, id, state) => required(scope, id, state),
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
      const comment = at(cellArgument(address, scope, state), state);
      if (!comment) throw itemNotFound('Comment');
      return object(comment);
    }),
  },
};

function required(scope: Scope, id: unknown, state: HostState): HostObject {
  const comment = listed(scope, state).find((one) => one.id === id);
  if (!comment) throw itemNotFound(String(id));
  return object(comment);
}
