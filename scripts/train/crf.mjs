// A linear-chain CRF over hashed features, trained by AdaGrad.
import { seededRandom } from '../seededRandom.mjs';
import { Lattice } from './Lattice.mjs';

/** Smaller differences between what is expected and what is true move nothing. */
const QUIET_TOKEN = 0.002;
const QUIET_PAIR = 0.001;

/** Numbers the keys of all sequences; keys seen in fewer than `least` tokens get none. */
export function numberKeys(sequences, least) {
  const counts = new Map();
  for (const { keys } of sequences) for (const list of keys) for (const key of list) counts.set(key, (counts.get(key) ?? 0) + 1);
  const numbers = new Map();
  for (const [key, count] of counts) if (count >= least) numbers.set(key, numbers.size);
  return numbers;
}

/** Sequences with numbered features in place of keys. */
export function numbered(sequences, numbers) {
  return sequences.map(({ keys, kinds, labels, weight = 1, open = 0 }) => ({ kinds, labels, weight, open, features: keys.map((list) => Int32Array.from(list.map((key) => numbers.get(key) ?? -1).filter((number) => number >= 0))) }));
}

export class Weights {
  constructor(features, labels, kinds) {
    this.labels = labels;
    this.emission = new Float32Array(features * labels);
    this.transition = new Float32Array(labels * labels);
    this.byKind = new Float32Array(kinds * labels * labels);
    this.first = new Float32Array(labels);
  }
  get parts() {
    return [this.emission, this.transition, this.byKind, this.first];
  }
}

export const CRF = { epochs: 20, rate: 0.05, l2: 0.00001, dropout: 0.4, average: 6, seed: 1 };

export function train(sequences, featureCount, L, kindCount, allowed, options) {
  const trainer = new Trainer({ featureCount, L, kindCount, allowed, options, longest: Math.max(...sequences.map(({ features }) => features.length)) });
  const mean = new Weights(featureCount, L, kindCount);
  const order = sequences.map((_, at) => at);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, trainer.random);
    for (const number of order) if (sequences[number].features.length > 0) trainer.learn(sequences[number]);
    const averaged = epoch - (options.epochs - options.average) + 1;
    if (averaged > 0) addToMean(mean, trainer.weights, averaged);
  }
  return mean;
}

/** `mean` of `count - 1` weights, with one more. */
function addToMean(mean, weights, count) {
  weights.parts.forEach((part, index) => {
    const target = mean.parts[index];
    for (let at = 0; at < part.length; at++) target[at] += (part[at] - target[at]) / count;
  });
}

/** The weights as they stand, and one step of learning. */
class Trainer {
  constructor({ featureCount, L, kindCount, allowed, options, longest }) {
    this.weights = new Weights(featureCount, L, kindCount);
    this.squares = new Weights(featureCount, L, kindCount);
    for (const part of this.squares.parts) part.fill(1e-2);
    this.random = seededRandom(options.seed);
    this.allowed = allowed;
    this.options = options;
    this.guess = new Lattice(longest, L);
    // In 32 bits, as when the report was measured: with more, the weights are others by the noise of one seed (0.8 points on the five seeds).
    this.truth = new Lattice(longest, L, Float32Array);
    this.gradient = new Float64Array(L);
  }

  /** Moves the weights along the difference of what they expect and what is true. */
  learn(sequence) {
    const { features } = sequence;
    const { dropout } = this.options;
    const keep = dropout > 0 ? features.map((list) => Uint8Array.from(list, () => (this.random() < dropout ? 0 : 1))) : undefined;
    this.#expect(this.guess, sequence, keep);
    this.#findTruth(sequence, keep);
    for (let at = 0; at < features.length; at++) this.#moveEmissions(at, sequence, keep?.[at]);
    for (let at = 1; at < features.length; at++) this.#moveTransitions(at, sequence);
  }

  #expect(lattice, { features, kinds }, keep, open) {
    lattice.score(this.weights, features, keep);
    if (open !== undefined) lattice.allowOnly(features.length, open);
    lattice.forwardBackward(this.weights, kinds, features.length, this.allowed);
  }

  /**
   * Names of a type that a text does not mark (`open`) may be anything that is not marked: what counts is the model's own guess within that.
   */
  #findTruth(sequence, keep) {
    const { labels, open } = sequence;
    if (open === 0) this.truth.set(labels);
    else this.#expect(this.truth, sequence, keep, (at, label) => labels[at] === label || (labels[at] === 0 && ((open >> label) & 1) === 1));
  }

  #moveEmissions(at, { features, weight }, kept) {
    const { gradient, weights, squares, guess, truth } = this;
    const L = gradient.length;
    const { rate, l2 } = this.options;
    let loudest = 0;
    for (let label = 0; label < L; label++) {
      gradient[label] = (guess.marginal[at * L + label] - truth.marginal[at * L + label]) * weight;
      loudest = Math.max(loudest, Math.abs(gradient[label]));
    }
    if (loudest < QUIET_TOKEN) return;
    const list = features[at];
    for (let i = 0; i < list.length; i++) {
      if (kept === undefined || kept[i] === 1) stepRow(weights.emission, squares.emission, list[i] * L, gradient, rate, l2);
    }
    if (at === 0) stepRow(weights.first, squares.first, 0, gradient, rate, l2);
  }

  #moveTransitions(at, { kinds, weight }) {
    const { weights, squares, guess, truth } = this;
    const pairs = weights.transition.length;
    const { rate, l2 } = this.options;
    for (let pair = 0; pair < pairs; pair++) {
      const g = (guess.pair[at * pairs + pair] - truth.pair[at * pairs + pair]) * weight;
      if (g > -QUIET_PAIR && g < QUIET_PAIR) continue;
      step(weights.transition, squares.transition, pair, g, rate, l2);
      step(weights.byKind, squares.byKind, kinds[at] * pairs + pair, g, rate, l2);
    }
  }
}

function stepRow(values, squares, from, gradient, rate, l2) {
  for (let label = 0; label < gradient.length; label++) step(values, squares, from + label, gradient[label], rate, l2);
}

/** AdaGrad. */
function step(values, squares, at, gradient, rate, l2) {
  const g = gradient + l2 * values[at];
  squares[at] += g * g;
  values[at] -= (rate * g) / Math.sqrt(squares[at]);
}

function shuffle(list, random) {
  for (let at = list.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [list[at], list[other]] = [list[other], list[at]];
  }
}
