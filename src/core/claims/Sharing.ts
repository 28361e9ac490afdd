import type { ClaimSet, Rarity } from './ClaimSet';
import type { ClaimUnit } from './ClaimUnit';

/** A word of each side that stand for the same. */
export interface SharedWord {
  readonly word: number;
  readonly other: number;
  readonly concept: number;
  /** In nats of rarity. */
  readonly weight: number;
}

/** How much two sentences have in common, and how much each tells in all, in nats of rarity. */
export interface Sharing {
  readonly weight: number;
  readonly one: number;
  readonly other: number;
  /** Words of the first sentence, the heaviest first. */
  readonly words: readonly SharedWord[];
}

/** What a sentence says of each concept: the word that speaks best for it. */
export type Spoken = ReadonlyMap<number, { readonly strength: number; readonly word: number }>;

export function spokenBy({ words }: ClaimUnit, { meanings }: ClaimSet): Spoken {
  const found = new Map<number, { strength: number; word: number }>();
  for (const word of words) {
    const { concepts, strengths, weight } = meanings[word]!;
    for (let at = 0; at < concepts.length; at++) {
      const strength = strengths[at]! * weight;
      if (strength > (found.get(concepts[at]!)?.strength ?? 0)) found.set(concepts[at]!, { strength, word });
    }
  }
  return found;
}

/** Each word goes with the word of the other side that it shares most with. */
export function sharingOf(set: ClaimSet, one: ClaimUnit, other: ClaimUnit, rarity: Rarity, spoken: readonly [Spoken, Spoken]): Sharing {
  const [from, to] = [side(set, one, spoken[1], rarity), side(set, other, spoken[0], rarity)];
  return {
    weight: (from.shared + to.shared) / 2, one: from.total, other: to.total,
    words: from.words.sort((x, y) => y.weight - x.weight),
  };
}

interface Side {
  total: number;
  shared: number;
  readonly words: SharedWord[];
}

function side(set: ClaimSet, { words }: ClaimUnit, others: Spoken, rarity: Rarity): Side {
  const sums: Side = { total: 0, shared: 0, words: [] };
  for (const word of words) {
    const { concepts, strengths, weight } = set.meanings[word]!;
    const own = weight * rarity.of(concepts[0]!);
    sums.total += own;
    let best: SharedWord | undefined;
    for (let at = 0; at < concepts.length; at++) {
      const match = others.get(concepts[at]!);
      if (match === undefined) continue;
      const value = Math.min(strengths[at]! * weight, match.strength) * rarity.of(concepts[at]!);
      if (value > (best?.weight ?? 0)) best = { word, other: match.word, concept: concepts[at]!, weight: value };
    }
    if (best === undefined) continue;
    sums.shared += best.weight;
    sums.words.push(best);
  }
  return sums;
}
