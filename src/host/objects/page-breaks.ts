import { itemNotFound } from '../errors';
import type { HostState } from '../state';
import { objectOf, read, reads, writes, type Definition, type HostObject } from './definition';
import { rangeObject } from './range';
import { integer, rangeOrAddress } from './range-target';

interface PageBreak {
  sheet: string;
  /** 1-based row before which the break stands. */
  row: number;
}

const breaks = (sheet: string, state: HostState): number[] => (state.engine.sheets.extras(sheet).page.rowBreaks ??= []);

function remove(sheet: string, state: HostState, keep: (row: number) => boolean): void {
  state.engine.sheets.extras(sheet).page.rowBreaks = breaks(sheet, state).filter(keep);
}

const pageBreakDefinition: Definition<PageBreak> = {
  name: 'PageBreak',
  sheet: ({ sheet }) => sheet,
  scalars: { rowIndex: read(({ row }) => row - 1), columnIndex: read(() => 0) },
  methods: {
    delete: writes((target, _, state) => remove(target.sheet, state, (row) => row !== target.row)),
    getCellAfterBreak: reads(({ sheet, row }) =>
      rangeObject({ sheet, area: { row: row - 1, column: 0, rows: 1, columns: 1 } }),
    ),
  },
};

function at(sheet: string, index: unknown, state: HostState): HostObject {
  const row = breaks(sheet, state)[integer(index, 'index', 0)];
  if (row === undefined) throw itemNotFound(String(index));
  return objectOf(pageBreakDefinition, { sheet, row });
}

/** `worksheet.horizontalPageBreaks`, by the sheet's id. */
export const pageBreaksDefinition: Definition<string> = {
  name: 'PageBreakCollection',
  sheet: (sheet) => sheet,
  items: (sheet, state) => breaks(sheet, state).map((row) => objectOf(pageBreakDefinition, { sheet, row })),
  methods: {
    add: writes((sheet, [range], state) => {
      const row = rangeOrAddress(range, sheet, state).area.row + 1;
      const all = new Set([...breaks(sheet, state), row]);
      state.engine.sheets.extras(sheet).page.rowBreaks = [...all].sort((a, b) => a - b);
      return objectOf(pageBreakDefinition, { sheet, row });
    }),
    getCount: reads((sheet, _, state) => breaks(sheet, state).length),
    getItem: reads((sheet, [index], state) => at(sheet, index, state)),
    removePageBreaks: writes((sheet, _, state) => remove(sheet, state, () => false)),
  },
};
