import { boundedDistance } from '../text/distance';
import { fold } from '../text/fold';

/** Mistakes allowed in a word of this length. */
function allowance(length: number): number {
  return length < 4 ? 1 : length < 9 ? 2 : 3;
}

/** Up to three of `candidates` that are spelled like `written` (Damerau–Levenshtein over folded forms) or begin with it, nearest first. */
export function nearest(written: string, candidates: readonly string[]): readonly string[] {
  const folded = fold(written);
  const bound = allowance(folded.length);
  const scored = candidates.map((candidate, order) => {
    const other = fold(candidate);
    const begins = folded.length >= 3 && other.startsWith(folded);
    return { candidate, order, distance: begins ? 1 : boundedDistance(folded, other, bound) };
  });
  return scored
    .filter(({ distance, candidate }) => distance <= bound && distance < fold(candidate).length)
    .sort((a, b) => a.distance - b.distance || a.order - b.order)
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}
