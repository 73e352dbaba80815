import { states, type DossierState } from './states';
import type { Channel } from '../types';

/** What a dossier may be said to be beside its dates and status; bits of one byte. */
export const flags = { 'with-fee': 1, 'paid-online': 2, papers: 4, reused: 8, result: 16, identified: 32 } as const;
export type Flag = keyof typeof flags;

export const channels: readonly (Channel | undefined)[] = [undefined, 'online', 'direct', 'postal', 'direct-or-postal'];
const channelIndex = new Map(channels.map((channel, index) => [channel, index]));
export const indexOfChannel = (channel: Channel | undefined): number => channelIndex.get(channel) ?? 0;

const stateIndex = new Map(states.map((state, index) => [state, index]));
export const indexOfState = (state: DossierState): number => stateIndex.get(state) ?? 0;

const firstCapacity = 4096;

const grown = <T extends Int32Array | Uint8Array | Float64Array>(array: T, capacity: number): T => {
  const larger = new (array.constructor as new (length: number) => T)(capacity);
  larger.set(array);
  return larger;
};

/**
 * Dossiers in columns of numbers: a million of them take some 60 MB, with the table that finds a code met before. A
 * code met again takes the place of the former row, for the last state counts.
 */
export class Records {
  size = 0;
  row = new Int32Array(firstCapacity);
  received = new Int32Array(firstCapacity);
  due = new Int32Array(firstCapacity);
  finished = new Int32Array(firstCapacity);
  unit = new Int32Array(firstCapacity);
  field = new Int32Array(firstCapacity);
  state = new Uint8Array(firstCapacity);
  channel = new Uint8Array(firstCapacity);
  flags = new Uint8Array(firstCapacity);
  private hashes = new Float64Array(firstCapacity * 2);
  private places = new Int32Array(firstCapacity * 2);

  /**
   * The index for a dossier with this hash of its code (0: none); `size` grows when the code is new, else the former row
   * of the dossier is to be written over.
   */
  place(code: number): number {
    if (code === 0) return this.append();
    const slot = this.slotOf(code);
    if (this.hashes[slot] !== 0) return this.places[slot] ?? 0;
    const index = this.append();
    this.remember(code, index);
    return index;
  }

  /** The first day on which a dossier was received; `Infinity` where there is none. */
  earliest(): number {
    let first = Infinity;
    for (let index = 0; index < this.size; index += 1) first = Math.min(first, this.received[index] ?? Infinity);
    return first;
  }

  private append(): number {
    if (this.size === this.row.length) this.grow();
    this.size += 1;
    return this.size - 1;
  }

  private grow(): void {
    const capacity = this.row.length * 2;
    for (const name of ['row', 'received', 'due', 'finished', 'unit', 'field'] as const)
      this[name] = grown(this[name], capacity);
    for (const name of ['state', 'channel', 'flags'] as const) this[name] = grown(this[name], capacity);
    const { hashes, places } = this;
    this.hashes = new Float64Array(capacity * 2);
    this.places = new Int32Array(capacity * 2);
    for (let slot = 0; slot < hashes.length; slot += 1) {
      const hash = hashes[slot] ?? 0;
      if (hash !== 0) this.remember(hash, places[slot] ?? 0);
    }
  }

  /** Linear probing; the table is never more than half full. */
  private slotOf(hash: number): number {
    const mask = this.hashes.length - 1;
    let slot = hash & mask;
    while (this.hashes[slot] !== 0 && this.hashes[slot] !== hash) slot = (slot + 1) & mask;
    return slot;
  }

  private remember(hash: number, index: number): void {
    const slot = this.slotOf(hash);
    this.hashes[slot] = hash;
    this.places[slot] = index;
  }
}
