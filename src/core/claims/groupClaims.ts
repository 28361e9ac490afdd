import type { Pace } from '../query/run/Pace';
import { GRADE_LIMITS, type ClaimGrade } from './claimLimits';
import type { ClaimPair } from './findClaimPairs';

/** Sentences that report the same, by their numbers, ascending, with how likely the surest pair of them does that no likely group has. */
export interface ClaimGroup {
  readonly units: readonly number[];
  readonly grade: ClaimGrade;
  readonly likelihood: number;
}

/** Likely groups, then possible ones of what these leave, each kind the surest first. */
export async function groupClaims(pairs: readonly ClaimPair[], articleOf: (unit: number) => number, pace: Pace): Promise<readonly ClaimGroup[]> {
  const surest = [...pairs].sort((a, b) => {
    pace.step();
    return b.likelihood - a.likelihood || a.one - b.one || a.other - b.other;
  });
  const grouping = new Grouping(pairs, articleOf, pace);
  for (const grade of ['likely', 'possible'] as const) await grouping.add(surest, grade);
  return grouping.groups.map(({ units, grade, likelihood }) => ({ units: units.sort((a, b) => a - b), grade, likelihood }));
}

interface OpenGroup {
  readonly units: number[];
  readonly grade: ClaimGrade;
  readonly likelihood: number;
}

/** Each pair joins a group of its grade where all hold together with it, or begins one; so a sentence of two facts can stand in two groups. */
class Grouping {
  readonly groups: OpenGroup[] = [];
  readonly #likelihoods = new Map<number, number>();
  readonly #groupsOf = new Map<number, OpenGroup[]>();

  constructor(pairs: readonly ClaimPair[], private readonly articleOf: (unit: number) => number, private readonly pace: Pace) {
    for (const { one, other, likelihood } of pairs) {
      this.#likelihoods.set(pairKey(one, other), likelihood);
      pace.step();
    }
  }

  /** Groups the pairs, the surest first, that are sure enough and in no group yet. */
  async add(surest: readonly ClaimPair[], grade: ClaimGrade): Promise<void> {
    for (const pair of surest) {
      if (pair.likelihood < GRADE_LIMITS[grade].pair) return;
      this.pace.step(20);
      await this.pace.breathe();
      if (!this.#groupsOf.get(pair.one)?.some(({ units }) => units.includes(pair.other))) this.#place(pair, grade);
    }
  }

  #place({ one, other, likelihood }: ClaimPair, grade: ClaimGrade): void {
    const joined = [[one, other], [other, one]].flatMap(([of, unit]) => (this.#groupsOf.get(of!) ?? []).filter((group) => group.grade === grade && this.#holds(group, unit!)).map((group) => ({ group, unit: unit! })));
    for (const { group, unit } of joined) this.#put(group, unit);
    if (joined.length > 0) return;
    const group: OpenGroup = { units: [], grade, likelihood };
    this.groups.push(group);
    this.#put(group, one);
    this.#put(group, other);
  }

  #holds({ units, grade }: OpenGroup, unit: number): boolean {
    return units.every((member) => this.articleOf(member) === this.articleOf(unit) || (this.#likelihoods.get(pairKey(member, unit)) ?? 0) >= GRADE_LIMITS[grade].any);
  }

  #put(group: OpenGroup, unit: number): void {
    if (group.units.includes(unit)) return;
    group.units.push(unit);
    this.#groupsOf.set(unit, [...(this.#groupsOf.get(unit) ?? []), group]);
  }
}

/** More sentences than that no corpus has in memory. */
const MOST_UNITS = 2 ** 26;

function pairKey(one: number, other: number): number {
  return Math.min(one, other) * MOST_UNITS + Math.max(one, other);
}
