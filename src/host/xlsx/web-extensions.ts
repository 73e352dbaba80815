import type { Package } from './package';
import { applyEdits } from './xml/edit';
import { attribute, child, childrenOf, parseXml, prefixOf } from './xml/scan';
import { encodeXml } from './xml/text';
import { addPart, addRelationship } from './write/package-edits';

/*
 * Where Excel keeps an add-in's document settings: a web extension part, whose properties are the settings as JSON
 * ([MS-OWEXML], Office Web Extensibility).
 */
const relationships = 'http://schemas.microsoft.com/office/2011/relationships';
const extensionNamespace = 'http://schemas.microsoft.com/office/webextensions/webextension/2010/11';
const panesNamespace = 'http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11';
const documentRelationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Settings by the id of the add-in that they belong to (lower case), each value as JSON text. */
export type WebSettings = Record<string, Record<string, string>>;

/** Part names of the web extensions that the package's task panes refer to. */
const extensionParts = (pack: Package): string[] =>
  pack
    .relationships('')
    .filter(({ type }) => type === 'webextensiontaskpanes')
    .flatMap(({ target }) => pack.relationships(target))
    .filter(({ type, external, target }) => type === 'webextension' && !external && pack.has(target))
    .map(({ target }) => target);

function addinOf(source: string): string {
  const reference = child(parseXml(source), 'reference');
  return (reference ? (attribute(reference.tag, 'id') ?? '') : '').toLowerCase();
}

export function readWebSettings(pack: Package): WebSettings {
  const settings: WebSettings = {};
  for (const part of extensionParts(pack)) {
    const source = pack.text(part);
    const properties = childrenOf(child(parseXml(source), 'properties'), 'property');
    settings[addinOf(source)] = Object.fromEntries(
      properties.map(({ tag }) => [attribute(tag, 'name') ?? '', attribute(tag, 'value') ?? '']),
    );
  }
  return settings;
}

const propertiesXml = (prefix: string, settings: Record<string, string>): string =>
  Object.entries(settings)
    .map(([name, value]) => `<${prefix}property name="${encodeXml(name)}" value="${encodeXml(value)}"/>`)
    .join('');

/** Writes the settings of one add-in; everything else of the package stays as it is. */
export function writeWebSettings(pack: Package, addin: string, settings: Record<string, string>): void {
  const before = readWebSettings(pack)[addin.toLowerCase()];
  if (JSON.stringify(before ?? {}) === JSON.stringify(settings)) return;
  const part = extensionParts(pack).find((name) => addinOf(pack.text(name)) === addin.toLowerCase());
  if (part === undefined) addExtension(pack, addin, settings);
  else replaceProperties(pack, part, settings);
}

function replaceProperties(pack: Package, part: string, settings: Record<string, string>): void {
  const source = pack.text(part);
  const root = parseXml(source);
  const prefix = prefixOf(root);
  const properties = child(root, 'properties');
  const text = `<${prefix}properties>${propertiesXml(prefix, settings)}</${prefix}properties>`;
  const place = properties ?? { start: root.contentEnd, end: root.contentEnd };
  pack.set(part, applyEdits(source, [{ start: place.start, end: place.end, text }]));
}

function addExtension(pack: Package, addin: string, settings: Record<string, string>): void {
  const extension = pack.freeName('xl/webextensions/webextension', '.xml');
  addPart(
    pack,
    extension,
    'application/vnd.ms-office.webextension+xml',
    `${declaration}<we:webextension xmlns:we="${extensionNamespace}" id="{${addin.toUpperCase()}}">` +
      `<we:reference id="${addin}" version="1.0.0.0" store="developer" storeType="Registry"/><we:alternateReferences/>` +
      `<we:properties>${propertiesXml('we:', settings)}</we:properties><we:bindings/>` +
      `<we:snapshot xmlns:r="${documentRelationships}"/></we:webextension>`,
  );
  const panes = pack.relationships('').find(({ type }) => type === 'webextensiontaskpanes')?.target;
  const part = panes ?? pack.freeName('xl/webextensions/taskpanes', '.xml');
  const id = addRelationship(pack, part, `${relationships}/webextension`, extension);
  const pane =
    `<wetp:taskpane xmlns:wetp="${panesNamespace}" dockstate="right" visibility="0" width="350" row="0">` +
    `<wetp:webextensionref xmlns:r="${documentRelationships}" r:id="${id}"/></wetp:taskpane>`;
  if (panes !== undefined) {
    const source = pack.text(part);
    const { contentEnd } = parseXml(source);
    pack.set(part, applyEdits(source, [{ start: contentEnd, end: contentEnd, text: pane }]));
    return;
  }
  const text = `${declaration}<wetp:taskpanes xmlns:wetp="${panesNamespace}">${pane}</wetp:taskpanes>`;
  addPart(pack, part, 'application/vnd.ms-office.webextensiontaskpanes+xml', text);
  addRelationship(pack, '', `${relationships}/webextensiontaskpanes`, part);
}
