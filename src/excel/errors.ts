import { type MessageId, type Problem, type Result, fail } from '../messages';

/**
 * Office.js error codes that officers can do something about (Office.js documentation, application-specific API error
 * handling). Everything else is told with its code, so that it can be looked up.
 */
const known: Record<string, MessageId> = {
  InvalidOperationInCellEditMode: 'error.cell-edit-mode',
  AccessDenied: 'error.protected',
  RequestPayloadSizeLimitExceeded: 'error.payload',
  ResponsePayloadSizeLimitExceeded: 'error.payload',
  MemoryLimitReached: 'error.workbook-full',
  OperationCellsExceedLimit: 'error.workbook-full',
  InactiveWorkbook: 'error.other-workbook',
  ApiNotFound: 'error.excel-too-old',
  ApiNotAvailable: 'error.excel-too-old',
  ConnectionFailure: 'error.connection-lost',
  HostRestarted: 'error.connection-lost',
  ItemNotFound: 'error.place-gone',
  InvalidReference: 'error.place-gone',
};

/** What went wrong, as a problem of the catalogue. */
export function problemOf(error: unknown): Problem {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  const id = known[code];
  if (id) return { id };
  const detail = error instanceof Error ? error.message : String(error);
  return { id: 'error.unexpected', params: { detail: code ? `${code} — ${detail}` : detail } };
}

/** The user's own cancel, as an error that passes through `Excel.run`. */
export class Cancelled extends Error {}

/** Runs a batch in Excel; whatever it throws becomes a problem. */
export async function inExcel<T>(batch: (context: Excel.RequestContext) => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await Excel.run(batch);
  } catch (error) {
    return error instanceof Cancelled ? fail('error.cancelled') : { ok: false, problem: problemOf(error) };
  }
}
