import { attribute, child, childrenOf, numberAttribute, parseXml, type Element } from '../xml/scan';

/** Resolves the colour element of a part (`<color>`, `<fgColor>`, `<tabColor>`) to "#RRGGBB". */
export type ColorReader = (element: Element | undefined) => string | undefined;

/** Order of theme indices in cells: the first two pairs are swapped against the theme's own order (Excel's habit). */
const themeOrder = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
];

/** Office's own theme, for workbooks without one. */
const officeTheme = 'FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72'.split(' ');

/** Legacy palette, indices 0–63 (ISO 29500-1, 18.8.27). */
const palette = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF ' +
  '800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF ' +
  '000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 ' +
  '3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');

/** `theme`: source of the theme part; `styles`: root of styles.xml, which may hold a palette of its own. */
export function colorReader(theme: string | undefined, styles: Element | undefined): ColorReader {
  const themed = theme === undefined ? officeTheme : readTheme(theme);
  const own = childrenOf(child(child(styles, 'colors'), 'indexedColors'), 'rgbColor');
  const indexed = own.length ? own.map((color) => attribute(color.tag, 'rgb')?.slice(-6) ?? '000000') : palette;
  return (element) => {
    if (!element) return undefined;
    const rgb = attribute(element.tag, 'rgb');
    const tint = numberAttribute(element.tag, 'tint') ?? 0;
    if (rgb && /^[0-9a-fA-F]{6,8}$/.test(rgb)) return tinted(rgb.slice(-6), tint);
    const fromTheme = themed[numberAttribute(element.tag, 'theme') ?? -1];
    if (fromTheme) return tinted(fromTheme, tint);
    const fromPalette = indexed[numberAttribute(element.tag, 'indexed') ?? -1];
    return fromPalette && tinted(fromPalette, tint);
  };
}

function readTheme(source: string): string[] {
  const scheme = child(child(parseXml(source), 'themeElements'), 'clrScheme');
  return themeOrder.map((slot, i) => {
    const color = child(scheme, slot)?.children[0];
    const value = color && (attribute(color.tag, 'lastClr') ?? attribute(color.tag, 'val'));
    return value && /^[0-9a-fA-F]{6}$/.test(value) ? value : officeTheme[i]!;
  });
}

/** Excel's tint works on the lightness of HSL: −1 is black, 1 white (ISO 29500-1, 18.8.19). */
function tinted(rgb: string, tint: number): string {
  if (!tint) return `#${rgb.toUpperCase()}`;
  const [hue, saturation, lightness] = toHsl(rgb);
  const moved = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  return fromHsl(hue, saturation, Math.min(1, Math.max(0, moved)));
}

function toHsl(rgb: string): [number, number, number] {
  const [r, g, b] = [0, 2, 4].map((i) => Number.parseInt(rgb.slice(i, i + 2), 16) / 255) as [number, number, number];
  const max = Math.max(r, g, b);
  const min = Math.min(r, g, b);
  const lightness = (max + min) / 2;
  const span = max - min;
  if (!span) return [0, 0, lightness];
  const saturation = span / (1 - Math.abs(2 * lightness - 1));
  const sector = max === r ? (g - b) / span : max === g ? (b - r) / span + 2 : (r - g) / span + 4;
  return [(sector + 6) % 6, saturation, lightness];
}

function fromHsl(hue: number, saturation: number, lightness: number): string {
  const chroma = (1 - Math.abs(2 * lightness - 1)) * saturation;
  const channel = (offset: number) => {
    const k = (offset + hue * 2) % 12;
    const value = lightness - (chroma / 2) * Math.max(-1, Math.min(k - 3, 9 - k, 1));
    return Math.round(value * 255)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(0)}${channel(8)}${channel(4)}`.toUpperCase();
}
