import { intersection, without } from '../address';
import { itemNotFound } from '../errors';
import type { ConditionalFormat } from '../features';
import type { HostState } from '../state';
import { conditionalRules, newRule, typeOfRule } from './conditional-rules';
import { objectOf, property, read, reads, writes, type Definition, type HostObject } from './definition';
import { rangeAreasDefinition, rangeDefinition, rangeObject } from './range';
import { integer, oneOf, type RangeTarget } from './range-target';

/** A conditional format of a sheet. */
export interface FormatTarget {
  sheet: string;
  id: string;
}

const all = (sheet: string, state: HostState): readonly ConditionalFormat[] =>
  state.engine.features.of(sheet, 'conditionalFormats');

const find = ({ sheet, id }: FormatTarget, state: HostState): ConditionalFormat | undefined =>
  all(sheet, state).find((format) => format.id === id);

export function formatOf(target: FormatTarget, state: HostState): ConditionalFormat {
  const format = find(target, state);
  if (!format) throw itemNotFound(target.id);
  return format;
}

/** Puts a changed format in the place of the old one. */
export function replaceFormat(sheet: string, changed: ConditionalFormat, state: HostState): void {
  const formats = all(sheet, state).map((format) => (format.id === changed.id ? changed : format));
  state.engine.features.set(sheet, 'conditionalFormats', formats);
}

/** Moves a format to a priority: 0 is the one that wins first. */
function setPriority({ sheet, id }: FormatTarget, value: unknown, state: HostState): void {
  const formats = [...all(sheet, state)];
  const to = integer(value, 'priority', 0, formats.length - 1);
  const [moved] = formats.splice(
    formats.findIndex((format) => format.id === id),
    1,
  );
  if (moved) formats.splice(to, 0, moved);
  state.engine.features.set(sheet, 'conditionalFormats', formats);
}

function remove({ sheet, id }: FormatTarget, state: HostState): void {
  state.engine.features.set(
    sheet,
    'conditionalFormats',
    all(sheet, state).filter((format) => format.id !== id),
  );
}

const areasOf = (target: FormatTarget, state: HostState): RangeTarget[] =>
  formatOf(target, state).areas.map((area) => ({ sheet: target.sheet, area }));

const conditionalFormatDefinition: Definition<FormatTarget> = {
  name: 'ConditionalFormat',
  id: ({ id }) => id,
  sheet: ({ sheet }) => sheet,
  exists: (target, state) => find(target, state) !== undefined,
  scalars: {
    id: read(({ id }) => id),
    priority: property(
      ({ sheet, id }, state) => all(sheet, state).findIndex((format) => format.id === id),
      setPriority,
    ),
    stopIfTrue: property(
      (target, state) => formatOf(target, state).stopIfTrue,
      (target, value, state) =>
        replaceFormat(target.sheet, { ...formatOf(target, state), stopIfTrue: value === true }, state),
    ),
    type: read((target, state) => typeOfRule(formatOf(target, state).rule)),
  },
  objects: conditionalRules,
  methods: {
    delete: writes((target, _, state) => remove(target, state)),
    getRange: reads((target, _, state) => {
      const [area, ...others] = areasOf(target, state);
      if (!area || others.length > 0) throw itemNotFound('Range');
      return rangeObject(area);
    }),
    getRangeOrNullObject: reads((target, _, state) => {
      const [area, ...others] = areasOf(target, state);
      return objectOf(rangeDefinition, others.length === 0 ? area : undefined);
    }),
    getRanges: reads((target, _, state) =>
      objectOf(rangeAreasDefinition, { sheet: target.sheet, areas: areasOf(target, state) }),
    ),
  },
};

const types = ['DataBar', 'Custom', 'CellValue', 'ContainsText'] as const;

function add({ sheet, area }: RangeTarget, [type]: unknown[], state: HostState): HostObject {
  const id = state.engine.features.newId();
  const format = { id, areas: [area], stopIfTrue: false, rule: newRule(oneOf(type, types, 'type')) };
  // Excel puts a new format before all others.
  state.engine.features.set(sheet, 'conditionalFormats', [format, ...all(sheet, state)]);
  return objectOf(conditionalFormatDefinition, { sheet, id });
}

/** Takes the formats from the target's cells. */
export function clearFormats({ sheet, area }: RangeTarget, state: HostState): void {
  const before = all(sheet, state);
  const after = before
    .map((format) => ({ ...format, areas: without(format.areas, area) }))
    .filter(({ areas }) => areas.length > 0);
  const isSame = after.length === before.length && after.every(({ areas }, index) => areas === before[index]?.areas);
  if (!isSame) state.engine.features.set(sheet, 'conditionalFormats', after);
}

const listed = ({ sheet, area }: RangeTarget, state: HostState): readonly ConditionalFormat[] =>
  all(sheet, state).filter(({ areas }) => areas.some((one) => intersection(one, area)));

function required(target: RangeTarget, id: unknown, state: HostState): HostObject {
  const format = listed(target, state).find((one) => one.id === id);
  if (!format) throw itemNotFound(String(id));
  return objectOf(conditionalFormatDefinition, { sheet: target.sheet, id: format.id });
}

/** `range.conditionalFormats`: those that touch the range. */
const conditionalFormatsDefinition: Definition<RangeTarget> = {
  name: 'ConditionalFormatCollection',
  sheet: ({ sheet }) => sheet,
  item: required,
  items: (target, state) =>
    listed(target, state).map(({ id }) => objectOf(conditionalFormatDefinition, { sheet: target.sheet, id })),
  methods: {
    add: writes(add),
    clearAll: writes((target, _, state) => clearFormats(target, state)),
    getCount: reads((target, _, state) => listed(target, state).length),
    getItem: reads((target, [id], state) => required(target, id, state)),
    getItemAt: reads((target, [index], state) => {
      const format = listed(target, state)[integer(index, 'index', 0)];
      return required(target, format?.id, state);
    }),
    getItemOrNullObject: reads((target, [id], state) => {
      const format = listed(target, state).find((one) => one.id === id);
      return objectOf(conditionalFormatDefinition, format && { sheet: target.sheet, id: format.id });
    }),
  },
};

export const conditionalFormatsObject = (target: RangeTarget): HostObject =>
  objectOf(conditionalFormatsDefinition, target);
