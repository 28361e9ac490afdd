import type { TextKey } from './messages';

/** What is said instead where the number that a message tells is 1. */
export const OF_ONE: Partial<Record<TextKey, TextKey>> = { repeatCandidates: 'repeatCandidate', noClaimsOfGrade: 'noClaimOfGrade', noClaimsWith: 'noClaimWith', fewHits: 'oneHit', fewTokens: 'oneToken' };
