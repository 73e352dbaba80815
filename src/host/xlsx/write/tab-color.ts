import type { ColorReader } from '../read/colors';
import { child, parseXml, prefixOf, scanXml, type Element } from '../xml/scan';
import { applyEdits } from '../xml/edit';

/** The sheet's properties, which stand before its cells; undefined where it has none. */
function properties(source: string): { root: { start: number; end: number; prefix: string }; element?: Element } {
  const end = /<(?:[\w.-]+:)?sheetData[\s/>]/.exec(source)?.index ?? source.length;
  let root = { start: 0, end: 0, prefix: '' };
  let start: number | undefined;
  let element: Element | undefined;
  const handlers = {
    open(tag: Element['tag']) {
      if (root.end === 0) root = { start: tag.start, end: tag.end, prefix: prefixOf({ tag }) };
      else if (tag.name === 'sheetPr') start = tag.start;
    },
    close(name: string, _: number, at: number) {
      if (name === 'sheetPr' && start !== undefined) element = parseXml(source, start, at);
    },
  };
  scanXml(source, handlers, 0, end);
  return { root, ...(element && { element }) };
}

/** A worksheet part whose tab has the colour ("#RRGGBB"; "" for none); unchanged where it has it already. */
export function withTabColor(source: string, color: string, reader: ColorReader): string {
  const { root, element } = properties(source);
  const old = child(element, 'tabColor');
  if ((reader(old) ?? '') === color.toUpperCase()) return source;
  const { prefix: p } = root;
  const text = color === '' ? '' : `<${p}tabColor rgb="FF${color.slice(1).toUpperCase()}"/>`;
  if (old) return applyEdits(source, [{ start: old.start, end: old.end, text }]);
  if (!element)
    return applyEdits(source, [{ start: root.end, end: root.end, text: `<${p}sheetPr>${text}</${p}sheetPr>` }]);
  const tag = source.slice(element.tag.start, element.tag.end);
  // The colour comes before all else of the properties (ISO 29500-1, 18.3.1.82).
  const open = element.tag.empty ? `${tag.replace(/\s*\/>$/, '>')}${text}</${p}sheetPr>` : tag + text;
  return applyEdits(source, [{ start: element.tag.start, end: element.tag.end, text: open }]);
}
