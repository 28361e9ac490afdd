import type { ArticleInfo } from '../../protocol/article';
import type { CorpusState, EntityArticles } from '../../protocol/engine';
import type { CorpusSession } from '../corpora';
import { atOnce, inTurns, type Steps } from '../inTurns';
import type { ArticleFilter } from './ArticleFilter';
import { diffGroups } from './diffGroups';
import { chainTo, groupInSteps, isEntityGrouping, placeIn, type ArticleGroup, type Articles, type EntityGrouped, type Entry, type Grouping } from './groupArticles';
import type { ArticlesNode, CorpusNode, RangeNode } from './nodes';
import { remarksOf } from './remarksOf';

/** Lists longer than this are shown in parts: the editor asks for all rows below a row at once. */
export const PART = 1000;
/** What a filter found is shown opened up to this many entries. */
const OPENED = 200;

/** As many articles are arranged at once; more in turns, while the rows of before stay. */
const AT_ONCE = 2500;

export interface TreeSettings {
  readonly grouping: Grouping;
  readonly filter: ArticleFilter;
}

/** Rows to draw again; `undefined` stands for all. */
export type Redrawn = readonly (ArticlesNode | undefined)[];

/** The rows of one corpus, made when they are asked for. */
export class CorpusTree {
  readonly #nodes = new Map<string, ArticlesNode>();
  #state: CorpusState | undefined;
  #entities: EntityGrouped | undefined;
  #settings: TreeSettings;
  #root: ArticleGroup | undefined;
  /** What `#root` was arranged by: until another is there, rows are drawn by it. */
  #drawn: TreeSettings;
  #isCurrent = false;
  #arranging: object | undefined;
  /** `#root` has the paths of last time, of which folders and parts of lists are drawn. */
  #isForeseen = false;

  /** `top` is the corpus's own row where the window has several, else `undefined`. `redraw` hears of rows that have been arranged in turns. */
  constructor(readonly session: CorpusSession, readonly top: CorpusNode | undefined, settings: TreeSettings, private readonly redraw: (rows: Redrawn) => void = () => undefined) {
    this.#settings = settings;
    this.#drawn = settings;
    this.#state = session.state;
  }

  /** The entities of an entity grouping, which come later than the state. */
  setEntities(entities: readonly EntityArticles[]): Redrawn {
    this.#entities = { all: this.#state?.articles ?? [], entities };
    return this.#arranged();
  }

  /** Entries that the filter lets through; `undefined` until the corpus has been read. */
  get shown(): number | undefined {
    const root = this.#rootGroup();
    return this.#isForeseen ? undefined : root?.size;
  }

  /** Draws the folders and parts of what there was last time, until the state comes: of a large corpus that takes a while to cross. */
  foresee(paths: readonly string[]): void {
    const isWanted = (): boolean => this.#state === undefined && this.#settings.grouping === 'folder' && this.#settings.filter.isEmpty;
    if (!isWanted()) return;
    void inTurns(groupInSteps({ articles: paths.map(unknownArticle), unread: [] }, 'folder'), isWanted).then((root) => {
      if (root === undefined || !isWanted()) return;
      this.#root = root;
      this.#isForeseen = true;
      this.redraw([this.top]);
    });
  }

