import { contentType, relationshipsName, type Package } from '../package';
import { attribute, childrenOf, parseXml, prefixOf } from '../xml/scan';
import { applyEdits } from '../xml/edit';
import { encodeXml } from '../xml/text';

const contentTypesName = '[Content_Types].xml';
const relationshipsNamespace = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** Adds a part with its content type. */
export function addPart(pack: Package, name: string, type: string, text: string): void {
  pack.set(name, text);
  const source = pack.text(contentTypesName);
  if (contentType(source, name) === type) return;
  const root = parseXml(source);
  const override = `<${prefixOf(root)}Override PartName="/${encodeXml(name)}" ContentType="${type}"/>`;
  pack.set(contentTypesName, applyEdits(source, [{ start: root.contentEnd, end: root.contentEnd, text: override }]));
}

/** States the content type of all parts with that extension, where the package does not yet. */
export function addDefault(pack: Package, extension: string, type: string): void {
  const source = pack.text(contentTypesName);
  if (contentType(source, `any.${extension}`) === type) return;
  const root = parseXml(source);
  const text = `<${prefixOf(root)}Default Extension="${extension}" ContentType="${type}"/>`;
  pack.set(contentTypesName, applyEdits(source, [{ start: root.tag.end, end: root.tag.end, text }]));
}

/** Removes a part, its relationships and its content type. */
export function removePart(pack: Package, name: string): void {
  pack.delete(name);
  pack.delete(relationshipsName(name));
  const source = pack.text(contentTypesName);
  const wanted = `/${name}`.toLowerCase();
  const edits = childrenOf(parseXml(source), 'Override')
    .filter((override) => attribute(override.tag, 'PartName')?.toLowerCase() === wanted)
    .map(({ start, end }) => ({ start, end, text: '' }));
  pack.set(contentTypesName, applyEdits(source, edits));
}

/**
 * Adds a relationship of `part` and gives back its id. `type` is the whole address; `target` is a part's name, or an
 * address outside of the package.
 */
export function addRelationship(pack: Package, part: string, type: string, target: string, external = false): string {
  const name = relationshipsName(part);
  const empty = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${relationshipsNamespace}"></Relationships>`;
  const source = pack.optionalText(name) ?? empty;
  const root = parseXml(source);
  const ids = new Set(root.children.map((relationship) => attribute(relationship.tag, 'Id')));
  let number = ids.size + 1;
  while (ids.has(`rId${number}`)) number++;
  const id = `rId${number}`;
  const prefix = prefixOf(root);
  const address = external ? `${encodeXml(target)}" TargetMode="External` : encodeXml(relativeTarget(part, target));
  const text = `<${prefix}Relationship Id="${id}" Type="${type}" Target="${address}"/>`;
  const edit = root.tag.empty
    ? { start: root.end - 2, end: root.end, text: `>${text}</${prefix}Relationships>` }
    : { start: root.contentEnd, end: root.contentEnd, text };
  pack.set(name, applyEdits(source, [edit]));
  return id;
}

/** `target` as seen from `part`: some programs take it for nothing else. */
function relativeTarget(part: string, target: string): string {
  const [from, to] = [part.split('/').slice(0, -1), target.split('/')];
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}

export function removeRelationship(pack: Package, part: string, id: string): void {
  const name = relationshipsName(part);
  const source = pack.text(name);
  const edits = childrenOf(parseXml(source), 'Relationship')
    .filter((relationship) => attribute(relationship.tag, 'Id') === id)
    .map(({ start, end }) => ({ start, end, text: '' }));
  pack.set(name, applyEdits(source, edits));
}

/** Every part that can be reached from the package's root by relationships. */
export function reachableParts(pack: Package): Set<string> {
  const reached = new Set<string>();
  const visit = (part: string) => {
    for (const { target, external } of pack.relationships(part)) {
      if (external || reached.has(target) || !pack.has(target)) continue;
      reached.add(target);
      visit(target);
    }
  };
  visit('');
  return reached;
}
