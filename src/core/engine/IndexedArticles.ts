import { IndexBuilder, type LemmaKey } from '../index/IndexBuilder';
import { replaceArticles } from '../index/replaceArticles';
import type { TokenIndex } from '../index/TokenIndex';
import type { WholeDigests } from '../query/Corpus';
import { compareUnits } from '../text/compareUnits';
import type { ArticleRecords } from './ArticleRecords';

/** An index and what is known of its articles, in its order. */
export interface IndexedArticles {
  readonly paths: readonly string[];
  readonly tokenCount: number;
  readonly records: ArticleRecords;
  readonly index: TokenIndex;
  /** Where they are known. */
  readonly digests?: WholeDigests;
}

/** What became of the articles of a state: `fresh` came in, articles of these paths left or were replaced. */
export interface ArticleChanges {
  readonly fresh: IndexedArticles;
  readonly gone: readonly string[];
}

export function indexedArticles(index: TokenIndex, records: ArticleRecords, digests?: WholeDigests): IndexedArticles {
  return { index, records, tokenCount: index.tokenCount, get paths() { return index.paths; }, ...(digests && { digests }) };
}

/** A state with its changes: equal to one that is built anew. */
export function withChanges(state: IndexedArticles, changes: ArticleChanges, lemmaKey: LemmaKey): IndexedArticles {
  const unmade = state instanceof ChangedArticles ? state.unmade : undefined;
  return unmade === undefined ? new ChangedArticles(state, changes, lemmaKey) : new ChangedArticles(unmade.state, joinedChanges(unmade.changes, changes, lemmaKey), lemmaKey);
}

/** What comes of changes and then of others. */
export function joinedChanges(before: ArticleChanges, changes: ArticleChanges, lemmaKey: LemmaKey): ArticleChanges {
  const { index, records } = withChanges(before.fresh, changes, lemmaKey);
  return { fresh: indexedArticles(index, records), gone: [...new Set([...before.gone, ...changes.gone])] };
}

/** A state as another one and what has changed since. Its index is put together when it is first asked for: whoever saves ten times before they ask waits once. */
class ChangedArticles implements IndexedArticles {
  readonly paths: readonly string[];
  readonly tokenCount: number;
  readonly records: ArticleRecords;
  #unmade: { readonly state: IndexedArticles; readonly changes: ArticleChanges; readonly numbers: ReadonlySet<number> } | undefined;
  #index: TokenIndex | undefined;

  constructor(state: IndexedArticles, changes: ArticleChanges, private readonly lemmaKey: LemmaKey) {
    const { fresh } = changes;
    const numbers = numbersOf(state.paths, changes.gone);
    const order = orderOf(state.paths, numbers, fresh.paths);
    let next = 0;
    this.paths = Array.from(order, (number) => (number === -1 ? fresh.paths[next++]! : state.paths[number]!));
    this.records = state.records.merged(order, fresh.records);
    this.tokenCount = [...numbers].reduce((sum, number) => sum - tokensOf(state.index, number), state.tokenCount + fresh.tokenCount);
    this.#unmade = { state, changes, numbers };
  }

  /** What the index is to be made of, as long as it is not. */
  get unmade(): { readonly state: IndexedArticles; readonly changes: ArticleChanges } | undefined {
    return this.#unmade;
  }

  get index(): TokenIndex {
    return (this.#index ??= this.#make());
  }

  #make(): TokenIndex {
    const { state, changes: { fresh }, numbers } = this.#unmade!;
    const index = replaceArticles(state.index, numbers, fresh.index, this.lemmaKey) ?? builtOf([{ index: fresh.index, without: new Set() }, { index: state.index, without: numbers }], this.lemmaKey);
    this.#unmade = undefined;
    return index;
  }
}

function tokensOf(index: TokenIndex, article: number): number {
  return index.articleStart(article + 1) - index.articleStart(article);
}

function numbersOf(paths: readonly string[], wanted: readonly string[]): ReadonlySet<number> {
  const all = new Set(wanted);
  const numbers = new Set<number>();
  paths.forEach((path, number) => { if (all.has(path)) numbers.add(number); });
  return numbers;
}

/** By path: the number of each article that stays, -1 for one that comes in. */
function orderOf(paths: readonly string[], gone: ReadonlySet<number>, fresh: readonly string[]): Int32Array {
  const order = new Int32Array(paths.length - gone.size + fresh.length);
  let at = 0;
  let next = 0;
  const takeBelow = (path: string | undefined): void => {
    while (next < fresh.length && (path === undefined || compareUnits(fresh[next]!, path) < 0)) { order[at++] = -1; next++; }
  };
  paths.forEach((path, number) => {
    if (gone.has(number)) return;
    takeBelow(path);
    order[at++] = number;
  });
  takeBelow(undefined);
  return order;
}

/** An index of the articles of several. */
function builtOf(parts: readonly { readonly index: TokenIndex; readonly without: ReadonlySet<number> }[], lemmaKey: LemmaKey): TokenIndex {
  const builder = new IndexBuilder(lemmaKey);
  for (const { index, without } of parts) index.paths.forEach((_, article) => { if (!without.has(article)) builder.keep(index, article); });
  return builder.finish();
}
