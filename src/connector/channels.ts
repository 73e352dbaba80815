import { lookupKey } from '../plan/text';
import type { Channel } from './types';

/**
 * What one-stop systems write for the way a dossier was handed in: codes 1, 2 and 3 of KenhThucHien (Thông tư
 * 04/2025/TT-VPCP) and the words around them. Patterns read look-up keys; the first that fits counts, so that
 * "trực tiếp, dịch vụ bưu chính" is not taken for one of its halves.
 */
const patterns: readonly (readonly [Channel, RegExp])[] = [
  ['direct-or-postal', /\btruc tiep\b.*\bbuu (chinh|dien)\b|\bbuu (chinh|dien)\b.*\btruc tiep\b|\bdirect\b.*\bpost/],
  ['postal', /\bbuu (chinh|dien)\b|\bbcci\b|\bpost(al)?\b|^3$/],
  ['direct', /\btruc tiep\b|\btai (bo phan )?mot cua\b|\btruyen thong\b|\b(at the desk|direct)\b|^1$/],
  ['online', /\btruc tuyen\b|\bqua mang\b|\bqua (cong|internet)\b|\bdvc(tt|qg)?\b|\bdich vu cong\b|\bonline\b|^2$/],
];

/** The channel that a cell names; `undefined` where it names none. */
export function channelOf(text: string): Channel | undefined {
  const key = lookupKey(text);
  return patterns.find(([, pattern]) => pattern.test(key))?.[0];
}
