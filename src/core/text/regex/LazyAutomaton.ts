import { isWordCharacter } from './atoms';
import { ASSERTIONS, FORK, MATCH, type Program } from './program';

/** States kept, at most: an expression with more of them starts anew, so memory stays bounded. */
const MOST_STATES = 2000;
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
  #copy = new Uint16Array(64);

  constructor(private readonly program: Program) {
    this.#seen = new Int32Array(program.codes.length);
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
    return (state.accepts ??= this.#reachable(state, EDGE).includes(this.program.codes.length - 1));
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
    for (const at of this.#reachable(state, read.side)) if (read.fits[codes[at]!]) waiting.push(next[at]!);
    const after = this.#state(waiting, this.program.hasAssertions ? read.side : OTHER);
    state.next[read.number] = after;
    return after;
  }

  #state(waiting: number[], before: Side): State {
    const key = `${before} ${waiting.join(' ')}`;
    const known = this.#states.get(key);
    if (known) return known;
    if (this.#states.size >= MOST_STATES) this.#forget();
    const state: State = { waiting, before, next: [], accepts: undefined };
    this.#states.set(key, state);
    return state;
  }

  #forget(): void {
    for (const state of this.#states.values()) state.next = [];
    this.#states = new Map();
    this.#start = this.#state([0], EDGE);
  }

  /** The instructions that read or match, from where a state waits, without reading; `after` is what comes next. In ascending order of discovery. */
  #reachable({ waiting, before }: State, after: Side): readonly number[] {
    const { codes, next, other } = this.program;
    const walk = ++this.#walk;
    const found: number[] = [];
    const open = [...waiting];
    while (open.length > 0) {
      const at = open.pop()!;
      if (this.#seen[at] === walk) continue;
      this.#seen[at] = walk;
      const code = codes[at]!;
      if (code >= 0 || code === MATCH) found.push(at);
      else if (code === FORK) open.push(other[at]!, next[at]!);
      else if (holds(code, before, after)) open.push(next[at]!);
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
