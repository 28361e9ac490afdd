// Written by scripts/train/claims.mjs. Do not edit.

/** Of `FEATURES`, in their order. */
export const CLAIM_WEIGHTS: readonly number[] = [
  2.5563, // likeness
  3.7043, // covered
  0.7823, // exclusive
  1.9742, // shared
  3.6901, // sameNumber
  1.5224, // nearNumber
  3.0453, // otherNumber
  -0.9874, // place
  -1.4150, // oneQuoted
  3.0413, // neighbours
  -6.8721, // bias
];
