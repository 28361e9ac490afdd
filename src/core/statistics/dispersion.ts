/** Occurrences in the parts of a corpus, and the parts' sizes in tokens. Parts of no token say nothing and are left out. */
export interface Parts {
  readonly counts: readonly number[];
  readonly sizes: readonly number[];
}

/** `null` where it is not defined: without an occurrence, or with too few parts. */
export interface Dispersion {
  readonly DP: number | null;
  readonly DPnorm: number | null;
  readonly juillandD: number | null;
}

/**
 * How evenly occurrences are spread over the parts.
 * DP = ½·Σ|v_i/f − s_i|, 0 = even: S. Th. Gries, “Dispersions and adjusted frequencies in corpora”, IJCL 13 (2008).
 * DPnorm = DP/(1 − min s): J. Lijffijt and S. Th. Gries, IJCL 17 (2012).
 * D = 1 − (σ/μ)/√(n − 1) over relative frequencies, population σ: A. Juilland and E. Chang-Rodríguez (1964).
 */
export function dispersionOf({ counts, sizes }: Parts): Dispersion {
  const parts = sizes.flatMap((size, at) => (size > 0 ? [{ size, count: counts[at]! }] : []));
  const total = sum(parts.map(({ count }) => count));
  if (total === 0) return { DP: null, DPnorm: null, juillandD: null };
  const tokens = sum(parts.map(({ size }) => size));
  const DP = sum(parts.map(({ count, size }) => Math.abs(count / total - size / tokens))) / 2;
  if (parts.length === 1) return { DP, DPnorm: null, juillandD: null };
  const least = parts.reduce((smallest, { size }) => Math.min(smallest, size), Infinity) / tokens;
  return { DP, DPnorm: DP / (1 - least), juillandD: juillandD(parts.map(({ count, size }) => count / size)) };
}

function juillandD(frequencies: readonly number[]): number {
  const mean = sum(frequencies) / frequencies.length;
  const deviation = Math.sqrt(sum(frequencies.map((each) => (each - mean) ** 2)) / frequencies.length);
  return 1 - deviation / mean / Math.sqrt(frequencies.length - 1);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, each) => all + each, 0);
}
