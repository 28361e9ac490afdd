import assert from 'node:assert/strict';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ArticleRow } from '../../../src/protocol/result';
import { memoryCorpus, regionOf } from '../../support/memoryCorpus';
import { rankings, readNeeds, type Need, type Ranking } from '../../support/ranking';
import { rowsOf } from '../../support/run';

interface Figures {
  readonly ndcg: number;
  readonly map: number;
  readonly first: number;
}
type Score = (needs: readonly Need[], ranking: Ranking) => Figures;

describe('the ranking of articles', function () {
  this.timeout(60_000);

  it('answers judged needs, and better than counting hits or MiniSearch over the same texts', async () => {
    const { scoreRanking } = (await import(pathToFileURL(path.resolve('scripts/measure/rankingScore.mjs')).href)) as { scoreRanking: Score };
    const needs = readNeeds();
    const found = await rankings(needs);
    const korpus = scoreRanking(needs, found.korpus);
    for (const [figure, floor] of [['ndcg', 0.905], ['map', 0.86], ['first', 0.895]] as const) assert.ok(korpus[figure] >= floor, `${figure} ${korpus[figure]}`);
    for (const peer of ['tf', 'minisearch', 'minisearchLemmas'] as const) {
      const other = scoreRanking(needs, found[peer]);
      for (const figure of ['ndcg', 'map', 'first'] as const) assert.ok(korpus[figure] > other[figure], `${figure}: ${korpus[figure]} beside ${other[figure]} of ${peer}`);
    }
    const furniture = [...found.korpus.values()].filter((paths) => paths.includes('own/newsletter-seite.txt'));
    assert.equal(furniture.length, 0, 'what stands around a text finds nothing');
  });

  it('counts a hit in the title three times', async () => {
    const [titled, plain] = ['Kim kommt\nWort Wort Wort', 'Wort Wort\nKim Wort Wort'];
    const rows = await rowsOf<ArticleRow>(memoryCorpus({ 'a.txt': plain, 'b.txt': { text: titled, regions: [regionOf(titled, 'Kim kommt', 'title')] } }), 'Kim');
    const score = (f: number): number => (Math.log(1 + 0.5 / 2.5) * f * 2.2) / (f + 1.2);
    assert.deepEqual(rows.map(({ path: name, hits }) => [name, hits]), [['b.txt', 1], ['a.txt', 1]]);
    assert.ok(Math.abs(rows[0]!.score - score(3)) < 1e-12 && Math.abs(rows[1]!.score - score(1)) < 1e-12);
  });
});
