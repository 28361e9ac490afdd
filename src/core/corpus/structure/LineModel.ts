import { eachLineFeatures, FEATURE_COUNT } from './lineFeatures';
import type { Page } from './Page';

/** What a line can be found to be. */
export const LINE_KINDS = ['body', 'title', 'subheading', 'caption', 'boilerplate'] as const;
export type LineKind = (typeof LINE_KINDS)[number];

const KINDS = LINE_KINDS.length;
const TITLE = LINE_KINDS.indexOf('title');
const NEVER = -1e6;

/** Weights of a linear-chain CRF: [feature][kind], [kind above][kind], [kind of the first line], one after the other. */
export const WEIGHT_COUNT = FEATURE_COUNT * KINDS + KINDS * KINDS + KINDS;

/** A page has a title where so many are expected on it. */
const LEAST_TITLE = 0.2;

/** Tells the lines of a page apart by a linear-chain CRF (Lafferty, McCallum, Pereira 2001): one title at most, then the best sequence of kinds. */
export class LineModel {
  readonly #emission: Float32Array;
  readonly #transition: Float64Array;
  readonly #first: Float64Array;

  /** `weights`: WEIGHT_COUNT numbers. */
  constructor(weights: Float32Array) {
    const emissions = FEATURE_COUNT * KINDS;
    this.#emission = weights.subarray(0, emissions);
    this.#transition = Float64Array.from(weights.subarray(emissions, emissions + KINDS * KINDS));
    this.#first = Float64Array.from(weights.subarray(emissions + KINDS * KINDS));
  }

  /** The kind of each line, among those that `canBe` says it can be. `title`: the line that is the title, undefined to have it found. */
  read(page: Page, canBe: (at: number, kind: LineKind) => boolean, title: number | undefined): readonly LineKind[] {
    if (page.lines.length === 0) return [];
    const scores = this.#scores(page, canBe);
    return this.#best(scores, title ?? this.#likeliestTitle(scores)).map((kind) => LINE_KINDS[kind]!);
  }

  /** Scores of the kinds of each line by its features. */
  #scores(page: Page, canBe: (at: number, kind: LineKind) => boolean): Float64Array {
    const scores = new Float64Array(page.lines.length * KINDS);
    eachLineFeatures(page, (features, at) => {
      const row = at * KINDS;
      for (let each = 0; each < features.length; each++) {
        const from = features[each]! * KINDS;
        for (let kind = 0; kind < KINDS; kind++) scores[row + kind]! += this.#emission[from + kind]!;
      }
      for (let kind = 0; kind < KINDS; kind++) if (!canBe(at, LINE_KINDS[kind]!)) scores[row + kind] = NEVER;
    });
    return scores;
  }

  /** The line most likely to be the title over all sequences (forward and backward, in logarithms); -1 where none is expected. */
  #likeliestTitle(scores: Float64Array): number {
    const count = scores.length / KINDS;
    const forward = new Float64Array(scores.length);
    const backward = new Float64Array(scores.length);
    const terms = new Float64Array(KINDS);
    for (let kind = 0; kind < KINDS; kind++) forward[kind] = this.#first[kind]! + scores[kind]!;
    for (let at = 1; at < count; at++) {
      for (let kind = 0; kind < KINDS; kind++) {
        for (let above = 0; above < KINDS; above++) terms[above] = forward[(at - 1) * KINDS + above]! + this.#transition[above * KINDS + kind]!;
        forward[at * KINDS + kind] = scores[at * KINDS + kind]! + logOfSum(terms);
      }
    }
    for (let at = count - 2; at >= 0; at--) {
      for (let kind = 0; kind < KINDS; kind++) {
        for (let below = 0; below < KINDS; below++) {
          const next = (at + 1) * KINDS + below;
          terms[below] = this.#transition[kind * KINDS + below]! + scores[next]! + backward[next]!;
        }
        backward[at * KINDS + kind] = logOfSum(terms);
      }
    }
    const whole = logOfSum(forward.subarray((count - 1) * KINDS));
    let expected = 0;
    let best = 0;
    const likelihood = (at: number): number => Math.exp(forward[at * KINDS + TITLE]! + backward[at * KINDS + TITLE]! - whole);
    for (let at = 0; at < count; at++) {
      expected += likelihood(at);
      if (likelihood(at) > likelihood(best)) best = at;
    }
    return expected >= LEAST_TITLE ? best : -1;
  }

  /** The best sequence of kinds (Viterbi) in which `title` is the only title. */
  #best(scores: Float64Array, title: number): readonly number[] {
    const count = scores.length / KINDS;
    const total = new Float64Array(scores.length);
    const above = new Uint8Array(scores.length);
    for (let at = 0; at < count; at++) {
      for (let kind = 0; kind < KINDS; kind++) {
        const place = at * KINDS + kind;
        const own = (kind === TITLE) === (at === title) ? Math.max(scores[place]!, NEVER) : 2 * NEVER;
        if (at === 0) total[place] = own + this.#first[kind]!;
        else total[place] = own + this.#extend(total, above, at, kind);
      }
    }
    let kind = largest(total.subarray((count - 1) * KINDS));
    const kinds = new Array<number>(count);
    for (let at = count - 1; at >= 0; at--) {
      kinds[at] = kind;
      kind = above[at * KINDS + kind]!;
    }
    return kinds;
  }

  #extend(total: Float64Array, above: Uint8Array, at: number, kind: number): number {
    let best = -Infinity;
    for (let from = 0; from < KINDS; from++) {
      const score = total[(at - 1) * KINDS + from]! + this.#transition[from * KINDS + kind]!;
      if (score <= best) continue;
      best = score;
      above[at * KINDS + kind] = from;
    }
    return best;
  }
}

function logOfSum(terms: Float64Array): number {
  let highest = -Infinity;
  for (const term of terms) if (term > highest) highest = term;
  let sum = 0;
  for (const term of terms) sum += Math.exp(term - highest);
  return highest + Math.log(sum);
}

function largest(values: Float64Array): number {
  let best = 0;
  for (let at = 1; at < values.length; at++) if (values[at]! > values[best]!) best = at;
  return best;
}
