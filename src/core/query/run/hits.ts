import { firstAtLeast } from '../../index/firstAtLeast';
import type { TokenIndex } from '../../index/TokenIndex';
import type { WordNode } from '../ast';
import { termsOf, tokensOf } from '../words';
import { findNear } from './findNear';
import { findPhrase } from './findPhrase';
import type { Pace } from './Pace';
import { holdsAll, type RegionMask } from './regions';

/** Occurrences as token positions, inclusive, ordered by `first`, then `last`; no two are equal. For single words both are one array. */
export interface Hits {
  readonly first: Uint32Array;
  readonly last: Uint32Array;
  /** Where each is one token: the terms that they are occurrences of. */
  readonly terms?: readonly number[];
}

/** Lists that are merged two by two; more are sorted. */
const FEW_LISTS = 8;
/** Positions of a list for one of another from which the longer one is copied in stretches. */
const FEW_BESIDE = 64;

const NO_HITS: Hits = singles(new Uint32Array(0));

function singles(positions: Uint32Array): Hits {
  return { first: positions, last: positions };
}

/** All occurrences of a word, of a phrase or of words near each other that lie wholly inside the regions of `mask`. */
export function findHits(index: TokenIndex, node: WordNode, mask: RegionMask, pace: Pace): Hits {
  const lists = tokensOf(node).map((token) => termsOf(index.dictionary, node, token));
  if (lists.length === 0 || lists.some((list) => list.length === 0)) return NO_HITS;
  if (node.form === 'near') return findNear(index, { lists, others: node.distance }, mask, pace);
  return lists.length === 1 ? findWord(index, lists[0]!, mask, pace) : findPhrase(index, lists, mask, pace);
}

function findWord(index: TokenIndex, terms: readonly number[], mask: RegionMask, pace: Pace): Hits {
  return { ...singles(inRegions(index, positionsOf(index, terms, pace), mask)), terms };
}

/** Positions of all terms, ascending. A view: do not change it. */
function positionsOf(index: TokenIndex, terms: readonly number[], pace: Pace): Uint32Array {
  const lists = terms.map((term) => index.postings(term));
  const count = lists.reduce((sum, list) => sum + list.length, 0);
  pace.step(count);
  if (lists.length <= FEW_LISTS) return unionHits(lists.map(singles), pace).first;
  const positions = new Uint32Array(count);
  let to = 0;
  for (const list of lists) {
    positions.set(list, to);
    to += list.length;
  }
  return positions.sort();
}

function inRegions(index: TokenIndex, positions: Uint32Array, mask: RegionMask): Uint32Array {
  if (holdsAll(index, mask)) return positions;
  const { regions } = index;
  const found = new Uint32Array(positions.length);
  let count = 0;
  for (let at = 0; at < positions.length; at++) {
    const position = positions[at]!;
    if ((mask >>> regions[position]!) & 1) found[count++] = position;
  }
  return found.subarray(0, count);
}

/** The same where the second list is so short that the first is copied in stretches. */
function mergeFew(many: Uint32Array, few: Uint32Array): Uint32Array {
  const merged = new Uint32Array(many.length + few.length);
  let [from, count] = [0, 0];
  for (const position of few) {
    const to = firstAtLeast(many, position, from);
    merged.set(many.subarray(from, to), count);
    count += to - from;
    from = to;
    if (many[to] !== position) merged[count++] = position;
  }
  merged.set(many.subarray(from), count);
  return merged.subarray(0, count + many.length - from);
}

/** All hits of the lists; spans that are equal count once. */
export function unionHits(lists: readonly Hits[], pace: Pace): Hits {
  let level = lists.filter((list) => list.first.length > 0);
  while (level.length > 1) {
    const next: Hits[] = [];
    for (let at = 0; at < level.length; at += 2) next.push(at + 1 < level.length ? merge(level[at]!, level[at + 1]!, pace) : level[at]!);
    level = next;
  }
  return level[0] ?? NO_HITS;
}

function merge(a: Hits, b: Hits, pace: Pace): Hits {
  const size = a.first.length + b.first.length;
  pace.step(size);
  if (a.first === a.last && b.first === b.last) return singles(a.first.length < b.first.length ? mergePositions(b.first, a.first) : mergePositions(a.first, b.first));
  const first = new Uint32Array(size);
  const last = new Uint32Array(size);
  let count = 0;
  for (let i = 0, j = 0; i < a.first.length || j < b.first.length; count++) {
    const order = i >= a.first.length ? 1 : j >= b.first.length ? -1 : a.first[i]! - b.first[j]! || a.last[i]! - b.last[j]!;
    first[count] = order <= 0 ? a.first[i]! : b.first[j]!;
    last[count] = order <= 0 ? a.last[i]! : b.last[j]!;
    if (order <= 0) i++;
    if (order >= 0) j++;
  }
  return { first: first.slice(0, count), last: last.slice(0, count) };
}

/** What either of two ascending lists holds, once; the first is the longer one. */
function mergePositions(a: Uint32Array, b: Uint32Array): Uint32Array {
  if (b.length * FEW_BESIDE < a.length) return mergeFew(a, b);
  const merged = new Uint32Array(a.length + b.length);
  let count = 0;
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const one = a[i]!;
    const other = b[j]!;
    merged[count++] = one < other ? one : other;
    if (one <= other) i++;
    if (other <= one) j++;
  }
  const rest = i < a.length ? a.subarray(i) : b.subarray(j);
  merged.set(rest, count);
  return merged.subarray(0, count + rest.length);
}

/** First hit at or behind a position. */
export function firstHitFrom(hits: Hits, position: number): number {
  return firstAtLeast(hits.first, position);
}
