import { itemNotFound } from '../errors';
import type { HostState } from '../state';
import { objectOf, reads, writes, type Definition } from './definition';
import { rangeDefinition } from './range';
import { integer, rangeOrAddress, type RangeTarget } from './range-target';
import { MAX_COLUMNS, MAX_ROWS } from '../address';

/** The frozen cells, as Excel gives them: whole rows, whole columns, or the corner of both. */
function location(sheet: string, state: HostState): RangeTarget | undefined {
  const { rows, columns } = state.engine.sheets.frozen(sheet);
  if (rows === 0 && columns === 0) return undefined;
  return { sheet, area: { row: 0, column: 0, rows: rows || MAX_ROWS, columns: columns || MAX_COLUMNS } };
}

/** `worksheet.freezePanes`, by the sheet's id. */
export const freezePanesDefinition: Definition<string> = {
  name: 'WorksheetFreezePanes',
  sheet: (sheet) => sheet,
  methods: {
    freezeAt: writes((sheet, [range], state) => {
      const { area } = rangeOrAddress(range, sheet, state);
      const rows = area.rows === MAX_ROWS ? 0 : area.row + area.rows;
      const columns = area.columns === MAX_COLUMNS ? 0 : area.column + area.columns;
      state.engine.sheets.freeze(sheet, rows, columns);
    }),
    freezeColumns: writes((sheet, [count], state) =>
      state.engine.sheets.freeze(sheet, 0, integer(count ?? 1, 'count', 1)),
    ),
    freezeRows: writes((sheet, [count], state) =>
      state.engine.sheets.freeze(sheet, integer(count ?? 1, 'count', 1), 0),
    ),
    getLocation: reads((sheet, _, state) => {
      const range = location(sheet, state);
      if (!range) throw itemNotFound('FreezePanes');
      return objectOf(rangeDefinition, range);
    }),
    getLocationOrNullObject: reads((sheet, _, state) => objectOf(rangeDefinition, location(sheet, state))),
    unfreeze: writes((sheet, _, state) => state.engine.sheets.freeze(sheet, 0, 0)),
  },
};
