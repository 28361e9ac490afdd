import type { ArticleRow, Cell, Passage } from '../../../protocol/result';
import type { Corpus } from '../Corpus';
import { ARTICLE_COLUMNS } from '../table';
import { ArticleText } from './ArticleTexts';
import { firstHitFrom, type Hits } from './hits';
import type { Pace } from './Pace';
import { passagesOf } from './passages';
import type { CellReader, RowSource } from './RowSource';
import type { ArticleSet } from './Selection';

/** Articles in the order of their rank: row `n` is `ranked[n]`. */
export class ArticleSource implements RowSource {
  readonly kind = 'articles';
  readonly columns = ARTICLE_COLUMNS;

  /** `scores` and `counts` are per article. */
  constructor(
    private readonly corpus: Corpus, private readonly ranked: Uint32Array, private readonly scores: Float64Array,
    private readonly counts: Uint32Array, private readonly hits: Hits, private readonly pace: Pace,
  ) {}

  get size(): number {
    return this.ranked.length;
  }

  async build(rows: readonly number[]): Promise<readonly ArticleRow[]> {
    const built: ArticleRow[] = [];
    for (const row of rows) {
      const article = this.ranked[row]!;
      const info = this.corpus.articles[article]!;
      built.push({
        path: info.path, title: info.title, score: this.scores[article]!, hits: this.counts[article]!,
        published: info.published?.value ?? null, source: info.sources[0]?.name ?? null, passages: await this.#passages(article),
      });
      this.pace.step(100);
      await this.pace.breathe();
    }
    return built;
  }

  async #passages(article: number): Promise<readonly Passage[]> {
    if (this.counts[article] === 0) return [];
    const { index } = this.corpus;
    const from = firstHitFrom(this.hits, index.articleStart(article));
    return passagesOf(index, this.hits, from, from + this.counts[article]!, new ArticleText(await this.corpus.text(article)));
  }

  read(): Promise<CellReader> {
    return Promise.resolve((row, column) => this.#cell(this.ranked[row]!, column));
  }

  #cell(article: number, column: string): Cell {
    const info = this.corpus.articles[article]!;
    switch (column) {
      case 'path': return info.path;
      case 'title': return info.title;
      case 'score': return this.scores[article]!;
      case 'hits': return this.counts[article]!;
      case 'published': return info.published?.value ?? null;
      case 'source': return info.sources[0]?.name ?? null;
      default: throw new Error(`no column ${column}`);
    }
  }

  orderBy(): undefined {
    return undefined;
  }

  articles(rows: Uint32Array): ArticleSet {
    const set = new Uint8Array(this.corpus.index.articleCount);
    for (const row of rows) set[this.ranked[row]!] = 1;
    return set;
  }
}
