/**
 * G² of a table of two rows and two columns: 2·Σ O·ln(O/E), with E from the table's own margins. A cell of 0 adds nothing.
 * Source: T. Dunning, “Accurate Methods for the Statistics of Surprise and Coincidence”, Computational Linguistics 19 (1993).
 */
export function logLikelihood(a: number, b: number, c: number, d: number): number {
  const total = a + b + c + d;
  const term = (observed: number, row: number, column: number): number => (observed === 0 ? 0 : observed * Math.log((observed * total) / (row * column)));
  const sum = term(a, a + b, a + c) + term(b, a + b, b + d) + term(c, c + d, a + c) + term(d, c + d, b + d);
  // What is independent comes out as a rounding error around 0.
  return Math.max(0, 2 * sum);
}