  /** Takes in a new state and answers with the rows to draw again now. */
  update(state: CorpusState): Redrawn {
    const warningsChanged = JSON.stringify(this.#state?.warnings) !== JSON.stringify(state.warnings);
    this.#state = state;
    const rows = this.#arranged();
    return warningsChanged ? [this.top] : rows;
  }

  apply(settings: TreeSettings): void {
    if (settings.grouping !== this.#settings.grouping) this.#entities = undefined;
    this.#settings = settings;
    this.#arranged();
  }

  children(node: ArticlesNode | undefined): readonly ArticlesNode[] {
    if (node === undefined || node.kind === 'corpus') return this.#topRows();
    if (node.kind === 'group') return this.#below(this.#current(node.group), node);
    if (node.kind === 'range') return this.#part(this.#current(node.group), node);
    if (node.kind === 'warnings') return this.#warningNodes(node);
    return [];
  }

  /** The row of an article, with its parents; `undefined` when the view does not show it. */
  find(path: string): ArticlesNode | undefined {
    const root = this.#rootGroup();
    const chain = root === undefined || this.#isForeseen ? undefined : chainTo(root, path);
    if (chain === undefined) return undefined;
    let parent: ArticlesNode | undefined = this.top;
    for (const [depth, group] of chain.slice(1).entries()) {
      const above = chain[depth] as ArticleGroup;
      parent = this.#groupNode(group, this.#holder(above, 'groups', above.groups.indexOf(group), parent));
    }
    const group = chain[chain.length - 1] as ArticleGroup;
    const at = placeIn(group, path);
    parent = this.#holder(group, 'entries', at, parent);
    return this.#entryNode(group.entries[at] as Entry, parent);
  }

  /** What is drawn: up to date in a small corpus, of a large one what has been arranged last. */
  #rootGroup(): ArticleGroup | undefined {
    if (!this.#isCurrent && this.#arranging === undefined) this.#arranged();
    return this.#root;
  }

  /** Arranges the articles anew: at once, answering with the rows to draw, or in turns. */
  #arranged(): Redrawn {
    const { grouping, filter } = this.#settings;
    const [state, entities] = [this.#state, this.#entities];
    this.#isCurrent = false;
    const work = (this.#arranging = {});
    if (state === undefined || (isEntityGrouping(grouping) && entities?.all !== state.articles)) {
      this.#arranging = undefined;
      if (grouping !== this.#drawn.grouping) this.#root = undefined;
      return [];
    }
    const steps = arrange(state, filter, grouping, entities);
    if (state.articles.length + state.unread.length <= AT_ONCE) return this.#becomes(atOnce(steps), this.#settings);
    const settings = this.#settings;
    void inTurns(steps, () => this.#arranging === work).then((root) => { if (root !== undefined && this.#arranging === work) this.redraw(this.#becomes(root, settings)); });
    return [];
  }

  #becomes(after: ArticleGroup, settings: TreeSettings): Redrawn {
    const [before, drawn] = [this.#root, this.#drawn];
    const isAlike = before !== undefined && !this.#isForeseen && drawn.grouping === settings.grouping && drawn.filter === settings.filter;
    if (!isAlike) this.#nodes.clear();
    this.#root = after;
    this.#drawn = settings;
    this.#isCurrent = true;
    this.#isForeseen = false;
    this.#arranging = undefined;
    return isAlike && !isEntityGrouping(settings.grouping) ? diffGroups(before, after).flatMap((changed) => this.#redraw(changed)) : [this.top];
  }

  #topRows(): readonly ArticlesNode[] {
    const root = this.#rootGroup();
    if (root === undefined) return [];
    const warnings = !this.#filtered && remarksOf(this.#state).length > 0;
    return [...(warnings ? [this.#node({ kind: 'warnings', id: this.#id('warnings'), parent: this.top, session: this.session })] : []), ...this.#below(root, this.top)];
  }

  #below(group: ArticleGroup, parent: ArticlesNode | undefined): readonly ArticlesNode[] {
    const groups = group.groups.length > PART ? this.#ranges(group, 'groups', parent) : group.groups.map((one) => this.#groupNode(one, parent));
    // Of a group without entries of its own none are made, and of a long list the first of each part.
    const entries = group.entries.length > PART ? this.#ranges(group, 'entries', parent) : this.#entryNodes(group.entries, parent);
    return [...groups, ...entries];
  }

  #ranges(group: ArticleGroup, of: RangeNode['of'], parent: ArticlesNode | undefined): readonly ArticlesNode[] {
    return Array.from({ length: Math.ceil(group[of].length / PART) }, (_, part) => this.#rangeNode(group, of, part * PART, parent));
  }

  #part(group: ArticleGroup, node: RangeNode): readonly ArticlesNode[] {
    if (node.of === 'groups') return group.groups.slice(node.from, node.to).map((one) => this.#groupNode(one, node));
    return this.#entryNodes(group.entries.slice(node.from, node.to), node);
  }

  /** Nothing is known of an article whose path is all that there is. */
  #entryNodes(entries: readonly Entry[], parent: ArticlesNode | undefined): readonly ArticlesNode[] {
    return this.#isForeseen ? [] : entries.map((entry) => this.#entryNode(entry, parent));
  }

  /** The row right above the one at a place of a list: a part of it where it is long. */
  #holder(group: ArticleGroup, of: RangeNode['of'], at: number, parent: ArticlesNode | undefined): ArticlesNode | undefined {
    return group[of].length > PART ? this.#rangeNode(group, of, at - (at % PART), parent) : parent;
  }

  #groupNode(group: ArticleGroup, parent: ArticlesNode | undefined): ArticlesNode {
    return this.#node({ kind: 'group', id: this.#id(`group ${group.id}`), parent, session: this.session, group, expanded: this.#filtered && (this.#root?.size ?? 0) <= OPENED });
  }

  #rangeNode(group: ArticleGroup, of: RangeNode['of'], from: number, parent: ArticlesNode | undefined): ArticlesNode {
    const to = Math.min(from + PART, group[of].length);
    return this.#node({ kind: 'range', id: this.#id(`part of ${of} ${from}-${to} ${group.id}`), parent, session: this.session, group, of, from, to });
  }

  #entryNode(entry: Entry, parent: ArticlesNode | undefined): ArticlesNode {
    const base = { id: this.#id(entry.id), parent, session: this.session };
    return this.#node(entry.kind === 'article' ? { kind: 'article', ...base, info: entry.info } : { kind: 'unread', ...base, unread: entry.unread });
  }

  #warningNodes(parent: ArticlesNode): readonly ArticlesNode[] {
    return remarksOf(this.#state).map((warning, at) => this.#node({ kind: 'warning', id: this.#id(`warning ${at}`), parent, session: this.session, warning }));
  }

  /** Keeps the object that the editor knows and gives it what it shows now. */
  #node(node: ArticlesNode): ArticlesNode {
    const known = this.#nodes.get(node.id);
    if (known === undefined || known.kind !== node.kind) {
      this.#nodes.set(node.id, node);
      return node;
    }
    return Object.assign(known, node);
  }

  /** A changed row that the editor has not asked for yet needs no drawing. */
  #redraw(changed: ArticleGroup | Entry): readonly (ArticlesNode | undefined)[] {
    if (!('kind' in changed)) return changed.title.kind === 'root' ? [this.top] : this.#known(this.#id(`group ${changed.id}`), { group: changed });
    return this.#known(this.#id(changed.id), changed.kind === 'article' ? { info: changed.info } : { unread: changed.unread });
  }

  #known(id: string, now: object): readonly ArticlesNode[] {
    const node = this.#nodes.get(id);
    return node === undefined ? [] : [Object.assign(node, now)];
  }

