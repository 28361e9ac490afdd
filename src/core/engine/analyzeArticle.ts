import type { Analysis } from '../../protocol/article';
import type { Span, TextSpan } from '../../protocol/span';
import type { ReadArticle } from '../corpus/readArticle';
import type { Recogniser } from '../entity/recogniser';
import { sentences } from '../language/sentences';

/** What the language layer sees in one article: an object of `korpus analyze`. */
export function analyzeArticle(article: Extract<ReadArticle, { kind: 'article' }>, recogniser: Recogniser): Analysis {
  const { info, text, paragraphs } = article;
  const withText = <S extends Span>(span: S): S & TextSpan => ({ ...span, text: text.slice(span.start, span.end) });
  return {
    path: info.path,
    encoding: info.encoding,
    language: info.language,
    title: article.title && withText(article.title),
    kicker: article.kicker && withText(article.kicker),
    published: info.published,
    sources: info.sources,
    regions: article.contractRegions.map(withText),
    sentences: paragraphs.flatMap(({ start, end, language }) => sentences(text.slice(start, end), language)
      .map((span) => withText({ start: span.start + start, end: span.end + start }))),
    entities: recogniser.mentions(text, paragraphs),
  };
}
