import type { IResources } from '@univerjs/core';
import { conditionalRule, type EngineRule } from '../../engine/conditional-rule';
import { validationRule } from '../../engine/validation-rule';
import type { SheetFeatures } from '../../features';
import type { Package } from '../package';
import type { Element } from '../xml/scan';
import { readConditional } from './conditional';
import { readNotes } from './notes';
import type { StyleTable } from './styles';

/** The elements of one sheet that the engine keeps as resources of its plugins. */
export interface SheetRules {
  id: string;
  part: string;
  elements: Element[];
  features: SheetFeatures;
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
      data: bySheet((sheet) => conditionalRules(sheet, table)),
    },
    {
      name: 'SHEET_DATA_VALIDATION_PLUGIN',
      data: bySheet(({ features }) => features.validations.filter(({ type }) => type !== 'any').map(validationRule)),
    },
  ].filter((resource) => resource.data !== '{}');
}

/** The engine's rules in the order of the features; those of kinds that only the file has are read for it alone. */
function conditionalRules({ elements, features }: SheetRules, table: StyleTable): EngineRule[] {
  const known = new Map(readConditional(elements, table.differential).map((rule) => [rule.cfId, rule]));
  return features.conditionalFormats.flatMap((format) => known.get(format.id) ?? conditionalRule(format) ?? []);
}

const isEmpty = (value: unknown) => Object.keys(value as object).length === 0;
