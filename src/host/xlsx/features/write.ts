import type { IWorkbookData } from '@univerjs/core';
import type { SheetFeatures } from '../../features';
import type { Package } from '../package';
import { valueOf } from '../write/cells';
import { addRelationship } from '../write/package-edits';
import type { StyleWriter } from '../write/styles';
import { applyEdits, type Edit } from '../xml/edit';
import { metricsOf } from './charts/anchors';
import { chartEdits } from './charts/drawings';
import type { SourceDataOf } from './charts/series-xml';
import { commentEdits } from './comments/write';
import { conditionalEdits } from './conditional-write';
import { SheetElements } from './elements';
import { hyperlinkEdits } from './hyperlinks';
import { tableEdits } from './tables';
import { validationEdits } from './validations';

/** What features need to know of the workbook that they are written into. */
export interface FeatureWriting {
  pack: Package;
  snapshot: IWorkbookData;
  styles: StyleWriter;
  dataOf: SourceDataOf;
  /** The workbook's part, and the namespace of its elements. */
  workbook: string;
  main: string;
  /** Namespace of relationships, by which the workbook is transitional or strict. */
  relationships: string;
}

/** Gives the sheet `id` in `part` its features; kinds that are absent stay as the part has them. */
export function writeFeatures(
  id: string,
  part: string,
  features: Partial<SheetFeatures>,
  { pack, snapshot, styles, relationships, main, workbook, dataOf }: FeatureWriting,
): void {
  if (Object.keys(features).length === 0) return;
  const sheet = new SheetElements(pack.text(part));
  const edits: Edit[] = [];
  if (features.conditionalFormats)
    edits.push(...conditionalEdits(sheet, features.conditionalFormats, (style) => styles.differential(style)));
  if (features.validations) edits.push(...validationEdits(sheet, features.validations));
  const cells = snapshot.sheets[id]?.cellData;
  const textAt = (row: number, column: number) => {
    const cell = cells?.[row]?.[column];
    return cell ? valueOf(cell)?.text : undefined;
  };
  if (features.hyperlinks) {
    const relate = (address: string) => addRelationship(pack, part, `${relationships}/hyperlink`, address, true);
    edits.push(...hyperlinkEdits(sheet, features.hyperlinks, { relationships, relate, textAt }));
  }
  if (features.charts) {
    const metrics = metricsOf(snapshot.sheets[id] ?? {});
    edits.push(...chartEdits(sheet, features.charts, { pack, part, relationships, metrics, dataOf }));
  }
  if (features.comments)
    edits.push(...commentEdits(sheet, features.comments, { pack, part, workbook, relationships, main }));
  if (features.tables) edits.push(...tableEdits(sheet, features.tables, { pack, part, relationships, main, textAt }));
  pack.set(part, applyEdits(sheet.source, edits));
}
