import type { Corpus } from '../Corpus';

/** An article's text with the lines of it. */
export class ArticleText {
  #lineStarts: number[] | undefined;

  constructor(readonly text: string) {}

  /** 1-based number of the line that an offset stands in. */
  lineOf(offset: number): number {
    const starts = this.#lineStarts ??= lineStarts(this.text);
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (starts[middle]! <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function lineStarts(text: string): number[] {
  const starts = [0];
  const lineEnd = /\r\n?|\n/g;
  for (let found = lineEnd.exec(text); found; found = lineEnd.exec(text)) starts.push(lineEnd.lastIndex);
  return starts;
}

/** Texts of articles; the last one stays at hand, since rows of one article mostly follow each other. */
export class ArticleTexts {
  #article = -1;
  #last: ArticleText | undefined;

  constructor(private readonly corpus: Corpus) {}

  async of(article: number): Promise<ArticleText> {
    if (this.#last && this.#article === article) return this.#last;
    const text = new ArticleText(await this.corpus.text(article));
    this.#article = article;
    this.#last = text;
    return text;
  }
}
