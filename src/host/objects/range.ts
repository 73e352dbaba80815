import { boundingArea, intersection, isWholeColumns, isWholeRows, MAX_COLUMNS, MAX_ROWS } from '../address';
import { invalidArgument, itemNotFound } from '../errors';
import type { HostState } from '../state';
import { cellFormats, cellFormulas, cellTexts, cellTypes, cellValues, clear, enter, enterFormats } from './cell-values';
import { cellProperties, columnProperties, rowProperties } from './cell-properties';
import { conditionalFormatsObject } from './conditional-formats';
import { dataValidationObject } from './data-validation';
import { objectOf, property, read, reads, writes, type Definition, type HostObject, type Scalar } from './definition';
import { rangeFormatDefinition } from './format';
import { hyperlinkOf, setHyperlink } from './hyperlinks';
import { insertOrDelete, merge, mergedAreas, unmerge } from './range-actions';
import { worksheetDefinition } from './worksheet';
import { fullAddress, integer, oneOf, rangeOrAddress, usedWithin, type RangeTarget } from './range-target';

const calculated = (get: Scalar<RangeTarget>['get'], set?: Scalar<RangeTarget>['set']): Scalar<RangeTarget> => ({
  get,
  ...(set && { set }),
  calculated: true,
});

/** A range object, or Excel's error where the cells lie outside of the sheet. */
export function rangeObject(target: RangeTarget): HostObject {
  const { row, column, rows, columns } = target.area;
  const inside =
    row >= 0 && column >= 0 && rows > 0 && columns > 0 && row + rows <= MAX_ROWS && column + columns <= MAX_COLUMNS;
  if (!inside) throw invalidArgument('Range');
  return objectOf(rangeDefinition, target);
}

const moved = (target: RangeTarget, change: Partial<RangeTarget['area']>): HostObject =>
  rangeObject({ sheet: target.sheet, area: { ...target.area, ...change } });

const hidden = (axis: 'row' | 'column'): Scalar<RangeTarget> =>
  property(
    ({ sheet, area }, state) => {
      const [first, count] = axis === 'row' ? [area.row, area.rows] : [area.column, area.columns];
      const all = Array.from({ length: Math.min(count, 10_000) }, (_, i) =>
        state.engine.lines.hidden(sheet, axis, first + i),
      );
      return all.every((value) => value === all[0]) ? all[0] : null;
    },
    ({ sheet, area }, value, state) => state.engine.lines.setHidden(sheet, axis, area, Boolean(value)),
  );

function isHidden(target: RangeTarget, state: HostState): boolean | null {
  const values = [hidden('row'), hidden('column')].map((scalar) => scalar.get(target, state));
  if (values.includes(true)) return true;
  return values.includes(null) ? null : false;
}

/** Distance from the sheet's edge to the range, and the range's own size; points. */
export function edges({ sheet, area }: RangeTarget, axis: 'row' | 'column', state: HostState): [number, number] {
  const [first, count] = axis === 'row' ? [area.row, area.rows] : [area.column, area.columns];
  const start = state.engine.lines.offset(sheet, axis, first);
  return [start, state.engine.lines.offset(sheet, axis, first + count) - start];
}

const spillOf = ({ sheet, area }: RangeTarget, state: HostState) =>
  state.engine.cells.spill(sheet, area.row, area.column);

function spillArea(target: RangeTarget, state: HostState): RangeTarget | undefined {
  const spill = spillOf(target, state);
  const isAnchor = spill?.anchor.row === target.area.row && spill.anchor.column === target.area.column;
  return spill && isAnchor ? { sheet: target.sheet, area: spill.area } : undefined;
}

function used(target: RangeTarget, valuesOnly: unknown, state: HostState): RangeTarget | undefined {
  const area = usedWithin(target, valuesOnly === true, state);
  return area && { sheet: target.sheet, area };
}

