/**
 * Words near each other, in any order: which spans of a text hold a token of its own for every word and at most `others` tokens besides.
 *
 * One hit for each token of one of the words from which such a span is possible: the shortest that begins there. So hits may overlap and lie
 * inside each other ("Kim traf Kim und Putin" has two), as in Lucene's unordered span query and in token patterns, and no two are equal.
 */
export interface Nearness {
  /** Words that a token of each kind can stand for; a kind is a set of words that the same terms belong to. */
  readonly kinds: readonly (readonly number[])[];
  readonly words: number;
  readonly others: number;
}

/** A token of one of the words. */
export interface NearTokens {
  /** Positions, ascending. */
  readonly at: ArrayLike<number>;
  readonly kind: ArrayLike<number>;
}

export interface NearSpans {
  readonly first: number[];
  readonly last: number[];
}

/** `joins` says whether a span may reach from one of the tokens to the next one; it is asked once for each. */
export function spansNear(near: Nearness, tokens: NearTokens, joins: (from: number, to: number) => boolean): NearSpans {
  const spans: NearSpans = { first: [], last: [] };
  const window = new Window(near);
  const { at, kind } = tokens;
  let end = 0;
  let broken = -1;
  for (let start = 0; start < at.length; start++) {
    const beyond = at[start]! + near.others + near.words;
    while (window.missing > 0 && end < at.length && at[end]! < beyond && end !== broken) {
      if (end > start && !joins(at[end - 1]!, at[end]!)) broken = end;
      else window.add(kind[end++]!);
    }
    if (window.missing === 0) {
      spans.first.push(at[start]!);
      spans.last.push(at[end - 1]!);
    }
    window.remove(kind[start]!);
    if (broken === start + 1) broken = -1;
  }
  return spans;
}

/** Numbers for the sets of words that tokens can stand for. */
export class NearKinds {
  readonly kinds: (readonly number[])[] = [];
  readonly #numbers = new Map<string, number>();

  number(words: readonly number[]): number {
    const key = words.join(' ');
    let number = this.#numbers.get(key);
    if (number === undefined) this.#numbers.set(key, number = this.kinds.push(words) - 1);
    return number;
  }
}

/**
 * The tokens between two places, and a greatest matching of words to them. A token that fits any word can always be part of a matching of
 * all, so the shortest span from a token is the shortest that has room for all words.
 */
class Window {
  /** Words without a token. */
  missing: number;
  /** Kind of the token that a word has, -1 for none. */
  readonly #kindOf: number[];
  /** Per kind: tokens in the window, and words that have one of them. */
  readonly #tokens: number[];
  readonly #taken: number[];
  /** Per word the kinds that fit it. */
  readonly #kindsOf: number[][];

  constructor(near: Nearness) {
    this.missing = near.words;
    this.#kindOf = new Array<number>(near.words).fill(-1);
    this.#tokens = near.kinds.map(() => 0);
    this.#taken = near.kinds.map(() => 0);
    this.#kindsOf = this.#kindOf.map((_, word) => near.kinds.flatMap((words, kind) => (words.includes(word) ? [kind] : [])));
  }

  add(kind: number): void {
    this.#tokens[kind]!++;
    for (let word = 0; word < this.#kindOf.length; word++) if (this.#kindOf[word] === -1 && this.#place(word, new Set())) return;
  }

  remove(kind: number): void {
    this.#tokens[kind]!--;
    if (this.#taken[kind]! <= this.#tokens[kind]!) return;
    const word = this.#kindOf.indexOf(kind);
    this.#kindOf[word] = -1;
    this.#taken[kind]!--;
    this.missing++;
    for (let other = 0; other < this.#kindOf.length; other++) if (this.#kindOf[other] === -1 && this.#place(other, new Set())) return;
  }

  /** Gives a word a token, moving others to tokens of another kind where that makes room (Kuhn). */
  #place(word: number, tried: Set<number>): boolean {
    for (const kind of this.#kindsOf[word]!) {
      if (tried.has(kind)) continue;
      tried.add(kind);
      if (this.#taken[kind]! < this.#tokens[kind]! || this.#makeRoom(kind, tried)) {
        this.#kindOf[word] = kind;
        this.#taken[kind]!++;
        this.missing--;
        return true;
      }
    }
    return false;
  }

  /** Moves one of the words that have a token of this kind to another kind. */
  #makeRoom(kind: number, tried: Set<number>): boolean {
    for (let word = 0; word < this.#kindOf.length; word++) {
      if (this.#kindOf[word] !== kind || !this.#place(word, tried)) continue;
      this.#taken[kind]!--;
      this.missing++;
      return true;
    }
    return false;
  }
}
