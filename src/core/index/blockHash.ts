const PRIME = 0x9e3779b1 | 0;

/** One-to-one in both arguments, so no single changed word is lost. */
function mixed(lane: number, word: number): number {
  const product = Math.imul(lane ^ word, PRIME);
  return product ^ (product >>> 15);
}

/**
 * 64-bit checksum of a block of a file as two numbers, against damage, not against someone who wants collisions. Four lanes, so that the
 * processor works on several words at a time: about twice as fast as `contentHash`. `place` tells equal blocks at other places apart.
 */
export function blockHash(words: Uint32Array, place: number): readonly [number, number] {
  let a = mixed(PRIME, place);
  let b = mixed(a, 1);
  let c = mixed(b, 2);
  let d = mixed(c, words.length);
  const whole = words.length & ~3;
  for (let at = 0; at < whole; at += 4) {
    a = Math.imul(a ^ words[at]!, PRIME);
    b = Math.imul(b ^ words[at + 1]!, PRIME);
    c = Math.imul(c ^ words[at + 2]!, PRIME);
    d = Math.imul(d ^ words[at + 3]!, PRIME);
    a ^= a >>> 15;
    b ^= b >>> 15;
    c ^= c >>> 15;
    d ^= d >>> 15;
  }
  for (let at = whole; at < words.length; at++) a = mixed(a, words[at]!);
  const first = mixed(mixed(mixed(a, b), c), d);
  return [first >>> 0, mixed(mixed(mixed(mixed(d, c), b), a), first) >>> 0];
}
