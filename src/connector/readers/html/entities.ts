/** Names of U+00A0 to U+00FF in order, as HTML 4 has them: among them the letters of é, ô, ã and their like. */
const latin1 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro ' +
  'para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil ' +
  'Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave ' +
  'Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml ' +
  'igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute ' +
  'thorn yuml';

const others: readonly (readonly [string, number])[] = [
  ['amp', 0x26],
  ['lt', 0x3c],
  ['gt', 0x3e],
  ['quot', 0x22],
  ['apos', 0x27],
  ['ensp', 0x2002],
  ['emsp', 0x2003],
  ['thinsp', 0x2009],
  ['zwnj', 0x200c],
  ['zwj', 0x200d],
  ['ndash', 0x2013],
  ['mdash', 0x2014],
  ['lsquo', 0x2018],
  ['rsquo', 0x2019],
  ['sbquo', 0x201a],
  ['ldquo', 0x201c],
  ['rdquo', 0x201d],
  ['bdquo', 0x201e],
  ['bull', 0x2022],
  ['hellip', 0x2026],
  ['permil', 0x2030],
  ['euro', 0x20ac],
  ['trade', 0x2122],
  ['larr', 0x2190],
  ['rarr', 0x2192],
  ['minus', 0x2212],
  ['ne', 0x2260],
  ['le', 0x2264],
  ['ge', 0x2265],
];

const named = new Map<string, number>([
  ...latin1.split(' ').map((name, at): [string, number] => [name, 0xa0 + at]),
  ...others,
]);

/** Windows-1252 by which browsers read the numbers 128 to 159 (HTML, 13.2.5.80). */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Code point of a reference without `&` and `;` ("nbsp", "#7879", "#x1EC7"), or -1. */
export function codePointOf(reference: string): number {
  if (!reference.startsWith('#')) return named.get(reference) ?? -1;
  const hex = /^#x([0-9a-f]{1,6})$/i.exec(reference);
  const decimal = /^#(\d{1,7})$/.exec(reference);
  if (!hex && !decimal) return -1;
  const code = hex ? Number.parseInt(hex[1]!, 16) : Number(decimal![1]);
  return code >= 0x80 && code <= 0x9f ? windows1252.charCodeAt(code - 0x80) : code;
}
