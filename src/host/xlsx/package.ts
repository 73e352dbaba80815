import { attribute, attributes, scanXml } from './xml/scan';
import { inflateEntry, readZip, type ZipEntry } from './zip/read';
import { deflateEntry, writeZip } from './zip/write';

/** A relationship of a part (ISO 29500-2, 9.3). `target` is a part name for internal ones. */
export interface Relationship {
  id: string;
  /** Last step of the type's address: "worksheet", "styles". Transitional and strict differ only before it. */
  type: string;
  target: string;
  external: boolean;
}

/** A part that the package needs is not there. */
export class MissingPart extends Error {}

/**
 * An OPC package whose parts are inflated only when asked for and whose untouched parts are copied compressed,
 * so that saving cannot change what it does not know.
 */
export class Package {
  private readonly entries: Map<string, ZipEntry>;
  private readonly lowerCase: Map<string, string>;
  private readonly texts = new Map<string, string>();
  private readonly changed = new Map<string, Uint8Array | string>();

  constructor(entries: ZipEntry[]) {
    this.entries = new Map(entries.map((entry) => [entry.name.replace(/^\//, ''), entry]));
    this.lowerCase = new Map([...this.entries.keys()].map((name) => [name.toLowerCase(), name]));
  }

  /** @throws ZipDamage */
  static open(bytes: Uint8Array): Package {
    return new Package(readZip(bytes));
  }

  /** Part names are equal without regard to case (ISO 29500-2, 6.2.2.3). */
  private find(name: string): string | undefined {
    if (this.changed.has(name) || this.entries.has(name)) return name;
    return this.lowerCase.get(name.toLowerCase());
  }

  has(name: string): boolean {
    return this.find(name) !== undefined;
  }

  names(): string[] {
    return [...new Set([...this.entries.keys(), ...this.changed.keys()])];
  }

  /** The part as text. @throws MissingPart, ZipDamage */
  text(name: string): string {
    const found = this.find(name);
    if (found === undefined) throw new MissingPart(name);
    const changed = this.changed.get(found);
    if (changed !== undefined) return typeof changed === 'string' ? changed : decode(changed);
    let text = this.texts.get(found);
    if (text === undefined) {
      text = decode(inflateEntry(this.entries.get(found)!));
      this.texts.set(found, text);
    }
    return text;
  }

  optionalText(name: string): string | undefined {
    return this.has(name) ? this.text(name) : undefined;
  }

  /** Replaces or adds a part; setting the text that it already has leaves it untouched. */
  set(name: string, text: string): void {
    const found = this.find(name) ?? name;
    if (this.entries.has(found) && this.text(found) === text) return;
    this.changed.set(found, text);
  }

  delete(name: string): void {
    const found = this.find(name);
    if (found === undefined) return;
    this.entries.delete(found);
    this.changed.delete(found);
    this.lowerCase.delete(found.toLowerCase());
  }

  /** A part name that is free: "xl/worksheets/sheet12.xml" for ("xl/worksheets/sheet", ".xml"). */
  freeName(stem: string, ending: string): string {
    for (let i = 1; ; i++) if (!this.has(`${stem}${i}${ending}`)) return `${stem}${i}${ending}`;
  }

  /** Relationships of `part`; of the package itself for "". */
  relationships(part: string): Relationship[] {
    const source = this.optionalText(relationshipsName(part));
    return source === undefined ? [] : readRelationships(source, part);
  }

  /** The archive: entries in their old order, new ones at the end. */
  save(): Uint8Array {
    const saved = this.names().map((name) => {
      const content = this.changed.get(name);
      if (content === undefined) return this.entries.get(name)!;
      return deflateEntry(name, typeof content === 'string' ? new TextEncoder().encode(content) : content);
    });
    return writeZip(saved);
  }
}

function decode(bytes: Uint8Array): string {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : '';
  return new TextDecoder(utf16 || 'utf-8').decode(bytes);
}

export function relationshipsName(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

function readRelationships(source: string, part: string): Relationship[] {
  const found: Relationship[] = [];
  scanXml(source, {
    open(tag) {
      if (tag.name !== 'Relationship') return;
      const { Id = '', Type = '', Target = '', TargetMode } = attributes(tag);
      const external = TargetMode === 'External';
      const type = Type.slice(Type.lastIndexOf('/') + 1);
      found.push({ id: Id, type, target: external ? Target : resolvePart(part, Target), external });
    },
  });
  return found;
}

/** The part that `target` names, relative to the folder of `part`. */
export function resolvePart(part: string, target: string): string {
  const steps = target.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(decodeStep(step));
  }
  return steps.join('/');
}

function decodeStep(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    return step;
  }
}

/** Content type of a part, by override or by extension; undefined where the package states none. */
export function contentType(contentTypes: string, part: string): string | undefined {
  const wanted = `/${part}`.toLowerCase();
  const extension = part.slice(part.lastIndexOf('.') + 1).toLowerCase();
  let byExtension: string | undefined;
  let override: string | undefined;
  scanXml(contentTypes, {
    open(tag) {
      if (tag.name === 'Override' && attribute(tag, 'PartName')?.toLowerCase() === wanted) {
        override = attribute(tag, 'ContentType');
      }
      if (tag.name === 'Default' && attribute(tag, 'Extension')?.toLowerCase() === extension) {
        byExtension = attribute(tag, 'ContentType');
      }
    },
  });
  return override ?? byExtension;
}
