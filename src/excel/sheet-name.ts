/** Excel's longest name of a worksheet, in UTF-16 code units. */
const longestName = 31;
const forbidden = /[:\\/?*[\]\u0000-\u001f]/g;
const outerApostrophes = /^'+|'+$/g;
/** Excel keeps this name for itself, in any case. */
const reserved = 'history';

const cut = (text: string, length: number): string => {
  const shorter = text.slice(0, length);
  // Half of a surrogate pair is no character.
  return /[\ud800-\udbff]$/.test(shorter) ? shorter.slice(0, -1) : shorter;
};

const trimmed = (name: string): string => name.trim().replace(outerApostrophes, '').trim();

/** How Excel compares names: without regard to case, and to composition of accents. */
const comparable = (name: string): string => name.normalize('NFC').toLowerCase();

/**
 * A name that Excel accepts for a new worksheet beside those in `taken`, as close to `wanted` as its rules allow: at
 * most 31 characters, none of `: \ / ? * [ ]`, no apostrophe at an end, not "History", unlike any other whatever the
 * case. A clash is solved by " (2)", " (3)", … Excel itself would answer only InvalidArgument.
 */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const inUse = new Set([...taken.map(comparable), reserved]);
  const base = trimmed(cut(trimmed(wanted.normalize('NFC').replace(forbidden, ' ')), longestName)) || 'Sheet';
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? '' : ` (${number})`;
    const name = `${trimmed(cut(base, longestName - suffix.length))}${suffix}`;
    if (!inUse.has(comparable(name))) return name;
  }
}
