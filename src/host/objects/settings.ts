import { itemNotFound } from '../errors';
import type { HostState } from '../state';
import { objectOf, property, read, reads, writes, type Definition, type HostObject } from './definition';
import { text } from './range-target';

const stored = (state: HostState): Map<string, unknown> => state.engine.document.settings;

const settingDefinition: Definition<string> = {
  name: 'Setting',
  id: (key) => key,
  exists: (key, state) => stored(state).has(key),
  scalars: {
    key: read((key) => key),
    value: property(
      (key, state) => stored(state).get(key),
      (key, value, state) => {
        stored(state).set(key, value);
      },
      'document',
    ),
  },
  methods: { delete: writes((key, _, state) => void stored(state).delete(key), 'document') },
};

function required(key: unknown, state: HostState): HostObject {
  if (typeof key !== 'string' || !stored(state).has(key)) throw itemNotFound(String(key));
  return objectOf(settingDefinition, key);
}

/** `workbook.settings`. */
export const settingsDefinition: Definition<null> = {
  name: 'SettingCollection',
  item: (_, key, state) => required(key, state),
  items: (_, state) => [...stored(state).keys()].map((key) => objectOf(settingDefinition, key)),
  methods: {
    add: writes((_, [key, value], state) => {
      stored(state).set(text(key, 'key'), value);
      return objectOf(settingDefinition, text(key, 'key'));
    }, 'document'),
    getCount: reads((_, __, state) => stored(state).size),
    getItem: reads((_, [key], state) => required(key, state)),
    getItemOrNullObject: reads((_, [key], state) =>
      objectOf(settingDefinition, stored(state).has(String(key)) ? String(key) : undefined),
    ),
  },
};
