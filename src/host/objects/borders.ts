import type { IBorderData, IBorderStyleData } from '@univerjs/core';
import { isUnbounded, type Area } from '../address';
import { invalidArgument } from '../errors';
import type { HostState } from '../state';
import { borderStyles } from '../xlsx/univer';
import { colorArgument, colorText } from './colors';
import { objectOf, property, read, reads, type Definition } from './definition';
import { integer, oneOf, type RangeTarget } from './range-target';

type Side = 't' | 'b' | 'l' | 'r' | 'tl_br' | 'bl_tr';

/** Excel's border positions: the side that each cell of the area has of it, by the cell's place. */
const positions = {
  EdgeTop: (area: Area, row: number): Side[] => (row === area.row ? ['t'] : []),
  EdgeBottom: (area: Area, row: number): Side[] => (row === area.row + area.rows - 1 ? ['b'] : []),
  EdgeLeft: (area: Area, _: number, column: number): Side[] => (column === area.column ? ['l'] : []),
  EdgeRight: (area: Area, _: number, column: number): Side[] =>
    column === area.column + area.columns - 1 ? ['r'] : [],
  InsideHorizontal: (area: Area, row: number): Side[] => [
    ...(row > area.row ? (['t'] as const) : []),
    ...(row < area.row + area.rows - 1 ? (['b'] as const) : []),
  ],
  InsideVertical: (area: Area, _: number, column: number): Side[] => [
    ...(column > area.column ? (['l'] as const) : []),
    ...(column < area.column + area.columns - 1 ? (['r'] as const) : []),
  ],
  DiagonalDown: (): Side[] => ['tl_br'],
  DiagonalUp: (): Side[] => ['bl_tr'],
};
type Position = keyof typeof positions;
const positionNames = Object.keys(positions) as Position[];

/** Excel's style and weight for each of the file format's line styles. */
const lines = {
  thin: ['Continuous', 'Thin'],
  hair: ['Continuous', 'Hairline'],
  dotted: ['Dot', 'Thin'],
  dashed: ['Dash', 'Thin'],
  dashDot: ['DashDot', 'Thin'],
  dashDotDot: ['DashDotDot', 'Thin'],
  double: ['Double', 'Thick'],
  medium: ['Continuous', 'Medium'],
  mediumDashed: ['Dash', 'Medium'],
  mediumDashDot: ['DashDot', 'Medium'],
  mediumDashDotDot: ['DashDotDot', 'Medium'],
  slantDashDot: ['SlantDashDot', 'Medium'],
  thick: ['Continuous', 'Thick'],
} as const;
const lineStyles = ['None', ...new Set(Object.values(lines).map(([style]) => style))] as const;
const weights = ['Hairline', 'Thin', 'Medium', 'Thick'] as const;

const lineOf = (border: IBorderStyleData | undefined) =>
  lines[Object.keys(lines).find((key) => borderStyles[key] === border?.s) as keyof typeof lines];

function lineNumber(style: string, weight: string): number {
  const names = Object.keys(lines) as (keyof typeof lines)[];
  const exact = names.find((name) => lines[name][0] === style && lines[name][1] === weight);
  const nearest = exact ?? names.find((name) => lines[name][0] === style);
  return borderStyles[nearest ?? 'thin']!;
}

interface BorderTarget extends RangeTarget {
  position: Position;
}

function eachSide(target: BorderTarget, visit: (row: number, column: number, side: Side) => void): void {
  const { area } = target;
  if (isUnbounded(area)) throw invalidArgument('borders');
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      for (const side of positions[target.position](area, row, column)) visit(row, column, side);
    }
  }
}

/** The value that all the cells of the border share; `null` where they differ. */
function shared(
  target: BorderTarget,
  state: HostState,
  get: (border: IBorderStyleData | undefined) => unknown,
): unknown {
  const values = new Set<unknown>();
  eachSide(target, (row, column, side) =>
    values.add(get(state.engine.styles.at(target.sheet, row, column).bd?.[side] ?? undefined)),
  );
  if (values.size === 0) return get(undefined);
  return values.size === 1 ? [...values][0] : null;
}

function change(
  target: BorderTarget,
  state: HostState,
  next: (old: IBorderStyleData | undefined) => IBorderStyleData | null,
): void {
  const patches = new Map<string, IBorderData>();
  eachSide(target, (row, column, side) => {
    const key = `${row},${column}`;
    const patch = patches.get(key) ?? { ...state.engine.styles.at(target.sheet, row, column).bd };
    patch[side] = next(patch[side] ?? undefined);
    patches.set(key, patch);
  });
  state.engine.cells.write(target.sheet, target.area, (row, column) => {
    const bd = patches.get(`${row},${column}`);
    return bd && { style: { bd } };
  });
}

const borderDefinition: Definition<BorderTarget> = {
  name: 'RangeBorder',
  sheet: (target) => target.sheet,
  id: (target) => target.position,
  scalars: {
    sideIndex: read((target) => target.position),
    color: property(
      (target, state) => shared(target, state, (border) => colorText(border?.cl?.rgb, '#000000')),
      (target, value, state) => {
        const rgb = colorArgument(value);
        change(target, state, (old) => ({ s: old?.s ?? borderStyles['thin']!, cl: { rgb } }));
      },
    ),
    style: property(
      (target, state) => shared(target, state, (border) => lineOf(border)?.[0] ?? 'None'),
      (target, value, state) => {
        const style = oneOf(value, lineStyles, 'style');
        change(target, state, (old) =>
          style === 'None'
            ? null
            : { s: lineNumber(style, lineOf(old)?.[1] ?? 'Thin'), cl: old?.cl ?? { rgb: '#000000' } },
        );
      },
    ),
    weight: property(
      (target, state) => shared(target, state, (border) => lineOf(border)?.[1] ?? 'Thin'),
      (target, value, state) => {
        const weight = oneOf(value, weights, 'weight');
        change(target, state, (old) => ({
          s: lineNumber(lineOf(old)?.[0] ?? 'Continuous', weight),
          cl: old?.cl ?? { rgb: '#000000' },
        }));
      },
    ),
  },
};

const border = (target: RangeTarget, key: unknown) =>
  objectOf(borderDefinition, { ...target, position: oneOf(key, positionNames, 'index') });

/** `range.format.borders`. */
export const bordersDefinition: Definition<RangeTarget> = {
  name: 'RangeBorderCollection',
  sheet: (target) => target.sheet,
  scalars: { count: read(() => positionNames.length) },
  methods: {
    getItem: reads((target, [key]) => border(target, key)),
    getItemAt: reads((target, [index]) =>
      border(target, positionNames[integer(index, 'index', 0, positionNames.length - 1)]),
    ),
  },
  item: border,
  items: (target) => positionNames.map((position) => border(target, position)),
};
