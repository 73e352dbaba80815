import { areasReference } from '../../address';
import type { ConditionalFormat, ConditionalRule, ConditionalStyle } from '../../features';
import { cellName, parseAreas } from '../address';
import { toFileForm } from '../formula/file-form';
import { applyEdits, type Edit } from '../xml/edit';
import { attribute, child, childrenOf, type Element } from '../xml/scan';
import { encodeXml } from '../xml/text';
import { conditionalExtension, ruleElements } from './conditional-read';
import { dataBarExtensionXml, dataBarXml, extensionId, extensions } from './data-bars';
import type { SheetElements } from './elements';

/** Index of a differential format of the workbook that looks like `style`. */
export type DifferentialIndex = (style: ConditionalStyle) => number;

/** A format without its formula is not finished: a file may not hold it. */
const isComplete = ({ rule }: ConditionalFormat): boolean =>
  rule.kind === 'custom' ? rule.formula !== '' : rule.kind === 'cellValue' ? rule.formula1 !== '' : true;

/**
 * The edits that give a worksheet the conditional formats. Rules that it holds keep their source, but for the number
 * of their priority where others came before them, and for their cells where these are fewer.
 */
export function conditionalEdits(
  sheet: SheetElements,
  formats: readonly ConditionalFormat[],
  styleIndex: DifferentialIndex,
): Edit[] {
  const complete = formats.filter(isComplete);
  const old = ruleElements(sheet.all('conditionalFormatting'));
  const extended: string[] = [];
  const freeId = idsBeside(sheet.source);
  const added = complete.flatMap((format, index) => {
    if (format.origin !== undefined) return movedRule(sheet, old[format.origin], format, index + 1);
    const id = freeId();
    const sqref = areasReference(format.areas);
    if (format.rule.kind === 'dataBar') extended.push(dataBarExtensionXml(format.rule, id, sqref));
    const rule = ruleXml(format, { id, priority: index + 1, prefix: sheet.prefix, styleIndex });
    return [`<${sheet.prefix}conditionalFormatting sqref="${sqref}">${rule}</${sheet.prefix}conditionalFormatting>`];
  });
  return [
    ...keptEdits(sheet, complete),
    ...(added.length ? [sheet.insert('conditionalFormatting', added.join(''))] : []),
    ...extensionEdits(sheet, complete, extended),
  ];
}

const isMoved = ({ tag }: Element, { areas }: ConditionalFormat): boolean =>
  areasReference(parseAreas(attribute(tag, 'sqref') ?? '')) !== areasReference(areas);

/** A rule of the file that stands for fewer cells than its element: it gets an element of its own. */
function movedRule(
  { source, prefix }: SheetElements,
  old: { element: Element; entry: Element } | undefined,
  format: ConditionalFormat,
  priority: number,
): string[] {
  if (!old || !isMoved(old.element, format)) return [];
  const rule = withPriority(source.slice(old.entry.start, old.entry.end), format, priority);
  const sqref = areasReference(format.areas);
  return [`<${prefix}conditionalFormatting sqref="${sqref}">${rule}</${prefix}conditionalFormatting>`];
}

/** The rules that stay in their elements, and those that are taken out; an empty element goes. */
function keptEdits(sheet: SheetElements, formats: readonly ConditionalFormat[]): Edit[] {
  const { source } = sheet;
  const byOrigin = new Map(formats.map((format, index) => [format.origin, { format, priority: index + 1 }]));
  const stays = new Map<Element, boolean>();
  const edits: (Edit & { element: Element })[] = [];
  ruleElements(sheet.all('conditionalFormatting')).forEach(({ element, entry }, origin) => {
    const kept = byOrigin.get(origin);
    const { start, end } = entry;
    const text =
      kept && !isMoved(element, kept.format) ? withPriority(source.slice(start, end), kept.format, kept.priority) : '';
    stays.set(element, (stays.get(element) ?? false) || text !== '');
    if (text !== source.slice(start, end)) edits.push({ start, end, text, element });
  });
  const empty = [...stays].filter(([, isKept]) => !isKept).map(([element]) => element);
  return [
    ...edits.filter(({ element }) => !empty.includes(element)),
    ...empty.map(({ start, end }) => ({ start, end, text: '' })),
  ];
}

