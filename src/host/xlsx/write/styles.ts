import type { IStyleData } from '@univerjs/core';
import type { ConditionalStyle } from '../../features';
import { firstCustomFormat } from '../number-formats';
import { readFormats } from '../read/styles';
import { child, childrenOf, numberAttribute, parseXml, prefixOf, type Element } from '../xml/scan';
import { applyEdits, type Edit } from '../xml/edit';
import { encodeXml } from '../xml/text';
import { differentialXml } from './differential';
import { plainStyle, type BorderSide, type PlainStyle } from './plain-style';

/** What a new cell format takes over from another one, beyond what it looks like. */
export interface FormatOptions {
  /** Its text is never turned into a number. */
  quoted?: boolean;
  /** Index of the format whose protection is kept. */
  base?: number;
}

/** A list of a styles part ("fonts", "cellXfs", …): what it holds and what is added to it. */
class StyleList {
  private readonly indices = new Map<string, number>();
  readonly added: string[] = [];
  private readonly count: number;

  constructor(items: string[]) {
    this.count = items.length;
    // Of equal items the first one counts.
    items.forEach((item, index) => this.indices.has(item) || this.indices.set(item, index));
  }

  index(item: string): number {
    const known = this.indices.get(item);
    if (known !== undefined) return known;
    const index = this.count + this.added.length;
    this.indices.set(item, index);
    this.added.push(item);
    return index;
  }
}

const listNames = ['fonts', 'fills', 'borders', 'cellXfs', 'dxfs'] as const;

/** Order of the lists in a styles part (ISO 29500-1, 18.8.39), to place one that is missing. */
const order = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];

/** Appends cell formats to a styles part; those that it has keep their index and every byte. */
export class StyleWriter {
  private readonly root: Element;
  private readonly prefix: string;
  private readonly lists: Record<(typeof listNames)[number], StyleList>;
  private readonly formatIds = new Map<string, number>();
  private readonly newFormats: string[] = [];
  private readonly known = new Map<string, number>();
  private readonly plain = new WeakMap<IStyleData, { plain: PlainStyle; key: string }>();
  private nextFormat: number;

  constructor(private readonly source: string) {
    this.root = parseXml(source);
    this.prefix = prefixOf(this.root);
    const items = (name: string) =>
      (child(this.root, name)?.children ?? []).map((item) => source.slice(item.start, item.end));
    this.lists = {
      fonts: new StyleList(items('fonts')),
      fills: new StyleList(items('fills')),
      borders: new StyleList(items('borders')),
      cellXfs: new StyleList(items('cellXfs')),
      dxfs: new StyleList(items('dxfs')),
    };
    const formats = readFormats(this.root);
    for (const [id, code] of formats) if (!this.formatIds.has(code)) this.formatIds.set(code, id);
    this.nextFormat = Math.max(firstCustomFormat - 1, ...formats.keys()) + 1;
  }

  /** Index in `cellXfs` of a format that looks like `style`. */
  index(style: IStyleData, options: FormatOptions = {}): number {
    let entry = this.plain.get(style);
    if (!entry) {
      const plain = plainStyle(style);
      this.plain.set(style, (entry = { plain, key: JSON.stringify(plain) }));
    }
    const key = `${entry.key}${options.quoted ? ' quoted' : ''} ${options.base ?? ''}`;
    let index = this.known.get(key);
    if (index === undefined) {
      index = this.lists.cellXfs.index(this.format(entry.plain, options));
      this.known.set(key, index);
    }
    return index;
  }

  /** Index in `dxfs` of a format that gives that look. */
  differential(style: ConditionalStyle): number {
    const id = style.numberFormat === undefined ? 0 : this.formatId(style.numberFormat);
    return this.lists.dxfs.index(differentialXml(style, id, this.prefix));
  }

  /** The part with what was added. */
  text(): string {
    const edits: Edit[] = listNames.flatMap((name) => this.appendTo(name, this.lists[name].added));
    edits.push(...this.appendTo('numFmts', this.newFormats));
    return applyEdits(this.source, edits);
  }

