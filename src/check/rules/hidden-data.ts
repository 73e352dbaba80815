import { columnLetters } from '../../tracking/a1';
import type { TrackingSheet } from '../../tracking/types';
import { cellsOf, type Cells } from '../cells';
import type { Finding, FindingText, Rule } from '../types';

interface Hidden {
  cell?: string;
  message: FindingText;
}

/** The hidden worksheet, or each hidden row and column of it that holds figures, once. */
function hiddenIn({ sheet, observations }: TrackingSheet, cells: Cells): Hidden[] {
  const given = observations.filter(({ reading }) => reading.kind !== 'none');
  if (given.length === 0) return [];
  if (cells.isSheetHidden(sheet)) return [{ message: { id: 'check.hidden-data.sheet', params: {} } }];
  const found = new Map<string, Hidden>();
  const note = (id: 'check.hidden-data.row' | 'check.hidden-data.column', place: string, cell: string) => {
    if (!found.has(place)) found.set(place, { cell, message: { id, params: { place } } });
  };
  for (const { cell } of given) {
    const { row, column } = cells.position(cell);
    if (cells.isRowHidden(sheet, cell)) note('check.hidden-data.row', String(row + 1), cell);
    if (cells.isColumnHidden(sheet, cell)) note('check.hidden-data.column', columnLetters(column), cell);
  }
  return [...found.values()];
}

/** Figures of indicators in a hidden row, column or worksheet; they are read all the same. */
export const hiddenData: Rule = {
  id: 'hidden-data',
  severity: 'info',
  run({ grids, sheets }) {
    const cells = cellsOf(grids);
    return sheets.flatMap((sheet) =>
      hiddenIn(sheet, cells).map((hidden): Finding => ({
        rule: this.id,
        severity: this.severity,
        sheet: sheet.sheet,
        ...hidden,
        fix: { id: 'check.hidden-data.fix', params: {} },
      })),
    );
  },
};
