import type { NamedItem } from '../../model';
import { fromFileForm } from '../formula/file-form';
import type { Package, Relationship } from '../package';
import { attribute, booleanAttribute, child, childrenOf, numberAttribute, parseXml, type Element } from '../xml/scan';

export interface SheetEntry {
  name: string;
  /** Part name; undefined where the workbook's relationships lack it. */
  part: string | undefined;
  /** "worksheet", "chartsheet", "dialogsheet" or "xlMacrosheet". */
  kind: string;
  hidden: boolean;
  relationshipId: string;
}

/** A defined name as the file holds it: formula in file form, scope as the index of a sheet of any kind. */
export interface DefinedName {
  name: string;
  formula: string;
  scope?: number;
  hidden: boolean;
}

export interface WorkbookPart {
  name: string;
  root: Element;
  relationships: Relationship[];
  /** Sheets of every kind, in file order. */
  sheets: SheetEntry[];
  names: DefinedName[];
  /** Serial dates count from 1 January 1904. */
  date1904: boolean;
  structureProtected: boolean;
}

/** The workbook part of a package; undefined where the package is no workbook. */
export function findWorkbook(pack: Package): string | undefined {
  return pack.relationships('').find((relationship) => relationship.type === 'officeDocument')?.target;
}

/** @throws MissingPart, XmlDamage */
export function readWorkbook(pack: Package, name: string): WorkbookPart {
  const root = parseXml(pack.text(name));
  const relationships = pack.relationships(name);
  const properties = child(root, 'workbookPr');
  const protection = child(root, 'workbookProtection');
  return {
    name,
    root,
    relationships,
    sheets: childrenOf(child(root, 'sheets'), 'sheet').map((sheet) => readEntry(sheet, relationships)),
    names: childrenOf(child(root, 'definedNames'), 'definedName').map(readName),
    date1904: (properties && booleanAttribute(properties.tag, 'date1904')) ?? false,
    structureProtected: (protection && booleanAttribute(protection.tag, 'lockStructure')) ?? false,
  };
}

function readEntry({ tag }: Element, relationships: Relationship[]): SheetEntry {
  const id = relationshipId(tag);
  const relationship = relationships.find((candidate) => candidate.id === id);
  return {
    name: attribute(tag, 'name') ?? '',
    part: relationship?.target,
    kind: relationship?.type ?? 'worksheet',
    hidden: (attribute(tag, 'state') ?? 'visible') !== 'visible',
    relationshipId: id,
  };
}

/** Value of "r:id", whatever the prefix of the namespace of relationships. */
export function relationshipId(tag: Element['tag']): string {
  const source = tag.source.slice(tag.attributesAt, tag.end);
  return /\s[\w.-]+:id\s*=\s*["']([^"']*)["']/.exec(source)?.[1] ?? '';
}

function readName(element: Element): DefinedName {
  const scope = numberAttribute(element.tag, 'localSheetId');
  return {
    name: attribute(element.tag, 'name') ?? '',
    formula: element.text.trim(),
    hidden: booleanAttribute(element.tag, 'hidden') ?? false,
    ...(scope !== undefined && { scope }),
  };
}

/** The names a user may see or use: all but those by which Excel keeps print settings and filters. */
export function namedItems(workbook: WorkbookPart): NamedItem[] {
  return workbook.names
    .filter((item) => !item.name.toLowerCase().startsWith('_xlnm.'))
    .map((item) => {
      const scope = item.scope === undefined ? undefined : workbook.sheets[item.scope]?.name;
      return {
        name: item.name,
        formula: `=${fromFileForm(item.formula)}`,
        visible: !item.hidden,
        ...(scope !== undefined && { scope }),
      };
    });
}

/** Formula of a print setting ("Print_Area", "Print_Titles") of the sheet at `index`. */
export function printName(workbook: WorkbookPart, index: number, name: string): string | undefined {
  const wanted = `_xlnm.${name}`.toLowerCase();
  return workbook.names.find((item) => item.scope === index && item.name.toLowerCase() === wanted)?.formula;
}
