import { attribute, child, childrenOf, numberAttribute, parseXml } from '../xml/scan';

/** Cell metadata 1: a dynamic array (MS-XLSX 2.3.8, XLDAPR). */
export const dynamicArrayMetadata =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ' +
  'xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray">' +
  '<metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" ' +
  'pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" ' +
  'coerce="1" cellMeta="1"/></metadataTypes><futureMetadata name="XLDAPR" count="1"><bk><extLst>' +
  '<ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext>' +
  '</extLst></bk></futureMetadata><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>';

/** Index (from 1) of the cell metadata of dynamic arrays in a metadata part; undefined where it has none. */
export function dynamicArrayIndex(source: string): number | undefined {
  const root = parseXml(source);
  const types = childrenOf(child(root, 'metadataTypes'), 'metadataType').map((type) => attribute(type.tag, 'name'));
  const wanted = types.indexOf('XLDAPR') + 1;
  if (!wanted) return undefined;
  const blocks = childrenOf(child(root, 'cellMetadata'), 'bk');
  const index = blocks.findIndex((block) => {
    const record = child(block, 'rc');
    return record && numberAttribute(record.tag, 't') === wanted;
  });
  return index < 0 ? undefined : index + 1;
}