  private appendTo(name: string, items: string[]): Edit[] {
    if (!items.length) return [];
    const list = child(this.root, name);
    const { prefix } = this;
    if (!list || list.tag.empty) {
      const text = `<${prefix}${name} count="${items.length}">${items.join('')}</${prefix}${name}>`;
      if (list) return [{ start: list.start, end: list.end, text }];
      const later = order.slice(order.indexOf(name) + 1);
      const next = this.root.children.find((element) => later.includes(element.name));
      const at = next?.start ?? this.root.contentEnd;
      return [{ start: at, end: at, text }];
    }
    const tag = this.source.slice(list.tag.start, list.tag.end);
    const count = list.children.length + items.length;
    return [
      { start: list.tag.start, end: list.tag.end, text: tag.replace(/(\scount\s*=\s*)["']\d*["']/, `$1"${count}"`) },
      { start: list.contentEnd, end: list.contentEnd, text: items.join('') },
    ];
  }

  private format(plain: PlainStyle, { quoted, base }: FormatOptions): string {
    const { prefix: p, lists } = this;
    const font = lists.fonts.index(this.font(plain));
    const fill = plain.fill ? lists.fills.index(this.fill(plain.fill)) : 0;
    const border = plain.borders ? lists.borders.index(this.border(plain.borders)) : 0;
    const format = this.formatId(plain.format);
    const alignment = this.alignment(plain);
    const original = base === undefined ? undefined : childrenOf(child(this.root, 'cellXfs'), 'xf')[base];
    const protection = child(original, 'protection');
    const attributes = [
      `numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}"`,
      child(this.root, 'cellStyleXfs') ? `xfId="${(original && numberAttribute(original.tag, 'xfId')) ?? 0}"` : '',
      quoted ? 'quotePrefix="1"' : '',
      format ? 'applyNumberFormat="1"' : '',
      'applyFont="1"',
      fill ? 'applyFill="1"' : '',
      border ? 'applyBorder="1"' : '',
      alignment ? 'applyAlignment="1"' : '',
      protection ? 'applyProtection="1"' : '',
    ];
    const kept = protection ? this.source.slice(protection.start, protection.end) : '';
    const start = `<${p}xf ${attributes.filter(Boolean).join(' ')}`;
    return alignment || kept ? `${start}>${alignment}${kept}</${p}xf>` : `${start}/>`;
  }

  private formatId(code: string | undefined): number {
    if (code === undefined) return 0;
    const known = this.formatIds.get(code);
    if (known !== undefined) return known;
    const id = this.nextFormat++;
    this.formatIds.set(code, id);
    this.newFormats.push(`<${this.prefix}numFmt numFmtId="${id}" formatCode="${encodeXml(code)}"/>`);
    return id;
  }

  private font(plain: PlainStyle): string {
    const p = this.prefix;
    const parts = [
      plain.bold && `<${p}b/>`,
      plain.italic && `<${p}i/>`,
      plain.strike && `<${p}strike/>`,
      plain.underline && (plain.underline === 'double' ? `<${p}u val="double"/>` : `<${p}u/>`),
      plain.script && `<${p}vertAlign val="${plain.script}"/>`,
      `<${p}sz val="${plain.size ?? 11}"/>`,
      plain.color && `<${p}color rgb="FF${plain.color}"/>`,
      `<${p}name val="${encodeXml(plain.name ?? 'Calibri')}"/>`,
    ];
    return `<${p}font>${parts.filter(Boolean).join('')}</${p}font>`;
  }

  private fill(color: string): string {
    const p = this.prefix;
    const inside = `<${p}fgColor rgb="FF${color}"/><${p}bgColor indexed="64"/>`;
    return `<${p}fill><${p}patternFill patternType="solid">${inside}</${p}patternFill></${p}fill>`;
  }

  private border(borders: NonNullable<PlainStyle['borders']>): string {
    const p = this.prefix;
    const side = (name: string, line: { style: string; color: string } | undefined) =>
      line ? `<${p}${name} style="${line.style}"><${p}color rgb="FF${line.color}"/></${p}${name}>` : `<${p}${name}/>`;
    const plainSides: BorderSide[] = ['left', 'right', 'top', 'bottom'];
    const down = borders.diagonalDown ? ' diagonalDown="1"' : '';
    const up = borders.diagonalUp ? ' diagonalUp="1"' : '';
    const lines = plainSides.map((name) => side(name, borders[name])).join('');
    return `<${p}border${up}${down}>${lines}${side('diagonal', borders.diagonalDown ?? borders.diagonalUp)}</${p}border>`;
  }

  private alignment(plain: PlainStyle): string {
    const attributes = [
      plain.horizontal && `horizontal="${plain.horizontal}"`,
      plain.vertical && `vertical="${plain.vertical}"`,
      plain.rotation && `textRotation="${plain.rotation}"`,
      plain.wrap && 'wrapText="1"',
      plain.indent && `indent="${plain.indent}"`,
    ];
    const text = attributes.filter(Boolean).join(' ');
    return text && `<${this.prefix}alignment ${text}/>`;
  }
}
