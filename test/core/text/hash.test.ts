import assert from 'node:assert/strict';
import fc from 'fast-check';
import { contentHash } from '../../../src/core/text/hash';

const encode = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le'));

describe('hash', () => {
  it('gives the same digits for ever', () => {
    assert.deepEqual(['', 'a', 'Pjöngjang'].map(contentHash), ['c27fdbe148cc1f41', 'd9781a00d6feb8bb', 'c2973b8e108eaeab']);
  });

  it('is the same for a string and its UTF-16LE, at every alignment', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 40 }), fc.nat(7), (text, shift) => {
      const bytes = encode(text);
      const shifted = new Uint8Array(bytes.length + shift).subarray(shift);
      shifted.set(bytes);
      assert.equal(contentHash(shifted), contentHash(text));
    }), { seed: 10, numRuns: 500 });
  });

  it('changes with every byte, order and length', () => {
    const seen = new Map<string, string>();
    const bytes = new Uint8Array(64);
    const note = (what: string, content: Uint8Array): void => {
      const hash = contentHash(content);
      assert.match(hash, /^[0-9a-f]{16}$/);
      assert.equal(seen.get(hash), undefined, what);
      seen.set(hash, what);
    };
    for (let length = 0; length < 64; length++) note(`zeros ${length}`, bytes.subarray(0, length));
    for (let at = 0; at < 64; at++) {
      for (let bit = 0; bit < 8; bit++) {
        bytes[at] = 1 << bit;
        note(`${at}.${bit}`, bytes);
      }
      bytes[at] = 0;
    }
    for (let n = 0; n < 20_000; n++) note(`n${n}`, encode(`article ${n}`));
  });
});
