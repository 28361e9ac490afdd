import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decodeIndex, encodeIndex } from '../../../src/core/index/indexFile';
import { SEED_TEXTS } from '../text/nasty';
import { buildIndex, corpus, lemmaKey } from './corpus';

function join(parts: readonly Uint8Array[], shift = 0): Uint8Array {
  const bytes = new Uint8Array(shift + parts.reduce((sum, part) => sum + part.length, 0)).subarray(shift);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

const seeds = buildIndex(SEED_TEXTS.map((text, at) => ({ path: `${at}.txt`, text, paragraphs: [{ start: 0, end: text.length, language: 'de' }], regions: [] })));
const extra = new TextEncoder().encode('{"what":"the caller keeps"}');

describe('indexFile', () => {
  it('gives back the same index, at any alignment, and the same bytes again', () => {
    fc.assert(fc.property(corpus, fc.uint8Array({ maxLength: 100 }), fc.string(), fc.nat(9), (articles, extra, version, shift) => {
      const index = buildIndex(articles);
      const bytes = join(encodeIndex(index, version, extra), shift);
      const opened = decodeIndex(bytes, version, lemmaKey);
      assert.ok(opened);
      assert.deepEqual(Array.from(opened.extra), Array.from(extra));
      assert.deepEqual(opened.index.paths, index.paths);
      for (let term = 1; term <= index.dictionary.size; term++) {
        assert.equal(opened.index.dictionary.form(term), index.dictionary.form(term));
        assert.deepEqual(opened.index.postings(term), index.postings(term));
      }
      assert.deepEqual(join(encodeIndex(opened.index, version, extra)), join(encodeIndex(buildIndex([...articles].reverse()), version, extra)));
    }), { seed: 21, numRuns: 150 });
  });

  it('lays every array on a border of 64 bytes, without copying it', () => {
    const bytes = join(encodeIndex(seeds, 'v', extra));
    const { index } = decodeIndex(bytes, 'v', lemmaKey)!;
    for (const array of [index.terms, index.regions]) {
      assert.equal(array.buffer, bytes.buffer);
      assert.equal(array.byteOffset % 64, 0);
    }
  });

  it('opens no other version', () => {
    const bytes = join(encodeIndex(seeds, 'stems 1', extra));
    for (const other of ['', 'stems 2', 'stems 1 ', 'stems']) assert.equal(decodeIndex(bytes, other, lemmaKey), undefined);
  });

  it('opens nothing damaged: any byte changed', () => {
    const bytes = join(encodeIndex(buildIndex([{ path: 'a', text: 'Kim und Putin', paragraphs: [{ start: 0, end: 13, language: 'de' }], regions: [] }]), 'v', extra));
    for (let at = 0; at < bytes.length; at++) {
      for (const change of [1, 0x80, 0xff]) {
        bytes[at]! ^= change;
        assert.equal(decodeIndex(bytes, 'v', lemmaKey), undefined, `byte ${at}`);
        bytes[at]! ^= change;
      }
    }
    assert.ok(decodeIndex(bytes, 'v', lemmaKey));
  });

  it('opens nothing damaged: several bytes changed, cut, longer, exchanged or not an index at all', () => {
    const whole = join(encodeIndex(seeds, 'v', extra));
    const flips = fc.uniqueArray(fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 })), { selector: ([at]) => at, minLength: 1, maxLength: 5 });
    fc.assert(fc.property(flips, (changes) => {
      const bytes = whole.slice();
      for (const [at, change] of changes) bytes[at]! ^= change;
      assert.equal(decodeIndex(bytes, 'v', lemmaKey), undefined);
    }), { seed: 22, numRuns: 500 });
    fc.assert(fc.property(fc.nat(whole.length - 1), (length) => {
      assert.equal(decodeIndex(whole.subarray(0, length), 'v', lemmaKey), undefined);
      assert.equal(decodeIndex(join([whole, whole.subarray(0, length + 1)]), 'v', lemmaKey), undefined);
      const zeroed = whole.slice().fill(0, length);
      if (zeroed.some((byte, at) => byte !== whole[at])) assert.equal(decodeIndex(zeroed, 'v', lemmaKey), undefined);
    }), { seed: 23, numRuns: 200 });
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => assert.equal(decodeIndex(bytes, 'v', lemmaKey), undefined)), { seed: 24 });
  });
});
