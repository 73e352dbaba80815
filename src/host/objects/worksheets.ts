import { itemNotFound } from '../errors';
import type { HostState } from '../state';
import { objectOf, reads, writes, type Definition, type HostObject } from './definition';
import { eventMembers } from './event-members';
import { checkSheetName, nextSheetName } from './sheet-names';
import { worksheetDefinition } from './worksheet';

/** A sheet by its name or id. */
const find = (key: unknown, state: HostState): string | undefined =>
  typeof key === 'string' ? (state.engine.sheets.byName(key) ?? state.engine.sheets.byId(key))?.id : undefined;

function item(key: unknown, state: HostState): HostObject {
  const sheet = find(key, state);
  if (sheet === undefined) throw itemNotFound(String(key));
  return objectOf(worksheetDefinition, sheet);
}

const listed = (visibleOnly: unknown, state: HostState) =>
  state.engine.sheets.list().filter(({ hidden }) => visibleOnly !== true || !hidden);

function add(name: unknown, state: HostState): HostObject {
  const others = state.engine.sheets.list();
  const checked = checkSheetName(name ?? nextSheetName(others, state.language), others);
  return objectOf(worksheetDefinition, state.engine.sheets.add(checked));
}

/** `workbook.worksheets`. */
export const worksheetsDefinition: Definition<null> = {
  name: 'WorksheetCollection',
  item: (_, key, state) => item(key, state),
  items: (_, state) => listed(false, state).map(({ id }) => objectOf(worksheetDefinition, id)),
  methods: {
    ...eventMembers<null>(),
    add: writes((_, [name], state) => add(name, state), 'structure'),
    getActiveWorksheet: reads((_, __, state) => objectOf(worksheetDefinition, state.engine.sheets.active().id)),
    getCount: reads((_, [visibleOnly], state) => listed(visibleOnly, state).length),
    getFirst: reads((_, [visibleOnly], state) => objectOf(worksheetDefinition, listed(visibleOnly, state)[0]!.id)),
    getItem: reads((_, [key], state) => item(key, state)),
    getItemOrNullObject: reads((_, [key], state) => objectOf(worksheetDefinition, find(key, state))),
    getLast: reads((_, [visibleOnly], state) => objectOf(worksheetDefinition, listed(visibleOnly, state).at(-1)!.id)),
  },
};
