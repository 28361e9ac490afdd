// Logistic regression by Newton's method, with a prior on all weights but the last (the bias).
const MOST_STEPS = 60;

/** How likely the label 1 is; `offset` is added to the sum. */
export function logistic(features, weights, offset) {
  return 1 / (1 + Math.exp(-features.reduce((sum, value, at) => sum + value * weights[at], offset)));
}

/** `rows`: { features, offset, label, weight }. Answers the weights. */
export function fitLogistic(rows, prior) {
  const size = rows[0].features.length;
  const weights = new Float64Array(size);
  for (let step = 0; step < MOST_STEPS; step++) {
    const { gradient, hessian } = derivatives(rows, weights, prior);
    const change = solve(hessian, gradient);
    for (let at = 0; at < size; at++) weights[at] -= change[at];
    if (Math.max(...change.map(Math.abs)) < 1e-9) break;
  }
  return weights;
}

function derivatives(rows, weights, prior) {
  const size = weights.length;
  const gradient = Float64Array.from(weights, (weight, at) => (at === size - 1 ? 1e-6 : prior) * weight);
  const hessian = Array.from({ length: size }, (_, at) => Float64Array.from({ length: size }, (_, other) => (at === other ? (at === size - 1 ? 1e-6 : prior) : 0)));
  for (const { features, label, weight, offset } of rows) {
    const likelihood = logistic(features, weights, offset);
    const [error, curve] = [weight * (likelihood - label), weight * Math.max(likelihood * (1 - likelihood), 1e-9)];
    for (let at = 0; at < size; at++) {
      if (features[at] === 0) continue;
      gradient[at] += error * features[at];
      for (let other = 0; other < size; other++) hessian[at][other] += curve * features[at] * features[other];
    }
  }
  return { gradient, hessian };
}

/** Gauss's elimination with pivots. */
function solve(matrix, vector) {
  const rows = matrix.map((row, at) => [...row, vector[at]]);
  for (let at = 0; at < rows.length; at++) {
    const pivot = rows.slice(at).reduce((best, row, below) => (Math.abs(row[at]) > Math.abs(rows[best][at]) ? at + below : best), at);
    [rows[at], rows[pivot]] = [rows[pivot], rows[at]];
    for (let below = at + 1; below < rows.length; below++) {
      const factor = rows[below][at] / rows[at][at];
      for (let column = at; column <= rows.length; column++) rows[below][column] -= factor * rows[at][column];
    }
  }
  const solution = new Array(rows.length).fill(0);
  for (let at = rows.length - 1; at >= 0; at--) {
    const known = solution.reduce((sum, value, column) => (column > at ? sum + rows[at][column] * value : sum), 0);
    solution[at] = (rows[at][rows.length] - known) / rows[at][at];
  }
  return solution;
}
