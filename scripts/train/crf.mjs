// A linear-chain CRF over hashed features, trained by AdaGrad.
/** Seeded numbers between 0 and 1 (mulberry32). */
export function randomNumbers(seed) {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

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

/** Scores of each label at each token into `emission`, row by row. */
function emissions(weights, features, keep, out) {
  const { labels, emission } = weights;
  out.fill(0, 0, features.length * labels);
  for (let at = 0; at < features.length; at++) {
    const list = features[at];
    const mask = keep?.[at];
    for (let i = 0; i < list.length; i++) {
      if (mask !== undefined && mask[i] === 0) continue;
      const row = list[i] * labels;
      for (let label = 0; label < labels; label++) out[at * labels + label] += emission[row + label];
    }
  }
}

export const CRF = { epochs: 20, rate: 0.05, l2: 0.00001, dropout: 0.4, average: 6, seed: 1 };

export function train(sequences, featureCount, L, kindCount, allowed, options) {
  const weights = new Weights(featureCount, L, kindCount);
  const squares = new Weights(featureCount, L, kindCount);
  for (const part of squares.parts) part.fill(1e-2);
  const mean = new Weights(featureCount, L, kindCount);
  const random = randomNumbers(options.seed);
  const order = sequences.map((_, at) => at);
  const longest = Math.max(...sequences.map(({ features }) => features.length));
  const out = new Float32Array(longest * L);
  const alpha = new Float64Array(longest * L);
  const beta = new Float64Array(longest * L);
  const pair = new Float64Array(longest * L * L);
  const scale = new Float64Array(longest);
  const target = new Float32Array(longest * L);
  const alpha2 = new Float64Array(longest * L);
  const pair2 = new Float64Array(longest * L * L);
  const gradient = new Float64Array(L);
  const { l2, dropout, rate } = options;
  let averaged = 0;
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random);
    for (const number of order) {
      const { features, kinds, labels, weight, open } = sequences[number];
      const n = features.length;
      if (n === 0) continue;
      const keep = dropout > 0 ? features.map((list) => Uint8Array.from(list, () => (random() < dropout ? 0 : 1))) : undefined;
      emissions(weights, features, keep, out);
      if (open !== 0) {
        // Names of a type that this text does not mark may be anything that is not marked: what counts is the model's own guess within that.
        emissions(weights, features, keep, target);
        for (let at = 0; at < n; at++) for (let label = 0; label < L; label++) if (!(labels[at] === label || (labels[at] === 0 && (open >> label) & 1))) target[at * L + label] = -1e4;
        forwardBackward(weights, kinds, n, allowed, target, alpha2, beta, pair2, scale);
        for (let at = 0; at < n * L; at++) target[at] = alpha2[at] * beta[at];
      }
      forwardBackward(weights, kinds, n, allowed, out, alpha, beta, pair, scale);
      for (let at = 0; at < n; at++) {
        let loudest = 0;
        for (let label = 0; label < L; label++) {
          const g = (alpha[at * L + label] * beta[at * L + label] - (open !== 0 ? target[at * L + label] : labels[at] === label ? 1 : 0)) * weight;
          gradient[label] = g;
          loudest = Math.max(loudest, Math.abs(g));
        }
        if (loudest < 0.002) continue;
        const list = features[at];
        const mask = keep?.[at];
        for (let i = 0; i < list.length; i++) {
          if (mask !== undefined && mask[i] === 0) continue;
          const row = list[i] * L;
          for (let label = 0; label < L; label++) step(weights.emission, squares.emission, row + label, gradient[label], rate, l2);
        }
        if (at === 0) for (let label = 0; label < L; label++) step(weights.first, squares.first, label, gradient[label], rate, l2);
      }
      for (let at = 1; at < n; at++) {
        const kind = kinds[at] * L * L;
        for (let from = 0; from < L; from++) {
          for (let to = 0; to < L; to++) {
            const g = (pair[at * L * L + from * L + to] - (open !== 0 ? pair2[at * L * L + from * L + to] : labels[at - 1] === from && labels[at] === to ? 1 : 0)) * weight;
            if (g > -0.001 && g < 0.001) continue;
            step(weights.transition, squares.transition, from * L + to, g, rate, l2);
            step(weights.byKind, squares.byKind, kind + from * L + to, g, rate, l2);
          }
        }
      }
    }
    if (epoch >= options.epochs - options.average) {
      averaged++;
      weights.parts.forEach((part, index) => {
        const target = mean.parts[index];
        for (let at = 0; at < part.length; at++) target[at] += (part[at] - target[at]) / averaged;
      });
    }
  }
  return mean;
}

function step(values, squares, at, gradient, rate, l2) {
  const g = gradient + l2 * values[at];
  squares[at] += g * g;
  values[at] -= (rate * g) / Math.sqrt(squares[at]);
}

/** `alpha` and `beta` scaled so that their product is the marginal; `pair[at]` the marginal of two labels at at-1 and at. */
function forwardBackward(weights, kinds, n, allowed, out, alpha, beta, pair, scale) {
  const L = weights.labels;
  const { transition, byKind, first } = weights;
  for (let at = 0; at < n; at++) {
    let highest = -1e30;
    for (let label = 0; label < L; label++) highest = Math.max(highest, out[at * L + label]);
    for (let label = 0; label < L; label++) out[at * L + label] = Math.exp(out[at * L + label] - highest);
  }
  let sum = 0;
  for (let label = 0; label < L; label++) sum += alpha[label] = allowed[L * L + label] ? Math.exp(first[label]) * out[label] : 0;
  scale[0] = sum;
  for (let label = 0; label < L; label++) alpha[label] /= sum;
  for (let at = 1; at < n; at++) {
    const kind = kinds[at] * L * L;
    sum = 0;
    for (let to = 0; to < L; to++) {
      let total = 0;
      for (let from = 0; from < L; from++) {
        const factor = allowed[from * L + to] ? Math.exp(transition[from * L + to] + byKind[kind + from * L + to]) * out[at * L + to] : 0;
        pair[at * L * L + from * L + to] = factor;
        total += alpha[(at - 1) * L + from] * factor;
      }
      sum += alpha[at * L + to] = total;
    }
    scale[at] = sum;
    for (let to = 0; to < L; to++) alpha[at * L + to] /= sum;
  }
  for (let label = 0; label < L; label++) beta[(n - 1) * L + label] = 1;
  for (let at = n - 1; at > 0; at--) {
    for (let from = 0; from < L; from++) {
      let total = 0;
      for (let to = 0; to < L; to++) {
        const place = at * L * L + from * L + to;
        const factor = (pair[place] * beta[at * L + to]) / scale[at];
        total += factor;
        pair[place] = factor * alpha[(at - 1) * L + from];
      }
      beta[(at - 1) * L + from] = total;
    }
  }
}

function shuffle(list, random) {
  for (let at = list.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [list[at], list[other]] = [list[other], list[at]];
  }
}
