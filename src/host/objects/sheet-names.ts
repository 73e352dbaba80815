import { message, type Language } from '../../messages';
import { HostError, invalidArgument } from '../errors';

const forbidden = /[:\\/?*[\]]/;

/**
 * A valid name for a sheet beside `others`, or Excel's error: at most 31 characters, none of `: \ / ? * [ ]`, no
 * apostrophe at either end, not "History" (Excel keeps it for itself), unique without regard to case.
 */
export function checkSheetName(value: unknown, others: readonly { name: string }[]): string {
  if (typeof value !== 'string' || value === '' || value.length > 31) throw invalidArgument(`name: ${String(value)}`);
  const reserved = value.toLowerCase() === 'history';
  if (forbidden.test(value) || value.startsWith("'") || value.endsWith("'") || reserved)
    throw invalidArgument(`name: ${value}`);
  if (others.some(({ name }) => name.toLocaleLowerCase('vi') === value.toLocaleLowerCase('vi'))) {
    throw new HostError('ItemAlreadyExists', 'host.itemAlreadyExists', { item: value });
  }
  return value;
}

/** Excel's own name for a sheet added without one. */
export function nextSheetName(others: readonly { name: string }[], language: Language): string {
  for (let number = others.length + 1; ; number++) {
    const name = message(language, 'host.sheetName', { number });
    if (!others.some((other) => other.name.toLowerCase() === name.toLowerCase())) return name;
  }
}
