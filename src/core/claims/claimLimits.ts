export interface CandidateLimits {
  /** How alike the words of two articles are at least (`Stories`): others tell no common story, and share by chance. */
  readonly story: number;
  /** Nats of rarity that the concepts of two sentences share at least, each by how much it tells. */
  readonly shared: number;
  /** Sentences behind it that each one is compared with at most, those that share most. */
  readonly candidates: number;
}

export const LIMITS: CandidateLimits = { story: 0.12, shared: 1, candidates: 64 };

/** How sure a group is. Both bounds were chosen on sets that the weights had not learnt from: of pairs in likely groups 7 of 10 are right there, of other pairs in possible ones 2 of 10. */
export type ClaimGrade = 'likely' | 'possible';

/** From which likelihood on a pair makes a group of each grade, and which any two of such a group have at least: else one fact would lead to the next. */
export const GRADE_LIMITS: Readonly<Record<ClaimGrade, { readonly pair: number; readonly any: number }>> = {
  likely: { pair: 0.45, any: 0.45 },
  possible: { pair: 0.1, any: 0.07 },
};
