import type { ReportStyle } from '../../reports/styles';
import { wrapText } from './wrap';
import type { Box, TextShape } from './types';

/** Distance of the baselines of Times New Roman and height of its ascenders, in sizes. */
const lineSpacing = 1.17;
const ascent = 0.92;
/** Between the edge of a cell and its text. */
const sidePadding = 2.5;
const endPadding = 1;

const anchors = { left: 'start', center: 'middle', right: 'end' } as const;

function anchorX({ x, width }: Box, horizontal: ReportStyle['horizontal']): number {
  if (horizontal === 'center') return x + width / 2;
  return horizontal === 'left' ? x + sidePadding : x + width - sidePadding;
}

function blockTop({ y, height }: Box, vertical: ReportStyle['vertical'], blockHeight: number): number {
  if (vertical === 'center') return y + (height - blockHeight) / 2;
  return vertical === 'top' ? y + endPadding : y + height - endPadding - blockHeight;
}

/** The lines of a cell's text where Excel puts them. `wrap`: whether this text may be broken. */
export function textBlock(text: string, box: Box, style: ReportStyle, wrap: boolean): TextShape[] {
  if (text === '') return [];
  const { size, bold, italic, horizontal, vertical, color = '#000000' } = style;
  const lines = wrap ? wrapText(text, box.width, style) : [text.replace(/\n/g, ' ')];
  const top = blockTop(box, vertical, lines.length * size * lineSpacing);
  const x = anchorX(box, horizontal);
  return lines.flatMap((line, index): TextShape[] => {
    const y = top + (index * lineSpacing + ascent) * size;
    const look = { size, bold, italic, colour: color, anchor: anchors[horizontal], font: 'cell' as const };
    return line === '' ? [] : [{ kind: 'text', text: line, x, y, ...look }];
  });
}
