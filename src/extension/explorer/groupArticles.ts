import type { ArticleInfo, EntityType, UnreadArticle } from '../../protocol/article';
import type { EntityArticles } from '../../protocol/engine';
import { compareUnits } from '../../core/text/compareUnits';
import { fold } from '../../core/text/fold';
import { atOnce, eachInSteps, type Steps } from '../inTurns';
import { EntityGroups } from './EntityGroups';

export const ENTITY_GROUPINGS = ['person', 'place', 'organisation'] as const satisfies readonly EntityType[];
export type EntityGrouping = (typeof ENTITY_GROUPINGS)[number];
export const GROUPINGS = ['folder', 'source', 'language', 'month', ...ENTITY_GROUPINGS] as const;
export type Grouping = (typeof GROUPINGS)[number];

export function isEntityGrouping(grouping: Grouping): grouping is EntityGrouping {
  return (ENTITY_GROUPINGS as readonly string[]).includes(grouping);
}

/** What a group is named by; `null` where that is unknown of its articles. */
export type GroupTitle =
  | { readonly kind: 'root' }
  | { readonly kind: 'folder'; readonly name: string }
  | { readonly kind: 'source'; readonly name: string | null }
  | { readonly kind: 'language'; readonly code: string | null }
  /** `YYYY-MM`, or `YYYY` where no month is known. */
  | { readonly kind: 'month'; readonly value: string | null }
  /** An entity that articles mention, or `null` for none of that type. */
  | { readonly kind: 'entity'; readonly type: EntityGrouping; readonly name: string | null }
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
  /** The place of a path among the entries, where that is told without making them; -1 for none. */
  indexOf?(path: string): number;
}

export interface Articles {
  readonly articles: readonly ArticleInfo[];
  readonly unread: readonly UnreadArticle[];
}

/** The articles of one corpus as the tree shows them. Entries keep their order (by path), months by day. `entities` are those of an entity grouping. */
export function groupArticles(shown: Articles, grouping: Grouping, entities?: EntityGrouped): ArticleGroup {
  return atOnce(groupInSteps(shown, grouping, entities));
}

/** Entities with the numbers of their articles among `all`. */
export interface EntityGrouped {
  readonly all: readonly ArticleInfo[];
  readonly entities: readonly EntityArticles[];
}

/** The same for any number of articles. */
export function* groupInSteps(shown: Articles, grouping: Grouping, entities: EntityGrouped = { all: shown.articles, entities: [] }): Steps<ArticleGroup> {
  if (isEntityGrouping(grouping)) return yield* byEntity(shown, grouping, entities);
  return yield* grouping === 'folder' ? byFolder(shown) : byValue(shown, grouping);
}

/** Groups from the root to the one that holds `path`; `undefined` when it is not shown. An article in several groups answers with the first. */
export function chainTo(root: ArticleGroup, path: string): readonly ArticleGroup[] | undefined {
  if (placeIn(root, path) !== -1) return [root];
  for (const group of root.groups) {
    if (group.title.kind === 'folder' && !path.startsWith(`${group.id}`)) continue;
    const chain = chainTo(group, path);
    if (chain !== undefined) return [root, ...chain];
  }
  return undefined;
}

/** The place of a path among the entries of a group itself; -1 for none. */
export function placeIn(group: ArticleGroup, path: string): number {
  return group.indexOf?.(path) ?? group.entries.findIndex((entry) => entry.path === path);
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

function* byFolder({ articles, unread }: Articles): Steps<ArticleGroup> {
  const root = new Folder();
  yield* eachInSteps(articles, (info) => root.at(foldersOf(info.path)).entries.push(articleEntry('', info)));
  yield* eachInSteps(unread, (one) => root.at(foldersOf(one.path)).entries.push(unreadEntry('', one)));
  return root.close('', { kind: 'root' });
}

type ValueGrouping = Exclude<Grouping, 'folder' | EntityGrouping>;

function* byValue({ articles, unread }: Articles, grouping: ValueGrouping): Steps<ArticleGroup> {
  const found = new Map<string, { title: GroupTitle; entries: Entry[] }>();
  yield* eachInSteps(articles, (info) => {
    for (const title of titlesOf(info, grouping)) {
      const id = idOf(title);
      let group = found.get(id);
      if (group === undefined) found.set(id, (group = { title, entries: [] }));
      group.entries.push(articleEntry(id, info));
    }
  });
  const groups: ArticleGroup[] = [];
  for (const [id, { title, entries }] of found) {
    groups.push(groupOf(id, title, [], grouping === 'month' ? byDay(entries) : entries));
    yield undefined;
  }
  groups.sort(compareGroups);
  if (unread.length > 0) groups.unshift(unreadGroup(unread));
  return groupOf('', { kind: 'root' }, groups, []);
}

/** An article under each entity that it mentions; entities by how many of the articles shown mention them, else in the order given; then the articles that mention none. */
function* byEntity({ articles, unread }: Articles, type: EntityGrouping, { all, entities }: EntityGrouped): Steps<ArticleGroup> {
  const made = new EntityGroups(all, articles, (id, info) => articleEntry(id, info));
  const groups: ArticleGroup[] = [];
  yield* eachInSteps(entities, ({ id, name, articles: numbers }) => {
    const group = made.group(id, { kind: 'entity', type, name }, numbers);
    if (group.size > 0) groups.push(group);
  });
  groups.sort((a, b) => b.size - a.size);
  const without = made.rest(`${type}/`, { kind: 'entity', type, name: null });
  if (without.size > 0) groups.push(without);
  if (unread.length > 0) groups.unshift(unreadGroup(unread));
  return { ...groupOf('', { kind: 'root' }, groups, []), size: articles.length + unread.length };
}

function unreadGroup(unread: readonly UnreadArticle[]): ArticleGroup {
  return groupOf('unread', { kind: 'unread' }, [], unread.map((one) => unreadEntry('unread', one)));
}

function titlesOf(info: ArticleInfo, grouping: ValueGrouping): readonly GroupTitle[] {
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
    case 'folder':
    case 'entity': return title.name ?? '';
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
    case 'folder':
    case 'entity': return title.name;
    case 'root':
    case 'unread': return null;
  }
}

/** Made when it is first needed: it takes longer than all else that is done on activation. */
let collator: Intl.Collator | undefined;
const compareNames = (a: string, b: string) => (collator ??= new Intl.Collator(undefined, { numeric: true })).compare(a, b);
