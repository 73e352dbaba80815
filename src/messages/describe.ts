import { type Language, message, type MessageParams } from './catalogue';
import { formatNumber } from './numbers';
import type { Problem } from './result';

/** A problem in words, in one line, led by its place where it has one. */
export function describeProblem(language: Language, { id, params = {}, place }: Problem): string {
  const text = message(language, id, localise(language, params));
  if (!place) return text;
  const where = place.cell ? `${place.sheet}!${place.cell}` : place.sheet;
  return message(language, 'error.at', { where, text });
}

/** Years stay as they are typed; every other number takes the language's separators. */
function localise(language: Language, params: MessageParams): MessageParams {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'number' && !(Number.isInteger(value) && value >= 1900 && value < 2100)
        ? formatNumber(language, value)
        : value,
    ]),
  );
}
