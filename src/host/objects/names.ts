import { HostError, invalidArgument, itemNotFound } from '../errors';
import type { NamedItem } from '../model';
import type { HostState } from '../state';
import { isHostObject, objectOf, property, read, reads, writes, type Definition, type HostObject } from './definition';
import { rangeDefinition, rangeObject } from './range';
import { absoluteReference, findRange, text, type RangeTarget } from './range-target';
import { worksheetDefinition } from './worksheet';

/** Names of the workbook, or of one sheet. */
interface NamesTarget {
  scope?: string;
}
interface NameTarget extends NamesTarget {
  name: string;
}

const item = ({ name, scope }: NameTarget, state: HostState): NamedItem => {
  const found = state.engine.names.find(name, scope);
  if (!found) throw itemNotFound(name);
  return found;
};

const rangeOf = (target: NameTarget, state: HostState): RangeTarget | undefined =>
  findRange(item(target, state).formula, state.engine.sheets.active().id, state);

const nameDefinition: Definition<NameTarget> = {
  name: 'NamedItem',
  id: ({ name }) => name,
  exists: ({ name, scope }, state) => state.engine.names.find(name, scope) !== undefined,
  scalars: {
    name: read(({ name }) => name),
    formula: read((target, state) => item(target, state).formula),
    value: read((target, state) => item(target, state).formula.slice(1)),
    scope: read(({ scope }) => (scope === undefined ? 'Workbook' : 'Worksheet')),
    type: read((target, state) => (rangeOf(target, state) ? 'Range' : 'String')),
    visible: property(
      (target, state) => item(target, state).visible,
      (target, value, state) => replace(item(target, state), { visible: value === true }, state),
      'document',
    ),
    comment: read(() => ''),
  },
  objects: {
    worksheet: ({ scope }, state) =>
      objectOf(worksheetDefinition, scope === undefined ? undefined : state.engine.sheets.byName(scope)?.id),
  },
  methods: {
    delete: writes(({ name, scope }, _, state) => state.engine.names.remove(name, scope), 'document'),
    getRange: reads((target, _, state) => {
      const range = rangeOf(target, state);
      if (!range) throw invalidArgument(target.name);
      return rangeObject(range);
    }),
    getRangeOrNullObject: reads((target, _, state) => objectOf(rangeDefinition, rangeOf(target, state))),
  },
};

function replace(old: NamedItem, change: Partial<NamedItem>, state: HostState): void {
  state.engine.names.remove(old.name, old.scope);
  state.engine.names.add({ ...old, ...change });
}

/** Letters, digits, "_", "." and "\"; the first no digit; not like a cell's address. */
const validName = /^(?![A-Za-z]{1,3}\d+$)[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u;

function add({ scope }: NamesTarget, [name, reference]: unknown[], state: HostState): HostObject {
  const checked = text(name, 'name');
  if (!validName.test(checked)) throw invalidArgument(`name: ${checked}`);
  if (state.engine.names.find(checked, scope)) {
    throw new HostError('ItemAlreadyExists', 'host.itemAlreadyExists', { item: checked });
  }
  const formula = isHostObject(reference)
    ? absoluteReference(reference.target as RangeTarget, state)
    : `=${text(reference, 'reference').replace(/^=/, '')}`;
  state.engine.names.add({ name: checked, formula, visible: true, ...(scope !== undefined && { scope }) });
  return objectOf(nameDefinition, { name: checked, ...(scope !== undefined && { scope }) });
}

const listed = ({ scope }: NamesTarget, state: HostState) =>
  state.engine.names.list().filter((entry) => entry.scope === scope);

const find = ({ scope }: NamesTarget, name: unknown, state: HostState): NameTarget | undefined => {
  const found = state.engine.names.find(String(name), scope);
  return found && { name: found.name, ...(scope !== undefined && { scope }) };
};

function required(target: NamesTarget, name: unknown, state: HostState): HostObject {
  const found = find(target, name, state);
  if (!found) throw itemNotFound(String(name));
  return objectOf(nameDefinition, found);
}

/** `workbook.names` and `worksheet.names`. */
export const namesDefinition: Definition<NamesTarget> = {
  name: 'NamedItemCollection',
  item: required,
  items: (target, state) =>
    listed(target, state).map(({ name, scope }) =>
      objectOf(nameDefinition, { name, ...(scope !== undefined && { scope }) }),
    ),
  methods: {
    add: writes(add, 'document'),
    addFormulaLocal: writes(add, 'document'),
    getCount: reads((target, _, state) => listed(target, state).length),
    getItem: reads((target, [name], state) => required(target, name, state)),
    getItemOrNullObject: reads((target, [name], state) => objectOf(nameDefinition, find(target, name, state))),
  },
};
