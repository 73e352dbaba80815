import type { ConditionalStyle } from '../../features';
import { encodeXml } from '../xml/text';

/** A differential format (ISO 29500-1, 18.8.14): only what it says changes. `format` is the number format's id. */
export function differentialXml(style: ConditionalStyle, format: number, prefix: string): string {
  const { fill, color, numberFormat } = style;
  const p = prefix;
  const flag = (name: string, value: boolean | undefined) =>
    value === undefined ? '' : `<${p}${name}${value ? '' : ' val="0"'}/>`;
  const line = style.underline;
  const font = [
    flag('b', style.bold),
    flag('i', style.italic),
    flag('strike', style.strikethrough),
    line === undefined ? '' : `<${p}u${line === 'double' ? ' val="double"' : ''}/>`,
    color === undefined ? '' : `<${p}color rgb="FF${color.slice(1)}"/>`,
  ].join('');
  const parts = [
    font && `<${p}font>${font}</${p}font>`,
    numberFormat !== undefined && `<${p}numFmt numFmtId="${format}" formatCode="${encodeXml(numberFormat)}"/>`,
    // A solid fill of a differential format keeps its colour in bgColor.
    fill !== undefined &&
      `<${p}fill><${p}patternFill><${p}bgColor rgb="FF${fill.slice(1)}"/></${p}patternFill></${p}fill>`,
  ];
  return `<${p}dxf>${parts.filter(Boolean).join('')}</${p}dxf>`;
}
