import type { TokenIndex } from '../../index/TokenIndex';
import type { Hits } from './hits';
import type { Pace } from './Pace';
import type { RegionMask } from './regions';

/** Looking up the term at a place far off takes as long as marking so many positions. */
const MARKS_PER_LOOK = 25;

/** Occurrences of words one behind the other, each with its terms, in one paragraph and wholly inside the regions of `mask`. */
export function findPhrase(index: TokenIndex, lists: readonly (readonly number[])[], mask: RegionMask, pace: Pace): Hits {
  const sizes = lists.map((list) => list.reduce((sum, term) => sum + index.dictionary.count(term), 0));
  const rarest = sizes.indexOf(Math.min(...sizes));
  // Most places are ruled out by one neighbour.
  const neighbour = rarest === 0 || (rarest + 1 < sizes.length && sizes[rarest + 1]! < sizes[rarest - 1]!) ? rarest + 1 : rarest - 1;
  const marks = sizes[neighbour]! + index.tokenCount / 64;
  const looks = sizes[rarest]! * MARKS_PER_LOOK;
  pace.step(sizes[rarest]! + Math.min(marks, looks));
  const has = marks < looks ? marked(index, lists[neighbour]!) : lookedUp(index, lists[neighbour]!);
  const starts: number[] = [];
  const others = lists.flatMap((list, place) => (place === rarest || place === neighbour ? [] : [{ place, terms: new Set(list) }]));
  const rest = { others, length: lists.length, mask };
  for (const term of lists[rarest]!) {
    for (const position of has(index.postings(term), neighbour - rarest)) if (isPhraseAt(index, position - rarest, rest)) starts.push(position - rarest);
  }
  const first = lists[rarest]!.length > 1 ? Uint32Array.from(starts).sort() : Uint32Array.from(starts);
  return { first, last: first.map((start) => start + lists.length - 1) };
}

/** Those of some positions that have a certain word `shift` tokens behind them. */
type Followed = (positions: Uint32Array, shift: number) => Uint32Array;

/** By a bit for each position where the word stands. */
function marked(index: TokenIndex, terms: readonly number[]): Followed {
  const bits = new Uint32Array((index.tokenCount >>> 5) + 1);
  for (const term of terms) {
    const positions = index.postings(term);
    for (let at = 0; at < positions.length; at++) bits[positions[at]! >>> 5]! |= 1 << (positions[at]! & 31);
  }
  return (positions, shift) => {
    const found = new Uint32Array(positions.length + 1);
    let count = 0;
    for (let at = 0; at < positions.length; at++) {
      const position = positions[at]!;
      const other = position + shift;
      found[count] = position;
      count += (bits[other >>> 5]! >>> (other & 31)) & 1;
    }
    return found.subarray(0, count);
  };
}

/** By the term that stands there. */
function lookedUp({ terms: stream, dictionary }: TokenIndex, terms: readonly number[]): Followed {
  const isWord = new Uint8Array(dictionary.size + 1);
  for (const term of terms) isWord[term] = 1;
  return (positions, shift) => positions.filter((position) => isWord[stream[position + shift]!] === 1);
}

interface Rest {
  readonly others: readonly { readonly place: number; readonly terms: ReadonlySet<number> }[];
  readonly length: number;
  readonly mask: RegionMask;
}

/** The paragraph bit of an article's first token keeps phrases inside an article as well as inside a line. */
function isPhraseAt(index: TokenIndex, start: number, { others, length, mask }: Rest): boolean {
  if (start < 0 || start + length > index.tokenCount) return false;
  for (const { place, terms } of others) if (!terms.has(index.terms[start + place]!)) return false;
  for (let at = start; at < start + length; at++) {
    if (((mask >>> index.regions[at]!) & 1) === 0) return false;
    if (at > start && index.startsParagraph(at)) return false;
  }
  return true;
}
