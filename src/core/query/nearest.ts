import { boundedDistance } from '../text/distance';
import { fold } from '../text/fold';

/** Mistakes allowed in a word of this length. */
function allowance(length: number): number {
  return length < 4 ? 1 : length < 9 ? 2 : 3;
}

/**
 * Up to three of `candidates` that are spelled like `written` (Damerau–Levenshtein over folded forms) or begin with it, nearest first; what
 * differs in case alone leaves no other.
 */
export function nearest(written: string, candidates: readonly string[], folded: readonly string[] = candidates.map(fold)): readonly string[] {
  const wanted = fold(written);
  const bound = allowance(wanted.length);
  const near: { readonly order: number; readonly distance: number }[] = [];
  folded.forEach((other, order) => {
    const begins = wanted.length >= 3 && other.startsWith(wanted);
    const distance = begins ? 1 : boundedDistance(wanted, other, bound);
    if (distance === 0 || (distance <= bound && distance < other.length)) near.push({ order, distance });
  });
  const same = near.filter(({ distance }) => distance === 0);
  return (same.length > 0 ? same : near).sort((a, b) => a.distance - b.distance || a.order - b.order).slice(0, 3).map(({ order }) => candidates[order]!);
}
