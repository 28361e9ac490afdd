import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DamagedIndex } from '../../../src/core/index/BlockFile';
import { encodeIndex, openIndex, type OpenedIndex } from '../../../src/core/index/indexFile';
import type { TokenIndex } from '../../../src/core/index/TokenIndex';
import { memoryFile } from '../../support/memoryPorts';
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

/** `undefined` for what does not open, or shows damage once all of it is read. */
function openWhole(bytes: Uint8Array, version: string): OpenedIndex | undefined {
  return unlessDamaged(() => {
    const opened = openIndex(memoryFile(bytes), version, lemmaKey);
    opened?.blocks.loadAll();
    return opened;
  });
}

function unlessDamaged<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof DamagedIndex) return undefined;
    throw error;
  }
}

/** What an index answers, each answer by itself: those that need most of it come last. */
function answers(index: TokenIndex): readonly (() => unknown)[] {
  const { dictionary } = index;
  return [
    () => dictionary.withFolded('putin'), () => dictionary.withLemmaOf('Treffens'), () => Array.from(index.postings(7)), () => dictionary.similar('Puttin', 2, 9), () => dictionary.form(5),
    () => dictionary.withFoldedPrefix('ra', 5), () => dictionary.lemmaName(3), () => index.startOf(100), () => index.endOf(100), () => index.articleOf(500), () => index.paths,
    () => dictionary.matching({ test: (form) => form.endsWith('en') }), () => Array.from(index.terms), () => Array.from(index.regions), () => Array.from({ length: 300 }, (_, at) => index.startsParagraph(at)),
  ];
}

const seeds = buildIndex(SEED_TEXTS.map((text, at) => ({ path: `${at}.txt`, text, paragraphs: [{ start: 0, end: text.length, language: 'de' }], regions: [] })));
const extra = new TextEncoder().encode('{"what":"the caller keeps"}');

describe('indexFile', () => {
  it('gives back the same index, at any alignment, and the same bytes again', () => {
    fc.assert(fc.property(corpus, fc.uint8Array({ maxLength: 100 }), fc.string(), fc.nat(9), (articles, extra, version, shift) => {
      const index = buildIndex(articles);
      const bytes = join(encodeIndex(index, version, extra), shift);
      const opened = openIndex(memoryFile(bytes), version, lemmaKey);
      assert.ok(opened);
      assert.deepEqual(Array.from(opened.extra.part(0, opened.extra.length)), Array.from(extra));
      assert.deepEqual(opened.index.paths, index.paths);
      for (let term = 1; term <= index.dictionary.size; term++) {
        assert.equal(opened.index.dictionary.form(term), index.dictionary.form(term));
        assert.deepEqual(opened.index.postings(term), index.postings(term));
      }
      assert.deepEqual(join(encodeIndex(opened.index, version, extra)), join(encodeIndex(buildIndex([...articles].reverse()), version, extra)));
    }), { seed: 21, numRuns: 150 });
  });

  it('answers each question alike, whatever has been read before', () => {
    const bytes = join(encodeIndex(seeds, 'v', extra));
    const expected = answers(seeds).map((answer) => answer());
    answers(seeds).forEach((_, at) => {
      const { index } = openIndex(memoryFile(bytes), 'v', lemmaKey)!;
      assert.deepEqual(answers(index)[at]!(), expected[at]);
      assert.deepEqual(answers(index).map((answer) => answer()), expected);
      for (let position = 0; position < index.tokenCount; position++) {
        assert.equal(index.startOf(position), seeds.startOf(position));
        assert.equal(index.endOf(position), seeds.endOf(position));
      }
    });
  });

  it('reads a small part of a large file to answer for a word', () => {
    const words = Array.from({ length: 40_000 }, (_, at) => `wort${at.toString(36)}`);
    const bytes = join(encodeIndex(buildIndex(words.map((_, at) => ({ path: `${at}`, text: words.slice(at, at + 5).join(' '), paragraphs: [{ start: 0, end: words.slice(at, at + 5).join(' ').length, language: 'und' }], regions: [] }))), 'v', extra));
    let read = 0;
    const file = memoryFile(bytes);
    const { index } = openIndex({ ...file, read: (offset, into) => { read += into.length; return file.read(offset, into); } }, 'v', lemmaKey)!;
    assert.deepEqual(index.dictionary.withFolded('wort7ps').map((term) => index.postings(term).length), [5]);
    assert.ok(read * 4 < bytes.length, `${read} of ${bytes.length} bytes`);
  });

  it('opens no other version', () => {
    const bytes = join(encodeIndex(seeds, 'stems 1', extra));
    for (const other of ['', 'stems 2', 'stems 1 ', 'stems']) assert.equal(openIndex(memoryFile(bytes), other, lemmaKey), undefined);
  });

  it('opens nothing damaged: any byte changed', () => {
    const bytes = join(encodeIndex(buildIndex([{ path: 'a', text: 'Kim und Putin', paragraphs: [{ start: 0, end: 13, language: 'de' }], regions: [] }]), 'v', extra));
    for (let at = 0; at < bytes.length; at++) {
      for (const change of [1, 0x80, 0xff]) {
        bytes[at]! ^= change;
        assert.equal(openWhole(bytes, 'v'), undefined, `byte ${at}`);
        bytes[at]! ^= change;
      }
    }
    assert.ok(openWhole(bytes, 'v'));
  });

  it('opens nothing damaged: several bytes changed, cut, longer, exchanged or not an index at all', () => {
    const whole = join(encodeIndex(seeds, 'v', extra));
    const flips = fc.uniqueArray(fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 })), { selector: ([at]) => at, minLength: 1, maxLength: 5 });
    fc.assert(fc.property(flips, (changes) => {
      const bytes = whole.slice();
      for (const [at, change] of changes) bytes[at]! ^= change;
      assert.equal(openWhole(bytes, 'v'), undefined);
    }), { seed: 22, numRuns: 500 });
    fc.assert(fc.property(fc.nat(whole.length - 1), (length) => {
      assert.equal(openWhole(whole.subarray(0, length), 'v'), undefined);
      assert.equal(openWhole(join([whole, whole.subarray(0, length + 1)]), 'v'), undefined);
      const zeroed = whole.slice().fill(0, length);
      if (zeroed.some((byte, at) => byte !== whole[at])) assert.equal(openWhole(zeroed, 'v'), undefined);
    }), { seed: 23, numRuns: 200 });
    const expected = answers(seeds).map((answer) => answer());
    fc.assert(fc.property(flips, (changes) => {
      const bytes = whole.slice();
      for (const [at, change] of changes) bytes[at]! ^= change;
      const opened = openIndex(memoryFile(bytes), 'v', lemmaKey);
      if (opened) answers(opened.index).forEach((answer, at) => {
        const given = unlessDamaged(answer);
        if (given !== undefined) assert.deepEqual(given, expected[at]);
      });
    }), { seed: 25, numRuns: 500 });
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => assert.equal(openWhole(bytes, 'v'), undefined)), { seed: 24 });
  });
});
