import { message, type Language, type MessageId, type MessageParams } from '../messages';

/** Excel's own error codes that this host answers (Excel.ErrorCodes), and its own `ApiNotFound` for a member it lacks. */
export type ErrorCode =
  | 'AccessDenied'
  | 'ApiNotFound'
  | 'GeneralException'
  | 'InvalidArgument'
  | 'InvalidOperation'
  | 'InvalidOperationInCellEditMode'
  | 'InvalidReference'
  | 'ItemAlreadyExists'
  | 'ItemNotFound'
  | 'RequestAborted'
  | 'RequestPayloadSizeLimitExceeded'
  | 'ResponsePayloadSizeLimitExceeded'
  | 'UnsupportedOperation';

/** What an action of a request fails with; the library turns it into an `OfficeExtension.Error`. */
export class HostError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly messageId: MessageId,
    readonly params: MessageParams = {},
  ) {
    super(`${code}: ${messageId} ${JSON.stringify(params)}`);
  }

  /** The text that goes to the add-in, in the host's language. */
  text(language: Language): string {
    return message(language, this.messageId, this.params);
  }
}

export const invalidArgument = (argument: string): HostError =>
  new HostError('InvalidArgument', 'host.invalidArgument', { argument });

export const itemNotFound = (item: string): HostError => new HostError('ItemNotFound', 'host.itemNotFound', { item });

export const apiNotFound = (member: string): HostError => new HostError('ApiNotFound', 'host.apiNotFound', { member });
