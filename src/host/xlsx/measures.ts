/** Width of the digit 0 as a fraction of the font's size, by which Excel counts column widths. */
const digitWidths: Readonly<Record<string, number>> = {
  aptos: 0.56,
  'aptos narrow': 0.5,
  arial: 0.556,
  calibri: 0.507,
  cambria: 0.554,
  'courier new': 0.6,
  'segoe ui': 0.539,
  tahoma: 0.546,
  'times new roman': 0.5,
  verdana: 0.636,
  '.vnarial': 0.556,
  '.vntime': 0.5,
  'vni-times': 0.5,
};

/** Pixels (96 a inch) of the widest digit of a font; `size` in points. */
export function digitPixels(font: { name: string; size: number }): number {
  const fraction = digitWidths[font.name.toLowerCase()] ?? 0.507;
  return Math.max(1, Math.round(((font.size * 96) / 72) * fraction));
}

/** A file's column width (digits) in pixels (ISO 29500-1, 18.3.1.13). */
export const columnPixels = (width: number, digit: number): number =>
  Math.trunc(((256 * width + Math.trunc(128 / digit)) / 256) * digit);

export const columnDigits = (pixels: number, digit: number): number => Math.trunc((pixels / digit) * 256) / 256;

/** Width of a column that no one has set: `base` digits and padding, up to the next multiple of 8 pixels. */
export const defaultColumnPixels = (base: number, digit: number): number => Math.ceil((base * digit + 5) / 8) * 8;

export const pointsToPixels = (points: number): number => Math.round((points * 96) / 72);
export const pixelsToPoints = (pixels: number): number => (pixels * 72) / 96;
export const inchesToPoints = (inches: number): number => Math.round(inches * 72 * 1e6) / 1e6;
