import { fail, ok, type Problem, type Result } from '../../../messages';
import type { Secret, SourceAccess } from '../types';
import { checkAddress, mayFollow } from './address';
import { readBody, type Pieces } from './body';
import type { HttpResponse } from './client';
import { isCertificateFailure, networkProblem, statusProblem } from './failures';
import { after, base64, newAbort, parseAddress, pause, type AbortSignalLike, type Address } from './platform';

export interface RequestOptions {
  accept: string;
  /** Seconds without an answer, or without a further piece of it. */
  timeout: number;
  /** Bytes. */
  limit: number;
  method?: 'GET' | 'POST';
  body?: string;
  headers?: Readonly<Record<string, string>>;
  signal?: AbortSignalLike;
  onPiece?: (done: number, total: number | undefined) => void;
  /** Statuses that the caller reads itself: neither tried again nor a problem. */
  expects?: (response: HttpResponse) => boolean;
}

export interface Answer {
  status: number;
  /** Where it came from in the end. */
  address: Address;
  header(name: string): string | null;
  body: Pieces;
}

const mostTries = 4;
/** Milliseconds before the second try; each further wait is twice as long. */
const firstWait = 500;
/** A server may ask for more time than an officer has. */
const longestWait = 30_000;
const mostRedirections = 5;
const again = new Set([408, 425, 429, 500, 502, 503, 504]);

function secretHeaders(secret: Secret | undefined): Record<string, string> {
  if (!secret) return {};
  if (secret.by === 'password') return { Authorization: `Basic ${base64(`${secret.user}:${secret.password}`)}` };
  return secret.by === 'token' ? { Authorization: `Bearer ${secret.token}` } : { [secret.name]: secret.value };
}

/** How long a server asks to wait, in milliseconds. */
function askedWait(response: HttpResponse): number | undefined {
  const seconds = Number(response.headers.get('retry-after') ?? NaN);
  return seconds >= 0 ? Math.min(seconds * 1000, longestWait) : undefined;
}

/** What one try came to: an answer, or a problem that another try may mend. */
type Try = { answer: Answer } | { problem: Problem; again: boolean; wait?: number };

const givenUp = (problem: Problem): Try => ({ problem, again: false });

/** Follows redirections by itself where the platform shows them, so that none leads to plain http. */
async function follow(
  start: Address,
  access: SourceAccess,
  send: (address: Address, redirect: 'follow' | 'manual') => Promise<HttpResponse>,
): Promise<Result<{ response: HttpResponse; address: Address }>> {
  const allowed = (from: Address, to: Address) =>
    mayFollow(from, to, { allowLoopback: access.allowLoopback ?? false, hasSecret: access.secret !== undefined });
  let address = start;
  for (let count = 0; count <= mostRedirections; count += 1) {
    const response = await send(address, 'manual');
    const hidden = response.type === 'opaqueredirect';
    if (!hidden && !(response.status >= 300 && response.status < 400)) return ok({ response, address });
    const refused = fail('connector.source.redirect', { host: address.host });
    if (hidden) {
      // Browsers hide where it leads and follow only themselves; from an https page never to http (Mixed Content).
      if (access.secret) return refused;
      const followed = await send(address, 'follow');
      const end = parseAddress(followed.url);
      return end && allowed(address, end) ? ok({ response: followed, address: end }) : refused;
    }
    const next = parseAddress(response.headers.get('location') ?? '', address.href);
    await response.body?.getReader().cancel();
    if (!next || !allowed(address, next)) return refused;
    address = next;
  }
  return fail('connector.source.redirect', { host: start.host });
}

async function tryOnce(start: Address, options: RequestOptions, access: SourceAccess): Promise<Try> {
  const { host } = start;
  const { signal, timeout, limit } = options;
  const abort = newAbort();
  let timedOut = false;
  const expire = () => {
    timedOut = true;
    abort.abort();
  };
  let stop = after(timeout * 1000, expire);
  const cancel = () => abort.abort();
  signal?.addEventListener('abort', cancel);
  try {
    const sent = await follow(start, access, (address, redirect) =>
      access.http.fetch(address.href, {
        method: options.method ?? 'GET',
        headers: { Accept: options.accept, ...options.headers, ...secretHeaders(access.secret) },
        ...(options.body !== undefined && { body: options.body }),
        signal: abort.signal,
        redirect,
        credentials: 'omit',
        cache: 'no-store',
        referrerPolicy: 'no-referrer',
      }),
    );
    if (!sent.ok) return givenUp(sent.problem);
    const { response, address } = sent.value;
    const { status } = response;
    if (status >= 400 && !options.expects?.(response)) {
      const wait = askedWait(response);
      await response.body?.getReader().cancel();
      return { problem: statusProblem(status, host), again: again.has(status), ...(wait !== undefined && { wait }) };
    }
    const body = await readBody(response, {
      host,
      limit,
      onPiece: (done, total) => {
        stop();
        stop = after(timeout * 1000, expire);
        options.onPiece?.(done, total);
      },
    });
    if (!body.ok) return givenUp(body.problem);
    return { answer: { status, address, header: (name) => response.headers.get(name), body: body.value } };
  } catch (error) {
    if (signal?.aborted) return givenUp({ id: 'connector.source.cancelled', params: { host } });
    if (timedOut)
      return { problem: { id: 'connector.source.timeout', params: { host, seconds: timeout } }, again: true };
    return { problem: networkProblem(error, host), again: !isCertificateFailure(error) };
  } finally {
    stop();
    signal?.removeEventListener('abort', cancel);
  }
}

/**
 * Asks an address, with a time-out, and again with growing waits where that may help (429, 5xx, no connection).
 * Problems: `connector.source.*` of `checkAddress`, `statusProblem`, `networkProblem`, `redirect`, `timeout`,
 * `too-large`, `cancelled`.
 */
export async function request(text: string, options: RequestOptions, access: SourceAccess): Promise<Result<Answer>> {
  const address = checkAddress(text, { allowLoopback: access.allowLoopback ?? false });
  if (!address.ok) return address;
  const { host } = address.value;
  const cancelled = fail('connector.source.cancelled', { host });
  for (let count = 1; ; count += 1) {
    if (options.signal?.aborted) return cancelled;
    const tried = await tryOnce(address.value, options, access);
    if ('answer' in tried) return ok(tried.answer);
    if (!tried.again || count === mostTries) return { ok: false, problem: tried.problem };
    const wait = tried.wait ?? firstWait * 2 ** (count - 1);
    await (access.wait ? access.wait(wait) : pause(wait, options.signal));
  }
}
