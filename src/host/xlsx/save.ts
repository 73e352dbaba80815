import type { IStyleData } from '@univerjs/core';
import type { OpenedFile, SaveRequest } from '../model';
import { colorReader, type ColorReader } from './read/colors';
import { readPackage } from './read/package';
import { readStyles, type StyleTable } from './read/styles';
import { findWorkbook, readWorkbook, type WorkbookPart } from './read/workbook';
import type { SheetChanges } from './formula/sheets';
import { sourceData } from './features/charts/sources';
import { writeFeatures } from './features/write';
import { digitPixels } from './measures';
import { MissingPart, Package } from './package';
import { blankPackage } from './write/blank';
import { trimCalcChain } from './write/calc-chain';
import { changesOf } from './write/changes';
import { finalSheets } from './write/final-sheets';
import { dynamicArrayIndex, dynamicArrayMetadata } from './write/metadata';
import { addPart, addRelationship, reachableParts, removePart, removeRelationship } from './write/package-edits';
import { patchSheet } from './write/patch-sheet';
import { followInParts } from './write/references';
import { namespaces, sheetXml } from './write/sheet';
import { StyleWriter } from './write/styles';
import { withTabColor } from './write/tab-color';
import { patchWorkbook } from './write/workbook';
import { writeWebSettings } from './web-extensions';
import { attribute, child, childrenOf } from './xml/scan';

const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * The workbook as a file. Into an original only what changed is written: new sheets whole, changed cells in place,
 * names and the list of sheets; every other part is copied as it is stored. Rejects with an Error where `original` is
 * no workbook that `openXlsx` opens.
 */
export async function saveXlsx(request: SaveRequest): Promise<Uint8Array> {
  const saving = new Saving(request);
  saving.writeChangedSheets();
  saving.writeNewSheets();
  saving.writeTabs();
  saving.writeFeatures();
  saving.writeWorkbook();
  return saving.save();
}

class Saving {
  private readonly pack: Package;
  private readonly workbook: WorkbookPart;
  private readonly stylesName: string;
  private readonly styles: StyleWriter;
  private readonly table: StyleTable;
  private readonly color: ColorReader;
  private readonly relationshipIds = new Map<string, string>();
  /** Parts of new sheets, by sheet id. */
  private readonly newParts = new Map<string, string>();
  /** By id of sheet in the file: cells that hold no formula any more. */
  private readonly lostFormulas = new Map<string, Pick<ReadonlySet<string>, 'size' | 'has'>>();
  private readonly spaces: { main: string; relationships: string };
  private dynamicArrays: { index: number | undefined } | undefined;

  constructor(private readonly request: SaveRequest) {
    this.pack = request.original ? Package.open(request.original) : blankPackage();
    const part = findWorkbook(this.pack);
    if (part === undefined) throw new MissingPart('workbook');
    this.workbook = readWorkbook(this.pack, part);
    this.stylesName = this.related('styles') ?? 'xl/styles.xml';
    const source = this.pack.text(this.stylesName);
    this.styles = new StyleWriter(source);
    if (!request.original) this.styles.index(this.defaultStyle());
    let color: ColorReader = colorReader(undefined, undefined);
    this.table = readStyles(source, (root) => (color = colorReader(this.optional('theme'), root)));
    this.color = color;
    const strict = this.pack.text(part).includes(namespaces.strict.main);
    this.spaces = namespaces[strict ? 'strict' : 'transitional'];
  }

