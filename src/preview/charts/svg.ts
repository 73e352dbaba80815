import type { ChartFont } from '../../host/chart';

/** A rectangle of the drawing, in pixels. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Text for markup. */
export const escape = (text: string): string => text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);

/** A number as markup has it: two decimals are finer than any screen. */
export const n = (value: number): string => String(Math.round(value * 100) / 100);

export const rect = ({ x, y, width, height }: Box, fill: string): string =>
  `<rect x="${n(x)}" y="${n(y)}" width="${n(Math.max(0, width))}" height="${n(Math.max(0, height))}" fill="${fill}"/>`;

export const line = (x1: number, y1: number, x2: number, y2: number, color = '#D9D9D9'): string =>
  `<line x1="${n(x1)}" y1="${n(y1)}" x2="${n(x2)}" y2="${n(y2)}" stroke="${color}"/>`;

/** Pixels of a font's size. */
export const pixels = (font: ChartFont, points: number): number => ((font.size ?? points) * 96) / 72;

/** Width of the mean letter as a share of its height, rather too wide than too narrow. */
const letter = 0.56;

export const textWidth = (text: string, size: number): number => text.length * size * letter;

/** `text` cut to fit into `width`. */
export function fitted(text: string, width: number, size: number): string {
  if (textWidth(text, size) <= width) return text;
  const letters = Math.max(1, Math.floor(width / (size * letter)) - 1);
  return `${text.slice(0, letters).trimEnd()}…`;
}

/** `text` in at most `most` lines of that width, the last one cut. */
export function wrapped(text: string, width: number, size: number, most: number): string[] {
  const lines: string[] = [];
  let rest = text.split(/\s+/);
  while (rest.length > 0 && lines.length < most - 1) {
    let count = 1;
    while (count < rest.length && textWidth(rest.slice(0, count + 1).join(' '), size) <= width) count += 1;
    lines.push(fitted(rest.slice(0, count).join(' '), width, size));
    rest = rest.slice(count);
  }
  if (rest.length > 0) lines.push(fitted(rest.join(' '), width, size));
  return lines;
}

export interface TextStyle {
  font?: ChartFont;
  /** Points, where the font has no size of its own. */
  size?: number;
  anchor?: 'start' | 'middle' | 'end';
}

/** Text whose middle is at `y`. */
export function text(
  words: string,
  x: number,
  y: number,
  { font = {}, size = 9, anchor = 'middle' }: TextStyle,
): string {
  const attributes = [
    `x="${n(x)}" y="${n(y)}" dy="0.35em" font-size="${n(pixels(font, size))}" text-anchor="${anchor}"`,
    `fill="${font.color ?? '#595959'}"`,
    font.bold ? 'font-weight="bold"' : '',
    font.italic ? 'font-style="italic"' : '',
    font.name === undefined ? '' : `font-family="${escape(font.name)}"`,
  ];
  return `<text ${attributes.filter(Boolean).join(' ')}>${escape(words)}</text>`;
}
