import { CLAIM_WEIGHTS } from './claimWeights';
import { FEATURES } from './pairFeatures';

/** Sentences of an article at which the weights hold as they are. */
const TYPICAL_LENGTH = 18;

export const NEIGHBOURS_WEIGHT = CLAIM_WEIGHTS[FEATURES.indexOf('neighbours')]!;

/** How likely two sentences report the same is a logistic regression over `FEATURES`: of their weighted sum and the prior of their length. */
export function weightedSum(features: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < features.length; at++) sum += features[at]! * CLAIM_WEIGHTS[at]!;
  return sum;
}

/**
 * The prior that goes with the length of two articles, in nats: each sentence has about as many that report the same, however many there are, so that
 * of all pairs of two long articles fewer do.
 */
export function lengthPrior(length: number): number {
  return -Math.log(length / TYPICAL_LENGTH);
}

export function logistic(sum: number): number {
  return 1 / (1 + Math.exp(-sum));
}
