import { LinedText } from '../../text/LinedText';
import type { Corpus } from '../Corpus';

/** UTF-16 units from which finding the lines of a text anew for each page of rows takes long. */
const LONG = 100_000;
const MOST_KEPT = 16;
const longTexts = new WeakMap<Corpus, Map<number, LinedText>>();

/** Texts of articles; the last one stays at hand, since rows of one article mostly follow each other, and so do some long ones of a corpus. */
export class ArticleTexts {
  #article = -1;
  #last: LinedText | undefined;

  constructor(private readonly corpus: Corpus) {}

  async of(article: number): Promise<LinedText> {
    if (this.#last && this.#article === article) return this.#last;
    const text = longTexts.get(this.corpus)?.get(article) ?? new LinedText(await this.corpus.text(article));
    if (text.text.length > LONG) this.#keep(article, text);
    this.#article = article;
    this.#last = text;
    return text;
  }

  /** The one used last stands last. */
  #keep(article: number, text: LinedText): void {
    const kept = longTexts.get(this.corpus) ?? new Map<number, LinedText>();
    longTexts.set(this.corpus, kept);
    kept.delete(article);
    kept.set(article, text);
    if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!);
  }
}
