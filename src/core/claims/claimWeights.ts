// Written by scripts/train/claims.mjs. Do not edit.

/** Of `FEATURES`, in their order. */
export const CLAIM_WEIGHTS: readonly number[] = [
  1.7221, // likeness
  2.3788, // covered
  0.3781, // exclusive
  2.0973, // shared
  2.1143, // sameNumber
  4.2205, // nearNumber
  1.4412, // otherNumber
  0.9073, // figures
  -0.6120, // place
  -0.5105, // oneQuoted
  -4.5508, // apartLikeness
  -3.1933, // apartNumber
  2.9696, // neighbours
  -6.5658, // bias
];
