import { shownRows, type Places } from './places';

/** Why a row of a list was not counted. */
export type RejectionReason =
  | 'no-received-date'
  | 'unreadable-date'
  | 'no-state'
  | 'unknown-state'
  | 'unknown-channel'
  | 'finished-before-received'
  | 'unreadable-count'
  | 'unknown-indicator'
  | 'unreadable-value';

export interface Rejection extends Places {
  reason: RejectionReason;
  count: number;
}

/** Collects rejected rows by reason. */
export class Rejections {
  private readonly found = new Map<RejectionReason, Rejection>();

  add(reason: RejectionReason, row: number): void {
    const known = this.found.get(reason);
    if (!known) {
      this.found.set(reason, { reason, count: 1, rows: [row] });
      return;
    }
    known.count += 1;
    if (known.rows.length < shownRows) known.rows.push(row);
  }

  list(): Rejection[] {
    return [...this.found.values()].sort((a, b) => b.count - a.count);
  }

  get total(): number {
    return this.list().reduce((sum, { count }) => sum + count, 0);
  }
}

/** Collects rows that something is to be said about, naming the first ten. */
export class RowTally {
  count = 0;
  readonly rows: number[] = [];

  add(row: number): void {
    this.count += 1;
    if (this.rows.length < shownRows) this.rows.push(row);
  }
}
