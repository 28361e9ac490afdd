// Written by scripts/train/claims.mjs. Do not edit.

/** Of `FEATURES`, in their order. */
export const CLAIM_WEIGHTS: readonly number[] = [
  2.4535, // likeness
  3.6010, // covered
  0.8668, // exclusive
  1.8227, // shared
  3.6155, // sameNumber
  2.4739, // nearNumber
  2.6752, // otherNumber
  -0.9541, // place
  -1.4706, // oneQuoted
  3.6432, // neighbours
  -6.7550, // bias
];
