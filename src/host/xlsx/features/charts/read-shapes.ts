import type { ChartFont, ChartShape } from '../../../chart';
import { attribute, booleanAttribute, child, childrenOf, numberAttribute, type Element } from '../../xml/scan';
import { emu } from './shapes';

/** Office's own theme colours, for charts that name them. */
const themed: Readonly<Record<string, string>> = {
  bg1: '#FFFFFF',
  lt1: '#FFFFFF',
  tx1: '#000000',
  dk1: '#000000',
  bg2: '#E7E6E6',
  lt2: '#E7E6E6',
  tx2: '#44546A',
  dk2: '#44546A',
  accent1: '#4472C4',
  accent2: '#ED7D31',
  accent3: '#A5A5A5',
  accent4: '#FFC000',
  accent5: '#5B9BD5',
  accent6: '#70AD47',
};

/** Colour of a fill's `solidFill`; shades of a theme's colours are taken plain. */
function solidColor(parent: Element | undefined): string | undefined {
  const color = child(parent, 'solidFill')?.children[0];
  const value = color && attribute(color.tag, color.name === 'sysClr' ? 'lastClr' : 'val');
  if (value === undefined) return undefined;
  return /^[0-9a-fA-F]{6}$/.test(value) ? `#${value.toUpperCase()}` : themed[value];
}

export function readShape(element: Element | undefined): ChartShape {
  if (!element) return {};
  const fill = child(element, 'noFill') ? null : solidColor(element);
  const outline = child(element, 'ln');
  const color = solidColor(outline);
  const width = outline && numberAttribute(outline.tag, 'w');
  const line = {
    ...(color !== undefined && { color }),
    ...(width !== undefined && { weight: width / emu }),
  };
  return {
    ...(fill !== undefined && { fill }),
    ...(outline && { line: child(outline, 'noFill') ? null : line }),
  };
}

function readRun(element: Element | undefined): ChartFont {
  if (!element) return {};
  const size = numberAttribute(element.tag, 'sz');
  const bold = booleanAttribute(element.tag, 'b');
  const italic = booleanAttribute(element.tag, 'i');
  const color = solidColor(element);
  const latin = child(element, 'latin');
  const name = latin && attribute(latin.tag, 'typeface');
  return {
    ...(name !== undefined && !name.startsWith('+') && { name }),
    ...(size !== undefined && { size: size / 100 }),
    ...(bold !== undefined && { bold }),
    ...(italic !== undefined && { italic }),
    ...(color !== undefined && { color }),
  };
}

const paragraphFont = (parent: Element | undefined): ChartFont =>
  readRun(child(child(child(parent, 'p'), 'pPr'), 'defRPr'));

/** The font of a `txPr`. */
export const readFont = (element: Element | undefined): ChartFont => paragraphFont(element);

/** Text and font of a `title`; without a text it is the program's own. */
export function readTitle(element: Element | undefined): { text?: string; font: ChartFont } {
  const rich = child(child(element, 'tx'), 'rich');
  if (!rich) {
    const cached = child(child(child(child(element, 'tx'), 'strRef'), 'strCache'), 'pt');
    const text = child(cached, 'v')?.text;
    return { ...(text !== undefined && { text }), font: readFont(child(element, 'txPr')) };
  }
  const runs = childrenOf(rich, 'p').map((paragraph) => childrenOf(paragraph, 'r'));
  const text = runs.map((line) => line.map((run) => child(run, 't')?.text ?? '').join('')).join('\n');
  return { text, font: { ...paragraphFont(rich), ...readRun(child(runs.flat()[0], 'rPr')) } };
}
