import type { IBorderData, IStyleData } from '@univerjs/core';
import { builtInFormats } from '../number-formats';
import {
  baseline,
  borderStyles,
  horizontalAligns,
  indentPixels,
  underline,
  verticalAlign,
  wrapStrategy,
} from '../univer';
import { attribute, booleanAttribute, child, childrenOf, numberAttribute, parseXml, type Element } from '../xml/scan';
import type { ColorReader } from './colors';

/** Cell formats of a styles part, by index of `cellXfs`. */
export interface StyleTable {
  /** The engine's style of a cell format, complete: nothing is left to the workbook's default. */
  styles: IStyleData[];
  /** Formats whose text Excel never turns into a number (typed with a leading apostrophe). */
  quoted: boolean[];
  /** Differential formats, for conditional formatting. */
  differential: IStyleData[];
  font: { name: string; size: number };
}

export function readStyles(
  source: string | undefined,
  colorsFor: (styles: Element | undefined) => ColorReader,
): StyleTable {
  const root = source === undefined ? undefined : parseXml(source);
  const color = colorsFor(root);
  const fonts = childrenOf(child(root, 'fonts'), 'font').map((font) => readFont(font, color));
  const fills = childrenOf(child(root, 'fills'), 'fill').map((fill) => readFill(fill, color, false));
  const borders = childrenOf(child(root, 'borders'), 'border').map((border) => readBorder(border, color));
  const formats = readFormats(root);
  const xfs = childrenOf(child(root, 'cellXfs'), 'xf');
  const styles = xfs.map((xf) => ({
    ...fonts[numberAttribute(xf.tag, 'fontId') ?? 0],
    ...fills[numberAttribute(xf.tag, 'fillId') ?? 0],
    ...borders[numberAttribute(xf.tag, 'borderId') ?? 0],
    ...formatStyle(formats.get(numberAttribute(xf.tag, 'numFmtId') ?? 0)),
    ...readAlignment(child(xf, 'alignment')),
  }));
  if (!styles.length) styles.push({ ff: 'Calibri', fs: 11 });
  return {
    styles,
    quoted: xfs.map((xf) => booleanAttribute(xf.tag, 'quotePrefix') ?? false),
    differential: childrenOf(child(root, 'dxfs'), 'dxf').map((dxf) => readDifferential(dxf, color)),
    font: { name: styles[0]?.ff ?? 'Calibri', size: styles[0]?.fs ?? 11 },
  };
}

/** Codes of the number formats that a styles part defines or implies, by id. */
export function readFormats(root: Element | undefined): Map<number, string> {
  const formats = new Map(Object.entries(builtInFormats).map(([id, code]) => [Number(id), code]));
  for (const format of childrenOf(child(root, 'numFmts'), 'numFmt')) {
    const id = numberAttribute(format.tag, 'numFmtId');
    if (id !== undefined) formats.set(id, attribute(format.tag, 'formatCode') ?? 'General');
  }
  return formats;
}

const formatStyle = (pattern: string | undefined): IStyleData =>
  pattern === undefined || pattern === 'General' ? {} : { n: { pattern } };

/** A boolean property element: `<b/>` and `<b val="1"/>` are true, `<b val="0"/>` is false. */
function flag(parent: Element, name: string): boolean | undefined {
  const element = child(parent, name);
  return element && (booleanAttribute(element.tag, 'val') ?? true);
}

const value = (parent: Element, name: string) => {
  const element = child(parent, name);
  return element && attribute(element.tag, 'val');
};

