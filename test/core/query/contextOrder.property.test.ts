import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ContextOrder } from '../../../src/core/query/run/ContextOrder';
import type { Hits } from '../../../src/core/query/run/hits';
import { Pace } from '../../../src/core/query/run/Pace';
import type { TokenIndex } from '../../../src/core/index/TokenIndex';
import { memoryCorpus } from '../../support/memoryCorpus';
import { PATIENT, resultOf } from '../../support/run';
import type { HitRow } from '../../../src/protocol/result';

/** Ordered by comparing every word of the context of any two hits; ties by place. */
function naiveOrder(index: TokenIndex, { first, last }: Hits, keys: readonly number[]): number[] {
  const word = (row: number, key: number): number => {
    const at = key > 0 ? last[row]! + key : first[row]! + key;
    const article = index.articleOf(first[row]!);
    return at >= index.articleStart(article) && at < index.articleStart(article + 1) ? index.terms[at]! : 0;
  };
  return [...first.keys()].sort((a, b) => keys.map((key) => word(a, key) - word(b, key)).find((order) => order !== 0) ?? a - b);
}

const words = fc.array(fc.constantFrom('der', 'der', 'der', 'die', 'und', 'Zug', 'Kim', 'x'), { maxLength: 60 });
const key = fc.integer({ min: -4, max: 4 }).filter((place) => place !== 0);
const keys = fc.uniqueArray(key, { minLength: 1, maxLength: 3 });
const parameters = { seed: 20261130, numRuns: 500 };

describe('hits ordered by their context', () => {
  const hitsOf = (index: TokenIndex, tokens: number): Hits => {
    const terms = index.dictionary.withLemmaOf('der');
    const first = Uint32Array.from(terms.flatMap((term) => [...index.postings(term)])).sort();
    return { first, last: tokens === 1 ? first : first.map((position) => Math.min(position + tokens - 1, index.articleStart(index.articleOf(position) + 1) - 1)) };
  };

  it('are the same all at once, page by page and by naive comparison, ties by place', () => {
    fc.assert(fc.property(fc.array(words, { minLength: 1, maxLength: 4 }), keys, fc.integer({ min: 1, max: 2 }), fc.nat(80), fc.nat(30), (texts, places, tokens, offset, limit) => {
      const { index } = memoryCorpus(Object.fromEntries(texts.map((text, at) => [`${at}.txt`, text.join(' ')])));
      const hits = hitsOf(index, tokens);
      const make = (): ContextOrder => new ContextOrder(index, hits, places, new Pace(PATIENT));
      const naive = naiveOrder(index, hits, places);
      assert.deepEqual([...make().all()], naive);
      const order = make();
      assert.deepEqual([...order.page(offset, limit)], naive.slice(offset, offset + limit));
      assert.deepEqual([...order.page(offset + 1, limit)], naive.slice(offset + 1, offset + 1 + limit));
    }), parameters);
  });

  it('are the same where one word follows nearly all of them, and where all contexts are equal', () => {
    const text = `${'der die Zug '.repeat(3000)}${'der und Kim '.repeat(20)}${'der die x '.repeat(3000)}`;
    const { index } = memoryCorpus({ 'a.txt': text, 'b.txt': 'der die Zug '.repeat(2500) });
    const hits = hitsOf(index, 1);
    for (const places of [[1], [1, 2], [2, 1, -1], [-1, -2, -3]]) {
      const naive = naiveOrder(index, hits, places);
      for (const offset of [0, 2990, 5499, 5999, 8480, 8519]) {
        assert.deepEqual([...new ContextOrder(index, hits, places, new Pace(PATIENT)).page(offset, 50)], naive.slice(offset, offset + 50), `${places.join()} from ${offset}`);
      }
    }
  });

  it('give a query its first rows, and `top` its own, as all rows have them', async () => {
    const corpus = memoryCorpus({ 'a.txt': `${'der die Zug '.repeat(300)}der und` });
    const all = await resultOf(corpus, 'der | kwic sort=1R,2R');
    const rows = await all.rows(0, all.rowCount) as HitRow[];
    const first = await resultOf(corpus, 'der | kwic sort=1R,2R');
    assert.deepEqual(await first.rows(0, 50), rows.slice(0, 50));
    assert.deepEqual(await first.rows(250, 60), rows.slice(250, 310));
    const top = await resultOf(corpus, 'der | kwic sort=1R,2R | top 7');
    assert.equal(top.total, 301);
    assert.deepEqual(await top.rows(0, 9), rows.slice(0, 7));
  });
});
