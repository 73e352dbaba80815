import { failure } from '../failure';
import type { SourceInput } from '../input';
import { limits } from '../limits';
import { newDecoder } from '../platform';
import type { ZipEntry } from '../zip/directory';
import { inflateWhole } from '../zip/inflate';
import { scanTags } from './xml';

interface Relationship {
  id: string;
  /** Last part of the type's address: the same in transitional and strict files. */
  type: string;
  /** Name of the part. */
  target: string;
}

/** The parts of a workbook's archive. Names of parts differ in case only by mistake. */
export class Package {
  private readonly byName = new Map<string, ZipEntry>();

  constructor(
    readonly input: SourceInput,
    entries: ReadonlyMap<string, ZipEntry>,
  ) {
    for (const [name, entry] of entries) this.byName.set(name.toLowerCase(), entry);
  }

  entry(name: string): ZipEntry | undefined {
    return this.byName.get(name.toLowerCase());
  }

  /** Text of a part that describes the workbook; "" where it is missing. @throws ReadFailure */
  async text(name: string): Promise<string> {
    const entry = this.entry(name);
    if (!entry) return '';
    if (entry.size > limits.description) throw failure('source.too-large', { file: this.input.name });
    const bytes = await inflateWhole(this.input, entry, limits.description);
    return newDecoder(encodingOfXml(bytes)).decode(bytes);
  }

  async relationships(part: string): Promise<Relationship[]> {
    const slash = part.lastIndexOf('/') + 1;
    const folder = part.slice(0, slash);
    const found: Relationship[] = [];
    scanTags(await this.text(`${folder}_rels/${part.slice(slash)}.rels`), (tag) => {
      if (tag.name !== 'Relationship' || tag.kind === 'close') return;
      const type = tag.attribute('Type') ?? '';
      const target = resolve(folder, tag.attribute('Target') ?? '');
      found.push({ id: tag.attribute('Id') ?? '', type: type.slice(type.lastIndexOf('/') + 1), target });
    });
    return found;
  }
}

/** XML of packages is UTF-8 or UTF-16 (ISO 29500-2, 8.1.4), told by its first bytes. */
export function encodingOfXml(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0x3c && bytes[1] === 0)) return 'utf-16le';
  return (bytes[0] === 0xfe && bytes[1] === 0xff) || (bytes[0] === 0 && bytes[1] === 0x3c) ? 'utf-16be' : 'utf-8';
}

function resolve(folder: string, target: string): string {
  const path = target.replaceAll('\\', '/');
  const parts: string[] = [];
  for (const part of (path.startsWith('/') ? path : folder + path).split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
