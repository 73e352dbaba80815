import { fail, ok, type Result } from '../messages';

/** The add-in's own settings in the document: they travel with the file and are no part of any worksheet. */
export type DocumentSettings = Pick<Office.Settings, 'get' | 'set' | 'remove' | 'saveAsync'>;

export const documentSettings = (): DocumentSettings => Office.context.document.settings;

/**
 * Writes one setting, or takes it away (`undefined`), and keeps it in the document; the file holds it when it is saved
 * next. Where the document takes none (it is read-only) the setting stays what it was: `fixes.settings-not-saved`.
 */
export function saveSetting(settings: DocumentSettings, key: string, value: unknown): Promise<Result<null>> {
  const before: unknown = settings.get(key);
  const put = (content: unknown) =>
    content === undefined || content === null ? settings.remove(key) : settings.set(key, content);
  put(value);
  return new Promise((resolve) => {
    settings.saveAsync(({ status, error }) => {
      // Not `Office.AsyncResultStatus`: its values are these texts (Office.js reference).
      if (String(status) === 'succeeded') return resolve(ok(null));
      put(before);
      resolve(fail('fixes.settings-not-saved', { detail: error?.message ?? '' }));
    });
  });
}

/** Whether a value that came out of the document is an object of this version; files may have been edited by others. */
export const isVersion = <T extends { version: number }>(stored: unknown, version: T['version']): stored is T =>
  typeof stored === 'object' && stored !== null && 'version' in stored && stored.version === version;
