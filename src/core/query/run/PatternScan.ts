import type { TokenIndex } from '../../index/TokenIndex';
import { grown } from '../../index/Strings';
import type { Hits } from './hits';
import type { Pace } from './Pace';
import type { RegionMask } from './regions';
import type { TokenTable } from './tokenTables';

/** A step of a pattern: `least` to `most` tokens in a row that fit; without a table any token does. */
export interface ScanStep {
  readonly table: TokenTable | undefined;
  readonly least: number;
  readonly most: number;
}

export interface ScanInput {
  readonly index: TokenIndex;
  readonly steps: readonly ScanStep[];
  /** Number of the entity type per position; needed where a table uses it. */
  readonly types: Uint8Array | undefined;
  /** Tokens outside these regions fit nothing, not even `[]`. */
  readonly mask: RegionMask;
  readonly pace: Pace;
}

/** No hit starts here. */
const NONE = 0xffffffff;
/** A step whose tokens are rarer than one in so many is looked up; else every paragraph is gone through. */
const RARE = 16;

/**
 * Finds the shortest hit of a pattern from every token that starts one, within a paragraph. From the last step to the first, and from the end of
 * the paragraph to its start, it works out for each place where the rest of the pattern soonest ends: the least of the ends behind as many
 * tokens as the step may take, which is a minimum over a window that only moves on. So time is tokens times steps, whatever the counts are.
 */
export class PatternScan {
  /** Per place in the paragraph, its end included: where the steps from some step on soonest end; `#next` is made out of `#ends`. */
  #ends: Uint32Array = new Uint32Array(1 << 8);
  #next: Uint32Array = new Uint32Array(1 << 8);
  #window: Uint32Array = new Uint32Array(1 << 8);
  #first: Uint32Array = new Uint32Array(1 << 8);
  #last: Uint32Array = new Uint32Array(1 << 8);
  #count = 0;

  constructor(private readonly input: ScanInput) {}

  async run(): Promise<Hits> {
    const { index, pace } = this.input;
    const candidates = this.#candidates();
    for (let at = 0, end = 0; candidates ? at < candidates.length : end < index.tokenCount; at++) {
      let from = candidates ? candidates[at]! : end;
      if (from < end) continue;
      while (!index.startsParagraph(from)) from--;
      end = from + 1;
      while (end < index.tokenCount && !index.startsParagraph(end)) end++;
      this.#paragraph(from, end);
      await pace.breathe();
    }
    return { first: this.#first.slice(0, this.#count), last: this.#last.slice(0, this.#count) };
  }

  /** Positions of the rarest step that a hit must have, ascending; `undefined` where none is rare. */
  #candidates(): Uint32Array | undefined {
    const { index, steps } = this.input;
    let rarest: readonly number[] | undefined;
    let size = index.tokenCount / RARE;
    for (const { table, least } of steps) {
      if (table === undefined || least === 0) continue;
      const terms = this.#termsIn(table);
      const count = terms.reduce((sum, term) => sum + index.dictionary.count(term), 0);
      if (count < size) [rarest, size] = [terms, count];
    }
    if (!rarest) return undefined;
    const positions = new Uint32Array(size);
    let at = 0;
    for (const term of rarest) {
      positions.set(index.postings(term), at);
      at += index.dictionary.count(term);
    }
    return positions.sort();
  }

  /** Terms that fit whatever their tokens belong to. */
  #termsIn({ flags, stride }: TokenTable): readonly number[] {
    const terms: number[] = [];
    for (let term = 1; term < stride; term++) {
      for (let entry = term; entry < flags.length; entry += stride) {
        if (flags[entry] === 0) continue;
        terms.push(term);
        break;
      }
    }
    this.input.pace.step(flags.length / 8);
    return terms;
  }

  #paragraph(from: number, to: number): void {
    const length = to - from;
    if (length >= this.#ends.length) [this.#ends, this.#next, this.#window] = [grown(this.#ends, length + 1), grown(this.#next, length + 1), grown(this.#window, length + 1)];
    for (let at = 0; at <= length; at++) this.#ends[at] = at;
    for (const step of [...this.input.steps].reverse()) {
      if (step.least === 1 && step.most === 1) this.#single(step, from, length);
      else this.#several(step, from, length);
      [this.#ends, this.#next] = [this.#next, this.#ends];
      this.input.pace.step(length);
    }
    for (let at = 0; at < length; at++) if (this.#ends[at] !== NONE) this.#push(from + at, from + this.#ends[at]! - 1);
  }

  #fits({ table }: ScanStep, position: number): boolean {
    const { index: { regions, terms }, mask, types } = this.input;
    if (((mask >>> regions[position]!) & 1) === 0) return false;
    if (table === undefined) return true;
    const type = table.usesEntities ? types![position]! : 0;
    return table.flags[type * table.stride + terms[position]!] === 1;
  }

  #single(step: ScanStep, from: number, length: number): void {
    const [ends, next] = [this.#ends, this.#next];
    next[length] = NONE;
    for (let at = length - 1; at >= 0; at--) next[at] = ends[at + 1] !== NONE && this.#fits(step, from + at) ? ends[at + 1]! : NONE;
  }

  #several(step: ScanStep, from: number, length: number): void {
    const [ends, next, window] = [this.#ends, this.#next, this.#window];
    // Places that the step may take us to, farthest first, without those that end later than a nearer one.
    let head = 0;
    let tail = 0;
    let barrier = length;
    for (let at = length; at >= 0; at--) {
      if (at < length && !this.#fits(step, from + at)) barrier = at;
      const nearest = at + step.least;
      if (nearest <= length) {
        while (tail > head && ends[window[tail - 1]!]! >= ends[nearest]!) tail--;
        window[tail++] = nearest;
      }
      const farthest = Math.min(barrier, at + step.most);
      while (tail > head && window[head]! > farthest) head++;
      next[at] = tail > head ? ends[window[head]!]! : NONE;
    }
  }

  #push(first: number, last: number): void {
    if (this.#count === this.#first.length) [this.#first, this.#last] = [grown(this.#first, 0), grown(this.#last, 0)];
    this.#first[this.#count] = first;
    this.#last[this.#count++] = last;
  }
}
