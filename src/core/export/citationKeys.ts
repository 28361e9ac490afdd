import type { ArticleInfo } from '../../protocol/article';
import { fold } from '../text/fold';
import { contentHash } from '../text/hash';

/** Words of the title in a key. */
const TITLE_WORDS = 3;

/**
 * A key for each article of the corpus, by path: the first author's family name or else the source, the year, three words of the title, as far as they are
 * known (`fox-news-2024-putin-besucht-kim`); without any of them the name of the file. The same in every export: keys are unique in the corpus, not only
 * in a result. Articles that would share one get four digits of a hash of their paths.
 */
export function citationKeys(articles: readonly ArticleInfo[]): ReadonlyMap<string, string> {
  const plain = articles.map((article) => ({ path: article.path, key: plainKey(article) }));
  const shared = new Map<string, number>();
  for (const { key } of plain) shared.set(key, (shared.get(key) ?? 0) + 1);
  const keys = new Map<string, string>();
  const taken = new Set(plain.flatMap(({ key }) => (shared.get(key) === 1 ? [key] : [])));
  for (const { path, key } of plain) keys.set(path, shared.get(key) === 1 ? key : withHash(key, path, taken));
  return keys;
}

function plainKey({ path, title, author, sources, published }: ArticleInfo): string {
  const who = (author ?? '').split(';')[0]!;
  const name = who.includes(',') ? who.slice(0, who.indexOf(',')) : (who.trim().split(/\s+/).at(-1) ?? '');
  const parts = [slug(name) || slug(sources[0]?.name ?? ''), published?.value.slice(0, 4) ?? '', wordsOf(title ?? '').slice(0, TITLE_WORDS).join('-')];
  const known = parts.filter((part) => part !== '');
  return known.join('-') || slug(path.replace(/^.*\//, '').replace(/\.\w+$/, '')) || 'article';
}

function withHash(key: string, path: string, taken: Set<string>): string {
  const digits = contentHash(path);
  let length = 4;
  while (length < digits.length && taken.has(`${key}-${digits.slice(0, length)}`)) length++;
  const unique = `${key}-${digits.slice(0, length)}`;
  taken.add(unique);
  return unique;
}

function slug(text: string): string {
  return wordsOf(text).join('-');
}

/** Words in the letters that every program takes in a key; other scripts have none. */
function wordsOf(text: string): readonly string[] {
  return fold(text).match(/[a-z0-9]+/g) ?? [];
}
