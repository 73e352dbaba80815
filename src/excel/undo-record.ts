import { ok, type Result } from '../messages';
import type { Swapped } from './cell-swap';
import { isVersion, saveSetting, type DocumentSettings } from './document-settings';

const key = 'ccch.undo';
/** Characters of JSON. A longer record (hundreds of long texts) is kept in memory only: settings share 2 MB. */
const longest = 400_000;

interface Stored {
  version: 1;
  cells: Swapped[];
}

let inMemory: { settings: DocumentSettings; cells: Swapped[] } | undefined;

/** The cells of the last fix that has not been undone; empty where there is none. */
export function undoable(settings: DocumentSettings): Swapped[] {
  if (inMemory?.settings === settings) return inMemory.cells;
  const stored: unknown = settings.get(key);
  return isVersion<Stored>(stored, 1) && Array.isArray(stored.cells) ? stored.cells : [];
}

/**
 * Keeps what is needed to undo a fix, in the document too, so that it outlives the pane. A document that takes no
 * settings can still be undone until the pane is closed.
 */
export async function keepUndo(settings: DocumentSettings, cells: Swapped[]): Promise<Result<null>> {
  inMemory = { settings, cells };
  const record: Stored = { version: 1, cells };
  const fits = cells.length > 0 && JSON.stringify(record).length <= longest;
  if (!fits && undefinedOrNull(settings.get(key))) return ok(null);
  return saveSetting(settings, key, fits ? record : undefined);
}

const undefinedOrNull = (value: unknown): boolean => value === undefined || value === null;
