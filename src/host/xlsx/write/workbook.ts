import type { NamedItem } from '../../model';
import { followSheets, type SheetChanges } from '../formula/sheets';
import { fromFileForm, toFileForm } from '../formula/file-form';
import { attribute, child, childrenOf, numberAttribute, prefixOf, type Element } from '../xml/scan';
import { applyEdits, type Edit } from '../xml/edit';
import { encodeXml } from '../xml/text';
import type { WorkbookPart } from '../read/workbook';

/** A sheet of the saved workbook. */
export interface FinalSheet {
  name: string;
  hidden: boolean;
  /** Its index among the original's sheets of every kind; absent for a new one. */
  original?: number;
  /** Relationship of a new sheet's part. */
  relationshipId?: string;
  /** Names of the sheet that the workbook keeps for it (print titles and area). */
  names: { name: string; formula: string }[];
}

export interface WorkbookChanges {
  sheets: FinalSheet[];
  follow: SheetChanges;
  names?: NamedItem[];
  recalculate: boolean;
}

/** Order of the elements of a workbook (ISO 29500-1, 18.2.27) from the sheets on, to place one that is missing. */
const order = [
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
  'calcPr',
  'oleSize',
  'customWorkbookViews',
  'pivotCaches',
  'smartTagPr',
  'smartTagTypes',
  'webPublishing',
  'fileRecoveryPr',
  'webPublishObjects',
  'extLst',
];

/** The workbook part with other sheets and names; all else stays. `relationships` is the namespace of "r:id". */
export function patchWorkbook(
  source: string,
  workbook: WorkbookPart,
  changes: WorkbookChanges,
  relationships: string,
): string {
  const { root } = workbook;
  const prefix = prefixOf(root);
  const positions = new Map(changes.sheets.map((sheet, index) => [sheet.original, index]));
  const edits = [
    ...sheetsEdit(source, root, changes.sheets, prefix, relationships),
    ...namesEdit(source, workbook, changes, positions, prefix),
    ...viewEdits(source, root, positions, changes.sheets, prefix),
    ...(changes.recalculate ? recalculation(source, root, prefix) : []),
  ];
  return applyEdits(source, edits);
}

function sheetsEdit(
  source: string,
  root: Element,
  sheets: FinalSheet[],
  prefix: string,
  relationships: string,
): Edit[] {
  const list = child(root, 'sheets')!;
  const elements = childrenOf(list, 'sheet');
  let sheetId = Math.max(0, ...elements.map((element) => numberAttribute(element.tag, 'sheetId') ?? 0));
  const rootTag = source.slice(root.tag.start, root.tag.end);
  const declared = [...rootTag.matchAll(/\sxmlns:([\w.-]+)\s*=\s*["']([^"']*)["']/g)].find(
    ([, , space]) => space === relationships,
  );
  const id = declared ? `${declared[1]}:id` : `xmlns:r="${relationships}" r:id`;
  const texts = sheets.map((sheet) => {
    const element = sheet.original === undefined ? undefined : elements[sheet.original];
    if (element) return oldSheet(source.slice(element.start, element.end), element, sheet);
    const state = sheet.hidden ? ' state="hidden"' : '';
    return `<${prefix}sheet name="${encodeXml(sheet.name)}" sheetId="${++sheetId}"${state} ${id}="${sheet.relationshipId}"/>`;
  });
  const old = elements.map((element) => source.slice(element.start, element.end));
  if (texts.join() === old.join()) return [];
  return [{ start: list.tag.end, end: list.contentEnd, text: texts.join('') }];
}

function oldSheet(text: string, { tag }: Element, sheet: FinalSheet): string {
  const renamed = text.replace(/(\sname\s*=\s*)(?:"[^"]*"|'[^']*')/, (whole, before: string) => {
    const name = `${before}"${encodeXml(sheet.name)}"`;
    return attribute(tag, 'name') === sheet.name ? whole : name;
  });
  const hidden = (attribute(tag, 'state') ?? 'visible') !== 'visible';
  if (hidden === sheet.hidden) return renamed;
  const shown = renamed.replace(/\sstate\s*=\s*(?:"[^"]*"|'[^']*')/, '');
  return sheet.hidden ? shown.replace(/(\ssheetId\s*=)/, ' state="hidden"$1') : shown;
}

