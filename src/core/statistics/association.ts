import { logLikelihood } from './logLikelihood';

/** How often two things occur, in tokens: `together` near each other, each by itself, and what there is. */
export interface Cooccurrence {
  /** f_xy: tokens of the word in at least one window around the node. */
  readonly together: number;
  /** f_x: hits of the node. */
  readonly node: number;
  /** f_y: tokens of the word in scope. */
  readonly word: number;
  /** N: tokens in scope. */
  readonly tokens: number;
  /** W: tokens in the union of all windows. */
  readonly window: number;
}

/** E = f_x·f_y/N: what chance would bring together, without a factor for the span. */
export function expectedTogether({ node, word, tokens }: Cooccurrence): number {
  return (node * word) / tokens;
}

/** 14 + log2(2·f_xy/(f_x + f_y)). Source: P. Rychlý, “A Lexicographer-Friendly Association Score”, RASLAN 2008. */
export function logDice({ together, node, word }: Cooccurrence): number {
  return 14 + Math.log2((2 * together) / (node + word));
}

/** log2(f_xy/E). Source: K. W. Church and P. Hanks, “Word Association Norms, Mutual Information, and Lexicography”, Computational Linguistics 16 (1990). */
export function mutualInformation(counts: Cooccurrence): number {
  return Math.log2(counts.together / expectedTogether(counts));
}

/** (f_xy − E)/√f_xy. Source: K. W. Church and others, “Using Statistics in Lexical Analysis” (1991). */
export function tScore(counts: Cooccurrence): number {
  return (counts.together - expectedTogether(counts)) / Math.sqrt(counts.together);
}

/** G² over tokens inside and outside the windows. Source: S. Evert, “Corpora and collocations” (2008), section 4. */
export function collocationG2({ together, word, tokens, window }: Cooccurrence): number {
  return logLikelihood(together, window - together, word - together, tokens - window - word + together);
}
