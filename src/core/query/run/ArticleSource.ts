import type { ArticleRow, Cell, Passage } from '../../../protocol/result';
import { LinedText } from '../../text/LinedText';
import type { Corpus } from '../Corpus';
import { ARTICLE_COLUMNS } from '../columns';
import { articleFacts } from './articleFacts';
import type { NodeHits } from './NodeHits';
import type { Pace } from './Pace';
import { passagesOf } from './passages';
import type { Ranking } from './Ranking';
import type { CellReader, RowSource } from './RowSource';
import type { ArticleSet } from './Selection';

/** Articles in the order of their rank. */
export class ArticleSource implements RowSource {
  readonly kind = 'articles';
  readonly columns = ARTICLE_COLUMNS;

  /** `scores` are per article. */
  constructor(
    private readonly corpus: Corpus, private readonly ranked: Ranking, private readonly scores: Float64Array,
    private readonly hits: NodeHits, private readonly pace: Pace,
  ) {}

  get size(): number {
    return this.ranked.size;
  }

  async build(rows: readonly number[]): Promise<readonly ArticleRow[]> {
    const built: ArticleRow[] = [];
    for (const row of rows) {
      const article = this.ranked.at(row);
      const { path, title, published, source } = articleFacts(this.corpus.article(article));
      built.push({ path, title, score: this.scores[article]!, hits: this.hits.counts()[article]!, published, source, passages: await this.#passages(article) });
      this.pace.step(100);
      await this.pace.breathe();
    }
    return built;
  }

  async #passages(article: number): Promise<readonly Passage[]> {
    if (this.hits.counts()[article] === 0) return [];
    return passagesOf(this.corpus.index, this.hits.of(article), new LinedText(await this.corpus.text(article)));
  }

  read(): Promise<CellReader> {
    return Promise.resolve((row, column) => this.#cell(this.ranked.at(row), column));
  }

  #cell(article: number, column: string): Cell {
    switch (column) {
      case 'score': return this.scores[article]!;
      case 'hits': return this.hits.counts()[article]!;
      case 'path': case 'title': case 'published': case 'source': return articleFacts(this.corpus.article(article))[column];
      default: throw new Error(`no column ${column}`);
    }
  }

  orderBy(): undefined {
    return undefined;
  }

  articles(rows: Uint32Array): ArticleSet {
    const set = new Uint8Array(this.corpus.index.articleCount);
    for (const row of rows) set[this.ranked.at(row)] = 1;
    return set;
  }
}
