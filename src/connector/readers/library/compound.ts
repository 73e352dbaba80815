import { newDecoder } from '../platform';

/** What a compound file (MS-CFB) holds, told by the names in its directory. */
export type CompoundContent = 'workbook' | 'encrypted' | 'other';

const nameLengthAt = 64;
const entrySize = 128;
const workbookNames = new Set(['workbook', 'book']);
const encryptedNames = new Set(['encryptedpackage', 'encryptioninfo']);

/**
 * Looks at every place where a directory entry can stand (MS-CFB 2.6.1) instead of following the chain of sectors,
 * which a damaged file can lead in circles.
 */
export function contentOfCompound(bytes: Uint8Array): CompoundContent {
  const decoder = newDecoder('utf-16le');
  let content: CompoundContent = 'other';
  for (let at = 512; at + entrySize <= bytes.length; at += entrySize) {
    const length = bytes[at + nameLengthAt]! | (bytes[at + nameLengthAt + 1]! << 8);
    if (length < 10 || length > 64 || bytes[at + length - 1] !== 0 || bytes[at + length - 2] !== 0) continue;
    const name = decoder.decode(bytes.subarray(at, at + length - 2)).toLowerCase();
    if (encryptedNames.has(name)) return 'encrypted';
    if (workbookNames.has(name)) content = 'workbook';
  }
  return content === 'workbook' && hasFilePass(bytes) ? 'encrypted' : content;
}

/** Streams begin where a sector does, the smallest of which have 64 bytes. */
const sectorSize = 64;
const beginOfFile = 0x0809;
const filePass = 0x002f;
const recordsLooked = 5;

/** Whether a FilePass record (MS-XLS 2.4.117) follows the beginning of a workbook stream: all after it is encrypted. */
function hasFilePass(bytes: Uint8Array): boolean {
  const word = (at: number) => bytes[at]! | (bytes[at + 1]! << 8);
  for (let start = 512; start + 4 <= bytes.length; start += sectorSize) {
    if (word(start) !== beginOfFile) continue;
    for (let record = 0, at = start; record < recordsLooked && at + 4 <= bytes.length; record++) {
      if (word(at) === filePass) return true;
      at += 4 + word(at + 2);
    }
  }
  return false;
}
