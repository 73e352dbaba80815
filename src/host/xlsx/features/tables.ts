import { areasReference, parseArea } from '../../address';
import type { Table } from '../../features';
import type { Package } from '../package';
import { addPart, addRelationship, removePart, removeRelationship } from '../write/package-edits';
import type { Edit } from '../xml/edit';
import { attribute, booleanAttribute, child, childrenOf, numberAttribute, parseXml } from '../xml/scan';
import { encodeXml } from '../xml/text';
import { relationshipId } from '../read/workbook';
import type { SheetElements } from './elements';

const tableType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml';

/** The tables of the sheet in `part`. */
export function readTables(pack: Package, part: string): Table[] {
  return pack
    .relationships(part)
    .filter(({ type, target }) => type === 'table' && pack.has(target))
    .flatMap(({ target }) => readTable(pack.text(target), target) ?? []);
}

function readTable(source: string, part: string): Table | undefined {
  const root = parseXml(source);
  const area = parseArea(attribute(root.tag, 'ref') ?? '');
  const style = child(root, 'tableStyleInfo');
  const name = attribute(root.tag, 'displayName') ?? '';
  const number = numberAttribute(root.tag, 'id') ?? 0;
  if (!area) return undefined;
  const flag = (member: string) => (style && booleanAttribute(style.tag, member)) ?? false;
  const table: Table = {
    id: `table-${number}`,
    name,
    style: (style && attribute(style.tag, 'name')) ?? '',
    showHeaders: (numberAttribute(root.tag, 'headerRowCount') ?? 1) > 0,
    showBandedRows: flag('showRowStripes'),
    showBandedColumns: flag('showColumnStripes'),
    showFilterButton: child(root, 'autoFilter') !== undefined,
    showTotals: (numberAttribute(root.tag, 'totalsRowCount') ?? 0) > 0,
    area,
    origin: part,
  };
  const columns = childrenOf(child(root, 'tableColumns'), 'tableColumn');
  const names = columns.map(({ tag }) => attribute(tag, 'name') ?? '');
  const main = attribute(root.tag, 'xmlns') ?? '';
  return tableXml(table, { number, names, main }) === source ? table : { ...table, isPartlyKnown: true };
}

interface TableXml {
  /** Its number, of which the workbook has one only. */
  number: number;
  names: readonly string[];
  main: string;
}

function tableXml(table: Table, { number, names, main }: TableXml): string {
  const { name, style, showBandedRows, showBandedColumns, showFilterButton } = table;
  const reference = areasReference([table.area]);
  const bit = (value: boolean) => (value ? 1 : 0);
  const columns = names.map(
    (column, index) => `<tableColumn id="${index + 1}" name="${encodeXml(column.replaceAll('\n', '_x000a_'))}"/>`,
  );
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<table xmlns="${main}" id="${number}" name="${encodeXml(name)}" displayName="${encodeXml(name)}" ref="${reference}" ` +
    `totalsRowShown="0">${showFilterButton ? `<autoFilter ref="${reference}"/>` : ''}` +
    `<tableColumns count="${columns.length}">${columns.join('')}</tableColumns>` +
    `<tableStyleInfo${style ? ` name="${encodeXml(style)}"` : ''} showFirstColumn="0" showLastColumn="0" ` +
    `showRowStripes="${bit(showBandedRows)}" showColumnStripes="${bit(showBandedColumns)}"/></table>`
  );
}

export interface TableWriting {
  pack: Package;
  part: string;
  relationships: string;
  main: string;
  textAt(row: number, column: number): string | undefined;
}

/** Gives the sheet its tables; parts of the file that stay are left as they are. */
export function tableEdits(sheet: SheetElements, tables: readonly Table[], writing: TableWriting): Edit[] {
  const { pack, part, relationships, main } = writing;
  const { prefix, source } = sheet;
  const [list] = sheet.all('tableParts');
  const kept = new Set(tables.map(({ origin }) => origin));
  const targets = new Map(pack.relationships(part).map(({ id, target }) => [id, target]));
  const texts = childrenOf(list, 'tablePart').flatMap(({ tag, start, end }) => {
    const id = relationshipId(tag);
    const target = targets.get(id);
    if (target === undefined || kept.has(target)) return [source.slice(start, end)];
    removeRelationship(pack, part, id);
    removePart(pack, target);
    return [];
  });
  for (const table of tables.filter(({ origin }) => origin === undefined)) {
    const names = columnNames(table, writing);
    const name = pack.freeName('xl/tables/table', '.xml');
    addPart(pack, name, tableType, tableXml(table, { number: freeNumber(pack), names, main }));
    const id = addRelationship(pack, part, `${relationships}/table`, name);
    texts.push(`<${prefix}tablePart xmlns:r="${relationships}" r:id="${id}"/>`);
  }
  const text = texts.length
    ? `<${prefix}tableParts count="${texts.length}">${texts.join('')}</${prefix}tableParts>`
    : '';
  return sheet.replace('tableParts', text);
}

/** The texts of the header, as the part must repeat them. */
const columnNames = ({ area }: Table, { textAt }: TableWriting): string[] =>
  Array.from({ length: area.columns }, (_, index) => textAt(area.row, area.column + index) ?? `Column${index + 1}`);

/** A number that no table of the workbook has. */
function freeNumber(pack: Package): number {
  const numbers = pack
    .names()
    .filter((name) => /^xl\/tables\/[^/]+\.xml$/i.test(name))
    .map((name) => Number(/<[^>]*table\s[^>]*?\sid="(\d+)"/.exec(pack.text(name))?.[1] ?? 0));
  return Math.max(0, ...numbers) + 1;
}
