// The labels of one sequence with what a CRF expects of them.
/** A label that may not stand at a token. */
const IMPOSSIBLE = -1e4;

/** Rows of tokens, a column a label; made once for the longest sequence. `marginal` (as `Numbers`) and `pair` (two labels at at-1 and at) are probabilities. */
export class Lattice {
  constructor(longest, labels, Numbers = Float64Array) {
    this.labels = labels;
    this.marginal = new Numbers(longest * labels);
    this.pair = new Float64Array(longest * labels * labels);
    this.out = new Float32Array(longest * labels);
    this.alpha = new Float64Array(longest * labels);
    this.beta = new Float64Array(longest * labels);
    this.scale = new Float64Array(longest);
  }

  /** Labels that are known for certain. */
  set(labels) {
    const L = this.labels;
    this.marginal.fill(0, 0, labels.length * L);
    this.pair.fill(0, 0, labels.length * L * L);
    for (let at = 0; at < labels.length; at++) this.marginal[at * L + labels[at]] = 1;
    for (let at = 1; at < labels.length; at++) this.pair[at * L * L + labels[at - 1] * L + labels[at]] = 1;
  }

  /** The score of each label at each token; features that `keep` does not keep count nothing. */
  score({ emission }, features, keep) {
    const { labels, out } = this;
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

  allowOnly(count, isAllowed) {
    for (let at = 0; at < count; at++) for (let label = 0; label < this.labels; label++) if (!isAllowed(at, label)) this.out[at * this.labels + label] = IMPOSSIBLE;
  }

  /** From scores to probabilities; `alpha` and `beta` are scaled so that their product is the marginal. */
  forwardBackward(weights, kinds, count, allowed) {
    this.#exponentiate(count);
    this.#start(weights.first, allowed);
    for (let at = 1; at < count; at++) this.#forward(at, kinds[at], weights, allowed);
    this.beta.fill(1, (count - 1) * this.labels, count * this.labels);
    for (let at = count - 1; at > 0; at--) this.#backward(at);
    for (let at = 0; at < count * this.labels; at++) this.marginal[at] = this.alpha[at] * this.beta[at];
  }

  #exponentiate(count) {
    const { labels, out } = this;
    for (let at = 0; at < count; at++) {
      let highest = -1e30;
      for (let label = 0; label < labels; label++) highest = Math.max(highest, out[at * labels + label]);
      for (let label = 0; label < labels; label++) out[at * labels + label] = Math.exp(out[at * labels + label] - highest);
    }
  }

  #start(first, allowed) {
    const { labels, alpha, out, scale } = this;
    let sum = 0;
    for (let label = 0; label < labels; label++) sum += alpha[label] = allowed[labels * labels + label] ? Math.exp(first[label]) * out[label] : 0;
    scale[0] = sum;
    for (let label = 0; label < labels; label++) alpha[label] /= sum;
  }

  #forward(at, kind, { transition, byKind }, allowed) {
    const { labels, alpha, out, pair, scale } = this;
    const pairs = labels * labels;
    let sum = 0;
    for (let to = 0; to < labels; to++) {
      let total = 0;
      for (let from = 0; from < labels; from++) {
        const move = from * labels + to;
        const factor = allowed[move] ? Math.exp(transition[move] + byKind[kind * pairs + move]) * out[at * labels + to] : 0;
        pair[at * pairs + move] = factor;
        total += alpha[(at - 1) * labels + from] * factor;
      }
      sum += alpha[at * labels + to] = total;
    }
    scale[at] = sum;
    for (let to = 0; to < labels; to++) alpha[at * labels + to] /= sum;
  }

  #backward(at) {
    const { labels, alpha, beta, pair, scale } = this;
    for (let from = 0; from < labels; from++) {
      let total = 0;
      for (let to = 0; to < labels; to++) {
        const place = at * labels * labels + from * labels + to;
        const factor = (pair[place] * beta[at * labels + to]) / scale[at];
        total += factor;
        pair[place] = factor * alpha[(at - 1) * labels + from];
      }
      beta[(at - 1) * labels + from] = total;
    }
  }
}
