/** A tag of an XML text. Namespace prefixes are left out: packages use any, strict ones other namespaces. */
export interface Tag {
  name: string;
  kind: 'open' | 'close' | 'empty';
  /** Value of an attribute by its name without prefix, entities resolved. */
  attribute(name: string): string | undefined;
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

export const decodeEntities = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|([a-z]{2,4}));/gi, (whole, hex, decimal, name) => {
        if (name !== undefined) return named[name as string] ?? whole;
        const code = hex !== undefined ? Number.parseInt(hex, 16) : Number(decimal);
        return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
      })
    : text;

/** Calls `onTag` for each tag of a short XML text; comments, declarations and texts are passed over. */
export function scanTags(source: string, onTag: (tag: Tag) => void): void {
  for (let at = source.indexOf('<'); at >= 0; at = source.indexOf('<', at)) {
    const comment = source.startsWith('<!--', at);
    const end = comment ? source.indexOf('-->', at + 4) : endOfTag(source, at);
    if (end < 0) return;
    const body = source.slice(at + 1, end);
    at = end + 1;
    if (body.startsWith('!') || body.startsWith('?')) continue;
    const match = /^(\/?)(?:[^\s:/>]*:)?([^\s:/>]+)/.exec(body);
    if (!match) continue;
    const kind = match[1] ? 'close' : body.endsWith('/') ? 'empty' : 'open';
    onTag({ name: match[2]!, kind, attribute: (name) => readAttribute(body, match[0].length, name) });
  }
}

/** A `>` within the quotes of an attribute does not end the tag. */
function endOfTag(source: string, at: number): number {
  let quote = '';
  for (let end = at + 1; end < source.length; end++) {
    const char = source[end]!;
    if (quote) quote = char === quote ? '' : quote;
    else if (char === '"' || char === "'") quote = char;
    else if (char === '>') return end;
  }
  return -1;
}

function readAttribute(body: string, from: number, wanted: string): string | undefined {
  const attributes = /([^\s=/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
  attributes.lastIndex = from;
  for (let match = attributes.exec(body); match; match = attributes.exec(body)) {
    const name = match[1]!;
    if (name === wanted || name.endsWith(`:${wanted}`)) return decodeEntities(match[2] ?? match[3] ?? '');
  }
  return undefined;
}
