import { isWordCharacter } from './atoms';
import { ASSERTIONS, FORK, MATCH, type Program } from './program';

/** States kept, at most: an expression with more of them starts anew, so memory stays bounded. */
const MOST_STATES = 2000;
/** Calls with more arguments than this can exhaust the stack. */
const LONGEST_CALL = 8192;
/** Characters below it are looked up in a table. */
const TABLE = 0x300;

/** What stands on one side of a place in the token. */
const EDGE = 0;
const WORD = 1;
const OTHER = 2;
type Side = typeof EDGE | typeof WORD | typeof OTHER;

/** Characters that all atoms of the program judge alike. */
interface CharacterClass {
  readonly number: number;
  readonly fits: readonly boolean[];
  readonly side: Side;
}

/** Instructions that are waited at, and what was read last; `next` by class. */
interface State {
  readonly waiting: readonly number[];
  readonly before: Side;
  next: (State | undefined)[];
  accepts: boolean | undefined;
}

/**
 * A deterministic automaton over a program, whose states are made when a token first needs them. A token takes one step a character, and a
 * step that is new at most the size of the program, so the time is linear in the length whatever the expression.
 */
export class LazyAutomaton {
  #states = new Map<string, State>();
  #start: State;
  readonly #classes = new Map<string, CharacterClass>();
  readonly #low: (CharacterClass | undefined)[] = [];
  readonly #high = new Map<number, CharacterClass>();
  /** Instruction → the last walk that came by. */
  readonly #seen: Int32Array;
  #walk = 0;
  /** Instructions still to look at, and those that were found: made once, for a walk is made for every letter of a long token. */
  readonly #open: Int32Array;
  readonly #found: Int32Array;
  #copy = new Uint16Array(64);

  constructor(private readonly program: Program) {
    this.#seen = new Int32Array(program.codes.length);
    this.#open = new Int32Array(3 * program.codes.length);
    this.#found = new Int32Array(program.codes.length);
    this.#start = this.#state([0], EDGE);
  }

  testText(token: string): boolean {
    if (token.length > this.#copy.length) this.#copy = new Uint16Array(2 * token.length);
    for (let at = 0; at < token.length; at++) this.#copy[at] = token.charCodeAt(at);
    return this.test(this.#copy, 0, token.length);
  }

  /** Whether all of `units[from]` … `units[to - 1]` fits. */
  test(units: Uint16Array, from: number, to: number): boolean {
    let state = this.#start;
    for (let at = from; at < to; at++) {
      let code = units[at]!;
      if (code >= 0xd800 && code <= 0xdbff && at + 1 < to) {
        const low = units[at + 1]! - 0xdc00;
        if (low >= 0 && low < 0x400) {
          code = 0x10000 + (code - 0xd800) * 0x400 + low;
          at++;
        }
      }
      const read = (code < TABLE ? this.#low[code] : this.#high.get(code)) ?? this.#classOf(code);
      state = state.next[read.number] ?? this.#step(state, read);
      if (state.waiting.length === 0) return false;
    }
    return (state.accepts ??= this.#accepts(state));
  }

  #classOf(code: number): CharacterClass {
    const character = String.fromCodePoint(code);
    const fits = this.program.atoms.map((atom) => atom.test(character));
    const side = this.program.hasAssertions && isWordCharacter(character) ? WORD : OTHER;
    const key = `${side}${fits.map(Number).join('')}`;
    let found = this.#classes.get(key);
    if (!found) this.#classes.set(key, found = { number: this.#classes.size, fits, side });
    if (code < TABLE) this.#low[code] = found;
    else this.#high.set(code, found);
    return found;
  }

  #step(state: State, read: CharacterClass): State {
    const { codes, next } = this.program;
    const waiting: number[] = [];
    const count = this.#reach(state, read.side);
    for (let found = 0; found < count; found++) {
      const at = this.#found[found]!;
      if (read.fits[codes[at]!]) waiting.push(next[at]!);
    }
    const after = this.#state(waiting, this.program.hasAssertions ? read.side : OTHER);
    state.next[read.number] = after;
    return after;
  }

  #state(waiting: number[], before: Side): State {
    const key = this.#key(waiting, before);
    const known = this.#states.get(key);
    if (known) return known;
    if (this.#states.size >= MOST_STATES) this.#forget();
    const state: State = { waiting, before, next: [], accepts: undefined };
    this.#states.set(key, state);
    return state;
  }

  /** Of one character each where they fit: states are looked up for every letter of a long token. */
  #key(waiting: readonly number[], before: Side): string {
    const isShort = waiting.length <= LONGEST_CALL && this.program.codes.length <= 0xffff;
    return isShort ? String.fromCharCode(before, ...waiting) : `${before} ${waiting.join(' ')}`;
  }

  #forget(): void {
    for (const state of this.#states.values()) state.next = [];
    this.#states = new Map();
    this.#start = this.#state([0], EDGE);
  }

  #accepts(state: State): boolean {
    const count = this.#reach(state, EDGE);
    return this.#found.subarray(0, count).includes(this.program.codes.length - 1);
  }

  /** Finds the instructions that read or match, from where a state waits, without reading; `after` is what comes next. Answers how many there are. */
  #reach({ waiting, before }: State, after: Side): number {
    const { codes, next, other } = this.program;
    const walk = ++this.#walk;
    const open = this.#open;
    let found = 0;
    let size = 0;
    for (let at = 0; at < waiting.length; at++) open[size++] = waiting[at]!;
    while (size > 0) {
      const at = open[--size]!;
      if (this.#seen[at] === walk) continue;
      this.#seen[at] = walk;
      const code = codes[at]!;
      if (code >= 0 || code === MATCH) this.#found[found++] = at;
      else if (code === FORK) {
        open[size++] = other[at]!;
        open[size++] = next[at]!;
      } else if (holds(code, before, after)) open[size++] = next[at]!;
    }
    return found;
  }
}

function holds(code: number, before: Side, after: Side): boolean {
  switch (code) {
    case ASSERTIONS.start: return before === EDGE;
    case ASSERTIONS.end: return after === EDGE;
    case ASSERTIONS.boundary: return (before === WORD) !== (after === WORD);
    default: return (before === WORD) === (after === WORD);
  }
}
