import { lookupKey } from '../../plan/text';

/** Names given numbers, spellings of one name the same; 0 is the absent name. */
export class Names {
  private readonly numbers = new Map<string, number>([['', 0]]);
  private readonly texts: (string | undefined)[] = [undefined];

  numberOf(text: string): number {
    const key = lookupKey(text);
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.numbers.set(key, this.texts.length);
    this.texts.push(text.normalize('NFC').replace(/\s+/g, ' ').trim());
    return this.texts.length - 1;
  }

  nameOf(number: number): string | undefined {
    return this.texts[number];
  }

  /** How many names there are, without the absent one. */
  get count(): number {
    return this.texts.length - 1;
  }
}
