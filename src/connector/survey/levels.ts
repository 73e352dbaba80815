import { lookupKey } from '../../plan/text';
import type { Measure } from '../measures';

/** The five levels, the lowest first: answers as numbers are 1 to 5. */
export const levels = [
  'very-dissatisfied',
  'dissatisfied',
  'neutral',
  'satisfied',
  'very-satisfied',
] as const satisfies readonly Measure[];

export type Level = (typeof levels)[number];

const patterns: readonly (readonly [Level, RegExp])[] = [
  ['very-dissatisfied', /^(rat|hoan toan) (khong|chua) hai long\b|^very (dissatisfied|unsatisfied)$/],
  ['dissatisfied', /^(khong|chua|it) hai long\b|^(dissatisfied|unsatisfied)$/],
  ['neutral', /^(binh thuong|trung binh|trung lap|chap nhan duoc|neutral|tam hai long)\b/],
  ['very-satisfied', /^(rat|hoan toan) hai long\b|^very satisfied$/],
  ['satisfied', /^hai long\b|^satisfied$/],
];

/** "4", "4. Hài lòng", "(5) Rất hài lòng" and "Mức 5: Rất hài lòng": a number before words only repeats them. */
const numbering = /^(muc )?[1-5] (?=\D)/;

/** The level that an answer names; `undefined` for a blank answer and for anything else, which is no valid form. */
export function levelOf(text: string): Level | undefined {
  const key = lookupKey(text);
  if (/^(muc )?[1-5]$/.test(key)) return levels[Number(key.slice(-1)) - 1];
  const words = key.replace(numbering, '');
  return patterns.find(([, pattern]) => pattern.test(words))?.[0];
}
