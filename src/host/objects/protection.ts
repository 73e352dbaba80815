import type { HostState } from '../state';
import { read, reads, writes, type Definition } from './definition';

/** `worksheet.protection`, by the sheet's id. Passwords are not kept: the host never checks one. */
export const worksheetProtectionDefinition: Definition<string> = {
  name: 'WorksheetProtection',
  scalars: { protected: read((sheet, state) => state.engine.sheets.extras(sheet).protected) },
  methods: {
    protect: writes((sheet, _, state) => setSheet(sheet, true, state), 'document'),
    unprotect: writes((sheet, _, state) => setSheet(sheet, false, state), 'document'),
    checkPassword: reads(() => true),
  },
};

function setSheet(sheet: string, on: boolean, state: HostState): void {
  state.engine.sheets.extras(sheet).protected = on;
}

/** `workbook.protection`: the workbook's structure. */
export const workbookProtectionDefinition: Definition<null> = {
  name: 'WorkbookProtection',
  scalars: { protected: read((_, state) => state.engine.document.structureProtected) },
  methods: {
    protect: writes((_, __, state) => setStructure(true, state), 'document'),
    unprotect: writes((_, __, state) => setStructure(false, state), 'document'),
  },
};

function setStructure(on: boolean, state: HostState): void {
  state.engine.document.structureProtected = on;
}
