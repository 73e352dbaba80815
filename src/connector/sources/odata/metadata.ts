/** What an OData service tells of itself ($metadata, CSDL XML): entity sets, their properties and keys. */

export interface EntitySet {
  name: string;
  /** Types of the properties, by name ("Edm.Date"). */
  properties: ReadonlyMap<string, string>;
  key: readonly string[];
}

interface EntityType {
  base: string | undefined;
  properties: Map<string, string>;
  key: string[];
}

const tag = /<(\/?)(?:[\w.-]+:)?([A-Za-z]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/g;
const attribute = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const ignored = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>/g;

/** odataIdentifier of the OData ABNF: only such names are ever put into a query. */
const identifier = /^[\p{L}\p{Nl}_][\p{L}\p{Nl}\p{Nd}\p{Mn}\p{Mc}\p{Pc}\p{Cf}]{0,127}$/u;

const attributesOf = (text: string): Map<string, string> =>
  new Map([...text.matchAll(attribute)].map(([, name = '', one, other]) => [name, one ?? other ?? '']));

/** "SELF.HoSo" and "motcua.v1.HoSo" → "HoSo": types of one document rarely share their last name. */
const lastName = (name: string | undefined): string => name?.split('.').at(-1) ?? '';

interface Document {
  types: Map<string, EntityType>;
  sets: Map<string, string>;
}

/** Takes in one tag; answers the entity type that the next tags belong to. */
function readTag(
  { types, sets }: Document,
  current: EntityType | undefined,
  element: string,
  attributes: ReadonlyMap<string, string>,
): EntityType | undefined {
  const name = attributes.get('Name') ?? '';
  switch (element) {
    case 'EntityType': {
      const opened = { base: attributes.get('BaseType'), properties: new Map<string, string>(), key: [] };
      types.set(name, opened);
      return opened;
    }
    case 'Property':
      if (identifier.test(name)) current?.properties.set(name, attributes.get('Type') ?? '');
      return current;
    case 'PropertyRef':
      if (identifier.test(name)) current?.key.push(name);
      return current;
    case 'EntitySet':
      if (identifier.test(name)) sets.set(name, lastName(attributes.get('EntityType')));
      return current;
    default:
      return current;
  }
}

function withBases(types: ReadonlyMap<string, EntityType>, name: string): Omit<EntityType, 'base'> {
  const properties = new Map<string, string>();
  let key: string[] = [];
  const seen = new Set<string>();
  for (let at: string = name; at !== '' && !seen.has(at); at = lastName(types.get(at)?.base)) {
    seen.add(at);
    const type = types.get(at);
    for (const [property, of] of type?.properties ?? []) if (!properties.has(property)) properties.set(property, of);
    if (key.length === 0) key = type?.key ?? [];
  }
  return { properties, key };
}

/** The entity sets that a $metadata document declares; `undefined` where it is none. */
export function readMetadata(xml: string): EntitySet[] | undefined {
  const document: Document = { types: new Map(), sets: new Map() };
  let current: EntityType | undefined;
  for (const [, closing, element = '', attributes = '', alone] of xml.replace(ignored, '').matchAll(tag)) {
    if (closing) {
      if (element === 'EntityType') current = undefined;
      continue;
    }
    current = readTag(document, current, element, attributesOf(attributes));
    if (element === 'EntityType' && alone) current = undefined;
  }
  if (document.sets.size === 0) return undefined;
  return [...document.sets].map(([name, type]) => ({ name, ...withBases(document.types, type) }));
}
