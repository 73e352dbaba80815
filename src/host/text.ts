import { format, parseValue } from 'numfmt';

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

/** Excel's built-in number formats, by the ids that text entry brings. */
const builtInFormats: Record<number, string> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: SHORT_DATE,
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'm/d/yyyy h:mm',
};

/** A text entered into a cell, as Excel understands it in the locale, and the number format that it brings. */
export function parseEntry(
  text: string,
  locale: 'vi-VN' | 'en-US',
): { value: string | number | boolean; pattern?: string } {
  const parsed = parseValue(text, { locale: numfmtLocale[locale] });
  if (!parsed || parsed.value === null || typeof parsed.value === 'object') return { value: text };
  const pattern = parsed.format ?? (parsed.formatId === undefined ? undefined : builtInFormats[parsed.formatId]);
  return { value: parsed.value, ...(pattern !== undefined && { pattern }) };
}
