import { followSheets, type SheetChanges } from '../formula/sheets';
import type { Package } from '../package';
import { attribute, scanXml, type Tag } from '../xml/scan';
import { applyEdits, type Edit } from '../xml/edit';
import { decodeXml, encodeXml } from '../xml/text';

/** Elements whose text is a formula: in cells, conditional formats, validations, charts, sparklines. */
const formulaElements = new Set(['f', 'formula', 'formula1', 'formula2']);

/** Attributes that name a sheet, by element. "formula": a reference with a sheet; "name": the name alone. */
const attributesOf: Readonly<Record<string, readonly [string, 'formula' | 'name']>> = {
  hyperlink: ['location', 'formula'],
  worksheetSource: ['sheet', 'name'],
};

/** Parts that hold no references to sheets, though they may hold sheets' names as text. */
const textParts = /(?:sharedStrings|styles|theme\d*|comments\d*|workbook|calcChain)\.xml$|\.rels$|^\[|^docProps\//i;

/** Lets every formula of the package follow renamed and deleted sheets; names are the workbook's own business. */
export function followInParts(pack: Package, changes: SheetChanges): void {
  if (!changes.size) return;
  for (const name of pack.names()) {
    if (!name.toLowerCase().endsWith('.xml') || textParts.test(name)) continue;
    const source = pack.text(name);
    const lower = source.toLowerCase();
    const concerned = [...changes.keys()].some((sheet) => lower.includes(encodeXml(sheet.replaceAll("'", "''"))));
    if (concerned) pack.set(name, followInPart(source, changes));
  }
}

function followInPart(source: string, changes: SheetChanges): string {
  const edits: Edit[] = [];
  let start: number | undefined;
  scanXml(source, {
    open(tag) {
      start = formulaElements.has(tag.name) && !tag.empty ? tag.end : undefined;
      const edit = attributeEdit(tag, changes);
      if (edit) edits.push(edit);
    },
    close(_, at) {
      if (start !== undefined) {
        const formula = decodeXml(source.slice(start, at));
        const followed = followSheets(formula, changes);
        if (followed !== formula) edits.push({ start, end: at, text: encodeXml(followed) });
      }
      start = undefined;
    },
  });
  return applyEdits(source, edits);
}

function attributeEdit(tag: Tag, changes: SheetChanges): Edit | undefined {
  const [name, kind] = attributesOf[tag.name] ?? [];
  const value = name && attribute(tag, name);
  if (!name || value === undefined) return undefined;
  const changed = kind === 'name' ? (changes.get(value.toLowerCase()) ?? value) : followSheets(value, changes);
  if (changed === value) return undefined;
  const text = tag.source
    .slice(tag.start, tag.end)
    .replace(
      new RegExp(`(\\s${name}\\s*=\\s*)(?:"[^"]*"|'[^']*')`),
      (_, before: string) => `${before}"${encodeXml(changed)}"`,
    );
  return { start: tag.start, end: tag.end, text };
}
