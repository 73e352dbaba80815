import { areasReference, type Area } from '../../address';
import { parseAreas } from '../address';
import type { Edit } from '../xml/edit';
import { attribute, parseXml, prefixOf, scanXml, type Element, type Tag } from '../xml/scan';

/** Order of the elements of a worksheet (ISO 29500-1, 18.3.1.99), to place one that is missing. */
const order = (
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios ' +
  'autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations ' +
  'hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ' +
  'ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls ' +
  'webPublishItems tableParts extLst'
).split(' ');

interface Place {
  name: string;
  start: number;
  end: number;
}

/** The elements of a worksheet part: those that are asked for as trees, and edits of the part. */
export class SheetElements {
  readonly prefix: string;
  private readonly places: Place[];
  private readonly root: { tag: Tag; end: number };

  /** @throws XmlDamage */
  constructor(readonly source: string) {
    const { root, places } = topElements(source);
    this.root = root;
    this.places = places;
    this.prefix = prefixOf(root);
  }

  /** Every element of that name, in order. */
  all(name: string): Element[] {
    return this.places
      .filter((place) => place.name === name)
      .map(({ start, end }) => parseXml(this.source, start, end));
  }

  /** Puts `text` in the place of the element; where there is none, where a worksheet wants it. "" removes it. */
  replace(name: string, text: string): Edit[] {
    const [found] = this.places.filter((place) => place.name === name);
    if (found) return [{ start: found.start, end: found.end, text }];
    return text === '' ? [] : [this.insert(name, text)];
  }

  /** Inserts `text` after the elements of that name and all that stand before it in a worksheet. */
  insert(name: string, text: string): Edit {
    const later = new Set(order.slice(order.indexOf(name) + 1));
    const at = this.places.find((place) => later.has(place.name))?.start ?? this.root.end;
    return { start: at, end: at, text };
  }
}

function topElements(source: string): { root: { tag: Tag; end: number }; places: Place[] } {
  const places: Place[] = [];
  let root: { tag: Tag; end: number } | undefined;
  let depth = 0;
  let start = 0;
  scanXml(source, {
    open(tag) {
      depth++;
      if (depth === 1) root = { tag, end: tag.end };
      else if (depth === 2) start = tag.start;
    },
    close(name, at, end) {
      depth--;
      if (depth === 1) places.push({ name, start, end });
      else if (depth === 0 && root) root.end = at;
    },
  });
  return { root: root!, places };
}

/** An element's source with its `sqref` naming `areas`; as it is where it names them already. */
export function withAreas(element: Element, source: string, areas: readonly Area[]): string {
  const { tag, start, end } = element;
  const same = JSON.stringify(parseAreas(attribute(tag, 'sqref') ?? '')) === JSON.stringify(areas);
  if (same) return source.slice(start, end);
  const changed = source
    .slice(tag.start, tag.end)
    .replace(/(\ssqref\s*=\s*)(?:"[^"]*"|'[^']*')/, `$1"${areasReference(areas)}"`);
  return changed + source.slice(tag.end, end);
}
