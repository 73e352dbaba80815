import type { MessageId, Problem } from '../../../messages';

/** What a status of an answer means for the officer; others of 400 and 500 are told by their number. */
const byStatus: Readonly<Record<number, MessageId>> = {
  401: 'connector.source.unauthorized',
  403: 'connector.source.forbidden',
  404: 'connector.source.not-found',
  407: 'connector.source.unauthorized',
  410: 'connector.source.not-found',
  413: 'connector.source.refused',
  429: 'connector.source.busy',
  503: 'connector.source.busy',
};

export function statusProblem(status: number, host: string): Problem {
  const id = byStatus[status] ?? (status >= 500 ? 'connector.source.server-error' : 'connector.source.refused');
  return { id, params: { host, status: String(status) } };
}

/** Node names the cause, browsers do not: there every failure is the same TypeError, on purpose (WHATWG Fetch). */
const certificate = /CERT|SELF_SIGNED|UNABLE_TO_(GET|VERIFY)|ERR_TLS|ALTNAME/;

function codeOf(error: unknown): string {
  const { code, cause } = error as { code?: unknown; cause?: unknown };
  if (typeof code === 'string') return code;
  return typeof cause === 'object' && cause !== null ? codeOf(cause) : '';
}

export const isCertificateFailure = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && certificate.test(codeOf(error));

export const networkProblem = (error: unknown, host: string): Problem => ({
  id: isCertificateFailure(error) ? 'connector.source.certificate' : 'connector.source.network',
  params: { host },
});
