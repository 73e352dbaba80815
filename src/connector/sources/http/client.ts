import type { AbortSignalLike } from './platform';

/** The part of `ReadableStream` that is used. */
export interface ByteStream {
  getReader(): { read(): Promise<{ done: boolean; value?: Uint8Array | undefined }>; cancel(): Promise<void> };
}

/** The part of `Response` that is used. */
export interface HttpResponse {
  readonly status: number;
  /** Where the answer came from in the end; empty where that is not known. */
  readonly url: string;
  readonly type: string;
  readonly headers: { get(name: string): string | null };
  readonly body: ByteStream | null;
}

export interface HttpOptions {
  method: 'GET' | 'POST';
  headers: Record<string, string>;
  body?: string;
  signal: AbortSignalLike;
  redirect: 'follow' | 'manual';
  credentials: 'omit';
  cache: 'no-store';
  referrerPolicy: 'no-referrer';
}

/** The platform's network: `{ fetch }` of browsers and of Node satisfies it. */
export interface HttpClient {
  fetch(address: string, options: HttpOptions): Promise<HttpResponse>;
}
