// Written by scripts/train/claims.mjs. Do not edit.

/** Of `FEATURES`, in their order. */
export const CLAIM_WEIGHTS: readonly number[] = [
  2.4601, // likeness
  3.5984, // covered
  0.8787, // exclusive
  1.8010, // shared
  3.6220, // sameNumber
  1.5053, // nearNumber
  2.8304, // otherNumber
  -0.9873, // place
  -1.4618, // oneQuoted
  3.6691, // neighbours
  -6.7395, // bias
];