export const rangeDefinition: Definition<RangeTarget> = {
  name: 'Range',
  sheet: (target) => target.sheet,
  exists: (target, state) => state.engine.sheets.byId(target.sheet) !== undefined,
  scalars: {
    address: read(fullAddress),
    addressLocal: read(fullAddress),
    cellCount: read(({ area }) => (area.rows * area.columns > 2_147_483_647 ? -1 : area.rows * area.columns)),
    columnCount: read(({ area }) => area.columns),
    columnHidden: hidden('column'),
    columnIndex: read(({ area }) => area.column),
    formulas: calculated(cellFormulas, enter),
    formulasLocal: { ...calculated(cellFormulas, enter), onRequestOnly: true },
    hasSpill: calculated((target, state) => spillOf(target, state) !== undefined),
    height: read((target, state) => edges(target, 'row', state)[1]),
    hidden: read(isHidden),
    hyperlink: property(hyperlinkOf, setHyperlink),
    isEntireColumn: read(({ area }) => isWholeColumns(area)),
    left: read((target, state) => edges(target, 'column', state)[0]),
    isEntireRow: read(({ area }) => isWholeRows(area)),
    numberFormat: { get: cellFormats, set: enterFormats },
    numberFormatLocal: { get: cellFormats, set: enterFormats },
    rowCount: read(({ area }) => area.rows),
    rowHidden: hidden('row'),
    rowIndex: read(({ area }) => area.row),
    text: calculated(cellTexts),
    top: read((target, state) => edges(target, 'row', state)[0]),
    valueTypes: calculated(cellTypes),
    values: calculated(cellValues, enter),
    width: read((target, state) => edges(target, 'column', state)[1]),
  },
  objects: {
    conditionalFormats: conditionalFormatsObject,
    dataValidation: dataValidationObject,
    format: (target) => objectOf(rangeFormatDefinition, target),
    worksheet: ({ sheet }) => objectOf(worksheetDefinition, sheet),
  },
  methods: {
    clear: writes((target, [applyTo], state) =>
      clear(
        target,
        oneOf(applyTo ?? 'All', ['All', 'Contents', 'Formats', 'Hyperlinks', 'RemoveHyperlinks'], 'applyTo'),
        state,
      ),
    ),
    delete: writes(insertOrDelete('Range.delete')),
    insert: writes(insertOrDelete('Range.insert')),
    getAbsoluteResizedRange: reads((target, [rows, columns]) =>
      moved(target, { rows: integer(rows, 'numRows', 1), columns: integer(columns, 'numColumns', 1) }),
    ),
    getBoundingRect: reads((target, [other], state) => {
      const { sheet, area } = rangeOrAddress(other, target.sheet, state);
      if (sheet !== target.sheet) throw invalidArgument('anotherRange');
      return rangeObject({ sheet, area: boundingArea(target.area, area) });
    }),
    getCell: reads((target, [row, column]) =>
      moved(target, {
        row: target.area.row + integer(row, 'row', -MAX_ROWS),
        column: target.area.column + integer(column, 'column', -MAX_COLUMNS),
        rows: 1,
        columns: 1,
      }),
    ),
    getCellProperties: reads((target, [shape], state) => cellProperties(target, shape, state)),
    getColumn: reads((target, [column]) =>
      moved(target, { column: target.area.column + integer(column, 'column', 0), columns: 1 }),
    ),
    getColumnProperties: reads((target, [shape], state) => columnProperties(target, shape, state)),
    getEntireColumn: reads((target) => moved(target, { row: 0, rows: MAX_ROWS })),
    getEntireRow: reads((target) => moved(target, { column: 0, columns: MAX_COLUMNS })),
    getIntersection: reads((target, [other], state) => {
      const found = common(target, other, state);
      if (!found) throw itemNotFound('Intersection');
      return rangeObject(found);
    }),
    getIntersectionOrNullObject: reads((target, [other], state) =>
      objectOf(rangeDefinition, common(target, other, state)),
    ),
    getLastCell: reads((target) => {
      const { row, column, rows, columns } = target.area;
      return moved(target, { row: row + rows - 1, column: column + columns - 1, rows: 1, columns: 1 });
    }),
    getLastColumn: reads((target) =>
      moved(target, { column: target.area.column + target.area.columns - 1, columns: 1 }),
    ),
    getLastRow: reads((target) => moved(target, { row: target.area.row + target.area.rows - 1, rows: 1 })),
    getMergedAreasOrNullObject: reads(mergedAreas),
    getOffsetRange: reads((target, [rows, columns]) =>
      moved(target, {
        row: target.area.row + integer(rows, 'rowOffset', -MAX_ROWS),
        column: target.area.column + integer(columns, 'columnOffset', -MAX_COLUMNS),
      }),
    ),
    getResizedRange: reads((target, [rows, columns]) =>
      moved(target, {
        rows: target.area.rows + integer(rows, 'deltaRows', -MAX_ROWS),
        columns: target.area.columns + integer(columns, 'deltaColumns', -MAX_COLUMNS),
      }),
    ),
    getRow: reads((target, [row]) => moved(target, { row: target.area.row + integer(row, 'row', 0), rows: 1 })),
    getRowProperties: reads((target, [shape], state) => rowProperties(target, shape, state)),
    getSpillingToRange: reads((target, _, state) => {
      const area = spillArea(target, state);
      if (!area) throw itemNotFound('SpillingToRange');
      return rangeObject(area);
    }, true),
    getSpillingToRangeOrNullObject: reads(
      (target, _, state) => objectOf(rangeDefinition, spillArea(target, state)),
      true,
    ),
    getUsedRange: reads((target, [valuesOnly], state) => {
      // An entirely empty range: Excel answers its first cell.
      return rangeObject(
        used(target, valuesOnly, state) ?? { ...target, area: { ...target.area, rows: 1, columns: 1 } },
      );
    }, true),
    getUsedRangeOrNullObject: reads(
      (target, [valuesOnly], state) => objectOf(rangeDefinition, used(target, valuesOnly, state)),
      true,
    ),
    merge: writes((target, [across], state) => merge(target, across === true, state)),
    select: { call: ({ sheet, area }, _, state) => state.engine.selection.set(sheet, area), effect: 'none' },
    // The library asks this before it writes a large array in parts.
    _ValidateArraySize: reads(({ area }, [rows, columns]) => {
      if (rows !== area.rows || columns !== area.columns) throw invalidArgument(`${String(rows)} x ${String(columns)}`);
    }),
    unmerge: writes((target, _, state) => unmerge(target, state)),
  },
};

