import type { ArticleInfo } from '../../../protocol/article';
import { compileWildcard } from '../../text/wildcard';
import type { FieldNode, SearchNode } from '../ast';
import { isLayerField, isTagField } from '../nodeWords';
import type { Corpus } from '../Corpus';
import { fitsDate, parseDateQuery } from '../dates';
import type { NotebookAnalysis, ResolvedValue } from '../NotebookAnalysis';
import { wordOfField } from './wordOfField';
import { unescape } from '../quote';
import { fieldNamed } from '../table';
import { articlesOf } from './articlesOfHits';
import type { Hits } from './hits';
import { DEFAULT_REGIONS, regionsNamed, type RegionMask } from './regions';
import { passageAtom } from './passageAtom';
import type { ArticleSet, Atom, HitFinder, PassageAtom, Selection } from './Selection';
import { tagAtom, tagMeaning } from './tagField';
import { titleTest } from './titleTest';

/** A truth per article, three times over: with the words as they are, with all positive words true, and what is possible whatever words say. */
interface Truth {
  readonly full: ArticleSet;
  readonly scope: ArticleSet;
  readonly may: ArticleSet;
  /** 1 where it is possible that it does not hold. */
  readonly mayNot: ArticleSet;
}

/** What a `$name` inside a search stands for. */
export interface NamedArticles {
  readonly matched: ArticleSet;
  readonly read: ArticleSet;
}

export interface SearchContext {
  readonly corpus: Corpus;
  readonly analysis: NotebookAnalysis;
  readonly finder: HitFinder;
  readonly named: (name: string) => NamedArticles;
  /** True where only `read` is asked for: no word and no name is looked up, and any may stand anywhere. */
  readonly blind?: boolean;
}

/** Evaluates a search over all articles. Brackets are at most MAX_DEPTH deep, so recursion is bounded. */
export async function evaluateSearch(search: SearchNode, context: SearchContext): Promise<Selection> {
  const evaluation = new Evaluation(context);
  let root = search;
  while (root.type === 'group') root = root.child;
  const mask = evaluation.maskAt(root, DEFAULT_REGIONS);
  const truth = await evaluation.truthOf(root, mask, true);
  const read = combine(truth.may, evaluation.readByName, false);
  return { matched: truth.full, scope: truth.scope, may: truth.may, read, mask, node: evaluation.node };
}

class Evaluation {
  readonly #words: Atom[] = [];
  readonly #passages: PassageAtom[] = [];
  readonly readByName: ArticleSet;
  readonly #count: number;
  /** Never written to, as no set is once it stands in a truth. */
  readonly #all: ArticleSet;

  constructor(private readonly context: SearchContext) {
    this.#count = context.corpus.index.articleCount;
    this.readByName = new Uint8Array(this.#count);
    this.#all = new Uint8Array(this.#count).fill(1);
  }

  /** Its positive words and patterns, or where it has none its entities, quotes and tagged passages. */
  get node(): readonly Atom[] {
    return this.#words.length > 0 ? this.#words : this.#passages;
  }

  /** Regions in force at the level of `node`: what its `in:` terms unite to, else those of the level around it. */
  maskAt(node: SearchNode, outer: RegionMask): RegionMask {
    let mask = 0;
    const look = (part: SearchNode): void => {
      if (part.type === 'field' && part.name === 'in') mask |= regionsNamed(unescape(this.#value(part).raw));
      else if (part.type === 'and' || part.type === 'or') part.children.forEach(look);
    };
    look(node);
    return mask || outer;
  }

  /** `positive` is false below a NOT: words there are no part of the node. */
  async truthOf(node: SearchNode, mask: RegionMask, positive: boolean): Promise<Truth> {
    await this.context.finder.pace.breathe();
    this.context.finder.pace.step(1 + this.#count / 8);
    switch (node.type) {
      case 'group': return this.truthOf(node.child, this.maskAt(node.child, mask), positive);
      case 'and': case 'or': return this.#list(node.type, node.children, mask, positive);
      case 'not': return this.#not(node.child, mask);
      case 'word': return this.#word({ node, mask }, positive);
      case 'pattern': return this.#word({ node, mask }, positive);
      case 'field':
        if (isTagField(node)) return this.#tagged(node, mask, positive);
        if (isLayerField(node)) return this.#passage(node, mask, positive);
        return node.name === 'in' ? this.#certain(this.#all) : this.#certain(this.#field(node));
      case 'name': return this.#certain(this.#named(node.name));
      case 'every': return this.#certain(this.#all);
      case 'missing': throw new Error(`${node.type} reached evaluation`);
    }
  }

  #certain(full: ArticleSet): Truth {
    return { full, scope: full, may: full, mayNot: complement(full) };
  }

  async #list(type: 'and' | 'or', children: readonly SearchNode[], mask: RegionMask, positive: boolean): Promise<Truth> {
    // `in:` says where, not which: beside other terms of an OR it admits nothing by itself.
    const terms = children.filter((child) => !(child.type === 'field' && child.name === 'in'));
    let whole: Truth | undefined;
    for (const child of terms.length ? terms : children) {
      const part = await this.truthOf(child, mask, positive);
      // One at a time: ten thousand words would hold forty thousand sets.
      whole = whole ? join(whole, part, type === 'and') : part;
    }
    return whole!;
  }

  async #not(child: SearchNode, mask: RegionMask): Promise<Truth> {
    const truth = await this.truthOf(child, mask, false);
    const full = complement(truth.full);
    return { full, scope: full, may: truth.mayNot, mayNot: truth.may };
  }

  async #word(atom: Atom, positive: boolean): Promise<Truth> {
    const all = this.#all;
    if (this.context.blind === true) return { full: all, scope: all, may: all, mayNot: all };
    if (positive) this.#words.push(atom);
    return { full: this.#articlesWith(await this.context.finder.prepare(atom)), scope: all, may: all, mayNot: all };
  }

  /** Entities and quotes admit articles as metadata do; but which these are is a matter of their texts. */
  async #passage(node: FieldNode, mask: RegionMask, positive: boolean): Promise<Truth> {
    const all = this.#all;
    const { corpus, analysis, finder } = this.context;
    if (this.context.blind === true) return { full: all, scope: all, may: all, mayNot: all };
    const atom = passageAtom(node, mask, { corpus, analysis, pace: finder.pace });
    if (positive) this.#passages.push(atom);
    const full = this.#articlesWith(await finder.prepare(atom));
    return { full, scope: full, may: all, mayNot: all };
  }

