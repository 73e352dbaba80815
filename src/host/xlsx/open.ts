import type { IResources, IStyleData, IWorkbookData, LocaleType } from '@univerjs/core';
import { fail, ok, type Result } from '../../messages';
import type { OpenedFile, SheetExtras } from '../model';
import { MissingPart, Package } from './package';
import { refuseBytes, refuseSizes, workbookOf } from './problems';
import { colorReader, type ColorReader } from './read/colors';
import { readResources, type SheetRules } from './read/resources';
import { readSharedStrings } from './read/shared-strings';
import { readSheet, type SheetContext } from './read/sheet';
import { readStyles, type StyleTable } from './read/styles';
import { namedItems, printName, readWorkbook, type WorkbookPart } from './read/workbook';
import { XmlDamage } from './xml/scan';
import { readZip, ZipDamage } from './zip/read';

export interface OpenOptions {
  /** The file's name, for messages and for the snapshot. */
  file?: string;
  /** Id of the snapshot; "workbook" where absent. */
  id?: string;
}

/** Version of the engine whose snapshots these are. */
const engineVersion = '0.25.1';

/**
 * Reads a workbook (.xlsx, .xlsm) into the engine's snapshot. Ids of sheets are "sheet-1", "sheet-2", … in the order of
 * the file's worksheets; chart sheets stay in the file alone. Problems: file.empty, file.not-workbook, file.password,
 * file.legacy-xls, file.html-as-xls, file.xlsb, file.damaged, file.too-large.
 */
export async function openXlsx(bytes: Uint8Array, options: OpenOptions = {}): Promise<Result<OpenedFile>> {
  const file = options.file ?? '.xlsx';
  const refused = refuseBytes(bytes, file);
  if (refused) return refused;
  try {
    const entries = readZip(bytes);
    const tooLarge = refuseSizes(entries, file);
    if (tooLarge) return tooLarge;
    const pack = new Package(entries);
    const part = workbookOf(pack, file);
    return part.ok ? ok(readPackage(pack, part.value, bytes, options)) : part;
  } catch (error) {
    if (error instanceof ZipDamage || error instanceof XmlDamage || error instanceof MissingPart) {
      return fail('file.damaged', { file });
    }
    throw error;
  }
}

function readPackage(pack: Package, part: string, original: Uint8Array, options: OpenOptions): OpenedFile {
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
  workbook.sheets.forEach((entry, index) => {
    if (entry.kind !== 'worksheet') return;
    if (entry.part === undefined) throw new MissingPart(entry.name);
    const context = sheetContext(workbook, index, { strings, table, color, styleId: (format) => styles.id(format) });
    const read = readSheet(pack.text(entry.part), context);
    const id = `sheet-${index + 1}`;
    // The engine looks for a default style on each sheet, not on the workbook.
    sheets[id] = { id, name: entry.name, hidden: entry.hidden ? 1 : 0, defaultStyle: table.styles[0]!, ...read.data };
    extras[id] = read.extras;
    rules.push({ id, part: entry.part, elements: read.rules });
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
      resources: readResources(pack, rules, table) satisfies IResources,
    },
    extras,
    names: namedItems(workbook),
    structureProtected: workbook.structureProtected,
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
