import type { ICommandService, Injector, IWorkbookData } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import type { FWorkbook } from '@univerjs/sheets/facade';
import { boundingArea } from '../address';
import type { OpenedFile, SaveRequest, SpilledRange } from '../model';
import { keepCachedResults } from './cached-results';
import { Calculation } from './calculation';
import { Cells } from './cells';
import { Changes } from './changes';
import type { EngineContext } from './context';
import { newDocument, type DocumentState } from './document';
import { Features } from './features';
import type { UniverLibrary } from './library';
import { scanFormulasDirectly } from './formula-scan';
import { Lines } from './lines';
import { Names } from './names';
import { record, type SheetEvent } from './recorder';
import { Selection } from './selection';
import { Sheets } from './sheets';
import { keepQuotedText } from './quoted-text';
import { repairSort } from './sort';
import { storeSpillsBySheet } from './spill-store';
import { spillBeyondContent } from './spills';
import { Styles } from './styles';
import { trulyChanged } from './unchanged';

/** What the engine is built over: a FUniver that exists (a page's or a headless one) and its workbook. */
export interface EngineOptions {
  api: FUniver;
  workbook: FWorkbook;
  library: UniverLibrary;
  /** The file whose snapshot the workbook was created from; absent for a new workbook. */
  file?: OpenedFile;
  /** Id of the add-in, by its manifest: its document settings are read from the file and saved into it. */
  addin?: string;
  /** The document's name, such as "Theo dõi CCHC.xlsx". */
  name?: string;
}

/** A setting that some other program wrote may be no JSON: then it is the text itself. */
function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return json;
  }
}

/** The workbook behind the host: Univer's grid and calculation, and what Excel has beyond them. */
export class Engine {
  /** Told of what happens to sheets. */
  onEvent: (event: SheetEvent) => void = () => undefined;
  readonly context: EngineContext;
  readonly cells: Cells;
  readonly styles: Styles;
  readonly lines: Lines;
  readonly sheets: Sheets;
  readonly names: Names;
  readonly selection: Selection;
  readonly features: Features;
  readonly calculation: Calculation;
  readonly document: DocumentState;
  private readonly extras;
  private readonly recorder;
  private readonly spilling;

  constructor(private readonly options: EngineOptions) {
    const { api, workbook: facade, library, file } = options;
    keepQuotedText(library);
    const { core, formula } = library;
    // The facade keeps its injector to itself; every service of Univer is reached through it.
    const injector = (api as unknown as { _injector: Injector })._injector;
    const commands: ICommandService = injector.get(core.ICommandService);
    const workbook = facade.getWorkbook();
    const unitId = workbook.getUnitId();
    const sheetNames = file ? workbook.getSheets().map((sheet) => [sheet.getSheetId(), sheet.getName()] as const) : [];
    this.context = {
      library,
      api,
      facade,
      workbook,
      unitId,
      injector,
      commands,
      formulas: injector.get(formula.FormulaDataModel),
      changes: new Changes(new Map(sheetNames)),
      mutate: (id, subUnitId, params) => {
        commands.syncExecuteCommand(id, { unitId, subUnitId, ...params });
      },
    };
    this.extras = new Map(Object.entries(file?.extras ?? {}));
    this.features = new Features(file?.features);
    this.cells = new Cells(this.context);
    this.styles = new Styles(this.context, this.cells);
    this.lines = new Lines(this.context, this.cells);
    this.sheets = new Sheets(this.context, this.extras);
    this.names = new Names(this.context, injector.get(formula.IDefinedNamesService), this.sheets);
    this.selection = new Selection(this.context, this.sheets);
    this.document = newDocument(options.name ?? 'Book1.xlsx', file?.structureProtected ?? false);
    for (const [key, json] of Object.entries(file?.settings?.[options.addin?.toLowerCase() ?? ''] ?? {})) {
      this.document.settings.set(key, parsed(json));
    }
    this.calculation = new Calculation(library, commands, injector.get(formula.IActiveDirtyManagerService), afterTurn);
    repairSort(injector.get(formula.IFunctionService));
    storeSpillsBySheet(this.context.formulas);
    scanFormulasDirectly(this.context);
    this.spilling = spillBeyondContent(this.context, this.cells);
    this.recorder = record(this.context, (event) => {
      if (event.kind === 'Deleted') this.features.forget(event.sheet);
      this.onEvent(event);
    });
    for (const item of file?.names ?? []) if (!this.names.find(item.name, item.scope)) this.names.add(item);
  }

  /** Calculates everything once after opening. `isOwn`: formulas whose results come from the add-in. */
  async calculateOpened(isOwn: (formula: string) => boolean): Promise<void> {
    this.calculation.markAll();
    await this.calculation.settle();
    if (this.options.file) keepCachedResults(this.context, this.cells, this.options.file, isOwn);
  }

  /** What must go into a saved copy of the workbook as it is now. */
  saveRequest(): SaveRequest {
    const sheets = this.sheets.list();
    for (const id of this.context.changes.shiftedIds) this.markAllChanged(id);
    const snapshot = this.context.facade.save();
    const summary = this.context.changes.summary(new Map(sheets.map((sheet) => [sheet.id, sheet.name])));
    return {
      original: this.options.file?.original ?? null,
      snapshot,
      extras: Object.fromEntries(sheets.map(({ id }) => [id, this.sheets.extras(id)])),
      ...summary,
      changedCells: this.changedCells(summary.changedCells, snapshot),
      features: Object.fromEntries(sheets.map(({ id }) => [id, this.features.changed(id)])),
      spills: Object.fromEntries(sheets.map(({ id }) => [id, this.spilledRanges(id)])),
      names: this.names.list(),
      ...(this.options.addin !== undefined && { settings: this.settings(this.options.addin) }),
    };
  }

  private settings(addin: string): NonNullable<SaveRequest['settings']> {
    const values = [...this.document.settings].map(([key, value]) => [key, JSON.stringify(value)] as const);
    return { addin, values: Object.fromEntries(values) };
  }

  /** Without the cells that are again what they are in the file; not of sheets whose cells were moved. */
  private changedCells(noted: Record<string, string[]>, now: IWorkbookData): Record<string, string[]> {
    const { file } = this.options;
    if (!file) return noted;
    const shifted = new Set(this.context.changes.shiftedIds);
    return Object.fromEntries(
      Object.entries(noted).map(([sheet, cells]) => [
        sheet,
        shifted.has(sheet) ? cells : trulyChanged(cells, sheet, file.snapshot, now),
      ]),
    );
  }

  dispose(): void {
    this.recorder.dispose();
    this.spilling.dispose();
    this.selection.dispose();
    this.calculation.dispose();
  }

  private spilledRanges(sheet: string): SpilledRange[] {
    return this.cells.spills(sheet).map(({ anchor, area }) => ({
      ...anchor,
      values: Array.from({ length: area.rows }, (_, row) =>
        Array.from(
          { length: area.columns },
          (__, column) => this.cells.content(sheet, area.row + row, area.column + column).value,
        ),
      ),
    }));
  }

  /** All cells that the sheet has or had in its file, where they were moved. */
  private markAllChanged(sheet: string): void {
    const before = this.options.file?.snapshot.sheets[sheet];
    const areas = [
      this.cells.used(sheet, false),
      before && { row: 0, column: 0, rows: before.rowCount ?? 1, columns: before.columnCount ?? 1 },
    ];
    const present = areas.filter((area) => area !== undefined);
    if (present.length > 0) this.context.changes.area(sheet, present.reduce(boundingArea));
  }
}

const afterTurn = (action: () => void): void => {
  setTimeout(action, 0);
};
