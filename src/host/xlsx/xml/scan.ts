import { decodeXml } from './text';

/** One start or empty tag: its place in the source (offsets of `<` and past `>`) and its attributes, unparsed. */
export interface Tag {
  /** Local name, without the prefix. */
  name: string;
  start: number;
  end: number;
  empty: boolean;
  source: string;
  /** Offset of the first character after the name. */
  attributesAt: number;
}

export interface Handlers {
  open?(tag: Tag): void;
  /** `start` and `end` are the offsets of the end tag; for an empty element both are the tag's own end. */
  close?(name: string, start: number, end: number): void;
  /** Raw character data (entities unresolved) or the content of a CDATA section, already plain. */
  text?(raw: string, plain: boolean): void;
}

/** The document breaks XML's syntax. */
export class XmlDamage extends Error {}

/**
 * Walks the elements of `source` in order. It keeps offsets, so that a part can be changed in one place and stay
 * the same everywhere else, which no object model of XML allows.
 * @throws XmlDamage where a construct is not closed.
 */
export function scanXml(source: string, handlers: Handlers, from = 0, to = source.length): void {
  let at = from;
  while (at < to) {
    const next = source.indexOf('<', at);
    if (next === -1 || next >= to) {
      if (handlers.text && at < to) handlers.text(source.slice(at, to), false);
      return;
    }
    if (next > at && handlers.text) handlers.text(source.slice(at, next), false);
    at = scanMarkup(source, next, handlers);
  }
}

function scanMarkup(source: string, at: number, handlers: Handlers): number {
  const code = source.charCodeAt(at + 1);
  if (code === 0x2f) {
    const end = endOf(source, '>', at);
    const name = source.slice(at + 2, end - 1).trim();
    handlers.close?.(localName(name), at, end);
    return end;
  }
  if (code === 0x3f) return endOf(source, '?>', at);
  if (code === 0x21) return scanDeclaration(source, at, handlers);
  const end = tagEnd(source, at);
  const empty = source.charCodeAt(end - 2) === 0x2f;
  let nameEnd = at + 1;
  while (nameEnd < end && !isNameEnd(source.charCodeAt(nameEnd))) nameEnd++;
  const name = localName(source.slice(at + 1, nameEnd));
  handlers.open?.({ name, start: at, end, empty, source, attributesAt: nameEnd });
  if (empty) handlers.close?.(name, end, end);
  return end;
}

function scanDeclaration(source: string, at: number, handlers: Handlers): number {
  if (source.startsWith('<!--', at)) return endOf(source, '-->', at);
  if (!source.startsWith('<![CDATA[', at)) return endOf(source, '>', at);
  const end = endOf(source, ']]>', at);
  handlers.text?.(source.slice(at + 9, end - 3), true);
  return end;
}

function endOf(source: string, mark: string, at: number): number {
  const found = source.indexOf(mark, at);
  if (found === -1) throw new XmlDamage(`unclosed markup at ${at}`);
  return found + mark.length;
}

/** Past the `>` of a start tag; a `>` may stand within a quoted value. */
function tagEnd(source: string, at: number): number {
  for (let i = at + 1; i < source.length; i++) {
    const code = source.charCodeAt(i);
    if (code === 0x3e) return i + 1;
    if (code === 0x22 || code === 0x27) {
      i = source.indexOf(code === 0x22 ? '"' : "'", i + 1);
      if (i === -1) break;
    }
  }
  throw new XmlDamage(`unclosed tag at ${at}`);
}

const isNameEnd = (code: number) => code === 0x3e || code === 0x2f || code <= 0x20;

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}

/** Value of an attribute by its full name ("r:id"); undefined where the tag lacks it. */
export function attribute(tag: Tag, name: string): string | undefined {
  // A slice, so that the search for a missing name ends with the tag.
  const text = tag.source.slice(tag.attributesAt, tag.end);
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length)) {
    if (at > 0 && text.charCodeAt(at - 1) > 0x20) continue;
    const value = quotedValue(text, at + name.length);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** The quoted value after "=" at `after`; undefined where no value stands there. */
function quotedValue(text: string, after: number): string | undefined {
  let at = skipSpace(text, after);
  if (text.charCodeAt(at) !== 0x3d) return undefined;
  at = skipSpace(text, at + 1);
  const quote = text[at];
  if (quote !== '"' && quote !== "'") return undefined;
  return decodeXml(text.slice(at + 1, text.indexOf(quote, at + 1)));
}

function skipSpace(text: string, at: number): number {
  while (text.charCodeAt(at) <= 0x20) at++;
  return at;
}

/** Every attribute of a tag, by full name. */
export function attributes(tag: Tag): Record<string, string> {
  const found: Record<string, string> = {};
  const source = tag.source.slice(tag.attributesAt, tag.end);
  for (const [, name, double, single] of source.matchAll(/([^\s=/>"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    found[name!] = decodeXml(double ?? single ?? '');
  }
  return found;
}

/** xsd:boolean; `undefined` where the attribute is absent. */
export function booleanAttribute(tag: Tag, name: string): boolean | undefined {
  const value = attribute(tag, name);
  return value === undefined ? undefined : value === '1' || value === 'true';
}

export function numberAttribute(tag: Tag, name: string): number | undefined {
  const value = attribute(tag, name);
  if (value === undefined || value.trim() === '') return undefined;
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
}

/** An element as a tree, for small parts (styles, themes, rules) where offsets still matter. */
export interface Element {
  name: string;
  tag: Tag;
  children: Element[];
  /** Character data directly within, resolved. */
  text: string;
  /** Offsets of the whole element in the source. */
  start: number;
  end: number;
  /** Offset of its end tag (of its end, where it is empty). */
  contentEnd: number;
}

/** The root element of `source` with all its descendants. @throws XmlDamage */
export function parseXml(source: string, from = 0, to = source.length): Element {
  const top: Element[] = [];
  const open: Element[] = [];
  scanXml(
    source,
    {
      open(tag) {
        const element: Element = {
          name: tag.name,
          tag,
          children: [],
          text: '',
          start: tag.start,
          end: tag.end,
          contentEnd: tag.end,
        };
        (open.at(-1)?.children ?? top).push(element);
        open.push(element);
      },
      close(name, start, end) {
        const element = open.pop();
        if (element?.name !== name) throw new XmlDamage(`unexpected end of ${name}`);
        element.contentEnd = start;
        element.end = end;
      },
      text(raw, plain) {
        const element = open.at(-1);
        if (element) element.text += plain ? raw : decodeXml(raw);
      },
    },
    from,
    to,
  );
  if (!top[0] || open.length) throw new XmlDamage('no complete root element');
  return top[0];
}

export const child = (element: Element | undefined, name: string): Element | undefined =>
  element?.children.find((candidate) => candidate.name === name);

export const childrenOf = (element: Element | undefined, name: string): Element[] =>
  element?.children.filter((candidate) => candidate.name === name) ?? [];

/** Prefix of an element's name with its colon; "" where it has none. What is added beside it takes the same. */
export function prefixOf({ tag }: { tag: Tag }): string {
  return /^<([\w.-]+:)?/.exec(tag.source.slice(tag.start, tag.end))?.[1] ?? '';
}
