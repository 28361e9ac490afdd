import type { CorpusLayers } from '../analysis/CorpusLayers';
import type { Corpus } from '../query/Corpus';
import { eachFound } from '../query/run/eachFound';
import type { Pace } from '../query/run/Pace';
import type { ArticleSet } from '../query/run/Selection';
import { ClaimSet } from './ClaimSet';
import type { ClaimUnit } from './ClaimUnit';
import { Evidence } from './Evidence';
import { readClaimUnits } from './readClaimUnits';
import { appendAll } from '../appendAll';

/** The sentences of the articles that lie wholly inside the regions of `mask`, as evidence of what they report. */
export async function readClaimSet(corpus: Corpus, layers: CorpusLayers, articles: ArticleSet, mask: number, pace: Pace): Promise<ClaimSet> {
  const { index } = corpus;
  const evidence = new Evidence(index.dictionary);
  await eachFound(articles, pace, 100, (article) => {
    for (let at = index.articleStart(article); at < index.articleStart(article + 1); at++) evidence.see(index.terms[at]!);
  });
  const units: ClaimUnit[] = [];
  await eachFound(articles, pace, 400, async (article) => {
    appendAll(units, await readClaimUnits(corpus, layers, article, mask, evidence, pace));
  });
  return new ClaimSet(units, evidence.meanings, evidence.conceptCount, pace);
}
