import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decodeUtf8 } from '../../../src/connector/readers/bytes/decode';
import { hash53 } from '../../../src/connector/readers/bytes/hash';
import { KeyColumn } from '../../../src/connector/readers/bytes/key-column';

const encoder = new TextEncoder();

describe('Hashes of cells', () => {
  it('differ between the codes of half a million dossiers', () => {
    const hashes = new Set<number>();
    for (let number = 0; number < 500_000; number++) {
      const bytes = encoder.encode(`H26.15.7-260731-${String(number).padStart(7, '0')}`);
      hashes.add(hash53(bytes, 0, bytes.length));
    }
    assert.equal(hashes.size, 500_000);
  });

  it('spread over all 53 bits', () => {
    const ones = new Array<number>(53).fill(0);
    const texts = 4000;
    for (let number = 0; number < texts; number++) {
      const bytes = encoder.encode(String(number));
      let hash = BigInt(hash53(bytes, 0, bytes.length));
      for (let bit = 0; bit < 53; bit++, hash >>= 1n) ones[bit]! += Number(hash & 1n);
    }
    for (const count of ones) assert.ok(count > texts * 0.4 && count < texts * 0.6, `${ones}`);
  });
});

describe('Keys of a column', () => {
  it('are the same exactly for the same text, through every growth of the tables', () => {
    const property = fc.property(
      fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { maxLength: 400 }),
      (values) => {
        const column = new KeyColumn();
        const seen = new Map<string, number>();
        for (const value of [...values, ...values]) {
          const bytes = encoder.encode(`|${value}|`);
          const key = column.find(bytes, 1, bytes.length - 1, decodeUtf8);
          const text = decodeUtf8(bytes, 1, bytes.length - 1);
          assert.equal(column.texts[key], text);
          assert.equal(key, seen.get(text) ?? key);
          seen.set(text, key);
        }
        assert.equal(new Set(seen.values()).size, seen.size);
      },
    );
    fc.assert(property, { numRuns: 200 });
  });
});
