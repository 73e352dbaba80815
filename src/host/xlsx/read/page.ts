import type { HeaderFooterText, PageSetup } from '../../model';
import type { Margin } from '../../page-margins';
import { inchesToPoints } from '../measures';
import { paperSizes } from '../paper-sizes';
import { attribute, booleanAttribute, child, childrenOf, numberAttribute, type Element } from '../xml/scan';

/** The elements of a worksheet that say how it prints. */
export interface PageElements {
  pageMargins?: Element;
  pageSetup?: Element;
  printOptions?: Element;
  headerFooter?: Element;
  rowBreaks?: Element;
  fitToPage: boolean;
  /** Formulas of the names Print_Titles and Print_Area. */
  titles: string | undefined;
  area: string | undefined;
}

const margins: ReadonlyArray<readonly [string, Margin]> = [
  ['left', 'leftMargin'],
  ['right', 'rightMargin'],
  ['top', 'topMargin'],
  ['bottom', 'bottomMargin'],
  ['header', 'headerMargin'],
  ['footer', 'footerMargin'],
];

export function readPage(elements: PageElements): PageSetup {
  const page: PageSetup = {};
  for (const [name, key] of margins) {
    const inches = elements.pageMargins && numberAttribute(elements.pageMargins.tag, name);
    if (inches !== undefined) page[key] = inchesToPoints(inches);
  }
  if (elements.pageSetup) readSetup(page, elements.pageSetup);
  const zoom = readZoom(elements);
  if (zoom) page.zoom = zoom;
  const options = elements.printOptions?.tag;
  if (options && booleanAttribute(options, 'horizontalCentered')) page.centerHorizontally = true;
  if (options && booleanAttribute(options, 'verticalCentered')) page.centerVertically = true;
  if (options && booleanAttribute(options, 'gridLines')) page.printGridlines = true;
  if (elements.headerFooter) page.headerFooter = readHeaderFooter(elements.headerFooter);
  const breaks = childrenOf(elements.rowBreaks, 'brk').map((mark) => numberAttribute(mark.tag, 'id') ?? 0);
  if (breaks.length) page.rowBreaks = breaks.map((row) => row + 1).sort((a, b) => a - b);
  return Object.assign(page, readPrintNames(elements));
}

function readSetup(page: PageSetup, { tag }: Element): void {
  const orientation = attribute(tag, 'orientation');
  if (orientation === 'portrait' || orientation === 'landscape') page.orientation = orientation;
  const first = numberAttribute(tag, 'firstPageNumber');
  if (first !== undefined && booleanAttribute(tag, 'useFirstPageNumber')) page.firstPageNumber = first;
  const paper = paperSizes[numberAttribute(tag, 'paperSize') ?? 0];
  if (paper) page.paperSize = paper;
}

function readZoom({ pageSetup, fitToPage }: PageElements): PageSetup['zoom'] {
  const tag = pageSetup?.tag;
  if (fitToPage) {
    return {
      fitToWidth: (tag && numberAttribute(tag, 'fitToWidth')) ?? 1,
      fitToHeight: (tag && numberAttribute(tag, 'fitToHeight')) ?? 1,
    };
  }
  const scale = tag && numberAttribute(tag, 'scale');
  return scale === undefined ? undefined : { scale };
}

/** "'Báo cáo'!$A:$B,'Báo cáo'!$1:$3" → its parts without sheet names. Commas within quotes belong to the name. */
const references = (formula: string): string[] =>
  [...formula.matchAll(/(?:'(?:[^']|'')*'!|[^',!]+!)?([^,']+)(?:,|$)/g)].map((match) => match[1]!.trim());

function readPrintNames({ titles, area }: PageElements): PageSetup {
  const page: PageSetup = {};
  for (const reference of titles ? references(titles) : []) {
    if (/^\$?\d+:\$?\d+$/.test(reference)) page.printTitleRows = reference;
    if (/^\$?[A-Za-z]+:\$?[A-Za-z]+$/.test(reference)) page.printTitleColumns = reference;
  }
  const areas = area ? references(area).filter((reference) => !reference.includes('#REF!')) : [];
  if (areas.length) page.printArea = areas.join(',').replaceAll('$', '');
  return page;
}

function readHeaderFooter(element: Element): NonNullable<PageSetup['headerFooter']> {
  const text = (name: string) => child(element, name)?.text ?? '';
  const different = booleanAttribute(element.tag, 'differentFirst');
  return {
    default: joinHalves(text('oddHeader'), text('oddFooter')),
    ...(different && { firstPage: joinHalves(text('firstHeader'), text('firstFooter')) }),
  };
}

function joinHalves(header: string, footer: string): HeaderFooterText {
  const [top, bottom] = [splitSections(header), splitSections(footer)];
  return {
    ...(top.L && { leftHeader: top.L }),
    ...(top.C && { centerHeader: top.C }),
    ...(top.R && { rightHeader: top.R }),
    ...(bottom.L && { leftFooter: bottom.L }),
    ...(bottom.C && { centerFooter: bottom.C }),
    ...(bottom.R && { rightFooter: bottom.R }),
  };
}

/** Sections of "&Lleft&Ccentre&Rright"; text before the first code is the centre's. "&&" is an ampersand. */
function splitSections(code: string): Record<'L' | 'C' | 'R', string> {
  const sections = { L: '', C: '', R: '' };
  let current: 'L' | 'C' | 'R' = 'C';
  for (const piece of code.match(/&"[^"]*"|&[^]|[^&]+/g) ?? []) {
    const section = /^&([LCR])$/i.exec(piece)?.[1]?.toUpperCase();
    if (section) current = section as 'L' | 'C' | 'R';
    else sections[current] += piece;
  }
  return sections;
}
