import type { IResources } from '@univerjs/core';
import type { Package } from '../package';
import type { Element } from '../xml/scan';
import { readConditional } from './conditional';
import { readNotes } from './notes';
import type { StyleTable } from './styles';
import { readValidations } from './validations';

/** The elements of one sheet that the engine keeps as resources of its plugins. */
export interface SheetRules {
  id: string;
  part: string;
  elements: Element[];
}

/** Resources of the engine's plugins for notes, conditional formats and validations; those of absent plugins do no harm. */
export function readResources(pack: Package, sheets: SheetRules[], table: StyleTable): IResources {
  const bySheet = (read: (sheet: SheetRules) => unknown) => {
    const found = sheets.map((sheet) => [sheet.id, read(sheet)] as const).filter(([, value]) => !isEmpty(value));
    return JSON.stringify(Object.fromEntries(found));
  };
  return [
    { name: 'SHEET_NOTE_PLUGIN', data: bySheet((sheet) => readNotes(pack, sheet.part)) },
    {
      name: 'SHEET_CONDITIONAL_FORMATTING_PLUGIN',
      data: bySheet((sheet) => readConditional(sheet.elements, table.differential)),
    },
    { name: 'SHEET_DATA_VALIDATION_PLUGIN', data: bySheet((sheet) => readValidations(sheet.elements)) },
  ].filter((resource) => resource.data !== '{}');
}

const isEmpty = (value: unknown) => Object.keys(value as object).length === 0;
