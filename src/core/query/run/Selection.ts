import type { TokenIndex } from '../../index/TokenIndex';
import type { FieldNode, WordNode } from '../ast';
import type { Corpus, NotedPassage } from '../Corpus';
import type { NodeTerm } from '../nodeWords';
import type { PatternNode } from '../patternAst';
import { layersOf } from './entitiesVerb';
import { entityHits } from './entityHits';
import { writtenTerm } from '../wordTerms';
import { findHits, type Hits } from './hits';
import { NodeHits } from './NodeHits';
import type { Pace } from './Pace';
import { patternHits } from './patternHits';
import type { RegionMask } from './regions';
import { speechHits } from './speech';
import type { SpeechTest } from './speechField';
import { passageHits } from './tagField';

/** One flag per article. */
export type ArticleSet = Uint8Array;

/** A word, phrase or wildcard together with the regions in which its hits may lie. */
export interface WordAtom {
  readonly node: WordNode;
  readonly mask: RegionMask;
}

/** The same for a pattern of tokens. */
export interface PatternAtom {
  readonly node: PatternNode;
  readonly mask: RegionMask;
}

/** The same for entities: `entities` are those that the field means. */
export interface EntityAtom {
  readonly node: FieldNode;
  readonly mask: RegionMask;
  readonly entities: readonly number[];
}

/** The same for quotes and reported speech: `test` says which. */
export interface SpeechAtom {
  readonly node: FieldNode;
  readonly mask: RegionMask;
  readonly test: SpeechTest;
}

/** An atom whose hits come from the language layers. */
export type LayerAtom = EntityAtom | SpeechAtom;

/** The same for passages that a person tagged: `fits` tells their tags. */
export interface TagAtom {
  readonly node: FieldNode;
  readonly mask: RegionMask;
  readonly fits: (tag: string) => boolean;
  readonly passages: readonly NotedPassage[];
}

/** An atom whose hits are passages, not words that were searched for. */
export type PassageAtom = LayerAtom | TagAtom;

export type Atom = WordAtom | PatternAtom | PassageAtom;

export function isPassageAtom(atom: Atom): atom is PassageAtom {
  return 'entities' in atom || 'test' in atom || 'passages' in atom;
}

/** Whether its hits are found without waiting for anything. */
function isWordAtom(atom: Atom): atom is WordAtom {
  return atom.node.type === 'word';
}

/** The same for atoms with the same hits. */
export function atomKey(atom: Atom): string {
  if ('entities' in atom) return `entities ${atom.mask} ${[...atom.entities].sort((a, b) => a - b).join(' ')}`;
  const { node, mask } = atom;
  if (node.type === 'word') return `${node.form} ${node.exact} ${mask} ${node.distance} ${node.text}`;
  if (node.type === 'pattern') return `pattern ${mask} ${node.raw}`;
  const { quoted, exact, name, raw, word } = node.value;
  return `${node.name} ${mask} ${word?.form} ${word?.distance} ${quoted} ${exact} ${name ?? ''} ${raw}`;
}

/** The atoms without those that repeat another. */
export function distinctAtoms(atoms: readonly Atom[]): readonly Atom[] {
  return [...new Map(atoms.map((atom) => [atomKey(atom), atom])).values()];
}

/** What a search comes to, or what the rows of an earlier verb leave of it. */
export interface Selection {
  /** Articles that the full search matches. */
  readonly matched: ArticleSet;
  /** Articles that it admits whatever its words say. */
  readonly scope: ArticleSet;
  /** Articles that it can match, whatever its words say and whoever and whatever is named where. */
  readonly may: ArticleSet;
  /** Articles on which the answer depends. */
  readonly read: ArticleSet;
  /** Regions in force at the outermost level. */
  readonly mask: RegionMask;
  readonly node: readonly Atom[];
}

/** Hits of words, patterns and entities, each looked up once in a run. */
export class HitFinder {
  readonly #known = new Map<string, Hits>();

  constructor(private readonly corpus: Corpus, readonly pace: Pace) {}

  get index(): TokenIndex {
    return this.corpus.index;
  }

  /** Hits of anything but words must have been prepared. */
  of(atom: Atom): Hits {
    const key = atomKey(atom);
    let hits = this.#known.get(key);
    if (hits) return hits;
    if (!isWordAtom(atom)) throw new Error(`not prepared: ${key}`);
    this.pace.check();
    this.#known.set(key, hits = findHits(this.index, atom.node, atom.mask, this.pace));
    return hits;
  }

  /** Finds the hits of an atom, letting other work go first meanwhile. */
  async prepare(atom: Atom): Promise<Hits> {
    if (isWordAtom(atom)) return this.of(atom);
    const key = atomKey(atom);
    let hits = this.#known.get(key);
    if (hits) return hits;
    this.#known.set(key, hits = await this.#find(atom));
    return hits;
  }

  async #find(atom: PatternAtom | PassageAtom): Promise<Hits> {
    if ('passages' in atom) return passageHits(this.index, atom.passages, atom.mask, this.pace);
    if ('entities' in atom) return entityHits(this.index, layersOf(this.corpus), atom.entities, atom.mask, this.pace);
    if ('test' in atom) return speechHits(this.index, layersOf(this.corpus), atom.test, atom.mask, this.pace);
    return patternHits(this.corpus, atom.node, atom.mask, this.pace);
  }

  /** Hits of all atoms in the articles that are set. */
  async ofAll(atoms: readonly Atom[], articles: ArticleSet): Promise<NodeHits> {
    const lists: Hits[] = [];
    for (const atom of distinctAtoms(atoms)) {
      lists.push(await this.prepare(atom));
      await this.pace.breathe();
    }
    return new NodeHits(this.index, lists, articles, this.pace);
  }
}

/** Whether all articles are set. */
export function isWhole(articles: ArticleSet): boolean {
  return articles.indexOf(0) < 0;
}

/** The articles that are set, ascending. */
export function membersOf(articles: ArticleSet): Uint32Array {
  const members = new Uint32Array(articles.length);
  let count = 0;
  for (let article = 0; article < articles.length; article++) if (articles[article] === 1) members[count++] = article;
  return members.subarray(0, count);
}

export function countOf(articles: ArticleSet): number {
  return articles.reduce((sum, flag) => sum + flag, 0);
}

/** A word, pattern or field as it was typed, for the method line. */
export function asTyped(node: NodeTerm): string {
  if (node.type === 'word') return writtenTerm(node);
  if (node.type === 'pattern') return node.raw.replace(/\s+/g, ' ');
  const { word, quoted, raw } = node.value;
  return `${node.name}:${word ? writtenTerm(word) : quoted ? `"${raw}"` : raw}`;
}
