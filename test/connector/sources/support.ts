import type { HttpClient, HttpOptions, HttpResponse } from '../../../src/connector/sources/http/client';
import type { SourceAccess } from '../../../src/connector/sources/types';
import type { SummaryRow } from '../../../src/connector/types';

/** An answer of a server that is not there. */
export interface Given {
  status?: number;
  body?: string | Uint8Array | (() => Uint8Array)[];
  headers?: Record<string, string>;
  url?: string;
  type?: string;
}

export function answer({ status = 200, body = '', headers = {}, url = '', type = 'basic' }: Given): HttpResponse {
  const pieces = Array.isArray(body)
    ? body
    : [() => (typeof body === 'string' ? new TextEncoder().encode(body) : body)];
  let at = 0;
  return {
    status,
    url,
    type,
    headers: { get: (name) => headers[name.toLowerCase()] ?? null },
    body: {
      getReader: () => ({
        read: async () => {
          const piece = pieces[at];
          at += 1;
          return piece ? { done: false, value: piece() } : { done: true };
        },
        cancel: async () => undefined,
      }),
    },
  };
}

export interface Asked extends HttpOptions {
  address: string;
}

type Reply = Given | Error | ((asked: Asked) => Given | Promise<Given>);

/** A network of one's own: answers in turn, the last again and again; remembers what was asked and how long it waited. */
export function fakeAccess(replies: Reply | Reply[], more: Partial<SourceAccess> = {}) {
  const asked: Asked[] = [];
  const waits: number[] = [];
  const list = Array.isArray(replies) ? replies : [replies];
  const http: HttpClient = {
    fetch: async (address, options) => {
      const reply = list[Math.min(asked.length, list.length - 1)];
      const one = { ...options, address };
      asked.push(one);
      if (reply instanceof Error) throw reply;
      return answer(typeof reply === 'function' ? await reply(one) : (reply ?? {}));
    },
  };
  const access: SourceAccess = {
    http,
    wait: async (milliseconds) => {
      waits.push(milliseconds);
    },
    ...more,
  };
  return { access, asked, waits };
}

/** The real network, to this machine only. */
export const loopback: SourceAccess = {
  http: {
    fetch: async (address, options) => (await fetch(address, options as RequestInit)) as unknown as HttpResponse,
  },
  allowLoopback: true,
};

/** A summary without order, and without the zeros that one way of counting writes and the other leaves out. */
export const comparable = (summary: readonly SummaryRow[]): string[] =>
  summary
    .map(({ counts, ...row }) => {
      const told = Object.entries(counts).filter(([, count]) => count !== 0);
      return JSON.stringify([Object.entries(row).sort(), told.sort()]);
    })
    .sort();
