// Written by scripts/train/claims.mjs. Do not edit.

/** Of `FEATURES`, in their order. */
export const CLAIM_WEIGHTS: readonly number[] = [
  1.3120, // likeness
  2.0157, // covered
  1.2869, // exclusive
  0.8646, // rareLikeness
  1.7668, // bestOfOne
  0.3113, // bestOfOther
  0.4397, // margin
  2.5626, // sameNumber
  1.1242, // nearNumber
  0.6889, // otherNumber
  0.0206, // sameDate
  -0.7128, // place
  -1.0770, // oneQuoted
  0.2356, // titles
  -5.7454, // bias
];
