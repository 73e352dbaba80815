import { apiNotFound } from './errors';
import type { HostObject } from './objects/definition';
import { memberName, wireName } from './protocol';
import type { HostState } from './state';

/** What a load asks for: names, and for each object among them what is asked of it. Empty: everything. */
export type Selection = Map<string, Selection>;

/** ["name", "format/font/bold"] as a tree. "$all" and "*" mean everything, which an empty tree says. */
export function selectionOf(paths: readonly string[]): Selection {
  const root: Selection = new Map();
  for (const path of paths) {
    let at = root;
    for (const part of path.split('/')) {
      const name = memberName(part.trim());
      if (name === '*' || name === '$all' || name === '') break;
      let next = at.get(name);
      if (!next) at.set(name, (next = new Map()));
      at = next;
    }
  }
  return root;
}

export interface Paging {
  top?: number;
  skip?: number;
}

type Answer = Record<string, unknown>;

/** The answer to a load: PascalCase keys, collections as `_Items`. */
export function query(object: HostObject, selection: Selection, state: HostState, paging: Paging = {}): Answer {
  const { definition, target } = object;
  if (!definition.items) return properties(object, selection, state);
  const own: Selection = new Map();
  const ofItems: Selection = new Map();
  for (const [name, nested] of selection) {
    if (name === 'items') for (const [inner, deeper] of nested) ofItems.set(inner, deeper);
    else (definition.scalars?.[name] ? own : ofItems).set(name, nested);
  }
  const skip = paging.skip ?? 0;
  const items = definition
    .items(target as never, state)
    .slice(skip, paging.top === undefined ? undefined : skip + paging.top);
  const onlyOwn = own.size > 0 && ofItems.size === 0 && !selection.has('items');
  return {
    ...(own.size > 0 || selection.size === 0 ? properties(object, own, state) : {}),
    ...(!onlyOwn && { _Items: items.map((item) => ({ ...identity(item, state), ...query(item, ofItems, state) })) }),
  };
}

/** What finds the object again: the library keeps it for later requests. */
export function identity(object: HostObject, state: HostState): Answer {
  const id = object.isNull ? undefined : object.definition.id?.(object.target as never, state);
  return id === undefined ? {} : { Id: id, _Id: id };
}

function properties(object: HostObject, selection: Selection, state: HostState): Answer {
  const { definition, target } = object;
  const answer: Answer = {};
  const all = selection.size === 0;
  const names = all ? Object.keys(definition.scalars ?? {}) : [...selection.keys()];
  for (const name of names) {
    const scalar = definition.scalars?.[name];
    const nested = definition.objects?.[name];
    if (scalar) {
      if (!all || !scalar.onRequestOnly) answer[wireName(name)] = scalar.get(target as never, state) ?? null;
    } else if (nested) {
      const inner = nested(target as never, state);
      answer[wireName(name)] = inner.isNull ? null : query(inner, selection.get(name)!, state);
    } else throw apiNotFound(`${definition.name}.${name}`);
  }
  return answer;
}

/** Whether anything asked for depends on formulas, so that pending calculation must be done first. */
export function isCalculated(object: HostObject, selection: Selection): boolean {
  const scalars = Object.entries(object.definition.scalars ?? {});
  const named = [...selection.keys()];
  // What nested objects hold is not known without reading them: it is calculated first.
  if (object.definition.items || named.some((name) => object.definition.objects?.[name])) return true;
  return scalars.some(([name, scalar]) => scalar.calculated === true && (selection.size === 0 || selection.has(name)));
}
