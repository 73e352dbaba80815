import { scanXml } from '../xml/scan';
import { decodeXstring } from '../xml/text';

/** The plain texts of a shared string table, in order: runs joined, phonetic readings left out. */
export function readSharedStrings(source: string): string[] {
  const strings: string[] = [];
  let text = '';
  let inText = false;
  let phonetic = 0;
  scanXml(source, {
    open(tag) {
      if (tag.name === 'si') text = '';
      else if (tag.name === 'rPh') phonetic++;
      else if (tag.name === 't') inText = phonetic === 0;
    },
    close(name) {
      if (name === 'si') strings.push(text);
      else if (name === 'rPh') phonetic--;
      else if (name === 't') inText = false;
    },
    text(raw, plain) {
      if (inText) text += plain ? raw : decodeXstring(raw);
    },
  });
  return strings;
}
