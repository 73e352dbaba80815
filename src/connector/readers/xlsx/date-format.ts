/** Ids that files name without a pattern and that show dates (ISO 29500-1, 18.8.30, with those of East Asia). */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** Whether a pattern shows a day: a date letter outside quotes, escapes, colours and conditions. */
function isDatePattern(pattern: string): boolean {
  const codes = pattern
    .slice(0, 500)
    .replace(/"[^"]*"|\\.|[_*]./g, '')
    .replace(/\[[^\]]*\]/g, '')
    .replace(/general/gi, '');
  return /[dmyhs]/i.test(codes);
}

/** Whether a number format, given by id and, where the file has one, by pattern, shows dates. */
export const isDateFormat = (id: number, pattern: string | undefined): boolean =>
  pattern !== undefined ? isDatePattern(pattern) : isBuiltInDate(id);