function namesEdit(
  source: string,
  workbook: WorkbookPart,
  changes: WorkbookChanges,
  positions: Map<number | undefined, number>,
  prefix: string,
): Edit[] {
  const list = child(workbook.root, 'definedNames');
  const wanted = new Map((changes.names ?? []).map((item) => [nameKey(item.name, item.scope), item]));
  const texts: string[] = [];
  let changed = false;
  childrenOf(list, 'definedName').forEach((element, i) => {
    const item = workbook.names[i]!;
    const position = item.scope === undefined ? undefined : positions.get(item.scope);
    if (item.scope !== undefined && position === undefined) {
      changed = true;
      return;
    }
    const scope = position === undefined ? undefined : changes.sheets[position]?.name;
    const other = wanted.get(nameKey(item.name, scope));
    wanted.delete(nameKey(item.name, scope));
    const text = oldName(source, element, { position, follow: changes.follow, other });
    changed ||= text !== source.slice(element.start, element.end);
    texts.push(text);
  });
  const added = [
    ...changes.sheets.flatMap((sheet, position) => sheet.names.map((item) => ({ ...item, position, visible: true }))),
    ...[...wanted.values()].map((item) => ({
      ...item,
      formula: toFileForm(item.formula.replace(/^=/, '')),
      position: item.scope === undefined ? undefined : changes.sheets.findIndex((sheet) => sheet.name === item.scope),
    })),
  ].filter((item) => item.position !== -1);
  for (const item of added) {
    const scope = item.position === undefined ? '' : ` localSheetId="${item.position}"`;
    const start = `<${prefix}definedName name="${encodeXml(item.name)}"${scope}${item.visible ? '' : ' hidden="1"'}>`;
    texts.push(`${start}${encodeXml(item.formula)}</${prefix}definedName>`);
  }
  if (!changed && !added.length) return [];
  const text = texts.length ? `<${prefix}definedNames>${texts.join('')}</${prefix}definedNames>` : '';
  return place(workbook.root, 'definedNames', text);
}

const nameKey = (name: string, scope: string | undefined) => `${name}\n${scope ?? ''}`.toLowerCase();

interface NameChange {
  position: number | undefined;
  follow: SheetChanges;
  other: NamedItem | undefined;
}

function oldName(source: string, element: Element, { position, follow, other }: NameChange): string {
  let tag = source.slice(element.tag.start, element.tag.end);
  if (position !== undefined) tag = tag.replace(/(\slocalSheetId\s*=\s*)["']\d*["']/, `$1"${position}"`);
  const content = source.slice(element.tag.end, element.contentEnd);
  const formula = element.text;
  const followed = followSheets(formula, follow);
  const shown = fromFileForm(followed);
  const replaced =
    other && comparable(other.formula) !== comparable(shown) ? toFileForm(other.formula.replace(/^=/, '')) : followed;
  return `${tag}${replaced === formula ? content : encodeXml(replaced)}${source.slice(element.contentEnd, element.end)}`;
}

/** Formulas that differ in quotes and spaces only are the same to Excel. */
const comparable = (formula: string) => formula.replace(/^=/, '').replace(/['\s]/g, '').toLowerCase();

/**
 * The places that name a sheet by its position: the one that opens and the first tab in view. A workbook opens on a
 * sheet that can be seen: Excel repairs one that does not, LibreOffice shows the hidden sheet.
 */
function viewEdits(
  source: string,
  root: Element,
  positions: Map<number | undefined, number>,
  sheets: FinalSheet[],
  prefix: string,
): Edit[] {
  const visible = sheets.findIndex(({ hidden }) => !hidden);
  const shown = (position: number): number => (sheets[position]?.hidden ? visible : position);
  const views = childrenOf(child(root, 'bookViews'), 'workbookView');
  if (views.length === 0 && visible > 0) {
    const list = child(root, 'sheets')!;
    const text = `<${prefix}bookViews><${prefix}workbookView activeTab="${visible}"/></${prefix}bookViews>`;
    return [{ start: list.start, end: list.start, text }];
  }
  return views.flatMap(({ tag }) => {
    const text = source.slice(tag.start, tag.end);
    const opens = /\sactiveTab\s*=/.test(text) || visible <= 0;
    const named = opens ? text : text.replace(/\s*(\/?>)$/, ' activeTab="0"$1');
    const moved = named.replace(
      /(\s(?:activeTab|firstSheet)\s*=\s*)["'](\d+)["']/g,
      (_, before: string, index: string) => `${before}"${shown(positions.get(Number(index)) ?? 0)}"`,
    );
    return moved === text ? [] : [{ start: tag.start, end: tag.end, text: moved }];
  });
}

/** Results elsewhere may follow from changed cells: Excel calculates all of them when it opens the file. */
function recalculation(source: string, root: Element, prefix: string): Edit[] {
  const element = child(root, 'calcPr');
  if (!element) return place(root, 'calcPr', `<${prefix}calcPr fullCalcOnLoad="1"/>`);
  const tag = source
    .slice(element.tag.start, element.tag.end)
    .replace(/\sfullCalcOnLoad\s*=\s*(?:"[^"]*"|'[^']*')/, '');
  const text = tag.replace(/\s*(\/?>)$/, ' fullCalcOnLoad="1"$1');
  return [{ start: element.tag.start, end: element.tag.end, text }];
}

function place(root: Element, name: string, text: string): Edit[] {
  const element = child(root, name);
  if (element) return [{ start: element.start, end: element.end, text }];
  const later = order.slice(order.indexOf(name) + 1);
  const at = root.children.find((candidate) => later.includes(candidate.name))?.start ?? root.contentEnd;
  return [{ start: at, end: at, text }];
}
