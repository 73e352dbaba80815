import type { SourceAccess } from '../connector/sources';
import type { HttpClient, HttpResponse } from '../connector/sources/http/client';
import { isLoopback } from '../connector/sources/http/address';

/** What sources are asked over. */
export type Network = Pick<SourceAccess, 'http' | 'allowLoopback'>;

/** The part of a page's or a worker's global scope that is used. */
interface Scope {
  fetch(address: string, options: RequestInit): Promise<Response>;
  /** Of a worker that of its script, which comes from where the pane comes from. */
  location?: { hostname: string };
}

export function networkOf(scope: Scope): Network {
  const http: HttpClient = {
    fetch: async (address, options) => (await scope.fetch(address, options as RequestInit)) as unknown as HttpResponse,
  };
  // Whoever tries the add-in out on their own machine may try their own server there; nobody else has a reason to.
  return { http, allowLoopback: isLoopback(scope.location?.hostname ?? '') };
}

export const ownNetwork = (): Network => networkOf(globalThis as Scope);
