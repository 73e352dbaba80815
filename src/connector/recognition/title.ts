import { lookupKey } from '../../plan/text';
import { readPeriod } from '../../tracking/period';
import { plainText } from '../../tracking/text';
import type { Calendar } from '../../tracking/types';
import { dayNumber, periodOfDays, type DayRange } from '../period-days';
import type { Channel } from '../types';

/**
 * Words of titles and file names that name one channel. "Thanh toán trực tuyến", "dịch vụ công trực tuyến" and "đơn vị
 * trực tiếp giải quyết" name none.
 */
const channels: readonly (readonly [Channel, RegExp])[] = [
  ['online', /(?<!\b(?:thanh toan|dich vu cong|dvc) )truc tuyen\b|\bqua mang\b/],
  ['direct', /(?<!\b(?:don vi|co quan) )truc tiep\b(?! giai quyet)/],
  ['postal', /\bbuu (chinh|dien)\b|\bbcci\b/],
];

/** The only channel that the title or the file's name speaks of. */
export function channelOfTitle(texts: readonly string[]): Channel | undefined {
  const key = lookupKey(`x ${texts.join(' | ')}`);
  const named = channels.filter(([, pattern]) => pattern.test(key));
  return named.length === 1 ? named[0]?.[0] : undefined;
}

const dates = /(\d{1,2})[/.-](\d{1,2})[/.-](20\d\d)/g;

/** "Từ ngày 01/07/2026 đến ngày 30/09/2026": the two days of a text that names exactly two in order. */
export function daysOfTitle(texts: readonly string[]): DayRange | undefined {
  for (const text of texts) {
    const found = [...text.matchAll(dates)].map(([, day, month, year]) =>
      dayNumber(Number(year), Number(month), Number(day)),
    );
    const [from, to] = found;
    if (found.length === 2 && from !== undefined && to !== undefined && from < to) return { from, to };
  }
  return undefined;
}

export interface TitlePeriod {
  period: string;
  /** Known where the title gives the days. */
  calendar?: Calendar;
}

/** The period that the title or the file's name speaks of: by its days, else by its words ("Quý III/2026"). */
export function periodOfTitle(texts: readonly string[]): TitlePeriod | undefined {
  const days = daysOfTitle(texts);
  if (days) return periodOfDays(days);
  for (const text of texts) {
    // "Kỳ báo cáo: Quý III/2026", never the date line of a signature.
    if (/\bngay\b.*\bthang\b.*\bnam\b/.test(plainText(text))) continue;
    const read = readPeriod(text);
    if (read?.period) return { period: read.period };
  }
  return undefined;
}
