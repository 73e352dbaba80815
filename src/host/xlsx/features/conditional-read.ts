import type { IStyleData } from '@univerjs/core';
import type { ConditionalFormat, ConditionalRule, ConditionalStyle } from '../../features';
import { parseAreas } from '../address';
import { fromFileForm } from '../formula/file-form';
import { underline } from '../univer';
import { attribute, booleanAttribute, child, childrenOf, numberAttribute, type Element } from '../xml/scan';
import { extensionId, extensions, readDataBar, type Color } from './data-bars';

/** The rules of a sheet's `conditionalFormatting` elements, each with its element, in file order. */
export const ruleElements = (elements: Element[]): { element: Element; entry: Element }[] =>
  elements
    .filter(({ name }) => name === 'conditionalFormatting')
    .flatMap((element) => childrenOf(element, 'cfRule').map((entry) => ({ element, entry })));

/** The extension of a sheet's `extLst` that holds what conditional formats gained in 2010. */
export const conditionalExtension = (list: Element | undefined): Element | undefined =>
  childrenOf(list, 'ext').find(({ tag }) => attribute(tag, 'uri')?.toLowerCase() === extensions.sheet.toLowerCase());

const extensionRules = (elements: Element[]): Element[] =>
  elements
    .filter(({ name }) => name === 'extLst')
    .flatMap((list) => childrenOf(child(conditionalExtension(list), 'conditionalFormattings'), 'conditionalFormatting'))
    .flatMap((block) => childrenOf(block, 'cfRule'));

/** Id of the file's rule at `index` among all of the sheet, here and in the engine's resources. */
export const conditionalId = (index: number): string => `conditional-${index + 1}`;

/** The conditional formats of a sheet, the one that wins first. */
export function readConditionalFormats(
  elements: Element[],
  styles: readonly IStyleData[],
  color: Color,
): ConditionalFormat[] {
  const extended = new Map(extensionRules(elements).map((entry) => [attribute(entry.tag, 'id') ?? '', entry]));
  return ruleElements(elements)
    .map(({ element, entry }, origin) => ({
      priority: numberAttribute(entry.tag, 'priority') ?? Number.MAX_SAFE_INTEGER,
      format: {
        id: conditionalId(origin),
        areas: parseAreas(attribute(element.tag, 'sqref') ?? ''),
        stopIfTrue: booleanAttribute(entry.tag, 'stopIfTrue') ?? false,
        rule: readRule(entry, { extended, styles, color }),
        origin,
      },
    }))
    .sort((a, b) => a.priority - b.priority)
    .map(({ format }) => format);
}

interface RuleContext {
  extended: ReadonlyMap<string, Element>;
  styles: readonly IStyleData[];
  color: Color;
}

const textTypes = new Set(['containsText', 'notContainsText', 'beginsWith', 'endsWith']);

function readRule(entry: Element, { extended, styles, color }: RuleContext): ConditionalRule {
  const { tag } = entry;
  const type = attribute(tag, 'type') ?? '';
  const style = conditionalStyle(styles[numberAttribute(tag, 'dxfId') ?? -1] ?? {});
  const [formula1 = '', formula2] = childrenOf(entry, 'formula').map(({ text }) => fromFileForm(text.trim()));
  const operator = attribute(tag, 'operator');
  if (type === 'dataBar') return readDataBar(entry, extended.get(extensionId(entry) ?? ''), color);
  if (type === 'expression') return { kind: 'custom', formula: formula1, style };
  if (type === 'cellIs') {
    const second = formula2 === undefined ? {} : { formula2 };
    return { kind: 'cellValue', operator: operator ?? 'equal', formula1, ...second, style };
  }
  if (textTypes.has(type)) {
    const named = type === 'notContainsText' ? 'notContains' : type;
    return { kind: 'text', operator: named, text: attribute(tag, 'text') ?? '', style };
  }
  return { kind: 'other', type };
}

function conditionalStyle({ bg, cl, bl, it, st, ul, n }: IStyleData): ConditionalStyle {
  return {
    ...(bg?.rgb && { fill: bg.rgb }),
    ...(cl?.rgb && { color: cl.rgb }),
    ...(bl !== undefined && { bold: bl === 1 }),
    ...(it !== undefined && { italic: it === 1 }),
    ...(st && { strikethrough: st.s === 1 }),
    ...(ul?.s === 1 && { underline: ul.t === underline.double ? ('double' as const) : ('single' as const) }),
    ...(n && { numberFormat: n.pattern }),
  };
}
