/**
 * What every JavaScript host has beside the language itself (browsers, workers, Node), declared here because this
 * folder is compiled without the DOM's and Node's types.
 */
declare const TextDecoder: new (label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean }) => StreamDecoder;
declare const TextEncoder: new () => { encode(text: string): Uint8Array };
declare const setTimeout: (work: () => void, milliseconds: number) => unknown;

export interface StreamDecoder {
  decode(bytes?: Uint8Array, options?: { stream?: boolean }): string;
}

/** The part of `AbortSignal` that is used. */
export interface CancelSignal {
  readonly aborted: boolean;
}

/** `fatal`: bytes that the encoding does not know throw a TypeError; otherwise they become U+FFFD. */
export const newDecoder = (encoding: string, fatal = false): StreamDecoder =>
  new TextDecoder(encoding, { fatal, ignoreBOM: true });

const encoder = new TextEncoder();
export const encodeUtf8 = (text: string): Uint8Array => encoder.encode(text);

/** Lets the host handle messages and input (a click on Cancel among them) before the work goes on. */
export const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** The part of a pair of web streams that is used: bytes go in at one end and come out changed at the other. */
export interface ByteStream {
  writable: {
    getWriter(): {
      ready: Promise<unknown>;
      write(bytes: Uint8Array): Promise<void>;
      close(): Promise<void>;
      abort(): Promise<void>;
    };
  };
  readable: {
    getReader(): { read(): Promise<{ done: boolean; value?: Uint8Array }>; cancel(): Promise<void> };
  };
}
declare const DecompressionStream: (new (format: string) => ByteStream) | undefined;

/** The host's own inflating of GZIP, in a thread of its own; `undefined` in Safari and Firefox of before 2023. */
export const newInflateStream = (): ByteStream | undefined =>
  typeof DecompressionStream === 'undefined' ? undefined : new DecompressionStream('gzip');
