import { message } from '../../messages';
import type { ReportContext } from '../form';
import { empty, textContent } from '../sheet-builder';
import type { CellContent } from '../types';

/** What officers typed into this cell of the last sheet of the form; empty where that is nothing. */
export function keptContent({ previous }: ReportContext, key: string, column: string): CellContent {
  const value = previous.value(key, column);
  if (typeof value === 'number') return { kind: 'number', value, numberFormat: previous.numberFormat(key, column) };
  return value === null || String(value).trim() === '' ? empty : textContent(String(value));
}

/** Says how many entries were taken over, and from where. */
export function keptNotice({ language, previous }: ReportContext, count: number): string[] {
  return count === 0 || previous.sheet === undefined
    ? []
    : [message(language, 'report.notice.kept', { count, sheet: previous.sheet })];
}
