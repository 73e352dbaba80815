import { areaAddress, parseArea } from '../../address';
import type { Hyperlink } from '../../features';
import type { Relationship } from '../package';
import { relationshipId } from '../read/workbook';
import type { Edit } from '../xml/edit';
import { attribute, type Element } from '../xml/scan';
import { encodeXml } from '../xml/text';
import type { SheetElements } from './elements';

/** The links of a sheet, by its `hyperlinks` elements and its part's relationships. */
export function readHyperlinks(elements: Element[], relationships: Relationship[]): Hyperlink[] {
  return linkElements(elements).flatMap(({ tag }, origin) => {
    const area = parseArea(attribute(tag, 'ref') ?? '');
    if (!area) return [];
    const external = relationships.find(({ id, type }) => type === 'hyperlink' && id === relationshipId(tag));
    const location = attribute(tag, 'location');
    const screenTip = attribute(tag, 'tooltip');
    return [
      {
        area,
        ...(location !== undefined && { documentReference: location }),
        ...(external && { address: external.target }),
        ...(screenTip !== undefined && { screenTip }),
        origin,
      },
    ];
  });
}

const linkElements = (elements: Element[]): Element[] =>
  elements.filter(({ name }) => name === 'hyperlinks').flatMap(({ children }) => children);

/** What a sheet's links need from the rest of the file. */
export interface LinkWriting {
  /** Namespace of "r:id". */
  relationships: string;
  /** Relates the sheet to an address outside of the workbook. */
  relate(address: string): string;
  /** Text of a cell, which a link repeats for its own display. */
  textAt(row: number, column: number): string | undefined;
}

/** The edits that give a worksheet the links; those that it holds keep their source. */
export function hyperlinkEdits(sheet: SheetElements, links: readonly Hyperlink[], writing: LinkWriting): Edit[] {
  const { prefix, source } = sheet;
  const old = linkElements(sheet.all('hyperlinks'));
  const texts = links.map((link) => {
    const kept = link.origin === undefined ? undefined : old[link.origin];
    return kept ? source.slice(kept.start, kept.end) : linkXml(link, prefix, writing);
  });
  const text = texts.length ? `<${prefix}hyperlinks>${texts.join('')}</${prefix}hyperlinks>` : '';
  return sheet.replace('hyperlinks', text);
}

function linkXml(link: Hyperlink, prefix: string, writing: LinkWriting): string {
  const { area, address, documentReference, screenTip } = link;
  const display = writing.textAt(area.row, area.column);
  const written = (name: string, value: string | undefined) =>
    value === undefined ? '' : ` ${name}="${encodeXml(value)}"`;
  const id =
    address === undefined ? '' : ` xmlns:r="${writing.relationships}"${written('r:id', writing.relate(address))}`;
  const rest = written('location', documentReference) + written('tooltip', screenTip) + written('display', display);
  return `<${prefix}hyperlink ref="${areaAddress(area)}"${id}${rest}/>`;
}
