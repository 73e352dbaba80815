import { areaAddress } from '../address';
import { HostError, invalidArgument, itemNotFound } from '../errors';
import type { HostState } from '../state';
import { chartsDefinition } from './charts';
import { colorArgument, colorText } from './colors';
import { commentsDefinition } from './comments';
import { objectOf, property, read, reads, writes, type Definition, type HostObject, type Scalar } from './definition';
import { eventMembers } from './event-members';
import { freezePanesDefinition } from './freeze-panes';
import { namesDefinition } from './names';
import { pageBreaksDefinition } from './page-breaks';
import { pageLayoutDefinition } from './page-layout';
import { worksheetProtectionDefinition } from './protection';
import { rangeDefinition, rangeObject } from './range';
import { integer, oneOf, rangeArgument, sheetName, usedWithin, type RangeTarget } from './range-target';
import { checkSheetName } from './sheet-names';
import { sheetTablesDefinition } from './tables';

const position = (sheet: string, state: HostState): number =>
  state.engine.sheets.list().findIndex(({ id }) => id === sheet);

function used(sheet: string, valuesOnly: unknown, state: HostState): RangeTarget | undefined {
  const area = usedWithin({ sheet, area: state.engine.sheets.everything() }, valuesOnly === true, state);
  return area && { sheet, area };
}

function rename(sheet: string, value: unknown, state: HostState): void {
  const name = checkSheetName(
    value,
    state.engine.sheets.list().filter(({ id }) => id !== sheet),
  );
  state.engine.sheets.rename(sheet, name);
}

function remove(sheet: string, state: HostState): void {
  const others = state.engine.sheets.list().filter(({ id, hidden }) => id !== sheet && !hidden);
  if (others.length === 0) throw new HostError('InvalidOperation', 'host.lastSheet');
  state.engine.sheets.delete(sheet);
}

function setVisibility(sheet: string, value: unknown, state: HostState): void {
  const hidden = oneOf(value, ['Visible', 'Hidden', 'VeryHidden'], 'visibility') !== 'Visible';
  const others = state.engine.sheets.list().filter((other) => other.id !== sheet && !other.hidden);
  if (hidden && others.length === 0) throw new HostError('InvalidOperation', 'host.lastSheet');
  state.engine.sheets.hide(sheet, hidden);
}

function neighbour(sheet: string, step: 1 | -1, visibleOnly: unknown, state: HostState): string | undefined {
  const sheets = state.engine.sheets.list();
  for (let at = position(sheet, state) + step; sheets[at]; at += step) {
    if (visibleOnly !== true || !sheets[at]!.hidden) return sheets[at]!.id;
  }
  return undefined;
}

function required(sheet: string | undefined): HostObject {
  if (sheet === undefined) throw itemNotFound('Worksheet');
  return objectOf(worksheetDefinition, sheet);
}

const gridlines: Scalar<string> = property(
  (sheet, state) => state.engine.sheets.gridlines(sheet),
  (sheet, value, state) => state.engine.sheets.setGridlines(sheet, value === true),
);

/** A worksheet, by its id. */
export const worksheetDefinition: Definition<string> = {
  name: 'Worksheet',
  id: (sheet) => sheet,
  exists: (sheet, state) => state.engine.sheets.byId(sheet) !== undefined,
  scalars: {
    id: read((sheet) => sheet),
    name: property(sheetName, rename, 'structure'),
    position: property(
      position,
      (sheet, value, state) =>
        state.engine.sheets.move(sheet, integer(value, 'position', 0, state.engine.sheets.list().length - 1)),
      'structure',
    ),
    // The library reads `showGridlines` and writes it as "Gridlines"; so with headings.
    gridlines: { ...gridlines, onRequestOnly: true },
    showGridlines: gridlines,
    showHeadings: read(() => true),
    tabColor: property(
      (sheet, state) => colorText(state.engine.sheets.tabColor(sheet), ''),
      (sheet, value, state) => state.engine.sheets.setTabColor(sheet, value === '' ? '' : colorArgument(value)),
    ),
    visibility: property(
      (sheet, state) => (state.engine.sheets.byId(sheet)?.hidden ? 'Hidden' : 'Visible'),
      setVisibility,
      'structure',
    ),
  },
  objects: {
    charts: (sheet) => objectOf(chartsDefinition, sheet),
    comments: (sheet) => objectOf(commentsDefinition, { sheet }),
    freezePanes: (sheet) => objectOf(freezePanesDefinition, sheet),
    horizontalPageBreaks: (sheet) => objectOf(pageBreaksDefinition, sheet),
    names: (sheet, state) => objectOf(namesDefinition, { scope: sheetName(sheet, state) }),
    pageLayout: (sheet) => objectOf(pageLayoutDefinition, sheet),
    protection: (sheet) => objectOf(worksheetProtectionDefinition, sheet),
    tables: (sheet) => objectOf(sheetTablesDefinition, sheet),
  },
  methods: {
    ...eventMembers<string>(),
    activate: {
      call: (sheet, _, state) => {
        if (state.engine.sheets.byId(sheet)?.hidden)
          throw new HostError('InvalidOperation', 'host.invalidReference', { item: sheetName(sheet, state) });
        state.engine.sheets.activate(sheet);
      },
      effect: 'none',
    },
    calculate: { call: (_, __, state) => state.functions.recalculate(), effect: 'none' },
    delete: writes((sheet, _, state) => remove(sheet, state), 'structure'),
    getCell: reads((sheet, [row, column]) =>
      rangeObject({
        sheet,
        area: { row: integer(row, 'row', 0), column: integer(column, 'column', 0), rows: 1, columns: 1 },
      }),
    ),
    getNext: reads((sheet, [visible], state) => required(neighbour(sheet, 1, visible, state))),
    getNextOrNullObject: reads((sheet, [visible], state) =>
      objectOf(worksheetDefinition, neighbour(sheet, 1, visible, state)),
    ),
    getPrevious: reads((sheet, [visible], state) => required(neighbour(sheet, -1, visible, state))),
    getPreviousOrNullObject: reads((sheet, [visible], state) =>
      objectOf(worksheetDefinition, neighbour(sheet, -1, visible, state)),
    ),
    getRange: reads((sheet, [address], state) => {
      const range = rangeArgument(address, sheet, state);
      if (range.sheet !== sheet) throw invalidArgument(areaAddress(range.area));
      return rangeObject(range);
    }),
    getRangeByIndexes: reads((sheet, [row, column, rows, columns]) =>
      rangeObject({
        sheet,
        area: {
          row: integer(row, 'startRow', 0),
          column: integer(column, 'startColumn', 0),
          rows: integer(rows, 'rowCount', 1),
          columns: integer(columns, 'columnCount', 1),
        },
      }),
    ),
    getUsedRange: reads((sheet, [valuesOnly], state) => {
      const first = { row: 0, column: 0, rows: 1, columns: 1 };
      return rangeObject(used(sheet, valuesOnly, state) ?? { sheet, area: first });
    }, true),
    getUsedRangeOrNullObject: reads(
      (sheet, [valuesOnly], state) => objectOf(rangeDefinition, used(sheet, valuesOnly, state)),
      true,
    ),
  },
};
