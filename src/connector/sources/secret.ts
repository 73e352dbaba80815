import type { Secret } from './types';

/** The parts of the ways to sign in, in the order in which they are asked for. */
export type SecretPart = 'user' | 'password' | 'token' | 'header' | 'value';

/** What may stand in a header (RFC 9110, 5.5), without the letters beyond ASCII that no two clients send alike. */
const sendable = /^[\x21-\x7e]([\x20-\x7e]*[\x21-\x7e])?$/;
/** A header's name (RFC 9110, 5.6.2). */
const headerName = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
/** Headers that no page may set (Fetch, forbidden request-header) or that the request has already. */
const taken =
  /^(accept|accept-(charset|encoding)|access-control-.*|connection|content-length|cookie2?|date|dnt|expect|host|keep-alive|origin|referer|set-cookie|te|trailer|transfer-encoding|upgrade|via|proxy-.*|sec-.*)$/i;

/** The first part that cannot be sent; `undefined` where all can. Basic authentication ends a name at ":" (RFC 7617). */
export function unsendablePart(secret: Secret): SecretPart | undefined {
  switch (secret.by) {
    case 'password':
      return secret.user === '' || secret.user.includes(':') ? 'user' : undefined;
    case 'token':
      return sendable.test(secret.token) ? undefined : 'token';
    case 'header':
      if (!headerName.test(secret.name) || taken.test(secret.name)) return 'header';
      return sendable.test(secret.value) ? undefined : 'value';
  }
}
