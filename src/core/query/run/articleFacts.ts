import type { ArticleInfo } from '../../../protocol/article';

/** What a row says of the article that it belongs to. Of several sources it names the first. */
export interface ArticleFacts {
  readonly path: string;
  readonly title: string | null;
  readonly published: string | null;
  readonly source: string | null;
}

export function articleFacts({ path, title, published, sources }: ArticleInfo): ArticleFacts {
  return { path, title, published: published?.value ?? null, source: sources[0]?.name ?? null };
}