function withPriority(rule: string, { stopIfTrue }: ConditionalFormat, priority: number): string {
  const tagEnd = rule.indexOf('>') + 1;
  const tag = rule
    .slice(0, tagEnd)
    .replace(/(\spriority\s*=\s*)(?:"[^"]*"|'[^']*')/, (whole, before: string) =>
      Number(/\d+/.exec(whole)?.[0]) === priority ? whole : `${before}"${priority}"`,
    );
  const isSet = /\sstopIfTrue\s*=\s*["'](?:1|true)["']/.test(tag);
  if (isSet === stopIfTrue) return tag + rule.slice(tagEnd);
  const without = tag.replace(/\sstopIfTrue\s*=\s*(?:"[^"]*"|'[^']*')/, '');
  return (stopIfTrue ? without.replace(/\s*(\/?>)$/, ' stopIfTrue="1"$1') : without) + rule.slice(tagEnd);
}

interface RuleWriting {
  id: string;
  priority: number;
  prefix: string;
  styleIndex: DifferentialIndex;
}

function ruleXml({ rule, areas, stopIfTrue }: ConditionalFormat, writing: RuleWriting): string {
  const { prefix, priority, id, styleIndex } = writing;
  if (rule.kind === 'other') return '';
  const stop = stopIfTrue ? ' stopIfTrue="1"' : '';
  if (rule.kind === 'dataBar')
    return `<${prefix}cfRule type="dataBar" priority="${priority}"${stop}>${dataBarXml(rule, id, prefix)}</${prefix}cfRule>`;
  const { attributes, formulas } = highlight(rule, areas[0] ? cellName(areas[0].row, areas[0].column) : 'A1');
  const content = formulas.map((formula) => `<${prefix}formula>${encodeXml(toFileForm(formula))}</${prefix}formula>`);
  const start = `<${prefix}cfRule ${attributes} dxfId="${styleIndex(rule.style)}" priority="${priority}"${stop}>`;
  return `${start}${content.join('')}</${prefix}cfRule>`;
}

type Highlight = Exclude<ConditionalRule, { kind: 'dataBar' | 'other' }>;

/** Type and formulas of a rule that highlights cells; programs go by the formula where there is one. */
function highlight(rule: Highlight, anchor: string): { attributes: string; formulas: string[] } {
  if (rule.kind === 'custom') return { attributes: 'type="expression"', formulas: [rule.formula] };
  if (rule.kind === 'cellValue') {
    const formulas = [rule.formula1, rule.formula2].filter((formula) => formula !== undefined);
    return { attributes: `type="cellIs" operator="${rule.operator}"`, formulas };
  }
  const searched = `"${rule.text.replaceAll('"', '""')}"`;
  const formulas: Readonly<Record<string, string>> = {
    containsText: `NOT(ISERROR(SEARCH(${searched},${anchor})))`,
    notContains: `ISERROR(SEARCH(${searched},${anchor}))`,
    beginsWith: `LEFT(${anchor},LEN(${searched}))=${searched}`,
    endsWith: `RIGHT(${anchor},LEN(${searched}))=${searched}`,
  };
  const type = rule.operator === 'notContains' ? 'notContainsText' : rule.operator;
  const attributes = `type="${type}" operator="${rule.operator}" text="${encodeXml(rule.text)}"`;
  return { attributes, formulas: [formulas[rule.operator] ?? formulas['containsText']!] };
}

/** Ids in braces that the part does not hold yet. */
function idsBeside(source: string): () => string {
  let number = 0;
  return () => {
    for (;;) {
      const id = `{CC14CC14-0000-4000-8000-${(++number).toString(16).toUpperCase().padStart(12, '0')}}`;
      if (!source.includes(id)) return id;
    }
  };
}

/** The sheet's extension: the parts of rules that are gone go, those of cut rules follow them, new ones are added. */
function extensionEdits(sheet: SheetElements, formats: readonly ConditionalFormat[], added: string[]): Edit[] {
  const { source, prefix } = sheet;
  const byOrigin = new Map(formats.map((format) => [format.origin, format]));
  const rules = ruleElements(sheet.all('conditionalFormatting'));
  const byExtension = new Map(rules.map(({ entry }, origin) => [extensionId(entry) ?? '', byOrigin.get(origin)]));
  const [list] = sheet.all('extLst');
  const own = conditionalExtension(list);
  const formattings = child(own, 'conditionalFormattings');
  const blocks = childrenOf(formattings, 'conditionalFormatting');
  const before = blocks.map(({ start, end }) => source.slice(start, end)).join('');
  const kept = blocks.map((block) => blockText(source, block, byExtension)).join('');
  if (kept === before && added.length === 0) return [];
  if (!own || !formattings || formattings.tag.empty) {
    if (added.length === 0) return [];
    const extension =
      `<${prefix}ext xmlns:x14="${extensions.namespace}" uri="${extensions.sheet}"><x14:conditionalFormattings>` +
      `${added.join('')}</x14:conditionalFormattings></${prefix}ext>`;
    if (own) return [{ start: own.start, end: own.end, text: extension }];
    if (list && !list.tag.empty) return [{ start: list.tag.end, end: list.tag.end, text: extension }];
    return sheet.replace('extLst', `<${prefix}extLst>${extension}</${prefix}extLst>`);
  }
  const text = kept + added.map(declared).join('');
  if (text !== '') return [{ start: formattings.tag.end, end: formattings.contentEnd, text }];
  const gone = list!.children.length === 1 ? list! : own;
  return [{ start: gone.start, end: gone.end, text: '' }];
}

/** The file may give the extension's namespace another prefix than ours: what is added declares its own. */
const declared = (block: string): string =>
  block.replace('<x14:conditionalFormatting ', `<x14:conditionalFormatting xmlns:x14="${extensions.namespace}" `);

/** A block of the extension without the rules that are gone, for the cells that its rule now has. */
function blockText(
  source: string,
  block: Element,
  byExtension: ReadonlyMap<string, ConditionalFormat | undefined>,
): string {
  const entries = childrenOf(block, 'cfRule');
  const idOf = (entry: Element) => attribute(entry.tag, 'id') ?? '';
  const isGone = (entry: Element) => byExtension.has(idOf(entry)) && !byExtension.get(idOf(entry));
  if (entries.every(isGone)) return '';
  const edits: Edit[] = entries.filter(isGone).map(({ start, end }) => ({ start, end, text: '' }));
  const sqref = child(block, 'sqref');
  const only = entries.length === 1 ? byExtension.get(idOf(entries[0]!)) : undefined;
  const cells = only && areasReference(only.areas);
  if (sqref && cells !== undefined && areasReference(parseAreas(sqref.text)) !== cells)
    edits.push({ start: sqref.tag.end, end: sqref.contentEnd, text: cells });
  const shifted = edits.map(({ start, end, text }) => ({ start: start - block.start, end: end - block.start, text }));
  return applyEdits(source.slice(block.start, block.end), shifted);
}
