import type { ArticleInfo } from '../../protocol/article';
import type { ArticleGroup, Entry } from './groupArticles';

/**
 * The groups and entries of `after` that a view must draw again, so that the rest stays untouched. A group stands for all below it.
 */
export function diffGroups(before: ArticleGroup, after: ArticleGroup): readonly (ArticleGroup | Entry)[] {
  if (!sameShape(before, after)) return [after];
  const entries = after.entries.filter((entry, at) => !sameEntry(before.entries[at] as Entry, entry));
  return [...entries, ...after.groups.flatMap((group, at) => diffGroups(before.groups[at] as ArticleGroup, group))];
}

function sameShape(a: ArticleGroup, b: ArticleGroup): boolean {
  return a.size === b.size && JSON.stringify(a.title) === JSON.stringify(b.title) && sameKeys(a.entries, b.entries, ({ path }) => path) && sameKeys(a.groups, b.groups, ({ id }) => id);
}

function sameKeys<T>(a: readonly T[], b: readonly T[], keyOf: (item: T) => string): boolean {
  return a.length === b.length && a.every((item, at) => keyOf(item) === keyOf(b[at] as T));
}

function sameEntry(a: Entry, b: Entry): boolean {
  if (a.kind === 'article' && b.kind === 'article') return a.info === b.info || sameArticle(a.info, b.info);
  return a.kind === b.kind && JSON.stringify(a) === JSON.stringify(b);
}

const KEYS = ['title', 'published', 'sources', 'author', 'url', 'tags', 'language', 'encoding', 'length', 'tokens', 'opening', 'remarks', 'path'] as const satisfies readonly (keyof ArticleInfo)[];

function sameArticle(a: ArticleInfo, b: ArticleInfo): boolean {
  return KEYS.every((key) => sameValue(a[key], b[key]));
}

function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((one, at) => sameValue(one, b[at]));
  return typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b);
}
