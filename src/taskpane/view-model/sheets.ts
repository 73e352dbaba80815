import { holdsTable } from '../../check/table';
import { message, type Language } from '../../messages';
import type { TrackingSheet } from '../../tracking/types';

function sourceText(language: Language, { sheet, role, header, visible }: TrackingSheet): string {
  const id = role === 'summary' ? 'pane.read-summary' : 'pane.read-sheet';
  const text = header
    ? message(language, id, { sheet, header })
    : message(language, 'pane.read-sheet-plain', { sheet });
  return visible ? text : `${text} (${message(language, 'pane.hidden-sheet')})`;
}

/** The sheets that were read, one sentence each, and those without a table. */
export function sourceTexts(language: Language, sheets: readonly TrackingSheet[]): string[] {
  const read = sheets.filter(holdsTable).map((sheet) => sourceText(language, sheet));
  const others = sheets.filter((sheet) => !holdsTable(sheet)).map(({ sheet }) => `“${sheet}”`);
  if (read.length === 0) read.push(message(language, 'pane.no-table'));
  return others.length === 0 ? read : [...read, message(language, 'pane.other-sheets', { sheets: others.join(', ') })];
}