  /** Tags of whole articles admit them as metadata does; which passages have a place is a matter of the texts that are noted on. */
  async #tagged(node: FieldNode, mask: RegionMask, positive: boolean): Promise<Truth> {
    const { corpus, analysis, finder, blind } = this.context;
    const atom = tagAtom(node, mask, { corpus, analysis });
    const { articles, noted } = tagMeaning(corpus, atom);
    if (positive) this.#passages.push(atom);
    const full = blind === true ? articles : combine(articles, this.#articlesWith(await finder.prepare(atom)), false);
    return { full, scope: full, may: combine(articles, noted, false), mayNot: complement(articles) };
  }

  #articlesWith(hits: Hits): ArticleSet {
    const set = new Uint8Array(this.#count);
    const { index, pace } = this.context.finder;
    const { articles } = articlesOf(index, hits, pace);
    for (let at = 0; at < articles.length; at++) set[articles[at]!] = 1;
    return set;
  }

  #named(name: string): ArticleSet {
    const named = this.context.named(name);
    named.read.forEach((flag, article) => {
      this.readByName[article]! |= flag;
    });
    return named.matched;
  }

  #value(node: FieldNode): ResolvedValue {
    const value = this.context.analysis.value(node.value);
    if (!value) throw new Error(`no value for ${node.name}:`);
    return value;
  }

  #field(node: FieldNode): ArticleSet {
    const test = this.#fieldTest(node);
    return Uint8Array.from(this.context.corpus.articles, (info, article) => (test(info, article) ? 1 : 0));
  }

  #fieldTest(node: FieldNode): (info: ArticleInfo, article: number) => boolean {
    const kind = fieldNamed(node.name)?.value;
    if (kind === 'words') return titleTest(this.context.corpus, wordOfField(node, this.context.analysis));
    const value = this.#value(node);
    if (kind === 'date') {
      const query = parseDateQuery(node.operator, unescape(value.raw));
      if (query === 'bad' || query === 'empty') throw new Error('unchecked date');
      return (info) => fitsDate(query, info.published?.value);
    }
    const fits = compileWildcard(value.raw);
    switch (kind) {
      case 'source': return (info) => info.sources.some((source) => fits(source.name));
      case 'lang': return (info) => fits(info.language);
      case 'path': return (info) => fits(info.path);
      default: throw new Error(`field ${node.name} reached evaluation`);
    }
  }
}

function complement(set: ArticleSet): ArticleSet {
  const rest = new Uint8Array(set.length);
  for (let at = 0; at < set.length; at++) rest[at] = 1 - set[at]!;
  return rest;
}

function join(one: Truth, other: Truth, both: boolean): Truth {
  const joined = (key: keyof Truth, isBoth: boolean): ArticleSet => combine(one[key], other[key], isBoth);
  return { full: joined('full', both), scope: joined('scope', both), may: joined('may', both), mayNot: joined('mayNot', !both) };
}

function combine(one: ArticleSet, other: ArticleSet, both: boolean): ArticleSet {
  if (one === other) return one;
  const result = one.slice();
  for (let at = 0; at < result.length; at++) result[at] = both ? result[at]! & other[at]! : result[at]! | other[at]!;
  return result;
}
