import type { IStyleData } from '@univerjs/core';
import { isUnbounded, type Area } from '../address';
import type { HostState } from '../state';
import { invalidArgument } from '../errors';
import { indentPixels, underline, verticalAlign, wrapStrategy } from '../xlsx/univer';
import { colorArgument, colorText } from './colors';
import { integer, oneOf, text, type RangeTarget } from './range-target';

/** One property of a cell's format: how it reads from and goes into the engine's style. */
export interface StyleProperty {
  get(style: IStyleData): unknown;
  patch(value: unknown, style: IStyleData): IStyleData;
}

const flag = (key: 'bl' | 'it'): StyleProperty => ({
  get: (style) => style[key] === 1,
  patch: (value) => ({ [key]: boolean(value, key) ? 1 : 0 }),
});

function boolean(value: unknown, name: string): boolean {
  if (typeof value !== 'boolean') throw invalidArgument(name);
  return value;
}

/** Excel's default font of a new workbook. */
const defaults = { name: 'Calibri', size: 11 };

const horizontal = [
  'General',
  'Left',
  'Center',
  'Right',
  'Justify',
  'Fill',
  'Distributed',
  'CenterAcrossSelection',
] as const;
const vertical = ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'] as const;
const underlines = ['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant'] as const;

export const fontProperties: Record<string, StyleProperty> = {
  bold: flag('bl'),
  italic: flag('it'),
  name: { get: (style) => style.ff ?? defaults.name, patch: (value) => ({ ff: text(value, 'name') }) },
  size: {
    get: (style) => style.fs ?? defaults.size,
    patch: (value) => {
      if (typeof value !== 'number' || value < 1 || value > 409) throw invalidArgument('size');
      return { fs: value };
    },
  },
  color: {
    get: (style) => colorText(style.cl?.rgb, '#000000'),
    patch: (value) => ({ cl: { rgb: colorArgument(value) } }),
  },
  strikethrough: {
    get: (style) => style.st?.s === 1,
    patch: (value) => ({ st: { s: boolean(value, 'strikethrough') ? 1 : 0 } }),
  },
  underline: {
    get: (style) => (style.ul?.s !== 1 ? 'None' : style.ul.t === underline.double ? 'Double' : 'Single'),
    patch: (value) => {
      const kind = oneOf(value, underlines, 'underline');
      if (kind === 'None') return { ul: { s: 0 } };
      return { ul: { s: 1, t: kind.startsWith('Double') ? underline.double : underline.single } };
    },
  },
};

const horizontalOf = (style: IStyleData): string =>
  style.ht === 6 ? 'Distributed' : style.ht === 5 ? 'Justify' : (horizontal[style.ht ?? 0] ?? 'General');

export const alignmentProperties: Record<string, StyleProperty> = {
  horizontalAlignment: {
    get: horizontalOf,
    patch: (value) => {
      const kind = oneOf(value, horizontal, 'horizontalAlignment');
      // The grid has no equal of centring across a selection, and of filling; the nearest is shown.
      const nearest = { CenterAcrossSelection: 2, Fill: 1, Distributed: 6 } as Record<string, number>;
      return { ht: nearest[kind] ?? horizontal.indexOf(kind) };
    },
  },
  verticalAlignment: {
    get: (style) => (style.vt === verticalAlign.top ? 'Top' : style.vt === verticalAlign.middle ? 'Center' : 'Bottom'),
    patch: (value) => {
      const kind = oneOf(value, vertical, 'verticalAlignment');
      return {
        vt: kind === 'Top' ? verticalAlign.top : kind === 'Bottom' ? verticalAlign.bottom : verticalAlign.middle,
      };
    },
  },
  wrapText: {
    get: (style) => style.tb === wrapStrategy.wrap,
    patch: (value) => ({ tb: boolean(value, 'wrapText') ? wrapStrategy.wrap : wrapStrategy.overflow }),
  },
  indentLevel: {
    get: (style) => Math.round(((style.pd?.l || style.pd?.r) ?? 0) / indentPixels),
    patch: (value, style) => {
      const pixels = integer(value, 'indentLevel', 0, 250) * indentPixels;
      return { pd: style.ht === 3 ? { r: pixels } : { l: pixels } };
    },
  },
  textOrientation: {
    get: (style) => (style.tr?.v === 1 ? 180 : style.tr?.a ? -style.tr.a : 0),
    patch: (value) => {
      if (value === 180) return { tr: { a: 0, v: 1 } };
      return { tr: { a: -integer(value, 'textOrientation', -90, 90) || 0, v: 0 } };
    },
  },
};

export const fillProperties: Record<string, StyleProperty> = {
  color: {
    get: (style) => colorText(style.bg?.rgb, '#FFFFFF'),
    patch: (value) => (value === '' ? { bg: null } : { bg: { rgb: colorArgument(value) } }),
  },
  // The grid has plain fills only; the file's patterns stay in the file.
  pattern: {
    get: (style) => (style.bg?.rgb ? 'Solid' : 'None'),
    patch: (value, style) =>
      oneOf(value, ['None', 'Solid'], 'pattern') === 'None' ? { bg: null } : { bg: style.bg ?? { rgb: '#FFFFFF' } },
  },
  patternColor: {
    get: () => '',
    patch: () => {
      throw invalidArgument('patternColor');
    },
  },
};

/** The value that all cells share, or `null` where they differ, as Excel answers. */
export function common(target: RangeTarget, state: HostState, at: (row: number, column: number) => unknown): unknown {
  const area = cellsOf(target, state);
  const first = at(area.row, area.column);
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      if (at(row, column) !== first) return null;
    }
  }
  return first;
}

/** The area itself, or, of whole rows and columns, its part down to the last used cell. */
function cellsOf(target: RangeTarget, state: HostState): Area {
  if (!isUnbounded(target.area)) return target.area;
  const used = state.engine.cells.used(target.sheet, false);
  const lastRow = Math.max((used?.row ?? 0) + (used?.rows ?? 0), target.area.row + 1);
  const lastColumn = Math.max((used?.column ?? 0) + (used?.columns ?? 0), target.area.column + 1);
  const { row, column, rows, columns } = target.area;
  return { row, column, rows: Math.min(rows, lastRow - row), columns: Math.min(columns, lastColumn - column) };
}

export const styleValue = (target: RangeTarget, name: StyleProperty, state: HostState): unknown =>
  common(target, state, (row, column) => name.get(state.engine.styles.at(target.sheet, row, column)));

export const setStyleValue = (target: RangeTarget, name: StyleProperty, value: unknown, state: HostState): void => {
  const { sheet, area } = target;
  state.engine.styles.patch(sheet, area, name.patch(value, state.engine.styles.at(sheet, area.row, area.column)));
};