function common(target: RangeTarget, other: unknown, state: HostState): RangeTarget | undefined {
  const { sheet, area } = rangeOrAddress(other, target.sheet, state);
  const both = sheet === target.sheet ? intersection(target.area, area) : undefined;
  return both && { sheet, area: both };
}

/** Ranges of one sheet taken together (`RangeAreas`). */
export const rangeAreasDefinition: Definition<{ sheet: string; areas: RangeTarget[] }> = {
  name: 'RangeAreas',
  exists: (target, state) => state.engine.sheets.byId(target.sheet) !== undefined,
  scalars: {
    address: read((target, state) => target.areas.map((area) => fullAddress(area, state)).join(',')),
    areaCount: read((target) => target.areas.length),
    cellCount: read((target) => target.areas.reduce((sum, { area }) => sum + area.rows * area.columns, 0)),
  },
  objects: {
    areas: (target) =>
      objectOf<RangeTarget[]>(
        {
          name: 'RangeCollection',
          items: (ranges) => ranges.map((range) => objectOf(rangeDefinition, range)),
          methods: {
            getCount: reads((ranges) => ranges.length),
            getItemAt: reads((ranges, [index]) => {
              const range = ranges[integer(index, 'index', 0)];
              if (!range) throw itemNotFound(String(index));
              return rangeObject(range);
            }),
          },
        },
        target.areas,
      ),
  },
};
