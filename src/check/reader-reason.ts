import type { MessageId } from '../messages';
import { readerMessages } from '../messages/vi/reader';

/** The message that says why a worksheet holds no table; `undefined` where the reader gave no reason. */
export const readerReason = (reason: string | undefined): MessageId | undefined =>
  reason !== undefined && reason in readerMessages ? (reason as keyof typeof readerMessages) : undefined;
