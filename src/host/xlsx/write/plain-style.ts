import type { IBorderStyleData, IStyleData, Nullable } from '@univerjs/core';
import {
  baseline,
  borderStyles,
  horizontalAligns,
  indentPixels,
  keyOf,
  underline,
  verticalAlign,
  wrapStrategy,
} from '../univer';

/** A cell format in the file's own terms: two styles that look the same have equal plain styles. */
export interface PlainStyle {
  name?: string;
  size?: number;
  bold?: true;
  italic?: true;
  strike?: true;
  underline?: 'single' | 'double';
  script?: 'subscript' | 'superscript';
  /** "RRGGBB", as are all colours. */
  color?: string;
  fill?: string;
  borders?: Partial<Record<BorderSide, { style: string; color: string }>>;
  format?: string;
  horizontal?: string;
  vertical?: string;
  wrap?: true;
  indent?: number;
  /** As in files: 0–90 upwards, 91–180 downwards, 255 stacked. */
  rotation?: number;
}

export type BorderSide = 'left' | 'right' | 'top' | 'bottom' | 'diagonalDown' | 'diagonalUp';

const sides: ReadonlyArray<readonly ['l' | 'r' | 't' | 'b' | 'tl_br' | 'bl_tr', BorderSide]> = [
  ['l', 'left'],
  ['r', 'right'],
  ['t', 'top'],
  ['b', 'bottom'],
  ['tl_br', 'diagonalDown'],
  ['bl_tr', 'diagonalUp'],
];

export function plainStyle(style: IStyleData): PlainStyle {
  const name = style.ff
    ?.split(',')[0]
    ?.trim()
    .replace(/^["']|["']$/g, '');
  const color = hex(style.cl?.rgb);
  const fill = hex(style.bg?.rgb);
  const borders = plainBorders(style);
  const format = style.n?.pattern;
  return {
    ...(name && { name }),
    ...(style.fs && { size: style.fs }),
    ...(style.bl && { bold: true }),
    ...(style.it && { italic: true }),
    ...(style.st?.s && { strike: true }),
    ...(style.ul?.s && { underline: style.ul.t === underline.double ? 'double' : 'single' }),
    ...(style.va === baseline.subscript && { script: 'subscript' }),
    ...(style.va === baseline.superscript && { script: 'superscript' }),
    ...(color && { color }),
    ...(fill && { fill }),
    ...(borders && { borders }),
    ...(format && format.toLowerCase() !== 'general' && { format }),
    ...plainAlignment(style),
  };
}

function plainBorders(style: IStyleData): PlainStyle['borders'] | undefined {
  const borders: NonNullable<PlainStyle['borders']> = {};
  for (const [key, side] of sides) {
    const line: Nullable<IBorderStyleData> = style.bd?.[key];
    const name = line?.s ? keyOf(borderStyles, line.s) : undefined;
    if (line && name) borders[side] = { style: name, color: hex(line.cl?.rgb) ?? '000000' };
  }
  return Object.keys(borders).length ? borders : undefined;
}

function plainAlignment(style: IStyleData): PlainStyle {
  const padding = (style.ht === horizontalAligns['right'] ? style.pd?.r : style.pd?.l) ?? 0;
  const indent = Math.round(padding / indentPixels);
  const rotation = plainRotation(style);
  // An indent holds only for an alignment to a side.
  const horizontal = style.ht ? keyOf(horizontalAligns, style.ht) : indent > 0 ? 'left' : undefined;
  return {
    ...(horizontal && { horizontal }),
    ...(style.vt === verticalAlign.top && { vertical: 'top' }),
    ...(style.vt === verticalAlign.middle && { vertical: 'center' }),
    ...(style.tb === wrapStrategy.wrap && { wrap: true }),
    ...(indent > 0 && { indent }),
    ...(rotation && { rotation }),
  };
}

function plainRotation({ tr }: IStyleData): number {
  if (tr?.v) return 255;
  const angle = Math.max(-90, Math.min(90, Math.round(tr?.a ?? 0)));
  return angle <= 0 ? -angle : 90 + angle;
}

/** "#RRGGBB", "#RGB" or "rgb(r, g, b)" as "RRGGBB". */
function hex(color: Nullable<string>): string | undefined {
  const text = color?.trim() ?? '';
  const long = /^#([0-9a-f]{6})$/i.exec(text)?.[1];
  if (long) return long.toUpperCase();
  const short = /^#([0-9a-f]{3})$/i.exec(text)?.[1];
  if (short)
    return [...short]
      .map((digit) => digit + digit)
      .join('')
      .toUpperCase();
  const channels = /^rgba?\(\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)/i.exec(text)?.slice(1, 4);
  return channels
    ?.map((channel) => Number(channel).toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
}
