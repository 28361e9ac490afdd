import type { MetadataKey } from '../../core/corpus/metadata';
import { compareUnits } from '../../core/text/compareUnits';
import { partialDate } from '../../core/text/partialDate';
import type { ArticleInfo } from '../../protocol/article';

/** What a person can set of an article; METADATA_KEYS itself comes with the YAML parser. */
export const FIELDS = ['title', 'published', 'source', 'author', 'url', 'tags', 'language'] as const satisfies readonly MetadataKey[];
export type Field = MetadataKey;
export type TextField = Exclude<Field, 'tags'>;

export type Fault = 'date' | 'url';

/** What is wrong with a value, `undefined` if nothing. An empty value removes the field and is always right. */
export function faultOf(field: TextField, value: string): Fault | undefined {
  const text = value.trim();
  if (text === '') return undefined;
  if (field === 'published') return partialDate(text) === text ? undefined : 'date';
  if (field === 'url') return isWebAddress(text) ? undefined : 'url';
  return undefined;
}

function isWebAddress(text: string): boolean {
  try {
    return ['http:', 'https:'].includes(new URL(text).protocol);
  } catch {
    return false;
  }
}

/** The value of a field as a person would type it; empty when unknown. What was only read from the text counts as known. */
export function valueOf(article: ArticleInfo, field: TextField): string {
  switch (field) {
    case 'title': return article.title ?? '';
    case 'published': return article.published?.value ?? '';
    case 'source': return article.sources[0]?.name ?? '';
    case 'author': return article.author ?? '';
    case 'url': return article.url ?? '';
    case 'language': return article.language === 'und' ? '' : article.language;
  }
}

/** The value that all articles share, else empty. */
export function commonValue(articles: readonly ArticleInfo[], field: TextField): string {
  const values = new Set(articles.map((article) => valueOf(article, field)));
  return values.size === 1 ? ([...values][0] ?? '') : '';
}

/** Values of the corpus, the commonest first. */
export function knownValues(articles: readonly ArticleInfo[], field: 'source' | 'author' | 'tags'): readonly string[] {
  const counts = new Map<string, number>();
  const values = (article: ArticleInfo) => (field === 'tags' ? article.tags : field === 'source' ? article.sources.map(({ name }) => name) : [article.author ?? '']);
  for (const article of articles) for (const value of values(article)) if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || compareUnits(a[0], b[0])).map(([value]) => value);
}

export interface TagEdit {
  readonly paths: readonly string[];
  readonly tags: readonly string[];
}

/**
 * Tags of each article after a choice over several: what was picked is added to all, what all had and was not picked goes, and a tag
 * that only some have stays with those. Articles that end with the same tags are one edit; those that stay as they are, none.
 */
export function tagEdits(articles: readonly Pick<ArticleInfo, 'path' | 'tags'>[], picked: readonly string[]): readonly TagEdit[] {
  const gone = commonTags(articles).filter((tag) => !picked.includes(tag));
  const edits = new Map<string, { paths: string[]; tags: readonly string[] }>();
  for (const { path, tags } of articles) {
    const after = [...new Set([...tags.filter((tag) => !gone.includes(tag)), ...picked])];
    if (JSON.stringify(after) === JSON.stringify(tags)) continue;
    const edit = edits.get(JSON.stringify(after)) ?? { paths: [], tags: after };
    edit.paths.push(path);
    edits.set(JSON.stringify(after), edit);
  }
  return [...edits.values()];
}

export function commonTags(articles: readonly Pick<ArticleInfo, 'tags'>[]): readonly string[] {
  const [first, ...others] = articles;
  return (first?.tags ?? []).filter((tag) => others.every(({ tags }) => tags.includes(tag)));
}
