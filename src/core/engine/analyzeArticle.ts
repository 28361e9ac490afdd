import type { Analysis, Annotations, Mention } from '../../protocol/article';
import type { ArticleLayers } from '../analysis/ArticleLayers';
import { describeLayers, textOf } from '../analysis/describeLayers';
import type { Article } from '../corpus/readArticle';
import { sentences } from '../language/sentences';

/** An object of `korpus analyze`. `mentions` are the article's after the user's decisions. */
export function analyzeArticle(article: Article, layers: ArticleLayers, mentions: readonly Mention[]): Analysis {
  const { info, text, paragraphs } = article;
  const withText = textOf(text);
  const described = describeLayers(text, layers, mentions);
  return {
    path: info.path,
    encoding: info.encoding,
    language: info.language,
    title: article.title && withText(article.title),
    kicker: article.kicker && withText(article.kicker),
    published: info.published,
    sources: info.sources,
    regions: article.contractRegions.map(({ start, end, kind }) => withText({ start, end, kind })),
    sentences: paragraphs.flatMap(({ start, end, language }) => sentences(text.slice(start, end), language)
      .map((span) => withText({ start: span.start + start, end: span.end + start }))),
    ...described,
    ...(described.dates && { dates: described.dates.map(({ start, end, text: written, value }) => ({ start, end, text: written, value })) }),
  };
}

/** What an editor draws over an article. */
export function annotationsOf({ text, title, kicker, contractRegions }: Article, layers: ArticleLayers, mentions: readonly Mention[]): Annotations {
  return { title, kicker, regions: contractRegions, ...describeLayers(text, layers, mentions) };
}
