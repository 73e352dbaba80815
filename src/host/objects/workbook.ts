import type { HostState } from '../state';
import { applicationDefinition } from './application';
import { commentsDefinition } from './comments';
import { objectOf, property, read, reads, type Definition } from './definition';
import { namesDefinition } from './names';
import { workbookProtectionDefinition } from './protection';
import { rangeDefinition, rangeObject } from './range';
import { text } from './range-target';
import { settingsDefinition } from './settings';
import { tablesDefinition } from './tables';
import { worksheetsDefinition } from './worksheets';

const propertyNames = ['title', 'author', 'subject', 'comments', 'keywords'] as const;

const documentPropertiesDefinition: Definition<null> = {
  name: 'DocumentProperties',
  scalars: Object.fromEntries(
    propertyNames.map((name) => [
      name,
      property<null>(
        (_, state) => state.engine.document.properties[name],
        (_, value, state) => {
          state.engine.document.properties[name] = text(value, name);
        },
        'document',
      ),
    ]),
  ),
};

const selected = (state: HostState) => state.engine.selection.get();

/** The root of a request's object paths: the workbook itself. */
export const workbookDefinition: Definition<null> = {
  name: 'Workbook',
  scalars: {
    name: read((_, state) => state.engine.document.name),
    readOnly: read((_, state) => state.failures.readOnly),
    isDirty: read(() => false),
    calculationEngineVersion: read(() => 191029),
  },
  objects: {
    application: () => objectOf(applicationDefinition, null),
    comments: () => objectOf(commentsDefinition, {}),
    names: () => objectOf(namesDefinition, {}),
    properties: () => objectOf(documentPropertiesDefinition, null),
    protection: () => objectOf(workbookProtectionDefinition, null),
    settings: () => objectOf(settingsDefinition, null),
    tables: () => objectOf(tablesDefinition, null),
    worksheets: () => objectOf(worksheetsDefinition, null),
  },
  methods: {
    getActiveCell: reads((_, __, state) => {
      const { sheet, area } = selected(state);
      return rangeObject({ sheet, area: { ...area, rows: 1, columns: 1 } });
    }),
    getSelectedRange: reads((_, __, state) => objectOf(rangeDefinition, selected(state))),
  },
};
