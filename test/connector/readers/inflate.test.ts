import assert from 'node:assert/strict';
import { deflateRawSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { newInflateStream as newLargePieces } from '../../../src/cli/inflate-stream';
import { failure, ReadFailure } from '../../../src/connector/readers/failure';
import { newInflateStream } from '../../../src/connector/readers/platform';
import {
  inflateByHost,
  inflateByLibrary,
  type Deflated,
  type Inflated,
  readStored,
} from '../../../src/connector/readers/zip/streams';

type Inflater = (deflated: Deflated) => AsyncGenerator<Inflated>;

async function* cut(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** What an archive promises of a text; the checksum is taken from the end of a GZIP file. */
const promised = (plain: Uint8Array, compressedSize: number): Deflated['entry'] => ({
  compressedSize,
  size: plain.length,
  crc: gzipSync(plain).readUInt32LE(gzipSync(plain).length - 8),
});

async function inflated(inflater: Inflater, plain: Uint8Array, bytes: Uint8Array, size = 1000): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  const entry = promised(plain, bytes.length);
  for await (const part of inflater({ pieces: cut(bytes, size), entry, file: 'a' })) pieces.push(part.bytes.slice());
  return Buffer.concat(pieces);
}

const inflaters: Record<string, Inflater> = { 'the library': inflateByLibrary };
const supported = newInflateStream() !== undefined;
inflaters['the command line'] = (deflated) => inflateByHost(deflated, newLargePieces());
if (supported) inflaters['the host'] = (deflated) => inflateByHost(deflated, newInflateStream()!);

const isDamaged = (error: unknown) => error instanceof ReadFailure && error.problem.id === 'source.damaged';

for (const [name, inflater] of Object.entries(inflaters)) {
  describe(`Inflating by ${name}`, () => {
    it('gives back what was deflated, in whatever pieces', async () => {
      const text = fc.array(fc.constantFrom('<c r="A1">', '12', 'Đất đai', 'x'.repeat(70_000)), {
        minLength: 1,
        maxLength: 60,
      });
      const property = fc.asyncProperty(text, fc.integer({ min: 1, max: 5000 }), async (words, size) => {
        const plain = Buffer.from(words.join(''));
        assert.ok((await inflated(inflater, plain, deflateRawSync(plain), size)).equals(plain));
      });
      await fc.assert(property, { numRuns: 60 });
    });

    it('ends in a problem where the data are cut or broken', async () => {
      const plain = Buffer.from(Array.from({ length: 5000 }, (_, n) => `dòng ${n * n}`).join('\n'));
      const whole = deflateRawSync(plain);
      for (const length of [1, 10, whole.length >> 1, whole.length - 1]) {
        await assert.rejects(inflated(inflater, plain, whole.subarray(0, length)), isDamaged);
      }
      const broken = Uint8Array.from(whole, (byte, at) => (at > 100 ? byte ^ 0xff : byte));
      await assert.rejects(inflated(inflater, plain, broken), isDamaged);
    });

    it('ends in a problem where a bit is another than the archive promises, though the data can be inflated', async () => {
      const plain = Buffer.alloc(300_000, 'Đất đai ');
      const other = Uint8Array.from(plain);
      other[200_000]! ^= 1;
      await assert.rejects(inflated(inflater, plain, deflateRawSync(other)), isDamaged);
    });

    it('passes on why its pieces cannot be read', async () => {
      async function* gone(): AsyncGenerator<Uint8Array> {
        yield deflateRawSync(Buffer.alloc(100)).subarray(0, 3);
        throw failure('source.unreadable', { file: 'a' });
      }
      const entry = promised(Buffer.alloc(100), 1000);
      const read = async () => {
        for await (const part of inflater({ pieces: gone(), entry, file: 'a' })) void part;
      };
      await assert.rejects(read, (error) => error instanceof ReadFailure && error.problem.id === 'source.unreadable');
    });

    it('may be left before its end', async () => {
      const plain = Buffer.alloc(20_000_000, 'abc');
      const whole = deflateRawSync(plain);
      const entry = promised(plain, whole.length);
      for await (const part of inflater({ pieces: cut(whole, 1000), entry, file: 'a' })) {
        assert.ok(part.bytes.length > 0);
        break;
      }
    });
  });
}

describe('Reading what an archive holds as it is', () => {
  it('gives it back, and a problem where a bit of it is another than promised', async () => {
    const plain = Buffer.from('Đất đai\n'.repeat(1000));
    assert.ok((await inflated(readStored, plain, plain)).equals(plain));
    const other = Uint8Array.from(plain);
    other[5000]! ^= 0x20;
    await assert.rejects(inflated(readStored, plain, other), isDamaged);
  });
});
