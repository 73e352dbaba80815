/**
 * What browsers, workers and Node have beside the language, declared here because the core is compiled without the types
 * of either. The network itself is handed in (`HttpClient`).
 */
declare const URL: new (text: string, base?: string) => Address;
declare const AbortController: new () => { readonly signal: AbortSignalLike; abort(): void };
declare const setTimeout: (work: () => void, milliseconds: number) => unknown;
declare const clearTimeout: (timer: unknown) => void;
declare const btoa: (bytes: string) => string;

/** The part of `URL` that is used. */
export interface Address {
  readonly href: string;
  readonly origin: string;
  readonly protocol: string;
  readonly host: string;
  readonly hostname: string;
  readonly username: string;
  readonly password: string;
  pathname: string;
  search: string;
  hash: string;
  readonly searchParams: { keys(): IterableIterator<string> };
}

/** The part of `AbortSignal` that is used. */
export interface AbortSignalLike {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

/** The address that a text names, `undefined` where it names none. */
export function parseAddress(text: string, base?: string): Address | undefined {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}

export const newAbort = () => new AbortController();

/** Runs `work` after some time; the answer keeps it from running. */
export function after(milliseconds: number, work: () => void): () => void {
  const timer = setTimeout(work, milliseconds);
  return () => clearTimeout(timer);
}

/** Waits, but no longer once the work is called off. */
export const pause = (milliseconds: number, signal?: AbortSignalLike): Promise<void> =>
  new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal?.addEventListener('abort', end);
    if (signal?.aborted) end();
  });

/** Bytes as characters of U+0000–U+00FF, one a byte of the text in UTF-8: what `btoa` takes. */
const utf8Characters = (text: string): string =>
  encodeURIComponent(text).replace(/%([0-9A-F]{2})/g, (_, byte: string) => String.fromCharCode(parseInt(byte, 16)));

export const base64 = (text: string): string => btoa(utf8Characters(text));
