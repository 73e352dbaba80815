import { readWebSettings } from '../web-extensions';
import type { IStyleData, IWorkbookData, LocaleType } from '@univerjs/core';
import type { SheetFeatures } from '../../features';
import type { OpenedFile, SheetExtras } from '../../model';
import { cellsByName } from '../features/charts/sources';
import { readPersons } from '../features/comments/read';
import { readFeatures } from '../features/read';
import { MissingPart, type Package } from '../package';
import { colorReader, type ColorReader } from './colors';
import { readResources, type SheetRules } from './resources';
import { readSharedStrings } from './shared-strings';
import { readSheet, type SheetContext } from './sheet';
import { readStyles, type StyleTable } from './styles';
import { namedItems, printName, readWorkbook, type WorkbookPart } from './workbook';

/** Version of the engine whose snapshots these are. */
const engineVersion = '0.25.1';

/** Reads the workbook `part` of a package. @throws MissingPart, XmlDamage, ZipDamage */
export function readPackage(
  pack: Package,
  part: string,
  original: Uint8Array,
  options: { file?: string; id?: string } = {},
): OpenedFile {
  const workbook = readWorkbook(pack, part);
  const related = (type: string) => {
    const target = workbook.relationships.find((relationship) => relationship.type === type)?.target;
    return target === undefined ? undefined : pack.optionalText(target);
  };
  let color: ColorReader = colorReader(undefined, undefined);
  const theme = related('theme');
  const table = readStyles(related('styles'), (root) => (color = colorReader(theme, root)));
  const strings = readSharedStrings(related('sharedStrings') ?? '');
  const styles = new StyleIds(table);
  const sheets: IWorkbookData['sheets'] = {};
  const extras: Record<string, SheetExtras> = {};
  const rules: SheetRules[] = [];
  const ids = workbook.sheets.map(({ name }, index) => [name.toLowerCase(), `sheet-${index + 1}`] as const);
  const cellsOf = cellsByName(new Map(ids));
  const persons = readPersons(pack, part);
  const features: Record<string, SheetFeatures> = {};
  workbook.sheets.forEach((entry, index) => {
    if (entry.kind !== 'worksheet') return;
    if (entry.part === undefined) throw new MissingPart(entry.name);
    const context = sheetContext(workbook, index, { strings, table, color, styleId: (format) => styles.id(format) });
    const read = readSheet(pack.text(entry.part), context);
    const id = `sheet-${index + 1}`;
    // The engine looks for a default style on each sheet, not on the workbook.
    sheets[id] = { id, name: entry.name, hidden: entry.hidden ? 1 : 0, defaultStyle: table.styles[0]!, ...read.data };
    extras[id] = read.extras;
    features[id] = readFeatures(pack, entry.part, read.rules, { data: read.data, table, color, cellsOf, persons });
    rules.push({ id, part: entry.part, elements: read.rules, features: features[id] });
  });
  return {
    snapshot: {
      id: options.id ?? 'workbook',
      name: options.file ?? '',
      appVersion: engineVersion,
      locale: 'viVN' as LocaleType,
      styles: styles.used,
      defaultStyle: table.styles[0]!,
      sheetOrder: Object.keys(sheets),
      sheets,
      resources: readResources(pack, rules, table),
    },
    extras,
    names: namedItems(workbook),
    features,
    structureProtected: workbook.structureProtected,
    settings: readWebSettings(pack),
    original,
  };
}

type Shared = Pick<SheetContext, 'strings' | 'table' | 'color' | 'styleId'>;

function sheetContext(workbook: WorkbookPart, index: number, shared: Shared): SheetContext {
  return {
    ...shared,
    date1904: workbook.date1904,
    titles: printName(workbook, index, 'Print_Titles'),
    area: printName(workbook, index, 'Print_Area'),
  };
}

/** Ids of the cell formats that are in use; the first format is the workbook's default and has none. */
class StyleIds {
  readonly used: Record<string, IStyleData> = {};

  constructor(private readonly table: StyleTable) {}

  id(format: number): string | undefined {
    const style = this.table.styles[format];
    if (format === 0 || !style) return undefined;
    const id = `x${format}`;
    this.used[id] ??= style;
    return id;
  }
}
