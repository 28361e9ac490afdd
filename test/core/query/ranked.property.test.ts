import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Ranking } from '../../../src/core/query/run/Ranking';

describe('the order of articles by score', () => {
  it('is the same whether the first places or later ones are asked for first', () => {
    const scored = fc.array(fc.tuple(fc.nat(5), fc.boolean()), { minLength: 1, maxLength: 300 });
    fc.assert(fc.property(scored, fc.array(fc.nat(299), { maxLength: 6 }), (list, places) => {
      const scores = Float64Array.from(list, ([score]) => score / 3);
      const articles = Uint32Array.from(list.flatMap(([, found], article) => (found ? [article] : [])));
      const expected = [...articles].sort((a, b) => scores[b]! - scores[a]! || a - b);
      const ranking = new Ranking(articles, scores);
      for (const place of places) assert.equal(ranking.at(place), expected[place], `place ${place} of ${articles.length}`);
      assert.deepEqual(expected.map((_, place) => ranking.at(place)), expected);
    }));
  });
});
