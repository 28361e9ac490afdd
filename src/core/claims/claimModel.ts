import { CLAIM_WEIGHTS } from './claimWeights';

/** Sentences of an article at which the weights hold as they are. */
const TYPICAL_LENGTH = 18;

/**
 * The prior that goes with the length of two articles, in nats: each sentence has about as many that report the same, however many there are, so that
 * of all pairs of two long articles fewer do.
 */
export function lengthPrior(length: number): number {
  return -Math.log(length / TYPICAL_LENGTH);
}

/** How likely two sentences report the same, by a logistic regression over `FEATURES`; `length` is that of their articles in sentences. */
export function likelihoodOf(features: Float64Array, length: number): number {
  let sum = lengthPrior(length);
  for (let at = 0; at < features.length; at++) sum += features[at]! * CLAIM_WEIGHTS[at]!;
  return 1 / (1 + Math.exp(-sum));
}
