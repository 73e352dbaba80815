import { foldText } from '../plan/text';
import type { Grid } from '../tracking/types';

const letterheadRows = 10;
/** "UBND xã …" as letterheads have it, folded; the group is the authority that the name follows. */
const letterhead = /^(ubnd|uy ban nhan dan) (xa|phuong|thi tran|dac khu) \p{L}/u;
const longestName = 60;

const linesOf = (cell: unknown): string[] =>
  typeof cell === 'string' ? cell.split(/[\r\n]+/).map((line) => line.replace(/\s+/g, ' ').trim()) : [];

/** "UBND XÃ TÂN MINH" → "XÃ TÂN MINH". */
function nameIn(line: string): string | undefined {
  const [, authority] = letterhead.exec(foldText(line)) ?? [];
  if (authority === undefined || line.length > longestName) return undefined;
  return line.normalize('NFC').split(' ').slice(authority.split(' ').length).join(' ');
}

/** The commune that the letterhead of a workbook names. */
export function unitOfLetterhead(grids: readonly Grid[]): string | undefined {
  for (const { values } of grids) {
    for (const cell of values.slice(0, letterheadRows).flat()) {
      const name = linesOf(cell)
        .map(nameIn)
        .find((one) => one !== undefined);
      if (name !== undefined) return name;
    }
  }
  return undefined;
}

/** "Theo dõi xã Tân Minh.xlsx" → "Theo dõi xã Tân Minh". */
export const unitOfFile = (name: string): string => name.replace(/\.\w{2,5}$/, '').trim() || name;
