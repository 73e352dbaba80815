import assert from 'node:assert/strict';
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { failure, ReadFailure } from '../../../src/connector/readers/failure';
import { newInflateStream } from '../../../src/connector/readers/platform';
import {
  inflateByHost,
  inflateByLibrary,
  type Deflated,
  type Inflated,
} from '../../../src/connector/readers/zip/streams';

type Inflater = (deflated: Deflated) => AsyncGenerator<Inflated>;

async function* cut(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function inflated(inflater: Inflater, bytes: Uint8Array, size = 1000): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const part of inflater({ pieces: cut(bytes, size), size: bytes.length, file: 'a' }))
    pieces.push(part.bytes);
  return Buffer.concat(pieces);
}

const inflaters: Record<string, Inflater> = { 'the library': inflateByLibrary };
const supported = newInflateStream() !== undefined;
if (supported) inflaters['the host'] = (deflated) => inflateByHost(deflated, newInflateStream()!);

for (const [name, inflater] of Object.entries(inflaters)) {
  describe(`Inflating by ${name}`, () => {
    it('gives back what was deflated, in whatever pieces', async () => {
      const text = fc.array(fc.constantFrom('<c r="A1">', '12', 'Đất đai', 'x'.repeat(70_000)), {
        minLength: 1,
        maxLength: 60,
      });
      const property = fc.asyncProperty(text, fc.integer({ min: 1, max: 5000 }), async (words, size) => {
        const plain = Buffer.from(words.join(''));
        assert.ok((await inflated(inflater, deflateRawSync(plain), size)).equals(plain));
      });
      await fc.assert(property, { numRuns: 60 });
    });

    it('ends in a problem where the data are cut or broken, never in wrong data alone', async () => {
      const plain = Buffer.from(Array.from({ length: 5000 }, (_, n) => `dòng ${n * n}`).join('\n'));
      const whole = deflateRawSync(plain);
      for (const length of [1, 10, whole.length >> 1, whole.length - 1]) {
        const cutOff = await inflated(inflater, whole.subarray(0, length)).catch((error: unknown) => error);
        // A host may end silently: the size then differs from what the archive promises.
        assert.ok(cutOff instanceof ReadFailure || !(cutOff as Buffer).equals(plain));
      }
      const broken = Uint8Array.from(whole, (byte, at) => (at > 100 ? byte ^ 0xff : byte));
      const result = await inflated(inflater, broken).catch((error: unknown) => error);
      assert.ok(result instanceof ReadFailure || !(result as Buffer).equals(plain));
    });

    it('passes on why its pieces cannot be read', async () => {
      async function* gone(): AsyncGenerator<Uint8Array> {
        yield deflateRawSync(Buffer.alloc(100)).subarray(0, 3);
        throw failure('source.unreadable', { file: 'a' });
      }
      const read = async () => {
        for await (const part of inflater({ pieces: gone(), size: 1000, file: 'a' })) void part;
      };
      await assert.rejects(read, (error) => error instanceof ReadFailure && error.problem.id === 'source.unreadable');
    });

    it('may be left before its end', async () => {
      const whole = deflateRawSync(Buffer.alloc(20_000_000, 'abc'));
      for await (const part of inflater({ pieces: cut(whole, 1000), size: whole.length, file: 'a' })) {
        assert.ok(part.bytes.length > 0);
        break;
      }
    });
  });
}
