import type { ArticleInfo } from '../../protocol/article';
import type { Span } from '../../protocol/span';
import { excerpt, type TextPart } from '../notebook/excerpt';
import type { Place } from '../notebook/resultTable';
import { LinedText } from '../text/LinedText';
import { citationOf, type Citation } from './Citation';
import { citationKeys } from './citationKeys';
import type { ExportCorpus } from './ExportSource';

/** UTF-16 units of context that a quoted passage has. */
const QUOTED = 600;

/** A passage that the document refers to, with the text around it. */
export interface QuotedPassage {
  readonly number: number;
  readonly path: string;
  /** 1-based. */
  readonly line: number;
  readonly citation: Citation;
  readonly parts: readonly TextPart[];
}

interface Wanted extends Span {
  readonly number: number;
}

/** What a document refers to: passages and articles, numbered from 1 in the order of their first mention. */
export class References {
  readonly #numbers = new Map<string, number>();
  readonly #passages = new Map<string, Wanted[]>();
  readonly #articles = new Map<string, number>();
  readonly #keys: ReadonlyMap<string, string>;

  constructor(private readonly corpus: ExportCorpus) {
    this.#keys = citationKeys(corpus.articles);
  }

  /** `null` for a place that is no passage. `isFirst` tells that nothing has referred to it before. */
  passage({ path, span }: Place): { readonly number: number; readonly isFirst: boolean } | null {
    if (span === null || this.corpus.article(path) === undefined) return null;
    const key = `${span.start} ${span.end} ${path}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) return { number: known, isFirst: false };
    const number = this.#numbers.size + 1;
    this.#numbers.set(key, number);
    this.#passages.set(path, [...this.#passages.get(path) ?? [], { ...span, number }]);
    return { number, isFirst: true };
  }

  /** `undefined` for a path that is no article. */
  article(path: string): { readonly number: number; readonly info: ArticleInfo } | undefined {
    const info = this.corpus.article(path);
    if (info === undefined) return undefined;
    const number = this.#articles.get(path) ?? this.#articles.size + 1;
    this.#articles.set(path, number);
    return { number, info };
  }

  /** The articles referred to, in order. */
  citations(): readonly Citation[] {
    return [...this.#articles.keys()].map((path) => this.#citation(path));
  }

  /** The passages referred to, in order. */
  async quoted(): Promise<readonly QuotedPassage[]> {
    const quoted: QuotedPassage[] = [];
    for (const [path, spans] of this.#passages) {
      const text = new LinedText(await this.corpus.text(path));
      const citation = this.#citation(path);
      for (const span of spans) quoted.push({ number: span.number, path, citation, ...around(text, span) });
      await this.corpus.pause();
    }
    return quoted.sort((a, b) => a.number - b.number);
  }

  #citation(path: string): Citation {
    return citationOf(this.corpus.article(path)!, this.#keys.get(path)!);
  }
}

/** The lines that a span stands in, cut around it. */
function around(text: LinedText, { start, end }: Span): Pick<QuotedPassage, 'line' | 'parts'> {
  const line = text.lineOf(start);
  const from = text.line(line).start;
  const to = text.line(text.lineOf(Math.max(start, end - 1))).end;
  return { line, parts: excerpt(text.text.slice(from, to), [{ start: start - from, end: end - from }], Math.max(QUOTED, end - start)) };
}
