import type { HeaderFooterText, PageSetup } from '../../model';
import { normalMargins, type Margin } from '../../page-margins';
import { quoteSheet } from '../address';
import { paperSizes } from '../paper-sizes';
import { encodeXml } from '../xml/text';

const inches = (points: number) => Number((points / 72).toFixed(8));

export const fitsToPage = (page: PageSetup): boolean => page.zoom !== undefined && !('scale' in page.zoom);

/** The elements from `printOptions` to `rowBreaks`, in the order that a worksheet wants. */
export function pageXml(page: PageSetup): string {
  return [
    printOptions(page),
    pageMargins(page),
    pageSetup(page),
    headerFooter(page.headerFooter),
    rowBreaks(page),
  ].join('');
}

function printOptions(page: PageSetup): string {
  const attributes = [
    page.centerHorizontally && ' horizontalCentered="1"',
    page.centerVertically && ' verticalCentered="1"',
    page.printGridlines && ' gridLines="1"',
  ].filter(Boolean);
  return attributes.length ? `<printOptions${attributes.join('')}/>` : '';
}

function pageMargins(page: PageSetup): string {
  // A file needs all six.
  const margin = (key: Margin) => inches(page[key] ?? normalMargins[key]);
  return (
    `<pageMargins left="${margin('leftMargin')}" right="${margin('rightMargin')}" top="${margin('topMargin')}"` +
    ` bottom="${margin('bottomMargin')}" header="${margin('headerMargin')}" footer="${margin('footerMargin')}"/>`
  );
}

function pageSetup(page: PageSetup): string {
  const paper = page.paperSize && Object.entries(paperSizes).find(([, name]) => name === page.paperSize)?.[0];
  const { zoom } = page;
  const attributes = [
    paper && ` paperSize="${paper}"`,
    zoom && 'scale' in zoom && ` scale="${Math.round(zoom.scale)}"`,
    zoom && 'fitToWidth' in zoom && zoom.fitToWidth !== undefined && ` fitToWidth="${zoom.fitToWidth}"`,
    zoom && 'fitToHeight' in zoom && zoom.fitToHeight !== undefined && ` fitToHeight="${zoom.fitToHeight}"`,
    page.orientation && ` orientation="${page.orientation}"`,
    page.firstPageNumber !== undefined && ` firstPageNumber="${page.firstPageNumber}" useFirstPageNumber="1"`,
  ].filter(Boolean);
  return attributes.length ? `<pageSetup${attributes.join('')}/>` : '';
}

function headerFooter(texts: PageSetup['headerFooter']): string {
  if (!texts) return '';
  const half = (element: string, left = '', center = '', right = '') => {
    const code = `${left && `&L${left}`}${center && `&C${center}`}${right && `&R${right}`}`;
    return code && `<${element}>${encodeXml(code)}</${element}>`;
  };
  const halves = (prefix: 'odd' | 'first', text: HeaderFooterText = {}) =>
    half(`${prefix}Header`, text.leftHeader, text.centerHeader, text.rightHeader) +
    half(`${prefix}Footer`, text.leftFooter, text.centerFooter, text.rightFooter);
  const content = halves('odd', texts.default) + (texts.firstPage ? halves('first', texts.firstPage) : '');
  if (!content && !texts.firstPage) return '';
  return `<headerFooter${texts.firstPage ? ' differentFirst="1"' : ''}>${content}</headerFooter>`;
}

function rowBreaks({ rowBreaks: rows }: PageSetup): string {
  const ids = (rows ?? []).map((row) => row - 1).filter((id) => id > 0);
  if (!ids.length) return '';
  const marks = ids.map((id) => `<brk id="${id}" max="16383" man="1"/>`).join('');
  return `<rowBreaks count="${ids.length}" manualBreakCount="${ids.length}">${marks}</rowBreaks>`;
}

/** Print titles and area as the workbook's reserved names: a sheet holds neither itself. */
export function printNames(sheet: string, page: PageSetup): { name: string; formula: string }[] {
  const prefix = `${quoteSheet(sheet)}!`;
  const titles = [page.printTitleColumns, page.printTitleRows].filter((reference) => reference !== undefined);
  const names: { name: string; formula: string }[] = [];
  if (page.printArea) {
    const areas = page.printArea.split(',').map((area) => prefix + absolute(area.trim()));
    names.push({ name: '_xlnm.Print_Area', formula: areas.join(',') });
  }
  if (titles.length) {
    names.push({ name: '_xlnm.Print_Titles', formula: titles.map((title) => prefix + absolute(title)).join(',') });
  }
  return names;
}

/** "A1:K40" → "$A$1:$K$40". */
const absolute = (reference: string) => reference.replaceAll('$', '').replace(/[A-Za-z]+|\d+/g, '$$$&');
