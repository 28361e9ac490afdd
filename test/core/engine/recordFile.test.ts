import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ArticleRecords } from '../../../src/core/engine/ArticleRecords';
import { encodeRecords, openRecords } from '../../../src/core/engine/recordFile';
import type { ArticleRecord } from '../../../src/core/engine/Snapshot';
import { contentHash } from '../../../src/core/text/hash';
import { nodeCodec } from '../../../src/node/nodeCodec';

const record = fc.record({ path: fc.string({ unit: 'binary' }), size: fc.nat(), modified: fc.double({ noNaN: true, noDefaultInfinity: true }), isGiven: fc.boolean() })
  .map(({ path, size, modified, isGiven }): ArticleRecord => ({
    info: { path, title: null, published: null, sources: [], author: null, url: null, tags: [], language: 'de', languageFrom: 'text', encoding: 'utf-8', length: size, tokens: size, opening: path, remarks: [] },
    hash: contentHash(path), size, modified: modified + 0, given: isGiven ? contentHash(`g${path}`) : '', title: null, kicker: { start: 1, end: 2 }, regions: [],
  }));
const records = fc.array(record, { maxLength: 12 });

/** As the file of an index gives it: read in parts. Tells how much was read. */
function stored(bytes: Uint8Array): { readonly length: number; part(from: number, to: number): Uint8Array; read: number } {
  const aligned = new Uint8Array(bytes);
  return { length: aligned.length, read: 0, part(from, to) { this.read += to - from; return aligned.subarray(from, to); } };
}

const reopened = (list: ArticleRecords): ArticleRecords => openRecords(stored(encodeRecords(list, null, nodeCodec)), nodeCodec).records;

describe('records of articles in the cache', () => {
  it('come back as they were, one by one, in any order, and all at once', () => {
    fc.assert(fc.property(records, fc.string(), fc.boolean(), (list, about, first) => {
      const file = stored(encodeRecords(ArticleRecords.of(list), { about }, nodeCodec));
      const opened = openRecords(file, nodeCodec);
      assert.deepEqual(opened.about, { about });
      if (first) for (const at of list.keys()) assert.deepEqual(opened.records.at(list.length - 1 - at), list[list.length - 1 - at]);
      assert.deepEqual([...opened.records], list);
      assert.deepEqual(opened.records.infos, list.map(({ info }) => info));
      for (const [at, each] of list.entries()) {
        assert.deepEqual([opened.records.hash(at), opened.records.given(at)], [each.hash, each.given]);
        assert.equal(opened.records.state(at), each.given === '' ? each.hash : contentHash(each.hash + each.given));
        assert.ok(opened.records.isOf(at, { path: '', size: each.size, modified: each.modified }, each.given));
        assert.ok(!opened.records.isOf(at, { path: '', size: each.size + 1, modified: each.modified }, each.given));
        assert.ok(!opened.records.isOf(at, { path: '', size: each.size, modified: each.modified }, 'x'));
      }
      assert.throws(() => opened.records.at(list.length), RangeError);
    }));
  });

  it('are changed and written again without being read', () => {
    fc.assert(fc.property(records, records, fc.array(fc.boolean(), { minLength: 24, maxLength: 24 }), fc.boolean(), (old, fresh, mixed, twice) => {
      const kept = old.flatMap((_, at) => (mixed[at] === true ? [at] : []));
      const order: number[] = [];
      const [left, more] = [[...kept], [...fresh]];
      for (const isOld of mixed) if (isOld && left.length > 0) order.push(left.shift()!); else if (more.pop() !== undefined) order.push(-1);
      order.push(...left, ...more.map(() => -1));
      let next = 0;
      const wanted = order.map((at) => (at === -1 ? fresh[next++]! : old[at]!));
      let merged = reopened(ArticleRecords.of(old)).merged(Int32Array.from(order), ArticleRecords.of(fresh));
      if (twice) merged = merged.merged(Int32Array.from(wanted.keys()), ArticleRecords.of([]));
      assert.deepEqual([...reopened(merged)], wanted);
      assert.deepEqual([...merged], wanted);
      assert.deepEqual(merged.infos, wanted.map(({ info }) => info));
    }));
  });

  it('of a file whose time is not to be trusted are never those of the file', () => {
    const [list] = fc.sample(fc.array(record, { minLength: 1, maxLength: 1 }), 1) as [ArticleRecord[]];
    const opened = reopened(ArticleRecords.of([{ ...list[0]!, modified: Number.NaN }]));
    assert.ok(!opened.isOf(0, { path: '', size: list[0]!.size, modified: Number.NaN }, list[0]!.given));
  });

  it('are read no further than they are asked for', () => {
    const [one] = fc.sample(record, { numRuns: 1, seed: 1 }) as [ArticleRecord];
    const file = stored(encodeRecords(ArticleRecords.of(Array.from({ length: 1000 }, () => ({ ...one, info: { ...one.info, opening: 'x'.repeat(300) } }))), null, nodeCodec));
    const opened = openRecords(file, nodeCodec).records;
    assert.equal(opened.at(700).info.opening.length, 300);
    assert.ok(file.read * 5 < file.length, `${file.read} of ${file.length} bytes`);
  });
});
