import type { ICellData, IStyleData, IWorkbookData, Nullable } from '@univerjs/core';

type Part = unknown;

/** A part without what says nothing: absent, `null` and empty members are the same to the engine. */
function meaning(part: Part): Part {
  if (Array.isArray(part)) return part.map(meaning);
  if (typeof part !== 'object' || part === null) return part ?? undefined;
  const members = Object.entries(part)
    .map(([name, value]) => [name, meaning(value)] as const)
    .filter(([, value]) => value !== undefined && value !== '')
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return members.length > 0 ? Object.fromEntries(members) : undefined;
}

type Styles = IWorkbookData['styles'];

const styleOf = ({ s }: ICellData, styles: Styles): Nullable<IStyleData> =>
  typeof s === 'string' ? styles[s] : (s ?? null);

function contentOf(cell: Nullable<ICellData>, styles: Styles): string {
  if (!cell) return '';
  // A formula's value is a result, not what someone entered.
  const { f, si, v, t, p, custom } = cell;
  const held = f || si ? { f, si } : { v, t, p };
  return JSON.stringify(meaning({ ...held, custom, s: styleOf(cell, styles) })) ?? '';
}

/**
 * Of cells noted as changed ("r,c"), those that are not again what they were in the file: marks that were taken away,
 * a fix that was undone. The others need not be written, and keep the file's own bytes.
 */
export function trulyChanged(
  cells: readonly string[],
  sheet: string,
  before: IWorkbookData,
  now: IWorkbookData,
): string[] {
  const old = before.sheets[sheet]?.cellData;
  const present = now.sheets[sheet]?.cellData;
  return cells.filter((cell) => {
    const [row = 0, column = 0] = cell.split(',').map(Number);
    const was = contentOf(old?.[row]?.[column], before.styles);
    return contentOf(present?.[row]?.[column], now.styles) !== was;
  });
}
