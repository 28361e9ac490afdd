import type { CorpusLayers } from '../../analysis/CorpusLayers';
import type { Dictionary, TokenIndex } from '../../index/TokenIndex';
import type { Corpus } from '../Corpus';
import { layersOf } from './entitiesVerb';
import { placed } from './entityHits';
import type { Pace } from './Pace';
import { ALL_REGIONS, QUOTED } from './regions';

/** An index whose stream of regions says of each token, too, whether it stands in a quotation: `in:quote`. */
class QuoteIndex implements TokenIndex {
  readonly articleCount: number;
  readonly tokenCount: number;
  readonly paths: readonly string[];
  readonly dictionary: Dictionary;

  constructor(private readonly index: TokenIndex, readonly regions: Uint8Array) {
    ({ articleCount: this.articleCount, tokenCount: this.tokenCount, paths: this.paths, dictionary: this.dictionary } = index);
  }

  get terms(): Uint32Array { return this.index.terms; }
  get articleStarts(): Uint32Array { return this.index.articleStarts; }
  articleStart(article: number): number { return this.index.articleStart(article); }
  articleOf(position: number): number { return this.index.articleOf(position); }
  startOf(position: number): number { return this.index.startOf(position); }
  endOf(position: number): number { return this.index.endOf(position); }
  startsParagraph(position: number): boolean { return this.index.startsParagraph(position); }
  postings(term: number): Uint32Array { return this.index.postings(term); }
}

const known = new WeakMap<CorpusLayers, TokenIndex>();

/** The index of a corpus with its quotations in the stream of regions; made once for the same layers. */
async function withQuotes(index: TokenIndex, layers: CorpusLayers, pace: Pace): Promise<TokenIndex> {
  const made = known.get(layers);
  if (made) return made;
  const regions = Uint8Array.from(index.regions);
  for (let article = 0; article < index.articleCount; article++) {
    for (const { first, last } of placed(index, article, layers.layersOf(article).quotes ?? [], ALL_REGIONS)) {
      for (let at = first; at <= last; at++) regions[at]! |= QUOTED;
    }
    pace.step(100);
    await pace.breathe();
  }
  const quoted = new QuoteIndex(index, regions);
  known.set(layers, quoted);
  return quoted;
}

/** The corpus with an index that knows quotations. */
export async function overQuotes(corpus: Corpus, pace: Pace): Promise<Corpus> {
  const index = await withQuotes(corpus.index, layersOf(corpus), pace);
  return { index, get articles() { return corpus.articles; }, article: (article) => corpus.article(article), layers: corpus.layers, ...(corpus.notes && { notes: corpus.notes }), ...(corpus.digests && { digests: corpus.digests }), contentHash: (article) => corpus.contentHash(article), text: (article) => corpus.text(article) };
}