  /** The group as it is now: a row keeps the one that it was last drawn with. */
  #current(group: ArticleGroup): ArticleGroup {
    const root = this.#rootGroup();
    return (root === undefined ? undefined : groupWith(root, group.id)) ?? group;
  }

  get #filtered(): boolean {
    return !this.#drawn.filter.isEmpty;
  }

  /** Rows of a filtered tree are others, so that opening them leaves the whole tree as it was. */
  #id(id: string): string {
    return `${this.session.folder.uri.toString()}\n${this.#filtered ? `filter ${this.#drawn.filter.text}` : ''}\n${id}`;
  }
}

function unknownArticle(path: string): ArticleInfo {
  return { path, title: null, published: null, sources: [], author: null, url: null, tags: [], language: 'und', languageFrom: 'text', encoding: 'utf-8', length: 0, tokens: 0, opening: '', remarks: [] };
}

function* arrange(all: Articles, filter: ArticleFilter, grouping: Grouping, entities: EntityGrouped | undefined): Steps<ArticleGroup> {
  return yield* groupInSteps(yield* filter.applyInSteps(all), grouping, entities);
}

function groupWith(group: ArticleGroup, id: string): ArticleGroup | undefined {
  if (group.id === id) return group;
  for (const below of group.groups) {
    const found = groupWith(below, id);
    if (found !== undefined) return found;
  }
  return undefined;
}
