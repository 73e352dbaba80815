import { fail, ok, type Result } from '../../../messages';
import { parseAddress, type Address } from './platform';

/** Names of this machine itself; traffic to it leaves no wire. */
const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

export const isLoopback = (hostname: string): boolean => loopback.test(hostname);

/** Parameters of an address that hold what nobody else may know; they would be stored with the address. */
const secretNames =
  /^((access|auth)[_-]?token|token|api[_-]?key|key|password|passwd|pwd|(client[_-]?)?secret|sig|signature)$/i;

export interface AddressOptions {
  allowLoopback?: boolean;
}

const isSafe = ({ protocol, hostname }: Address, allowLoopback: boolean): boolean =>
  protocol === 'https:' || (allowLoopback && protocol === 'http:' && isLoopback(hostname));

/**
 * An address that may be asked: https only. Problems: `connector.source.address`, `connector.source.https`,
 * `connector.source.secret-in-address`.
 */
export function checkAddress(text: string, { allowLoopback = false }: AddressOptions = {}): Result<Address> {
  const address = parseAddress(text.trim());
  if (!address || address.hostname === '') return fail('connector.source.address', { address: text.slice(0, 200) });
  if (!isSafe(address, allowLoopback)) return fail('connector.source.https', { host: address.host });
  const secret = [...address.searchParams.keys()].find((name) => secretNames.test(name));
  if (address.username !== '' || address.password !== '' || secret !== undefined)
    return fail('connector.source.secret-in-address', { host: address.host });
  address.hash = '';
  return ok(address);
}

/** Whether a redirection may be followed: never to plain http, and never away with a secret. */
export const mayFollow = (
  from: Address,
  to: Address,
  { allowLoopback = false, hasSecret }: AddressOptions & { hasSecret: boolean },
): boolean => isSafe(to, allowLoopback) && (!hasSecret || to.origin === from.origin);
