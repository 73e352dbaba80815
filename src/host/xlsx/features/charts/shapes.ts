import type { ChartFont, ChartShape } from '../../../chart';
import { encodeXml } from '../../xml/text';

/** EMU in a point. */
export const emu = 12_700;

const solid = (color: string): string => `<a:solidFill><a:srgbClr val="${color.slice(1)}"/></a:solidFill>`;

/** Shape properties; "" where all is the program's own choice. */
export function shapeXml({ fill, line }: ChartShape): string {
  const inside = fill === undefined ? '' : fill === null ? '<a:noFill/>' : solid(fill);
  const width = line?.weight === undefined ? '' : ` w="${Math.round(line.weight * emu)}"`;
  const color = line?.color === undefined ? '' : solid(line.color);
  const outline =
    line === undefined ? '' : line === null ? '<a:ln><a:noFill/></a:ln>' : `<a:ln${width}>${color}</a:ln>`;
  return inside + outline && `<c:spPr>${inside}${outline}</c:spPr>`;
}

function runProperties(name: string, { bold, italic, size, color, name: face }: ChartFont): string {
  const attributes = [
    name === 'rPr' ? ' lang="vi-VN"' : '',
    size === undefined ? '' : ` sz="${Math.round(size * 100)}"`,
    bold === undefined ? '' : ` b="${bold ? 1 : 0}"`,
    italic === undefined ? '' : ` i="${italic ? 1 : 0}"`,
  ].join('');
  const typeface = face === undefined ? '' : encodeXml(face);
  const content =
    (color === undefined ? '' : solid(color)) +
    (typeface && `<a:latin typeface="${typeface}"/><a:cs typeface="${typeface}"/>`);
  return content ? `<a:${name}${attributes}>${content}</a:${name}>` : `<a:${name}${attributes}/>`;
}

/** Text properties; "" where the font is the program's own choice. */
export const fontXml = (font: ChartFont): string =>
  Object.keys(font).length === 0
    ? ''
    : `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${runProperties('defRPr', font)}</a:pPr>` +
      '<a:endParaRPr lang="vi-VN"/></a:p></c:txPr>';

/** A title: with a text of its own, or the one that the program finds. */
export function titleXml(text: string | undefined, font: ChartFont, overlay: boolean): string {
  const over = `<c:overlay val="${overlay ? 1 : 0}"/>`;
  if (text === undefined) return `<c:title>${over}${fontXml(font)}</c:title>`;
  const paragraphs = text.split('\n').map((line) => {
    const run = line === '' ? '' : `<a:r>${runProperties('rPr', font)}<a:t>${encodeXml(line)}</a:t></a:r>`;
    return `<a:p><a:pPr>${runProperties('defRPr', font)}</a:pPr>${run}</a:p>`;
  });
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/>${paragraphs.join('')}</c:rich></c:tx>${over}</c:title>`;
}
