import { parseA1Area } from '../tracking/a1';
import type { Area } from '../tracking/types';

/** Cells of one area: "B2", "B2:D9", with or without "$"; sheet names before "!" may hold commas inside their quotes. */
const cells = /(?:^|!|,)(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)(?=,|$)/g;
const quotedSheet = /'(?:[^']|'')*'!/g;

/** The areas of an address such as "'Theo dõi'!A1:B2,'Theo dõi'!D4", as `Excel.RangeAreas` gives it. */
export function parseAreas(address: string): Area[] {
  return [...address.replace(quotedSheet, '').matchAll(cells)].flatMap(([, one = '']) => parseA1Area(one) ?? []);
}
