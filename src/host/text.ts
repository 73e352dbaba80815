import { format, getFormatFromId, parseValue } from 'numfmt';

export interface Separators {
  decimal: string;
  group: string;
  /** Between the arguments of a formula as the user types it. */
  list: string;
}

export const separatorsOf = (locale: 'vi-VN' | 'en-US'): Separators =>
  locale === 'vi-VN' ? { decimal: ',', group: '.', list: ';' } : { decimal: '.', group: ',', list: ',' };

/** Excel's short date: it follows the system's own order, whatever the pattern says. */
const SHORT_DATE = 'm/d/yyyy';
const SHORT_DATE_ID = 14;
const shortDate = { 'vi-VN': 'dd/mm/yyyy', 'en-US': SHORT_DATE } as const;

const numfmtLocale = { 'vi-VN': 'vi', 'en-US': 'en' } as const;

/** What a cell displays: `value` under an en-US number format, in the locale's separators. Width plays no part. */
export function displayText(
  value: string | number | boolean | null,
  pattern: string,
  locale: 'vi-VN' | 'en-US',
): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  try {
    return format(pattern === SHORT_DATE ? shortDate[locale] : pattern, value, { locale: numfmtLocale[locale] });
  } catch {
    // A pattern that Excel accepts and numfmt does not is shown as General, rather than the request failing.
    return format('General', value, { locale: numfmtLocale[locale] });
  }
}

/** A text entered into a cell, as Excel understands it in the locale, and the number format that it brings. */
export function parseEntry(
  text: string,
  locale: 'vi-VN' | 'en-US',
): { value: string | number | boolean; pattern?: string } {
  const parsed = parseValue(text, { locale: numfmtLocale[locale] });
  if (!parsed) return { value: text };
  const { value, formatId } = parsed;
  if (!formatId) return { value };
  return { value, pattern: formatId === SHORT_DATE_ID ? SHORT_DATE : getFormatFromId(formatId) };
}
