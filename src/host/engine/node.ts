import type { IWorkbookData } from '@univerjs/core';
import { createRequire } from 'node:module';
import { message } from '../../messages';
import type { OpenedFile } from '../model';
import type { UniverLibrary } from './library';
import { Engine } from './univer';

// Univer's ES build does not load in Node (its internal imports lack extensions), the CommonJS one does.
const load = createRequire(import.meta.url);

export interface NodeEngineOptions {
  file?: OpenedFile;
  locale: 'vi-VN' | 'en-US';
  name?: string;
  /** Id of the add-in, by its manifest. */
  addin?: string;
}

/** A workbook without a screen: the file's, or a new one with one empty sheet. */
export function createNodeEngine(options: NodeEngineOptions): { engine: Engine; dispose: () => void } {
  const core = load('@univerjs/core') as UniverLibrary['core'];
  const library: UniverLibrary = {
    core,
    formula: load('@univerjs/engine-formula') as UniverLibrary['formula'],
    sheets: load('@univerjs/sheets') as UniverLibrary['sheets'],
  };
  const { FUniver } = load('@univerjs/core/facade') as typeof import('@univerjs/core/facade');
  const { UniverSheetsNodeCorePreset } = load(
    '@univerjs/preset-sheets-node-core',
  ) as typeof import('@univerjs/preset-sheets-node-core');
  const locale = options.locale === 'vi-VN' ? core.LocaleType.VI_VN : core.LocaleType.EN_US;
  const univer = new core.Univer({ locale, logLevel: core.LogLevel.WARN, locales: { [locale]: {} } });
  for (const plugin of UniverSheetsNodeCorePreset().plugins) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
    else univer.registerPlugin(plugin);
  }
  const api = FUniver.newAPI(univer);
  // The engine changes the snapshot that it is given; the opened file keeps its own.
  const snapshot = options.file ? structuredClone(options.file.snapshot) : emptyWorkbook(options.locale);
  const workbook = api.createWorkbook(snapshot);
  const { file, name, addin } = options;
  const engine = new Engine({
    api,
    workbook,
    library,
    ...(file && { file }),
    ...(name && { name }),
    ...(addin && { addin }),
  });
  return {
    engine,
    dispose: () => {
      engine.dispose();
      univer.dispose();
    },
  };
}

const emptyWorkbook = (locale: NodeEngineOptions['locale']): Partial<IWorkbookData> => {
  const name = message(locale === 'vi-VN' ? 'vi' : 'en', 'host.sheetName', { number: 1 });
  return {
    id: 'workbook',
    sheetOrder: ['sheet-1'],
    sheets: { 'sheet-1': { id: 'sheet-1', name, rowCount: 200, columnCount: 30 } },
  };
};
