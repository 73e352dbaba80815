import { Package } from '../package';
import { deflateEntry } from '../zip/write';
import { namespaces } from './sheet';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const { main, relationships } = namespaces.transitional;
const openPackage = 'http://schemas.openxmlformats.org/package/2006';
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const parts: Readonly<Record<string, string>> = {
  '[Content_Types].xml':
    `<Types xmlns="${openPackage}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `<Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/>` +
    `<Override PartName="/xl/styles.xml" ContentType="${spreadsheet}.styles+xml"/>` +
    '<Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/></Types>',
  '_rels/.rels':
    `<Relationships xmlns="${openPackage}/relationships">` +
    `<Relationship Id="rId1" Type="${relationships}/officeDocument" Target="xl/workbook.xml"/>` +
    `<Relationship Id="rId2" Type="${relationships}/extended-properties" Target="docProps/app.xml"/></Relationships>`,
  // LibreOffice throws away every cached result of a file whose program it does not know, and the results of custom
  // functions cannot be calculated there.
  'docProps/app.xml':
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">' +
    '<Application>Microsoft Excel</Application><AppVersion>16.0300</AppVersion></Properties>',
  'xl/workbook.xml':
    `<workbook xmlns="${main}" xmlns:r="${relationships}"><bookViews><workbookView/></bookViews>` +
    '<sheets></sheets><calcPr calcId="191029"/></workbook>',
  'xl/_rels/workbook.xml.rels':
    `<Relationships xmlns="${openPackage}/relationships">` +
    `<Relationship Id="rId1" Type="${relationships}/styles" Target="styles.xml"/></Relationships>`,
  // Fonts and cell formats are empty: the first that are added become the workbook's defaults.
  'xl/styles.xml':
    `<styleSheet xmlns="${main}"><fonts count="0"></fonts><fills count="2"><fill><patternFill patternType="none"/></fill>` +
    '<fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    '<cellXfs count="0"></cellXfs>' +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
};

/** A package that becomes a workbook once it has a sheet and a cell format. */
export function blankPackage(): Package {
  const encoder = new TextEncoder();
  return new Package(
    Object.entries(parts).map(([name, text]) => deflateEntry(name, encoder.encode(declaration + text))),
  );
}
