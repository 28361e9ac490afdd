import type { CorpusState, EntityArticles } from '../../protocol/engine';
import type { CorpusSession } from '../corpora';
import type { ArticleFilter } from './ArticleFilter';
import { diffGroups } from './diffGroups';
import { chainTo, groupArticles, isEntityGrouping, type ArticleGroup, type Entry, type Grouping } from './groupArticles';
import type { ArticlesNode, CorpusNode } from './nodes';
import { remarksOf } from './remarksOf';

/** Lists longer than this are shown in parts: the editor asks for all rows below a row at once. */
export const PART = 1000;
/** What a filter found is shown opened up to this many entries. */
const OPENED = 200;

export interface TreeSettings {
  readonly grouping: Grouping;
  readonly filter: ArticleFilter;
}

/** The rows of one corpus, made when they are asked for. */
export class CorpusTree {
  readonly #nodes = new Map<string, ArticlesNode>();
  #state: CorpusState | undefined;
  #root: ArticleGroup | undefined;
  #entities: readonly EntityArticles[] | undefined;
  #settings: TreeSettings;

  /** `top` is the corpus's own row where the window has several, else `undefined`. */
  constructor(readonly session: CorpusSession, readonly top: CorpusNode | undefined, settings: TreeSettings) {
    this.#settings = settings;
    this.#state = session.state;
  }

  /** The entities of an entity grouping, which come later than the state. */
  setEntities(entities: readonly EntityArticles[]): readonly (ArticlesNode | undefined)[] {
    const before = this.#root;
    this.#entities = entities;
    this.#root = undefined;
    const after = this.#rootGroup();
    return before === undefined || after === undefined ? [this.top] : diffGroups(before, after).flatMap((changed) => this.#redraw(changed));
  }

  /** Entries that the filter lets through; `undefined` until the corpus has been read. */
  get shown(): number | undefined {
    return this.#rootGroup()?.size;
  }

  /** Takes in a new state and answers with the rows to draw again: `undefined` stands for all of this corpus. */
  update(state: CorpusState): readonly (ArticlesNode | undefined)[] {
    const before = this.#root;
    const warningsChanged = JSON.stringify(this.#state?.warnings) !== JSON.stringify(state.warnings);
    this.#state = state;
    this.#root = undefined;
    const after = this.#rootGroup();
    if (before === undefined || after === undefined || warningsChanged) return [this.top];
    return diffGroups(before, after).flatMap((changed) => this.#redraw(changed));
  }

  apply(settings: TreeSettings): void {
    if (settings.grouping !== this.#settings.grouping || settings.filter !== this.#settings.filter) this.#nodes.clear();
    if (settings.grouping !== this.#settings.grouping) this.#entities = undefined;
    this.#settings = settings;
    this.#root = undefined;
  }

  children(node: ArticlesNode | undefined): readonly ArticlesNode[] {
    if (node === undefined || node.kind === 'corpus') return this.#topRows();
    if (node.kind === 'group') return this.#below(this.#current(node.group), node);
    if (node.kind === 'range') return this.#current(node.group).entries.slice(node.from, node.to).map((entry) => this.#entryNode(entry, node));
    if (node.kind === 'warnings') return this.#warningNodes(node);
    return [];
  }

  /** The row of an article, with its parents; `undefined` when the view does not show it. */
  find(path: string): ArticlesNode | undefined {
    const root = this.#rootGroup();
    const chain = root === undefined ? undefined : chainTo(root, path);
    if (chain === undefined) return undefined;
    let parent: ArticlesNode | undefined = this.top;
    for (const group of chain.slice(1)) parent = this.#groupNode(group, parent);
    const group = chain[chain.length - 1] as ArticleGroup;
    const at = group.entries.findIndex((entry) => entry.path === path);
    if (group.entries.length > PART) parent = this.#rangeNode(group, at - (at % PART), parent);
    return this.#entryNode(group.entries[at] as Entry, parent);
  }

  #rootGroup(): ArticleGroup | undefined {
    const { grouping, filter } = this.#settings;
    if (this.#state === undefined || (isEntityGrouping(grouping) && this.#entities === undefined)) return undefined;
    return (this.#root ??= groupArticles(filter.apply(this.#state), grouping, this.#entities));
  }

  #topRows(): readonly ArticlesNode[] {
    const root = this.#rootGroup();
    if (root === undefined) return [];
    const warnings = !this.#filtered && remarksOf(this.#state).length > 0;
    return [...(warnings ? [this.#node({ kind: 'warnings', id: this.#id('warnings'), parent: this.top, session: this.session })] : []), ...this.#below(root, this.top)];
  }

  #below(group: ArticleGroup, parent: ArticlesNode | undefined): readonly ArticlesNode[] {
    const groups = group.groups.map((one) => this.#groupNode(one, parent));
    if (group.entries.length <= PART) return [...groups, ...group.entries.map((entry) => this.#entryNode(entry, parent))];
    const parts = Array.from({ length: Math.ceil(group.entries.length / PART) }, (_, part) => this.#rangeNode(group, part * PART, parent));
    return [...groups, ...parts];
  }

  #groupNode(group: ArticleGroup, parent: ArticlesNode | undefined): ArticlesNode {
    return this.#node({ kind: 'group', id: this.#id(`group ${group.id}`), parent, session: this.session, group, expanded: this.#filtered && (this.#root?.size ?? 0) <= OPENED });
  }

  #rangeNode(group: ArticleGroup, from: number, parent: ArticlesNode | undefined): ArticlesNode {
    const to = Math.min(from + PART, group.entries.length);
    return this.#node({ kind: 'range', id: this.#id(`part ${from}-${to} ${group.id}`), parent, session: this.session, group, from, to });
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
    return !this.#settings.filter.isEmpty;
  }

  /** Rows of a filtered tree are others, so that opening them leaves the whole tree as it was. */
  #id(id: string): string {
    return `${this.session.folder.uri.toString()}\n${this.#filtered ? `filter ${this.#settings.filter.text}` : ''}\n${id}`;
  }
}

function groupWith(group: ArticleGroup, id: string): ArticleGroup | undefined {
  if (group.id === id) return group;
  for (const below of group.groups) {
    const found = groupWith(below, id);
    if (found !== undefined) return found;
  }
  return undefined;
}