  writeChangedSheets(): void {
    const { request } = this;
    if (!this.hasChanges()) return;
    const before: OpenedFile = readPackage(this.pack, this.workbook.name, request.original!);
    for (const [id, index] of this.originalSheets()) {
      const entry = this.workbook.sheets[index]!;
      const now = request.snapshot.sheets[id]!;
      const { changes, lostFormulas } = changesOf(
        {
          now,
          before: before.snapshot.sheets[`sheet-${index + 1}`] ?? {},
          changed: request.changedCells[id] ?? [],
          spills: request.spills?.[id] ?? [],
        },
        {
          snapshot: request.snapshot,
          styles: this.styles,
          table: this.table,
          dynamicArray: () => this.dynamicArray(),
          date1904: this.workbook.date1904,
        },
      );
      if (!changes.size || entry.part === undefined) continue;
      this.pack.set(entry.part, patchSheet(this.pack.text(entry.part), changes));
      this.lostFormulas.set(this.sheetId(index), lostFormulas);
    }
  }

  writeNewSheets(): void {
    const { request, pack } = this;
    const font = request.original ? this.table.font : plainFont(this.defaultStyle());
    this.newSheetIds().forEach((id, order) => {
      const sheet = request.snapshot.sheets[id]!;
      const extras = request.extras[id] ?? { page: {}, protected: false };
      const text = sheetXml(
        sheet,
        extras,
        {
          snapshot: request.snapshot,
          styles: this.styles,
          digit: digitPixels(font),
          selected: !request.original && order === 0,
          date1904: this.workbook.date1904,
          spills: request.spills?.[id] ?? [],
          dynamicArray: () => this.dynamicArray(),
        },
        this.spaces.main,
      );
      const name = pack.freeName('xl/worksheets/sheet', '.xml');
      addPart(pack, name, `${spreadsheet}.worksheet+xml`, text);
      this.newParts.set(id, name);
      this.relationshipIds.set(id, this.relate('worksheet', name));
    });
  }

  /** Colours of the tabs of the file's own sheets. */
  writeTabs(): void {
    for (const [id, index] of this.originalSheets()) {
      const { part } = this.workbook.sheets[index]!;
      const color = this.request.snapshot.sheets[id]?.tabColor ?? '';
      if (part !== undefined) this.pack.set(part, withTabColor(this.pack.text(part), color, this.color));
    }
  }

  writeFeatures(): void {
    const { pack, request, spaces } = this;
    const dataOf = sourceData(request.snapshot, request.spills ?? {});
    const writing = {
      pack,
      snapshot: request.snapshot,
      styles: this.styles,
      ...spaces,
      workbook: this.workbook.name,
      dataOf,
    };
    for (const [id, part] of this.sheetParts()) writeFeatures(id, part, request.features?.[id] ?? {}, writing);
  }

  writeWorkbook(): void {
    const { pack, request, workbook } = this;
    pack.set(this.stylesName, this.styles.text());
    const follow = this.follow();
    const sheets = finalSheets(request, workbook, this.originalSheets(), this.relationshipIds);
    const changes = {
      sheets,
      follow,
      recalculate: this.hasChanges(),
      ...(request.names && { names: request.names }),
    };
    const text = patchWorkbook(pack.text(workbook.name), workbook, changes, this.spaces.relationships);
    pack.set(workbook.name, text);
    if (request.settings) writeWebSettings(pack, request.settings.addin, request.settings.values);
    this.deleteSheets();
    followInParts(pack, follow);
    this.trimChain();
  }

  save(): Uint8Array {
    return this.pack.save();
  }

  private hasChanges(): boolean {
    const original = new Map(this.originalSheets());
    return Object.entries(this.request.changedCells).some(([id, cells]) => cells.length > 0 && original.has(id));
  }

  private newSheetIds(): string[] {
    const { original, snapshot, newSheets } = this.request;
    return original ? snapshot.sheetOrder.filter((id) => newSheets.includes(id)) : snapshot.sheetOrder;
  }

  /** Ids of the snapshot's sheets that the file holds, each with its index there. */
  private originalSheets(): [string, number][] {
    const { original, snapshot, newSheets, renamed } = this.request;
    if (!original) return [];
    return snapshot.sheetOrder.flatMap((id): [string, number][] => {
      if (newSheets.includes(id)) return [];
      const name = renamed[id] ?? snapshot.sheets[id]?.name ?? '';
      const index = this.workbook.sheets.findIndex((entry) => entry.name === name);
      return index < 0 ? [] : [[id, index]];
    });
  }

