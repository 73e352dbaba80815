import type { DataBar, DataBarBound } from '../../features';
import { fromFileForm, toFileForm } from '../formula/file-form';
import { attribute, booleanAttribute, child, childrenOf, type Element } from '../xml/scan';
import { encodeXml } from '../xml/text';

/** Where Excel keeps what data bars gained in 2010: extensions of the rule and of the sheet ([MS-XLSX] 2.6.29). */
export const extensions = {
  namespace: 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main',
  formulas: 'http://schemas.microsoft.com/office/excel/2006/main',
  rule: '{B025F937-C7B1-47D3-B67F-A62EFF666E3E}',
  sheet: '{78C0D931-6437-407d-A8EE-F0AAD7539E65}',
} as const;

/** Colour of a `<color>` as "#RRGGBB". */
export type Color = (element: Element | undefined) => string | undefined;

/** Id by which a rule names its part in the sheet's extension. */
export function extensionId(entry: Element): string | undefined {
  const extension = childrenOf(child(entry, 'extLst'), 'ext').find(
    ({ tag }) => attribute(tag, 'uri')?.toUpperCase() === extensions.rule,
  );
  return child(extension, 'id')?.text.trim();
}

function readBound(element: Element | undefined): DataBarBound {
  if (!element) return { type: 'auto' };
  const type = attribute(element.tag, 'type') ?? 'min';
  if (type === 'autoMin' || type === 'autoMax') return { type: 'auto' };
  const value = child(element, 'f')?.text ?? attribute(element.tag, 'val');
  if (type === 'min' || type === 'max' || value === undefined) return { type: type === 'max' ? 'max' : 'min' };
  return { type: type as DataBarBound['type'], value: fromFileForm(value) };
}

/** A bar by its rule and, where the file has one, the rule's extension. */
export function readDataBar(entry: Element, extension: Element | undefined, color: Color): DataBar {
  const bar = child(entry, 'dataBar');
  const more = child(extension, 'dataBar');
  const [lower, upper] = childrenOf(more ?? bar, 'cfvo');
  const flag = (name: string, otherwise: boolean) => (more && booleanAttribute(more.tag, name)) ?? otherwise;
  const border = flag('border', false) ? color(child(more, 'borderColor')) : undefined;
  const [fill, edge] = [color(child(more, 'negativeFillColor')), color(child(more, 'negativeBorderColor'))];
  const axis = more && attribute(more.tag, 'axisPosition');
  return {
    kind: 'dataBar',
    fill: color(child(more, 'fillColor')) ?? color(child(bar, 'color')) ?? '#638EC6',
    gradient: flag('gradient', true),
    ...(border !== undefined && { border }),
    negative: {
      ...(fill !== undefined && { fill }),
      ...(edge !== undefined && { border: edge }),
      // Bars of before 2010 know one colour only.
      matchFill: flag('negativeBarColorSameAsPositive', more === undefined),
      matchBorder: flag('negativeBarBorderColorSameAsPositive', true),
    },
    showBarOnly: !((bar && booleanAttribute(bar.tag, 'showValue')) ?? true),
    lower: readBound(lower),
    upper: readBound(upper),
    direction: ((more && attribute(more.tag, 'direction')) ?? 'context') as DataBar['direction'],
    axis: axis === 'none' || axis === 'middle' ? axis : 'automatic',
    axisColor: color(child(more, 'axisColor')) ?? '#000000',
  };
}

const argb = (color: string): string => `FF${color.slice(1)}`;

/** The rule that programs of before 2010 read, with the name of its extension. */
export function dataBarXml(bar: DataBar, id: string, prefix: string): string {
  const bound = ({ type, value }: DataBarBound, automatic: string) =>
    `<${prefix}cfvo type="${type === 'auto' ? automatic : type}"${value === undefined ? '' : ` val="${encodeXml(toFileForm(value))}"`}/>`;
  const values = bar.showBarOnly ? ' showValue="0"' : '';
  return (
    `<${prefix}dataBar${values}>${bound(bar.lower, 'min')}${bound(bar.upper, 'max')}` +
    `<${prefix}color rgb="${argb(bar.fill)}"/></${prefix}dataBar><${prefix}extLst>` +
    `<${prefix}ext xmlns:x14="${extensions.namespace}" uri="${extensions.rule}"><x14:id>${id}</x14:id></${prefix}ext>` +
    `</${prefix}extLst>`
  );
}

/** The rule's part in the sheet's extension, for the cells of `sqref`. */
export function dataBarExtensionXml(bar: DataBar, id: string, sqref: string): string {
  const { negative } = bar;
  const attributes: [string, string | false][] = [
    ['minLength', '0'],
    ['maxLength', '100'],
    ['border', bar.border !== undefined && '1'],
    ['gradient', !bar.gradient && '0'],
    ['direction', bar.direction !== 'context' && bar.direction],
    ['negativeBarColorSameAsPositive', negative.matchFill && '1'],
    ['negativeBarBorderColorSameAsPositive', !negative.matchBorder && '0'],
    ['axisPosition', bar.axis !== 'automatic' && bar.axis],
  ];
  const bound = ({ type, value }: DataBarBound, automatic: string) => {
    const start = `<x14:cfvo type="${type === 'auto' ? automatic : type}"`;
    return value === undefined ? `${start}/>` : `${start}><xm:f>${encodeXml(toFileForm(value))}</xm:f></x14:cfvo>`;
  };
  const color = (name: string, value: string | false | undefined) =>
    value ? `<x14:${name} rgb="${argb(value)}"/>` : '';
  return (
    `<x14:conditionalFormatting xmlns:xm="${extensions.formulas}"><x14:cfRule type="dataBar" id="${id}"><x14:dataBar` +
    attributes.map(([name, value]) => (value === false ? '' : ` ${name}="${value}"`)).join('') +
    `>${bound(bar.lower, 'autoMin')}${bound(bar.upper, 'autoMax')}` +
    color('borderColor', bar.border) +
    color('negativeFillColor', !negative.matchFill && negative.fill) +
    color('negativeBorderColor', bar.border !== undefined && !negative.matchBorder && negative.border) +
    color('axisColor', bar.axis !== 'none' && bar.axisColor) +
    `</x14:dataBar></x14:cfRule><xm:sqref>${sqref}</xm:sqref></x14:conditionalFormatting>`
  );
}
