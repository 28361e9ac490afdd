import { minima, mixed } from '../text/minHash';
import { TokenScanner } from '../text/tokenize';

const MINIMA = 32;
const ROWS = 4;
const BANDS = MINIMA / ROWS;
/** Texts of one band that a text is compared with: those that came last. */
const COMPARED = 16;
/** Words that are looked at: of a book, its beginning. */
const WORDS = 20_000;
/** From which share of equal minima on a text is near another: about as many of their three-word sequences are in both. */
const NEAR = 0.8;

/**
 * Finds, for a text, one that came before and is nearly the same, without comparing all pairs: MinHash in bands (A. Broder 1997). Two texts
 * of likeness s share a band with a chance of 1 − (1 − s⁴)⁸; the likeness itself is estimated from 32 minima. A text takes some 300 bytes.
 */
export class LikeTexts {
  readonly #scanner = new TokenScanner();
  #count = 0;
  /** Minima of all texts, one text after the other. */
  #minima = new Uint32Array(MINIMA * 1024);
  /** For each text and band the one before it in the same place of that band, plus 1; 0 for none. */
  #before = new Uint32Array(BANDS * 1024);
  /** Of each place of a band the text that came last, plus 1. Two bands may share a place: what is found there is compared anyway. */
  #last = new Uint32Array(BANDS * 2048);

  /** Takes a text in and answers which earlier one, by the order of their coming, is nearest to it, if any is near. */
  add(text: string): { readonly earlier: number; readonly likeness: number } | undefined {
    const own = this.#minimaOf(text);
    if (this.#count * MINIMA === this.#minima.length) this.#grow();
    const candidates = new Set<number>();
    for (let band = 0; band < BANDS; band++) this.#collect(own, band, candidates);
    this.#minima.set(own, this.#count * MINIMA);
    const nearest = this.#nearest(own, candidates);
    this.#chain(own, this.#count++);
    return nearest;
  }

  #collect(own: Uint32Array, band: number, candidates: Set<number>): void {
    let found = this.#last[this.#placeOf(own, band)]!;
    for (let seen = 0; found > 0 && seen < COMPARED; seen++) {
      candidates.add(found - 1);
      found = this.#before[(found - 1) * BANDS + band]!;
    }
  }

  #chain(own: Uint32Array, number: number): void {
    for (let band = 0; band < BANDS; band++) {
      const place = this.#placeOf(own, band);
      this.#before[number * BANDS + band] = this.#last[place]!;
      this.#last[place] = number + 1;
    }
  }

  #placeOf(own: Uint32Array, band: number): number {
    let hash = band + 1;
    for (let row = band * ROWS; row < (band + 1) * ROWS; row++) hash = mixed(hash ^ own[row]!);
    return hash % this.#last.length;
  }

  #grow(): void {
    const { length } = this.#last;
    this.#minima = grown(this.#minima);
    this.#before = grown(this.#before);
    this.#last = new Uint32Array(length * 2);
    for (let number = 0; number < this.#count; number++) this.#chain(this.#minima.subarray(number * MINIMA, (number + 1) * MINIMA), number);
  }

  #nearest(own: Uint32Array, candidates: ReadonlySet<number>): { earlier: number; likeness: number } | undefined {
    let nearest: { earlier: number; likeness: number } | undefined;
    for (const earlier of [...candidates].sort((a, b) => a - b)) {
      const likeness = this.#shareEqual(own, earlier * MINIMA);
      if (likeness >= NEAR && likeness > (nearest?.likeness ?? 0)) nearest = { earlier, likeness };
    }
    return nearest;
  }

  #shareEqual(own: Uint32Array, start: number): number {
    let equal = 0;
    for (let at = 0; at < MINIMA; at++) if (own[at] === this.#minima[start + at]) equal++;
    return equal / MINIMA;
  }

  #minimaOf(text: string): Uint32Array {
    this.#scanner.reset(text.toLowerCase());
    return minima(this.#scanner.hashes.subarray(0, Math.min(this.#scanner.count, WORDS)), MINIMA);
  }
}

function grown(array: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(array.length * 2);
  larger.set(array);
  return larger;
}
