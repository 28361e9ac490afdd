import type { ArticleInfo, UnreadArticle } from '../../protocol/article';
import { compareUnits } from '../../core/text/compareUnits';
import { fold } from '../../core/text/fold';

export const GROUPINGS = ['folder', 'source', 'language', 'month'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** What a group is named by; `null` where that is unknown of its articles. */
export type GroupTitle =
  | { readonly kind: 'root' }
  | { readonly kind: 'folder'; readonly name: string }
  | { readonly kind: 'source'; readonly name: string | null }
  | { readonly kind: 'language'; readonly code: string | null }
  /** `YYYY-MM`, or `YYYY` where no month is known. */
  | { readonly kind: 'month'; readonly value: string | null }
  | { readonly kind: 'unread' };

export type Entry =
  | { readonly kind: 'article'; readonly id: string; readonly path: string; readonly info: ArticleInfo }
  | { readonly kind: 'unread'; readonly id: string; readonly path: string; readonly unread: UnreadArticle };

export interface ArticleGroup {
  /** Unique in one grouping of one corpus, and the same after a change. */
  readonly id: string;
  readonly title: GroupTitle;
  readonly groups: readonly ArticleGroup[];
  readonly entries: readonly Entry[];
  /** Entries here and below. */
  readonly size: number;
}

export interface Articles {
  readonly articles: readonly ArticleInfo[];
  readonly unread: readonly UnreadArticle[];
}

/** The articles of one corpus as the tree shows them. Entries keep their order (by path), months by day. */
export function groupArticles(shown: Articles, grouping: Grouping): ArticleGroup {
  return grouping === 'folder' ? byFolder(shown) : byValue(shown, grouping);
}

/** Groups from the root to the one that holds `path`; `undefined` when it is not shown. An article in several groups answers with the first. */
export function chainTo(root: ArticleGroup, path: string): readonly ArticleGroup[] | undefined {
  if (root.entries.some((entry) => entry.path === path)) return [root];
  for (const group of root.groups) {
    if (group.title.kind === 'folder' && !path.startsWith(`${group.id}`)) continue;
    const chain = chainTo(group, path);
    if (chain !== undefined) return [root, ...chain];
  }
  return undefined;
}

class Folder {
  readonly folders = new Map<string, Folder>();
  readonly entries: Entry[] = [];

  at(names: readonly string[]): Folder {
    const [name, ...deeper] = names;
    if (name === undefined) return this;
    let next = this.folders.get(name);
    if (next === undefined) this.folders.set(name, (next = new Folder()));
    return next.at(deeper);
  }

  /** `id` is the folder's path with a final `/`. */
  close(id: string, title: GroupTitle): ArticleGroup {
    const groups = [...this.folders]
      .sort(([a], [b]) => compareNames(a, b))
      .map(([name, folder]) => folder.close(`${id}${name}/`, { kind: 'folder', name }));
    return groupOf(id, title, groups, this.entries);
  }
}

const foldersOf = (path: string) => path.split('/').slice(0, -1);

function byFolder({ articles, unread }: Articles): ArticleGroup {
  const root = new Folder();
  for (const info of articles) root.at(foldersOf(info.path)).entries.push(articleEntry('', info));
  for (const one of unread) root.at(foldersOf(one.path)).entries.push(unreadEntry('', one));
  return root.close('', { kind: 'root' });
}

function byValue({ articles, unread }: Articles, grouping: Exclude<Grouping, 'folder'>): ArticleGroup {
  const found = new Map<string, { title: GroupTitle; entries: Entry[] }>();
  for (const info of articles) {
    for (const title of titlesOf(info, grouping)) {
      const id = idOf(title);
      let group = found.get(id);
      if (group === undefined) found.set(id, (group = { title, entries: [] }));
      group.entries.push(articleEntry(id, info));
    }
  }
  const groups = [...found].map(([id, { title, entries }]) => groupOf(id, title, [], grouping === 'month' ? byDay(entries) : entries)).sort(compareGroups);
  if (unread.length > 0) groups.unshift(groupOf('unread', { kind: 'unread' }, [], unread.map((one) => unreadEntry('unread', one))));
  return groupOf('', { kind: 'root' }, groups, []);
}

function titlesOf(info: ArticleInfo, grouping: Exclude<Grouping, 'folder'>): readonly GroupTitle[] {
  switch (grouping) {
    case 'source':
      return info.sources.length === 0 ? [{ kind: 'source', name: null }] : distinctSources(info);
    case 'language':
      return [{ kind: 'language', code: info.language === 'und' ? null : info.language }];
    case 'month':
      return [{ kind: 'month', value: info.published?.value.slice(0, 7) ?? null }];
  }
}

function distinctSources(info: ArticleInfo): readonly GroupTitle[] {
  const names = new Map(info.sources.map(({ name }) => [fold(name), name]));
  return [...names.values()].map((name) => ({ kind: 'source', name }));
}

function idOf(title: GroupTitle): string {
  switch (title.kind) {
    case 'source': return `source:${title.name === null ? '' : fold(title.name)}`;
    case 'language': return `language:${title.code ?? ''}`;
    case 'month': return `month:${title.value ?? ''}`;
    case 'folder': return title.name;
    case 'root': return '';
    case 'unread': return 'unread';
  }
}

function groupOf(id: string, title: GroupTitle, groups: readonly ArticleGroup[], entries: readonly Entry[]): ArticleGroup {
  return { id, title, groups, entries, size: groups.reduce((sum, group) => sum + group.size, entries.length) };
}

const articleEntry = (group: string, info: ArticleInfo): Entry => ({ kind: 'article', id: `${group}\n${info.path}`, path: info.path, info });
const unreadEntry = (group: string, unread: UnreadArticle): Entry => ({ kind: 'unread', id: `${group}\n${unread.path}`, path: unread.path, unread });

function byDay(entries: readonly Entry[]): readonly Entry[] {
  const day = (entry: Entry) => (entry.kind === 'article' ? entry.info.published?.value : undefined) ?? '';
  return [...entries].sort((a, b) => compareUnits(day(a), day(b)));
}

/** Newest month first, languages and sources by name; what is unknown comes last. */
function compareGroups(a: ArticleGroup, b: ArticleGroup): number {
  const [left, right] = [nameOf(a.title), nameOf(b.title)];
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  return a.title.kind === 'month' ? compareUnits(right, left) : compareNames(left, right);
}

function nameOf(title: GroupTitle): string | null {
  switch (title.kind) {
    case 'source': return title.name;
    case 'language': return title.code;
    case 'month': return title.value;
    case 'folder': return title.name;
    case 'root':
    case 'unread': return null;
  }
}

/** Made when it is first needed: it takes longer than all else that is done on activation. */
let collator: Intl.Collator | undefined;
const compareNames = (a: string, b: string) => (collator ??= new Intl.Collator(undefined, { numeric: true })).compare(a, b);
