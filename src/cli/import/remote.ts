import { toldRemote, type ToldImport } from '../../connector/present';
import type { PeriodChoice } from '../../connector/periods';
import {
  createSource,
  sourceName,
  type RemoteCount,
  type SourceAccess,
  type SourceConfig,
} from '../../connector/sources';
import type { HttpClient, HttpResponse } from '../../connector/sources/http/client';
import type { Result } from '../../messages';
import { CommandProblem } from '../problems';
import { secretFor } from './secret';

/** Whether an operand is an address of whatever protocol, and no file. */
export const isAddress = (operand: string): boolean => /^[a-z][a-z0-9+.-]*:\/\//i.test(operand);

/** An address without a description: its ending tells JSON; whatever else a file may be, its content does. */
export const configOfAddress = (address: string): SourceConfig => ({
  kind: /^[^?#]*\.(json|jsonl|ndjson)([?#]|$)/i.test(address) ? 'json' : 'csv',
  address,
});

/** The network of Node, which remembers what kind of content came last. */
function network(): { http: HttpClient; saysJson(): boolean } {
  let type = '';
  return {
    http: {
      fetch: async (address, options) => {
        const response = await fetch(address, options as RequestInit);
        type = response.headers.get('content-type') ?? '';
        return response as unknown as HttpResponse;
      },
    },
    saysJson: () => /\bjson\b/i.test(type),
  };
}

/**
 * Counts a source beyond a file. `isBare`: the officer gave an address and no kind; where what it answers is no table but
 * says that it is JSON, it is read as that.
 */
export async function countRemote(
  config: SourceConfig,
  isBare: boolean,
  choice: PeriodChoice,
  signal: AbortSignal,
): Promise<ToldImport> {
  const secret = secretFor(config.signIn, process.env);
  const { http, saysJson } = network();
  const access: SourceAccess = { http, allowLoopback: true, ...(secret && { secret }) };
  const count = (one: SourceConfig): Promise<Result<RemoteCount>> =>
    createSource(one, access).count({ ...choice, signal });
  let used = config;
  let counted = await count(used);
  if (
    !counted.ok &&
    isBare &&
    used.kind === 'csv' &&
    saysJson() &&
    !counted.problem.id.startsWith('connector.source.')
  ) {
    used = { ...used, kind: 'json' };
    counted = await count(used);
  }
  if (!counted.ok) throw new CommandProblem(counted.problem);
  return toldRemote(sourceName(used), used.kind, counted.value);
}