function readFont(font: Element, color: ColorReader): IStyleData {
  const style: IStyleData = {};
  const name = value(font, 'name');
  const size = Number(value(font, 'sz') ?? Number.NaN);
  const rgb = color(child(font, 'color'));
  const line = child(font, 'u') && (value(font, 'u') ?? 'single');
  const raised = value(font, 'vertAlign');
  if (name) style.ff = name;
  if (size > 0) style.fs = size;
  if (flag(font, 'b')) style.bl = 1;
  if (flag(font, 'i')) style.it = 1;
  if (flag(font, 'strike')) style.st = { s: 1 };
  if (line && line !== 'none') style.ul = line.startsWith('double') ? { s: 1, t: underline.double } : { s: 1 };
  if (rgb) style.cl = { rgb };
  if (raised === 'subscript') style.va = baseline.subscript;
  if (raised === 'superscript') style.va = baseline.superscript;
  return style;
}

/** In differential formats a solid fill keeps its colour in `bgColor` and may omit the pattern. */
function readFill(fill: Element, color: ColorReader, differential: boolean): IStyleData {
  const gradient = child(child(fill, 'gradientFill'), 'stop');
  if (gradient) return background(color(child(gradient, 'color')));
  const pattern = child(fill, 'patternFill');
  const type = pattern && (attribute(pattern.tag, 'patternType') ?? (differential ? 'solid' : 'none'));
  if (!pattern || type === 'none') return {};
  const front = color(child(pattern, 'fgColor'));
  const back = color(child(pattern, 'bgColor'));
  if (differential) return background(back ?? front);
  // The engine has no patterns: their ground is shown, and the file keeps them.
  return background(type === 'solid' ? front : back);
}

const background = (rgb: string | undefined): IStyleData => (rgb ? { bg: { rgb } } : {});

const sides = { top: 't', right: 'r', bottom: 'b', left: 'l' } as const;

function readBorder(border: Element, color: ColorReader): IStyleData {
  const data: IBorderData = {};
  for (const [name, key] of Object.entries(sides)) {
    const line = readLine(child(border, name), color);
    if (line) data[key] = line;
  }
  const diagonal = readLine(child(border, 'diagonal'), color);
  if (diagonal && booleanAttribute(border.tag, 'diagonalDown')) data.tl_br = diagonal;
  if (diagonal && booleanAttribute(border.tag, 'diagonalUp')) data.bl_tr = diagonal;
  return Object.keys(data).length ? { bd: data } : {};
}

function readLine(side: Element | undefined, color: ColorReader) {
  const type = side && borderStyles[attribute(side.tag, 'style') ?? 'none'];
  return type ? { s: type, cl: { rgb: color(child(side, 'color')) ?? '#000000' } } : undefined;
}

function readAlignment(alignment: Element | undefined): IStyleData {
  if (!alignment) return {};
  const style: IStyleData = {};
  const { tag } = alignment;
  const horizontal = horizontalAligns[attribute(tag, 'horizontal') ?? ''];
  const vertical = attribute(tag, 'vertical');
  const indent = numberAttribute(tag, 'indent') ?? 0;
  const rotation = numberAttribute(tag, 'textRotation') ?? 0;
  if (horizontal) style.ht = horizontal;
  if (vertical === 'top') style.vt = verticalAlign.top;
  else if (vertical === 'bottom') style.vt = verticalAlign.bottom;
  else if (vertical) style.vt = verticalAlign.middle;
  if (booleanAttribute(tag, 'wrapText')) style.tb = wrapStrategy.wrap;
  if (indent > 0)
    style.pd = horizontal === horizontalAligns.right ? { r: indent * indentPixels } : { l: indent * indentPixels };
  // Files count 0–90 upwards and 91–180 downwards; the engine counts downwards from 0.
  if (rotation === 255) style.tr = { a: 0, v: 1 };
  else if (rotation > 0) style.tr = { a: rotation <= 90 ? -rotation : rotation - 90 };
  return style;
}

function readDifferential(dxf: Element, color: ColorReader): IStyleData {
  const [font, fill, border] = [child(dxf, 'font'), child(dxf, 'fill'), child(dxf, 'border')];
  return {
    ...(font && readFont(font, color)),
    ...(fill && readFill(fill, color, true)),
    ...(border && readBorder(border, color)),
  };
}
