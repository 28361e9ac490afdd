import assert from 'node:assert/strict';
import fc from 'fast-check';
import { KeyTable, KeyTableWriter } from '../../../src/core/analysis/saved/KeyTable';
import { TextsWriter } from '../../../src/core/analysis/saved/TextsWriter';

describe('TextsWriter', () => {
  it('writes what TextEncoder writes, lone surrogates too', () => {
    fc.assert(fc.property(fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) }), fc.constant('ä'.repeat(30_000)))), (texts) => {
      const writer = new TextsWriter();
      for (const text of texts) writer.add(text);
      const { bytes, offsets } = writer.finish();
      assert.equal(writer.size, texts.length);
      texts.forEach((text, at) => assert.deepEqual(Buffer.from(bytes.subarray(offsets[at], offsets[at + 1])), Buffer.from(new TextEncoder().encode(text))));
    }), { seed: 71 });
  });
});

describe('KeyTable', () => {
  it('finds all numbers of a key, in the order in which they were added, and hardly any other', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.constantFrom('a', 'b', 'ab', 'ba', '', 'Ä', 'person/x', 'person/y'), fc.nat(1000)), { maxLength: 60 }), (pairs) => {
      const writer = new KeyTableWriter();
      for (const [key, number] of pairs) writer.add(key, number);
      const flat = writer.finish();
      const table = new KeyTable(flat.buckets.length - 1, (name, from, to) => flat[name].subarray(from, to));
      for (const key of ['a', 'b', 'ab', 'ba', '', 'Ä', 'person/x', 'person/y', 'none']) assert.deepEqual(table.numbers(key), pairs.flatMap(([own, number]) => (own === key ? [number] : [])));
    }), { seed: 72 });
  });

  it('spreads a hundred thousand keys over buckets of a few', () => {
    const writer = new KeyTableWriter();
    for (let number = 0; number < 100_000; number++) writer.add(`iperson/name-${number}`, number);
    const { buckets } = writer.finish();
    let most = 0;
    for (let bucket = 1; bucket < buckets.length; bucket++) most = Math.max(most, buckets[bucket]! - buckets[bucket - 1]!);
    assert.ok(most < 40, String(most));
  });
});
