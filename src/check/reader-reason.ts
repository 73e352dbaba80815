import type { MessageId } from '../messages';

/** What the reader says a worksheet lacks (`TrackingSheet.reason`), as messages. */
const reasons: Record<string, MessageId> = {
  empty: 'reader.empty',
  'no-header': 'reader.no-header',
  'no-rows': 'reader.no-rows',
};

/** The message for a reason of the reader; `undefined` where it gave none. */
export const readerReason = (reason: string | undefined): MessageId | undefined =>
  reason === undefined ? undefined : reasons[reason];
