import { CLAIM_WEIGHTS } from './claimWeights';

/** How likely two sentences report the same, by a logistic regression over `FEATURES`. */
export function likelihoodOf(features: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < features.length; at++) sum += features[at]! * CLAIM_WEIGHTS[at]!;
  return 1 / (1 + Math.exp(-sum));
}
