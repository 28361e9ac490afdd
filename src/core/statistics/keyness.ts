import { logLikelihood } from './logLikelihood';

/** Tokens of a word in two corpora, and of both corpora. */
export interface TwoCorpora {
  readonly count: number;
  readonly tokens: number;
  readonly reference: number;
  readonly referenceTokens: number;
}

/** A count of nothing is taken as this, so that a ratio exists. */
const ALMOST_NOTHING = 0.5;
/** Added to both frequencies per million. */
const SMOOTHING = 1;

/** G² over all four cells. Source: P. Rayson and R. Garside, “Comparing Corpora using Frequency Profiling” (2000), with the cells of all other words. */
export function keynessG2({ count, tokens, reference, referenceTokens }: TwoCorpora): number {
  return logLikelihood(count, tokens - count, reference, referenceTokens - reference);
}

/** log2 of the ratio of relative frequencies, a count of zero taken as 0.5. Source: A. Hardie, “Log Ratio: an informal introduction” (2014). */
export function logRatio({ count, tokens, reference, referenceTokens }: TwoCorpora): number {
  return Math.log2((count || ALMOST_NOTHING) / tokens / ((reference || ALMOST_NOTHING) / referenceTokens));
}

/** (fpm + 1)/(fpm_ref + 1). Source: A. Kilgarriff, “Simple maths for keywords”, Corpus Linguistics 2009. */
export function simpleMaths({ count, tokens, reference, referenceTokens }: TwoCorpora): number {
  return (perMillion(count, tokens) + SMOOTHING) / (perMillion(reference, referenceTokens) + SMOOTHING);
}

export function perMillion(count: number, tokens: number): number {
  return (count / tokens) * 1_000_000;
}
