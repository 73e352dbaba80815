import type { Box } from './types';

const rounded = (length: number): number => Math.round(length * 100) / 100;

/** Closed rectangles as one path: fewer elements than a rectangle each. */
export const boxesPath = (boxes: readonly Box[]): string =>
  boxes
    .map(
      ({ x, y, width, height }) =>
        `M${rounded(x)} ${rounded(y)}h${rounded(width)}v${rounded(height)}h${rounded(-width)}z`,
    )
    .join('');

export const linePath = (x1: number, y1: number, x2: number, y2: number): string =>
  `M${rounded(x1)} ${rounded(y1)}L${rounded(x2)} ${rounded(y2)}`;
