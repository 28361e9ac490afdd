import { LinedText } from '../../text/LinedText';
import type { Corpus } from '../Corpus';

/** Texts of articles; the last one stays at hand, since rows of one article mostly follow each other. */
export class ArticleTexts {
  #article = -1;
  #last: LinedText | undefined;

  constructor(private readonly corpus: Corpus) {}

  async of(article: number): Promise<LinedText> {
    if (this.#last && this.#article === article) return this.#last;
    const text = new LinedText(await this.corpus.text(article));
    this.#article = article;
    this.#last = text;
    return text;
  }
}
