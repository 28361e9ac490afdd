import type { TokenIndex } from '../../index/TokenIndex';
import type { Hits } from './hits';
import { NearKinds, spansNear } from './nearness';
import type { Pace } from './Pace';
import type { RegionMask } from './regions';

/** What is near each other: the terms of each word, and how many other tokens a span may hold. */
export interface NearSearch {
  readonly lists: readonly (readonly number[])[];
  readonly others: number;
}

/** Occurrences of words near each other (see `Nearness`), each within a paragraph and, with all that lies between, inside the regions of `mask`. */
export function findNear(index: TokenIndex, { lists, others }: NearSearch, mask: RegionMask, pace: Pace): Hits {
  const inForce = (position: number): boolean => ((mask >>> index.regions[position]!) & 1) === 1;
  const { kinds, kindOfTerm } = kindsOf(lists);
  const at = positionsOf(index, [...kindOfTerm.keys()], pace).filter(inForce);
  const kind = Uint32Array.from(at, (position) => kindOfTerm.get(index.terms[position]!)!);
  const { first, last } = spansNear({ kinds, words: lists.length, others }, { at, kind }, (from, to) => {
    for (let position = from + 1; position <= to; position++) {
      pace.step();
      if (index.startsParagraph(position) || !inForce(position)) return false;
    }
    return true;
  });
  return { first: Uint32Array.from(first), last: Uint32Array.from(last) };
}

function kindsOf(lists: NearSearch['lists']): { readonly kinds: NearKinds['kinds']; readonly kindOfTerm: ReadonlyMap<number, number> } {
  const wordsOfTerm = new Map<number, number[]>();
  lists.forEach((terms, word) => {
    for (const term of terms) {
      const words = wordsOfTerm.get(term);
      if (words) words.push(word);
      else wordsOfTerm.set(term, [word]);
    }
  });
  const numbers = new NearKinds();
  const kindOfTerm = new Map([...wordsOfTerm].map(([term, words]) => [term, numbers.number(words)]));
  return { kinds: numbers.kinds, kindOfTerm };
}

/** Positions of all terms, ascending. */
function positionsOf(index: TokenIndex, terms: readonly number[], pace: Pace): Uint32Array {
  const lists = terms.map((term) => index.postings(term));
  const positions = new Uint32Array(lists.reduce((sum, list) => sum + list.length, 0));
  let count = 0;
  for (const list of lists) {
    positions.set(list, count);
    count += list.length;
    pace.step(list.length);
  }
  return positions.sort();
}
