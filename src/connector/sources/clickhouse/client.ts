import type { createClient as CreateClient } from '@clickhouse/client-web';
import { fail, ok, type Problem, type Result } from '../../../messages';
import { newDecoder } from '../../readers/platform';
import { defaultTimeout, type ClickHouseConfig } from '../config';
import { checkAddress } from '../http/address';
import { sliceOf } from '../http/body';
import { statusProblem } from '../http/failures';
import { request } from '../http/request';
import type { CountRequest, SourceAccess } from '../types';

/** What the client is given back for its own `fetch`; every browser and Node has it. */
declare const Response: new (
  body: Uint8Array,
  options: { status: number; headers: Record<string, string> },
) => { status: number };

/** Bytes: only summaries travel. */
const limit = 200_000_000;
/** The client's own time-out, milliseconds: ours counts, which starts again with each try. */
const clientTimeout = 86_400_000;

/** Statuses with which ClickHouse tells of an error in the query, and how that begins. */
const tells = new Set([400, 404, 500]);
const exception = /^\s*Code: (\d+)/;

/** Carries a problem through the client, which knows exceptions only. */
class RemoteFailure extends Error {
  constructor(readonly problem: Problem) {
    super(problem.id);
  }
}

/** Codes of ClickHouse's errors that mean something to the officer (src/Common/ErrorCodes.cpp); others are quoted. */
function problemOfCode(code: string, text: string, host: string, { table, database }: ClickHouseConfig): Problem {
  const where = database === undefined ? table : `${database}.${table}`;
  const known: Readonly<Record<string, Problem>> = {
    '60': { id: 'connector.source.no-table', params: { table: where } },
    '81': { id: 'connector.source.no-table', params: { table: where } },
    '159': { id: 'connector.source.busy', params: { host, status: code } },
    '192': { id: 'connector.source.unauthorized', params: { host, status: code } },
    '193': { id: 'connector.source.unauthorized', params: { host, status: code } },
    '194': { id: 'connector.source.unauthorized', params: { host, status: code } },
    '497': { id: 'connector.source.forbidden', params: { host, status: code } },
    '516': { id: 'connector.source.unauthorized', params: { host, status: code } },
  };
  const said = /DB::Exception: ([\s\S]*?)(?:, e\.what\(\)|$)/.exec(text)?.[1] ?? text;
  const line = said.replace(/\s+/g, ' ').trim().slice(0, 200);
  return known[code] ?? { id: 'connector.source.query', params: { host, code, text: line } };
}

/** A row of an answer, its values in the order of the query. */
export type AnswerRow = readonly unknown[];

export interface ClickHouse {
  host: string;
  /** Problems: those of `request`, `connector.source.no-table`, `connector.source.query`, `connector.source.clickhouse-answer`. */
  rows(query: string, params?: Record<string, string>): Promise<Result<AnswerRow[]>>;
}

type ClientOptions = NonNullable<Parameters<typeof CreateClient>[0]>;

/**
 * The client signs in as "default" without being told to. The server takes whoever does not sign in for the same; but a
 * browser asks a server of another origin twice for a request that signs in (Fetch, CORS-preflight), which ClickHouse
 * answers only where `http_options_response` is set.
 */
const withoutSignIn = (headers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => name.toLowerCase() !== 'authorization'));

/** The official client over our own way of asking: https only, time-outs, tries, limits, one place for secrets. */
export async function openClickHouse(
  config: ClickHouseConfig,
  access: SourceAccess,
  asked: CountRequest,
): Promise<Result<ClickHouse>> {
  const address = checkAddress(config.address, { allowLoopback: access.allowLoopback ?? false });
  if (!address.ok) return address;
  const { host } = address.value;
  const { createClient, ClickHouseLogLevel } = await import('@clickhouse/client-web');

  const send = async (target: unknown, options: { method?: string; headers?: unknown; body?: unknown } = {}) => {
    const answer = await request(
      String(target),
      {
        accept: '*/*',
        timeout: config.timeout ?? defaultTimeout,
        limit,
        method: options.method === 'GET' ? 'GET' : 'POST',
        headers: withoutSignIn((options.headers ?? {}) as Record<string, string>),
        ...(typeof options.body === 'string' && { body: options.body }),
        ...(asked.signal && { signal: asked.signal }),
        expects: ({ status }) => tells.has(status),
      },
      access,
    );
    if (!answer.ok) throw new RemoteFailure(answer.problem);
    const { status, body } = answer.value;
    const bytes = sliceOf(body, 0, body.size);
    if (status >= 400 && !exception.test(newDecoder('utf-8').decode(bytes.subarray(0, 64))))
      throw new RemoteFailure(statusProblem(status, host));
    return new Response(bytes, { status, headers: {} });
  };

  const client = createClient({
    url: address.value.href,
    ...(config.database !== undefined && { database: config.database }),
    request_timeout: clientTimeout,
    keep_alive: { enabled: false },
    log: { level: ClickHouseLogLevel.OFF },
    fetch: send as unknown as NonNullable<ClientOptions['fetch']>,
  });

  const problemOf = (error: unknown): Problem => {
    if (error instanceof RemoteFailure) return error.problem;
    const { code, message } = error as { code?: unknown; message?: unknown };
    const text = String(message);
    // The client does not understand how servers of 2018 put their errors.
    const known = typeof code === 'string' && /^\d+$/.test(code) ? code : exception.exec(text)?.[1];
    return known === undefined
      ? { id: 'connector.source.clickhouse-answer', params: { host } }
      : problemOfCode(known, text, host, config);
  };

  return ok({
    host,
    rows: async (query, params = {}) => {
      try {
        const set = await client.query({
          query,
          format: 'JSONCompact',
          ...(Object.keys(params).length > 0 && { query_params: params, use_multipart_params_auto: true }),
        });
        const { data } = await set.json<AnswerRow>();
        return Array.isArray(data) ? ok(data as AnswerRow[]) : fail('connector.source.clickhouse-answer', { host });
      } catch (error) {
        return { ok: false, problem: problemOf(error) };
      }
    },
  });
}
