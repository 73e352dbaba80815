import { ByteSink } from '../bytes/byte-sink';
import { failure } from '../failure';
import { limits } from '../limits';
import { appendItem, nextTag, TagReader } from './tags';
import { XmlWindow } from './window';

/** The texts of a workbook that cells name by number, as UTF-8 in one piece. */
export interface SharedStrings {
  bytes: Uint8Array;
  /** Text `n` stands from `ends[n]` to `ends[n + 1]`. */
  ends: Int32Array;
  count: number;
}

export const noStrings: SharedStrings = { bytes: new Uint8Array(0), ends: new Int32Array(1), count: 0 };

export class SharedStringScanner extends XmlWindow {
  protected done = false;
  private readonly tags = new TagReader();
  private readonly sink = new ByteSink(1 << 16);
  private ends = new Int32Array(1 << 12);
  private count = 0;

  strings(): SharedStrings {
    return { bytes: this.sink.bytes, ends: this.ends, count: this.count };
  }

  protected scanItem(at: number, end: number): number {
    const { buffer, tags, sink } = this;
    const open = nextTag(buffer, at, end);
    if (open >= end) return end;
    const kind = tags.read(buffer, open, end);
    if (kind === 'incomplete') return -1;
    if (kind === 'close' && tags.is(buffer, 'sst')) this.done = true;
    if ((kind !== 'open' && kind !== 'empty') || !tags.is(buffer, 'si')) return tags.next;
    const length = sink.length;
    const next = kind === 'empty' ? tags.next : appendItem(sink, tags, buffer, tags.next, end, 'si');
    if (next < 0) sink.length = length;
    else this.add();
    return next;
  }

  private add(): void {
    if (this.sink.length > limits.strings) throw failure('source.too-large', { file: this.file });
    this.count++;
    if (this.count >= this.ends.length) {
      const larger = new Int32Array(this.ends.length * 2);
      larger.set(this.ends);
      this.ends = larger;
    }
    this.ends[this.count] = this.sink.length;
  }
}
