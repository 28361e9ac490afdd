import { minima } from '../text/minHash';
import { TokenScanner } from '../text/tokenize';

const MINIMA = 64;
const ROWS = 4;
/** Texts of one band that a text is compared with: those that came last. */
const COMPARED = 16;
/** Words that are looked at: of a book, its beginning. */
const WORDS = 20_000;
/** From which share of equal minima on a text is near another: about as many of their three-word sequences are in both. */
const NEAR = 0.8;

/**
 * Finds, for a text, one that came before and is nearly the same, without comparing all pairs: MinHash in bands (A. Broder 1997). Two texts
 * of likeness s share a band with a chance of 1 − (1 − s⁴)¹⁶; the likeness itself is estimated from 64 minima.
 */
export class LikeTexts {
  readonly #scanner = new TokenScanner();
  readonly #minima: Uint32Array[] = [];
  readonly #bands = new Map<string, number[]>();

  /** Takes a text in and answers which earlier one, by the order of their coming, is nearest to it, if any is near. */
  add(text: string): { readonly earlier: number; readonly likeness: number } | undefined {
    const own = this.#minimaOf(text);
    const number = this.#minima.push(own) - 1;
    const candidates = new Set<number>();
    for (let band = 0; band < MINIMA / ROWS; band++) {
      const key = `${band}:${own.subarray(band * ROWS, (band + 1) * ROWS).join()}`;
      const before = this.#bands.get(key);
      if (before === undefined) this.#bands.set(key, [number]);
      else {
        for (const each of before.slice(-COMPARED)) candidates.add(each);
        before.push(number);
      }
    }
    return this.#nearest(own, candidates);
  }

  #nearest(own: Uint32Array, candidates: ReadonlySet<number>): { earlier: number; likeness: number } | undefined {
    let nearest: { earlier: number; likeness: number } | undefined;
    for (const earlier of [...candidates].sort((a, b) => a - b)) {
      const likeness = shareEqual(own, this.#minima[earlier]!);
      if (likeness >= NEAR && likeness > (nearest?.likeness ?? 0)) nearest = { earlier, likeness };
    }
    return nearest;
  }

  #minimaOf(text: string): Uint32Array {
    this.#scanner.reset(text.toLowerCase());
    return minima(this.#scanner.hashes.subarray(0, Math.min(this.#scanner.count, WORDS)), MINIMA);
  }
}

function shareEqual(one: Uint32Array, other: Uint32Array): number {
  return one.filter((value, at) => value === other[at]).length / one.length;
}
