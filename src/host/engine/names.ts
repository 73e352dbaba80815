import type { IDefinedNamesService } from '@univerjs/engine-formula';
import type { NamedItem } from '../model';
import type { EngineContext } from './context';

/** Univer's mark for a name that belongs to the whole workbook. */
const workbookScope = 'AllDefaultWorkbook';

/** The workbook's defined names. Formulas begin with "=", as in Office.js. */
export class Names {
  private nextId = 1;

  constructor(
    private readonly context: EngineContext,
    private readonly service: IDefinedNamesService,
    private readonly sheets: {
      byName(name: string): { id: string } | undefined;
      byId(id: string): { name: string } | undefined;
    },
  ) {}

  list(): NamedItem[] {
    return Object.values(this.service.getDefinedNameMap(this.context.unitId) ?? {}).map((item) => {
      const scope =
        item.localSheetId && item.localSheetId !== workbookScope
          ? this.sheets.byId(item.localSheetId)?.name
          : undefined;
      return {
        name: item.name,
        formula: item.formulaOrRefString.startsWith('=') ? item.formulaOrRefString : `=${item.formulaOrRefString}`,
        visible: !item.hidden,
        ...(scope !== undefined && { scope }),
      };
    });
  }

  find(name: string, scope?: string): NamedItem | undefined {
    const wanted = name.toLowerCase();
    return this.list().find((item) => item.name.toLowerCase() === wanted && item.scope === scope);
  }

  add(item: NamedItem): void {
    const { formula, library, unitId } = { ...this.context, formula: item.formula.replace(/^=/, '') };
    // Univer takes a reference bare, and anything else with its "=".
    const isReference = /^(?:'(?:[^']|'')+'|[^'!()+*/&"]+)!\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?$/i.test(
      formula,
    );
    const localSheetId = item.scope === undefined ? workbookScope : this.sheets.byName(item.scope)?.id;
    this.context.commands.syncExecuteCommand(library.formula.SetDefinedNameMutation.id, {
      unitId,
      id: `name-${this.nextId++}`,
      name: item.name,
      formulaOrRefString: isReference ? formula : `=${formula}`,
      localSheetId: localSheetId ?? workbookScope,
      hidden: !item.visible,
    });
  }

  remove(name: string, scope?: string): void {
    const map = this.service.getDefinedNameMap(this.context.unitId) ?? {};
    const id = scope === undefined ? workbookScope : this.sheets.byName(scope)?.id;
    const item = Object.values(map).find(
      (entry) => entry.name.toLowerCase() === name.toLowerCase() && (entry.localSheetId ?? workbookScope) === id,
    );
    if (item) {
      const params = { unitId: this.context.unitId, ...item };
      this.context.commands.syncExecuteCommand(this.context.library.formula.RemoveDefinedNameMutation.id, params);
    }
  }
}
