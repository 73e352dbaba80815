import { tcvn3, vni } from '../../src/tracking/legacy-tables';
import type { LegacyEncoding } from '../../src/tracking/legacy-text';

const inverse = (table: ReadonlyMap<string, string>): Map<string, string> => {
  const written = new Map<string, string>();
  for (const [from, to] of table) if (!written.has(to)) written.set(to, from);
  return written;
};
const tables: Record<LegacyEncoding, Map<string, string>> = { tcvn3: inverse(tcvn3), vni: inverse(vni) };

/** Unicode text as an officer of the 1990s would have typed it; letters that the set lacks stay. */
export const encode = (text: string, encoding: LegacyEncoding): string =>
  [...text.normalize('NFC')].map((letter) => tables[encoding].get(letter) ?? letter).join('');
