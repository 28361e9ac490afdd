/** Words in a row that are compared. */
const SHINGLE = 3;

/** Murmur3's last step: every bit of the number counts for every bit of the answer. */
export function mixed(number: number): number {
  let hash = number >>> 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Calls for the hash of all words in a row; of what is shorter, one of all. */
export function forEachShingle(words: ArrayLike<number>, action: (hash: number) => void): void {
  const count = Math.max(1, words.length - SHINGLE + 1);
  for (let at = 0; at < count; at++) {
    let hash = 0;
    for (let word = at; word < Math.min(at + SHINGLE, words.length); word++) hash = mixed(hash ^ mixed(words[word]! + 0x9e3779b9));
    action(hash);
  }
}

/**
 * The least hash of shingles in each of `bins` equal parts of all hashes: the share of equal minima of two texts estimates Jaccard's index of their
 * shingles (one permutation hashing: P. Li, A. Owen, C.-H. Zhang 2012). An empty part takes the minimum of the next that is not, marked by how far
 * off it is (A. Shrivastava, P. Li 2014). `bins` is a power of two.
 */
export function minima(words: ArrayLike<number>, bins: number): Uint32Array {
  const least = new Uint32Array(bins).fill(0xffffffff);
  const bits = Math.log2(bins);
  forEachShingle(words, (hash) => {
    const bin = hash >>> (32 - bits);
    const rest = (hash << bits) >>> 0;
    if (rest < least[bin]!) least[bin] = rest;
  });
  return filled(least);
}

function filled(least: Uint32Array): Uint32Array {
  return least.map((own, bin) => {
    if (own !== 0xffffffff) return own;
    for (let off = 1; off < least.length; off++) {
      const next = least[(bin + off) % least.length]!;
      if (next !== 0xffffffff) return mixed(next + off);
    }
    return own;
  });
}
