import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextCache } from '../../../src/core/engine/TextCache';
import { nodeCodec } from '../../../src/node/nodeCodec';

const utf8 = (text: string): number => Buffer.byteLength(text);
const sizeOf = (text: string): number => (/[^\0-\xFF]/.test(text) ? utf8(text) : text.length);

describe('TextCache', () => {
  it('gives back what it was given, of any characters, the mark of a file included', () => {
    const cache = new TextCache(1000, nodeCodec);
    for (const text of ['', 'Häuser', '\uFEFFmit Marke „so“', 'Токио 😀', 'ÿ\r\n\0']) {
      cache.set(text, text);
      assert.equal(cache.get(text), text);
    }
    assert.equal(cache.get('x'), undefined);
  });

  it('holds the texts used last, as many as fit, and always the last one', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.nat(5), fc.string({ unit: 'grapheme', maxLength: 30 }), fc.boolean())), (steps) => {
      const cache = new TextCache(40, nodeCodec);
      // The naive one: all of them, the last used at the end.
      let kept: [number, string][] = [];
      for (const [key, text, isSet] of steps) {
        const known = kept.find(([each]) => each === key);
        kept = kept.filter(([each]) => each !== key);
        if (isSet) {
          cache.set(`${key}`, text);
          kept.push([key, text]);
          while (kept.length > 1 && kept.reduce((sum, [, each]) => sum + sizeOf(each), 0) > 40) kept.shift();
        } else {
          assert.equal(cache.get(`${key}`), known?.[1]);
          if (known !== undefined) kept.push(known);
        }
      }
    }));
  });
});
