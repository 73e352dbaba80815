import type { Language } from './catalogue';

const locales: Record<Language, string> = { vi: 'vi-VN', en: 'en-US' };

/** A fraction as a percentage with at most `digits` decimals: 0.755 → "75,5%" (vi), "75.5%" (en). */
export function formatPercent(language: Language, fraction: number, digits = 2): string {
  // Decimal shift through the shortest text, so that 0.57 prints 57 and not 56.99999999999999.
  const percent = Number(`${fraction}e2`);
  const value = Number.isFinite(percent) ? percent : fraction * 100;
  return `${value.toLocaleString(locales[language], { maximumFractionDigits: digits })}%`;
}

/** A number in the language's own separators: 1234.5 → "1.234,5" (vi), "1,234.5" (en). */
export function formatNumber(language: Language, value: number, digits = 6): string {
  return value.toLocaleString(locales[language], { maximumFractionDigits: digits });
}
