import type { Pace } from '../query/run/Pace';
import { GROUP_LIKELIHOOD, PAIR_LIKELIHOOD } from './claimLimits';
import type { ClaimPair } from './findClaimPairs';

/** Sentences that report the same, by their numbers, ascending, with how likely the surest pair of them does. */
export interface ClaimGroup {
  readonly units: readonly number[];
  readonly likelihood: number;
}

/** The surest pairs first: each joins a group where all hold together with it, or begins one; so a sentence of two facts can stand in two groups. */
export async function groupClaims(pairs: readonly ClaimPair[], articleOf: (unit: number) => number, pace: Pace): Promise<readonly ClaimGroup[]> {
  const likelihoods = new Map<number, number>();
  for (const { one, other, likelihood } of pairs) {
    likelihoods.set(pairKey(one, other), likelihood);
    pace.step();
  }
  const sure = pairs.filter((pair) => pair.likelihood >= PAIR_LIKELIHOOD).sort((a, b) => {
    pace.step();
    return b.likelihood - a.likelihood || a.one - b.one || a.other - b.other;
  });
  const holds = (one: number, other: number): boolean => articleOf(one) === articleOf(other) || (likelihoods.get(pairKey(one, other)) ?? 0) >= GROUP_LIKELIHOOD;
  const groups: { readonly units: number[]; readonly likelihood: number }[] = [];
  const groupsOf = new Map<number, (typeof groups)[number][]>();
  const put = (group: (typeof groups)[number], unit: number): void => {
    if (!group.units.includes(unit)) group.units.push(unit);
    groupsOf.set(unit, [...(groupsOf.get(unit) ?? []), group]);
  };
  for (const { one, other, likelihood } of sure) {
    pace.step(20);
    await pace.breathe();
    if (groupsOf.get(one)?.some(({ units }) => units.includes(other))) continue;
    const joined = [[one, other], [other, one]].flatMap(([of, unit]) => (groupsOf.get(of!) ?? []).filter(({ units }) => units.every((member) => holds(member, unit!))).map((group) => ({ group, unit: unit! })));
    for (const { group, unit } of joined) put(group, unit);
    if (joined.length > 0) continue;
    const group = { units: [], likelihood };
    groups.push(group);
    put(group, one);
    put(group, other);
  }
  return groups.map(({ units, likelihood }) => ({ units: units.sort((a, b) => a - b), likelihood }));
}

/** More sentences than that no corpus has in memory. */
const MOST_UNITS = 2 ** 26;

function pairKey(one: number, other: number): number {
  return Math.min(one, other) * MOST_UNITS + Math.max(one, other);
}