  /** The parts of the snapshot's sheets, old and new. */
  private sheetParts(): Map<string, string> {
    const parts = new Map(this.newParts);
    for (const [id, index] of this.originalSheets()) {
      const part = this.workbook.sheets[index]?.part;
      if (part !== undefined) parts.set(id, part);
    }
    return parts;
  }

  private follow(): SheetChanges {
    const { deleted, renamed, snapshot } = this.request;
    return new Map([
      ...deleted.map((name) => [name.toLowerCase(), null] as const),
      ...Object.entries(renamed).map(([id, name]) => [name.toLowerCase(), snapshot.sheets[id]?.name ?? name] as const),
    ]);
  }

  /** Removes deleted sheets with the parts that were theirs alone. */
  private deleteSheets(): void {
    const { deleted } = this.request;
    if (!deleted.length) return;
    const before = reachableParts(this.pack);
    this.workbook.sheets.forEach((entry, index) => {
      if (!deleted.includes(entry.name) || entry.part === undefined) return;
      this.lostFormulas.set(this.sheetId(index), everyCell);
      removeRelationship(this.pack, this.workbook.name, entry.relationshipId);
    });
    const after = reachableParts(this.pack);
    for (const part of before) if (!after.has(part)) removePart(this.pack, part);
  }

  private trimChain(): void {
    const relationship = this.workbook.relationships.find((candidate) => candidate.type === 'calcChain');
    const source = relationship && this.pack.optionalText(relationship.target);
    if (!source || ![...this.lostFormulas.values()].some((cells) => cells.size)) return;
    const trimmed = trimCalcChain(source, (sheet, cell) => this.lostFormulas.get(sheet)?.has(cell) ?? false);
    if (trimmed !== undefined) {
      this.pack.set(relationship.target, trimmed);
      return;
    }
    removePart(this.pack, relationship.target);
    removeRelationship(this.pack, this.workbook.name, relationship.id);
  }

  private sheetId(index: number): string {
    const sheet = childrenOf(child(this.workbook.root, 'sheets'), 'sheet')[index]!;
    return attribute(sheet.tag, 'sheetId') ?? '';
  }

  /** Index of the metadata of dynamic arrays; made on first need. */
  private dynamicArray(): number | undefined {
    this.dynamicArrays ??= { index: this.findDynamicArray() };
    return this.dynamicArrays.index;
  }

  private findDynamicArray(): number | undefined {
    const existing = this.optional('sheetMetadata');
    if (existing !== undefined) return dynamicArrayIndex(existing);
    const name = this.pack.has('xl/metadata.xml') ? this.pack.freeName('xl/metadata', '.xml') : 'xl/metadata.xml';
    addPart(this.pack, name, `${spreadsheet}.sheetMetadata+xml`, dynamicArrayMetadata);
    this.relate('sheetMetadata', name);
    return 1;
  }

  private relate(type: string, target: string): string {
    return addRelationship(this.pack, this.workbook.name, `${this.spaces.relationships}/${type}`, target);
  }

  private related(type: string): string | undefined {
    return this.workbook.relationships.find((relationship) => relationship.type === type)?.target;
  }

  private optional(type: string): string | undefined {
    const target = this.related(type);
    return target === undefined ? undefined : this.pack.optionalText(target);
  }

  private defaultStyle(): IStyleData {
    const { defaultStyle, styles } = this.request.snapshot;
    return (typeof defaultStyle === 'string' ? styles[defaultStyle] : defaultStyle) ?? {};
  }
}

const everyCell = { size: 1, has: () => true };

const plainFont = (style: IStyleData) => ({ name: style.ff ?? 'Calibri', size: style.fs ?? 11 });
