import { mayEndSentence, sentences } from '../../language/sentences';
import type { Span } from '../../../protocol/span';
import type { Corpus } from '../Corpus';
import { comparesEntities, type PatternNode } from '../patternAst';
import { layersOf } from './entitiesVerb';
import { entityTypes } from './entityTypes';
import { eachArticle } from './articlesOfHits';
import type { Hits } from './hits';
import { sentenceAt } from './HitSource';
import type { Pace } from './Pace';
import { PatternScan } from './PatternScan';
import type { RegionMask } from './regions';
import { TokenTables } from './tokenTables';

/**
 * Hits of a pattern: from every token that starts one the shortest, as under CQP's strategy "traditional". So hits may overlap and end at the same
 * token (`[word="a"]? [word="b"]` in "a b": "a b" and "b"), none are equal, and what may be missing at the end never belongs to one. A hit lies
 * in one paragraph, in the regions of `mask` and, `within s`, in one sentence: where the shortest does not, no longer one does.
 */
export async function patternHits(corpus: Corpus, node: PatternNode, mask: RegionMask, pace: Pace): Promise<Hits> {
  const { index } = corpus;
  const tables = new TokenTables(index.dictionary, pace);
  const types = node.steps.some(({ test }) => comparesEntities(test)) ? await entityTypes(index, layersOf(corpus), pace) : undefined;
  const steps = [];
  for (const { test, least, most } of node.steps) {
    steps.push({ table: test && tables.of(test), least, most });
    await pace.breathe();
  }
  const hits = await new PatternScan({ index, steps, types, mask, pace }).run();
  return node.within ? withinSentences(corpus, hits, pace) : hits;
}

async function withinSentences(corpus: Corpus, hits: Hits, pace: Pace): Promise<Hits> {
  const { index } = corpus;
  const kept: number[] = [];
  const groups: [article: number, from: number, to: number][] = [];
  eachArticle(index, hits, pace, (...group) => groups.push(group));
  for (const [article, from, to] of groups) {
    let lines: LineSentences | undefined;
    for (let at = from; at < to; at++) {
      const [first, last] = [hits.first[at]!, hits.last[at]!];
      if (first === last || (lines ??= new LineSentences(await corpus.text(article), corpus.article(article).language)).isInOne({ start: index.startOf(first), end: index.endOf(last) })) kept.push(at);
      pace.step(10);
    }
    await pace.breathe();
  }
  return { first: Uint32Array.from(kept, (at) => hits.first[at]!), last: Uint32Array.from(kept, (at) => hits.last[at]!) };
}

const LF = 0x0a;
const CR = 0x0d;
/** UTF-16 code units that are looked through for a mark before the sentences of their line are made out. */
const SHORT = 200;

/** Sentences of single lines of a text; those of the last line are kept. A sentence never crosses a line, so they are those of the whole text. */
class LineSentences {
  #start = 0;
  #end = -1;
  #spans: readonly Span[] = [];

  constructor(private readonly text: string, private readonly language: string) {}

  /** Whether a span, which lies within a line, begins and ends in the same sentence. */
  isInOne({ start, end }: Span): boolean {
    if (end - start <= SHORT && !mayEndSentence(this.text.slice(start, end))) return true;
    if (start < this.#start || end > this.#end) this.#readLine(start);
    return sentenceAt(this.#spans, start - this.#start) === sentenceAt(this.#spans, end - 1 - this.#start);
  }

  #readLine(offset: number): void {
    const endsLine = (at: number): boolean => at < 0 || at >= this.text.length || this.text.charCodeAt(at) === LF || this.text.charCodeAt(at) === CR;
    this.#start = offset;
    while (!endsLine(this.#start - 1)) this.#start--;
    this.#end = offset;
    while (!endsLine(this.#end)) this.#end++;
    this.#spans = sentences(this.text.slice(this.#start, this.#end), this.language);
  }
}
