export interface CandidateLimits {
  /** How alike the words of two articles are at least (`Stories`): others tell no common story, and share by chance. */
  readonly story: number;
  /** Nats of rarity that the concepts of two sentences share at least, each by how much it tells. */
  readonly shared: number;
  /** Sentences behind it that each one is compared with at most, those that share most. */
  readonly candidates: number;
}

export const LIMITS: CandidateLimits = { story: 0.12, shared: 1, candidates: 64 };

/** From which likelihood on a pair makes a group, and which any two of a group have at least: else one fact would lead to the next. */
export const PAIR_LIKELIHOOD = 0.17;
export const GROUP_LIKELIHOOD = 0.1;
