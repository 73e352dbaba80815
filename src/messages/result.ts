import type { MessageId, MessageParams } from './catalogue';

/** Where in a workbook something is wrong. */
export interface Place {
  sheet: string;
  /** A1 address, such as "F7". */
  cell?: string;
}

/** An error as a value: an id of the message catalogue, its parameters and, where there is one, the place. */
export interface Problem {
  id: MessageId;
  params?: MessageParams;
  place?: Place;
}

export type Result<T> = { ok: true; value: T } | { ok: false; problem: Problem };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

export const fail = (id: MessageId, params?: MessageParams, place?: Place): Result<never> => ({
  ok: false,
  problem: { id, ...(params && { params }), ...(place && { place }) },
});
