import { HostError } from './errors';

/** 5 MB per request and per response: Excel on the web. */
export const WEB_PAYLOAD_LIMIT = 5 * 1024 * 1024;

/** How the host fails, as Excel fails. Everything is off at first. */
export class Failures {
  /** The user is editing a cell: every request fails until this is lifted. */
  cellEditMode = false;
  /** The link to Excel is lost: requests fail at once. */
  connectionLost = false;
  /** Largest request and response in bytes (UTF-8); absent where Excel sets none, as on Windows. */
  payloadLimit: number | undefined;
  /** Requests may only read. What they tried to write is kept in `attemptedWrites`. */
  readOnly = false;
  readonly attemptedWrites: string[] = [];

  /** Fails a whole request before any of its actions. */
  beforeRequest(bytes: number): void {
    if (this.connectionLost) throw new HostError('RequestAborted', 'host.connectionLost');
    if (this.payloadLimit !== undefined && bytes > this.payloadLimit) {
      throw new HostError('RequestPayloadSizeLimitExceeded', 'host.requestTooLarge', { limit: this.payloadLimit });
    }
    if (this.cellEditMode) throw new HostError('InvalidOperationInCellEditMode', 'host.cellEditMode');
  }

  beforeResponse(bytes: number): void {
    if (this.payloadLimit !== undefined && bytes > this.payloadLimit) {
      throw new HostError('ResponsePayloadSizeLimitExceeded', 'host.responseTooLarge', { limit: this.payloadLimit });
    }
  }

  beforeWrite(member: string): void {
    if (!this.readOnly) return;
    this.attemptedWrites.push(member);
    throw new HostError('AccessDenied', 'host.readOnly', { member });
  }
}
