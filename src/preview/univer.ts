import { LocaleType, mergeLocales, Univer, type Plugin, type PluginCtor } from '@univerjs/core';
import { FUniver } from '@univerjs/core/lib/facade';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import conditionalFormattingVi from '@univerjs/preset-sheets-conditional-formatting/locales/vi-VN';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import coreVi from '@univerjs/preset-sheets-core/locales/vi-VN';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import dataValidationVi from '@univerjs/preset-sheets-data-validation/locales/vi-VN';
import { UniverSheetsDrawingPreset } from '@univerjs/preset-sheets-drawing';
import drawingVi from '@univerjs/preset-sheets-drawing/locales/vi-VN';
import { UniverSheetsNotePreset } from '@univerjs/preset-sheets-note';
import noteVi from '@univerjs/preset-sheets-note/locales/vi-VN';
import { UniverSheetsTablePreset } from '@univerjs/preset-sheets-table';
import tableVi from '@univerjs/preset-sheets-table/locales/vi-VN';
import { greenTheme } from '@univerjs/themes';
import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css';
import '@univerjs/preset-sheets-data-validation/lib/index.css';
import '@univerjs/preset-sheets-drawing/lib/index.css';
import '@univerjs/preset-sheets-note/lib/index.css';
import '@univerjs/preset-sheets-table/lib/index.css';

/** The spreadsheet engine with its user interface. */
export interface Grid {
  univer: Univer;
  api: FUniver;
}

type Registration = PluginCtor<Plugin> | [PluginCtor<Plugin>, object];

const presets = (container: HTMLElement): { plugins: unknown[] }[] => [
  UniverSheetsCorePreset({ container, header: true, ribbonType: 'simple' }),
  UniverSheetsConditionalFormattingPreset(),
  UniverSheetsDataValidationPreset(),
  UniverSheetsDrawingPreset(),
  UniverSheetsNotePreset(),
  UniverSheetsTablePreset(),
];

/** Starts the engine in `container`, in Vietnamese, without a workbook. */
export function createGrid(container: HTMLElement): Grid {
  const univer = new Univer({
    theme: greenTheme,
    locale: LocaleType.VI_VN,
    locales: {
      [LocaleType.VI_VN]: mergeLocales(coreVi, conditionalFormattingVi, dataValidationVi, drawingVi, noteVi, tableVi),
    },
  });
  // `@univerjs/presets`, which does this in one call, brings packages that are not open source.
  for (const preset of presets(container)) {
    for (const entry of preset.plugins as Registration[]) {
      if (Array.isArray(entry)) univer.registerPlugin(entry[0], entry[1]);
      else univer.registerPlugin(entry);
    }
  }
  return { univer, api: FUniver.newAPI(univer) };
}
