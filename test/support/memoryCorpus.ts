import type { ArticleInfo } from '../../src/protocol/article';
import { IndexBuilder } from '../../src/core/index/IndexBuilder';
import { createLemmaKey } from '../../src/core/language/lemmaKey';
import type { TokenRegion } from '../../src/core/index/TokenIndex';
import type { Corpus } from '../../src/core/query/Corpus';
import { contentHash } from '../../src/core/text/hash';
import { paragraphs } from '../../src/core/text/tokenize';

/** An article given by hand. Regions are offsets; what is not given is unknown. */
export interface MemoryArticle {
  readonly text: string;
  readonly language?: string;
  readonly title?: string;
  readonly published?: string;
  readonly sources?: readonly string[];
  readonly tags?: readonly string[];
  readonly regions?: readonly { readonly start: number; readonly end: number; readonly region: TokenRegion }[];
}

/** The stretch of `text` that `part` stands in, as a region. */
export function regionOf(text: string, part: string, region: TokenRegion, from = 0): { start: number; end: number; region: TokenRegion } {
  const start = text.indexOf(part, from);
  if (start < 0) throw new Error(`not in the text: ${part}`);
  return { start, end: start + part.length, region };
}

/** A corpus out of texts; German unless an article says otherwise, every line a paragraph, all of it body. */
export function memoryCorpus(files: Readonly<Record<string, string | MemoryArticle>>, lemmaKey = createLemmaKey()): Corpus {
  const articles = new Map(Object.entries(files).map(([path, file]) => [path, typeof file === 'string' ? { text: file } : file]));
  const builder = new IndexBuilder(lemmaKey);
  for (const [path, article] of articles) {
    const language = article.language ?? 'de';
    builder.add({ path, text: article.text, paragraphs: paragraphs(article.text).map((span) => ({ ...span, language })), regions: article.regions ?? [] });
  }
  const index = builder.finish();
  const given = index.paths.map((path) => articles.get(path)!);
  return {
    index,
    articles: given.map((article, number) => infoOf(index.paths[number]!, article, index.articleStart(number + 1) - index.articleStart(number))),
    contentHash: (number) => contentHash(given[number]!.text),
    text: (number) => given[number]!.text,
  };
}

function infoOf(path: string, article: MemoryArticle, tokens: number): ArticleInfo {
  return {
    path, title: article.title ?? null,
    published: article.published === undefined ? null : { value: article.published, from: 'metadata' },
    sources: (article.sources ?? []).map((name) => ({ name, from: 'metadata' as const })),
    author: null, url: null, tags: article.tags ?? [], language: article.language ?? 'de', encoding: 'utf-8',
    length: article.text.length, tokens, opening: article.text.slice(0, 300), remarks: [],
  };
}

