import type { IWorksheetData } from '@univerjs/core';
import type { SheetFeatures } from '../../features';
import type { Package } from '../package';
import type { ColorReader } from '../read/colors';
import type { StyleTable } from '../read/styles';
import type { Element } from '../xml/scan';
import { metricsOf } from './charts/anchors';
import { readCharts } from './charts/drawings';
import type { CellsOf } from './charts/read-chart';
import { readComments } from './comments/read';
import { readConditionalFormats } from './conditional-read';
import { readHyperlinks } from './hyperlinks';
import { readTables } from './tables';
import { readValidations } from './validations';

/** Elements of a worksheet that features are read from. */
export const featureElements: ReadonlySet<string> = new Set([
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'extLst',
]);

/** What features need of the rest of the workbook. */
export interface FeatureContext {
  /** The sheet itself, for the sizes of its rows and columns. */
  data: Partial<IWorksheetData>;
  table: StyleTable;
  color: ColorReader;
  cellsOf: CellsOf;
  /** Names of those who wrote comments, by id. */
  persons: ReadonlyMap<string, string>;
}

/** The features of the sheet in `part`; `elements` are its `featureElements`, in order. */
export function readFeatures(
  pack: Package,
  part: string,
  elements: Element[],
  { data, table, color, cellsOf, persons }: FeatureContext,
): SheetFeatures {
  return {
    hyperlinks: readHyperlinks(elements, pack.relationships(part)),
    validations: readValidations(elements),
    ...readComments(pack, part, persons),
    tables: readTables(pack, part),
    charts: readCharts(pack, part, () => metricsOf(data), cellsOf),
    conditionalFormats: readConditionalFormats(elements, table.differential, color),
  };
}
