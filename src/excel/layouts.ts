import { kinds } from '../connector/kinds';
import type { SourceKind } from '../connector/kinds/types';
import type { LayoutChoice } from '../connector/recognition/recognise';
import type { Result } from '../messages';
import { documentSettings, isVersion, saveSetting } from './document-settings';

/** What the officer decided about the columns of a layout: ids and places alone, nothing of what the cells hold. */
export type LayoutMemory = Pick<LayoutChoice, 'kind' | 'mapping'>;

/** A decision by the key of its layout; `null` recognises the layout anew. */
export interface DecidedLayout {
  key: string;
  memory: LayoutMemory | null;
}

/** The layouts kept in a workbook by their key (`layoutKey`), the oldest first. */
export interface Layouts {
  version: 1;
  layouts: readonly { key: string; kind: SourceKind; mapping: Readonly<Record<string, number | null>> }[];
}

export const layoutsKey = 'ccch.layouts';
/** A commune has a handful of exports; beyond this the oldest go. */
const most = 50;
const mostColumns = 100;
const lastColumn = 16_383;

export const noLayouts: Layouts = { version: 1, layouts: [] };

const isColumn = (value: unknown): value is number | null =>
  value === null || (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= lastColumn);

function layoutFrom(stored: unknown): Layouts['layouts'] {
  if (typeof stored !== 'object' || stored === null) return [];
  const { key, kind, mapping } = stored as Record<string, unknown>;
  const known = kinds.find(({ id }) => id === kind);
  if (typeof key !== 'string' || key === '' || !known || typeof mapping !== 'object' || mapping === null) return [];
  const ids = new Set<string>(known.columns.map(({ id }) => id));
  const columns = Object.entries(mapping).filter(([id, column]) => ids.has(id) && isColumn(column));
  return [{ key, kind: known.id, mapping: Object.fromEntries(columns.slice(0, mostColumns)) }];
}

/** The layouts that a document's setting holds; whatever is none is passed over, for others may have written it. */
export function parseLayouts(stored: unknown): Layouts {
  if (!isVersion<{ version: 1; layouts?: unknown }>(stored, 1) || !Array.isArray(stored.layouts)) return noLayouts;
  return { version: 1, layouts: stored.layouts.flatMap(layoutFrom).slice(-most) };
}

/** The layouts with one more, in place of an earlier decision on the same; `null` forgets it. */
export function withLayout({ layouts }: Layouts, key: string, memory: LayoutMemory | null): Layouts {
  const kept = layouts.filter((one) => one.key !== key);
  const { kind, mapping } = memory ?? {};
  if (!kind || !mapping) return { version: 1, layouts: kept };
  return { version: 1, layouts: [...kept, ...layoutFrom({ key, kind, mapping })].slice(-most) };
}

/** As the connector takes them. */
export const layoutChoices = ({ layouts }: Layouts): Record<string, LayoutChoice> =>
  Object.fromEntries(layouts.map(({ key, kind, mapping }) => [key, { kind, mapping }]));

/** What officers decided about layouts in this workbook, and just now. */
export function keptLayouts(decided?: DecidedLayout): Record<string, LayoutChoice> {
  const kept = parseLayouts(documentSettings().get(layoutsKey));
  return layoutChoices(decided ? withLayout(kept, decided.key, decided.memory) : kept);
}

/** Keeps a decision in the workbook, or forgets it. Problem: `fixes.settings-not-saved`. */
export function keepLayout(key: string, memory: LayoutMemory | null): Promise<Result<null>> {
  const settings = documentSettings();
  const layouts = withLayout(parseLayouts(settings.get(layoutsKey)), key, memory);
  return saveSetting(settings, layoutsKey, layouts.layouts.length > 0 ? layouts : undefined);
}
