import type { TokenIndex } from '../../index/TokenIndex';
import type { WordNode } from '../ast';
import { FORMULAS } from '../formulas';
import { say } from '../messages';
import { ArticleSource } from './ArticleSource';
import { numbersTo } from './numbersTo';
import type { Pace } from './Pace';
import { rankArticles } from './rankArticles';
import { Ranking } from './Ranking';
import type { ArticleSet, WordAtom } from './Selection';
import { countTokens } from './tokenCounts';
import type { Made, VerbInput } from './VerbInput';
import { wordGroups } from './WordGroups';

/** Words that stand for the articles found. */
const WORDS = 20;
/** Words whose articles are counted, the most telling by tokens. */
const CANDIDATES = 200;

/** Articles that are most like those found, by the words that tell these from the rest; the words are the reasons, and the passages show them. */
export async function similar({ corpus, finder, selection, selection: { matched, mask } }: VerbInput): Promise<Made> {
  const { index, pace } = finder;
  const node = (await tellingWords(index, matched, selection.mask, pace)).map((text): WordAtom => ({ node: wordNode(text), mask }));
  const others = matched.map((flag) => 1 - flag);
  const scores = await rankArticles({ ...selection, scope: matched.map(() => 1), node }, finder);
  const hits = await finder.ofAll(node, others);
  const ranking = new Ranking(numbersTo(others.length).filter((article) => others[article] === 1 && scores[article]! > 0), scores);
  return { source: new ArticleSource(corpus, ranking, scores, hits, pace), formulas: FORMULAS.similar, words: { node, hits: hits.count }, nothing: others.includes(1) ? undefined : say('noOthers') };
}

function wordNode(text: string): WordNode {
  return { type: 'word', form: 'word', exact: false, raw: text, text, distance: 0, start: 0, end: 0 };
}

/** Lemmas of the articles that most others lack, the most telling first: by their count here times ln(N/n). What no other article has tells nothing. */
async function tellingWords(index: TokenIndex, articles: ArticleSet, mask: number, pace: Pace): Promise<readonly string[]> {
  const { dictionary } = index;
  const { byTerm } = await countTokens(index, articles, mask, pace);
  const groups = wordGroups(dictionary, 'lemma', pace);
  const counts = groups.sums(byTerm);
  const everywhere = groups.sums(Uint32Array.from({ length: dictionary.size + 1 }, (_, term) => (term === 0 ? 0 : dictionary.count(term))));
  const byRarity = (lemma: number): number => counts[lemma]! * Math.log(index.tokenCount / everywhere[lemma]!);
  const candidates = [...counts.keys()].filter((lemma) => counts[lemma]! > 0).sort((a, b) => byRarity(b) - byRarity(a) || a - b).slice(0, CANDIDATES);
  const weighed = candidates.map((lemma) => ({ lemma, weight: counts[lemma]! * Math.log(index.articleCount / articlesWith(index, groups.terms[lemma]!, articles, pace)) }));
  return weighed.filter(({ weight }) => weight > 0 && weight < Infinity).sort((a, b) => b.weight - a.weight || a.lemma - b.lemma)
    .slice(0, WORDS).map(({ lemma }) => groups.names[lemma]!);
}

/** Articles that hold a form of a term's lemma; 0 where none but those given do. */
function articlesWith(index: TokenIndex, term: number, given: ArticleSet, pace: Pace): number {
  const found = new Set<number>();
  for (const form of index.dictionary.withLemma(index.dictionary.lemma(term))) {
    const positions = index.postings(form);
    pace.step(positions.length);
    for (const position of positions) found.add(index.articleOf(position));
  }
  return [...found].every((article) => given[article]) ? 0 : found.size;
}
