import type { ImportChange, ImportedData } from '../excel/import-operations';
import type { DecidedLayout, LayoutMemory } from '../excel/layouts';
import type { OpenCells } from '../excel/open-sheet';
import type { SourceConfig } from '../connector/sources/config';
import type { UnitsSheet } from '../connector/units';
import type { Language, Result } from '../messages';
import type { Reading, ReadRequest, UnitsReading, UnitsRequest } from '../worker/protocol';
import type { Progress } from './operations';

/** What the data view may ask of the connector and of the workbook. Only the last two write. */
export interface DataOperations {
  /** Reads and counts by the layouts that the workbook remembers, and by what was decided just now. */
  read(
    request: Omit<ReadRequest, 'layouts'>,
    options: Progress & { decided?: DecidedLayout },
  ): Promise<Result<Reading>>;
  readUnits(request: Omit<UnitsRequest, 'layouts'>, options: Progress): Promise<Result<UnitsReading>>;
  /** The cells of the table or worksheet that is open. */
  readOpenSheet(options: Progress): Promise<Result<OpenCells>>;
  /** Keeps in the workbook which columns a layout has; `null` forgets it. */
  keepLayout(key: string, memory: LayoutMemory | null): Promise<Result<null>>;
  /** Whether the pane itself comes from this machine, whose own servers may then be asked over plain http. */
  readonly allowLoopback: boolean;
  /** The sources on the network that the workbook remembers, without asking Excel. */
  keptSources(): SourceConfig[];
  /** Keeps a source in the workbook, never its secret, in place of the one with the key `replaced`; answers all. */
  keepSource(config: SourceConfig, replaced: string | null): Promise<Result<SourceConfig[]>>;
  /** Forgets the source with this key; answers those that are left. */
  forgetSource(key: string): Promise<Result<SourceConfig[]>>;
  compareImport(data: ImportedData, options: Progress & { language: Language }): Promise<Result<ImportChange>>;
  importData(
    data: ImportedData,
    options: Progress & { language: Language },
  ): Promise<Result<{ sheets: string[]; change: ImportChange }>>;
  insertUnits(sheet: UnitsSheet, options: Progress): Promise<Result<{ sheet: string }>>;
}
