import type { LemmaKey } from '../language/lemmaKey';
import { compareUnits } from '../text/compareUnits';
import { HeldArrays } from './IndexArrays';
import { mergeTerms, type MergedTerms } from './mergeTerms';
import { movedSpacing } from './movedSpacing';
import { StoredIndex } from './StoredIndex';
import { Strings } from './Strings';
import type { TokenIndex } from './TokenIndex';

/** Articles of one index that stay together: positions `from` … `to - 1` there come to `at` and behind. */
export interface Stretch {
  readonly index: StoredIndex;
  readonly from: number;
  readonly to: number;
  readonly at: number;
}

interface Article {
  readonly path: string;
  readonly index: StoredIndex;
  readonly number: number;
}

/**
 * The index with some articles fewer (`gone`, numbers) and those of another index more: equal to one that is built afresh of all, in a hundredth of the
 * time, as nothing is sorted or looked up that has not changed. `undefined` where that cannot be: a language comes or goes.
 */
export function replaceArticles(previous: TokenIndex, gone: ReadonlySet<number>, fresh: TokenIndex, lemmaKey: LemmaKey): TokenIndex | undefined {
  if (!(previous instanceof StoredIndex) || !(fresh instanceof StoredIndex)) throw new Error('only an index that IndexBuilder or openIndex made can be changed');
  const terms = mergeTerms(previous, fresh, countsWithout(previous, gone));
  if (terms === undefined) return undefined;
  const articles = articlesOf(previous, gone, fresh);
  const stretches = stretchesOf(articles);
  const length = stretches.reduce((sum, { from, to }) => sum + to - from, 0);
  const paths = Strings.of(articles.map(({ path }) => path));
  const postings = mergedPostings(previous, fresh, stretches, terms, length);
  const arrays = {
    ...terms.arrays, ...movedSpacing(stretches, length), pathUnits: paths.units, pathOffsets: paths.offsets,
    articleStarts: startsOf(articles), paragraphBits: paragraphsOf(stretches, length), postingOffsets: postings.offsets,
  };
  return new StoredIndex(HeldArrays.of(arrays, { terms: termsOf(stretches, terms, previous, length), regions: regionsOf(stretches, length), positions: postings.positions }), lemmaKey);
}

function countsWithout(index: StoredIndex, gone: ReadonlySet<number>): Uint32Array {
  const { postingOffsets } = index.arrays;
  const counts = new Uint32Array(index.dictionary.size + 1);
  for (let term = 1; term < counts.length; term++) counts[term] = postingOffsets[term + 1]! - postingOffsets[term]!;
  for (const article of gone) for (let at = index.articleStart(article); at < index.articleStart(article + 1); at++) counts[index.terms[at]!]!--;
  return counts;
}

/** By path. */
function articlesOf(previous: StoredIndex, gone: ReadonlySet<number>, fresh: StoredIndex): Article[] {
  const articles: Article[] = [];
  let next = 0;
  const takeBelow = (path: string | undefined): void => {
    while (next < fresh.paths.length && (path === undefined || compareUnits(fresh.paths[next]!, path) < 0)) articles.push({ path: fresh.paths[next]!, index: fresh, number: next++ });
  };
  previous.paths.forEach((path, number) => {
    if (gone.has(number)) return;
    takeBelow(path);
    if (fresh.paths[next] === path) throw new Error(`article added twice: ${path}`);
    articles.push({ path, index: previous, number });
  });
  takeBelow(undefined);
  return articles;
}

function stretchesOf(articles: readonly Article[]): Stretch[] {
  const stretches: Stretch[] = [];
  let at = 0;
  for (const { index, number } of articles) {
    const from = index.articleStart(number);
    const to = index.articleStart(number + 1);
    const last = stretches.at(-1);
    if (last?.index === index && last.to === from) stretches[stretches.length - 1] = { ...last, to };
    else stretches.push({ index, from, to, at });
    at += to - from;
  }
  return stretches;
}

function startsOf(articles: readonly Article[]): Uint32Array {
  const starts = new Uint32Array(articles.length + 1);
  articles.forEach(({ index, number }, at) => { starts[at + 1] = starts[at]! + index.articleStart(number + 1) - index.articleStart(number); });
  return starts;
}

function termsOf(stretches: readonly Stretch[], merged: MergedTerms, previous: StoredIndex, length: number): Uint32Array {
  const terms = new Uint32Array(length);
  for (const { index, from, to, at } of stretches) {
    if (index === previous && merged.isSame) {
      terms.set(index.terms.subarray(from, to), at);
      continue;
    }
    const numbers = index === previous ? merged.ofPrevious : merged.ofFresh;
    const old = index.terms;
    for (let position = from, place = at; position < to; position++, place++) terms[place] = numbers[old[position]!]!;
  }
  return terms;
}

function regionsOf(stretches: readonly Stretch[], length: number): Uint8Array {
  const regions = new Uint8Array(length);
  for (const { index, from, to, at } of stretches) regions.set(index.regions.subarray(from, to), at);
  return regions;
}

function paragraphsOf(stretches: readonly Stretch[], length: number): Uint8Array {
  const bits = new Uint8Array((length + 7) >>> 3);
  for (const { index, from, to, at } of stretches) {
    const old = index.arrays.paragraphBits;
    const copyBit = (position: number): void => {
      const place = position - from + at;
      if (((old[position >>> 3]! >>> (position & 7)) & 1) === 1) bits[place >>> 3]! |= 1 << (place & 7);
    };
    let position = from;
    while (position < to && ((position - from + at) & 7) !== 0) copyBit(position++);
    const shift = position & 7;
    for (; position + 8 <= to; position += 8) bits[(position - from + at) >>> 3] = (old[position >>> 3]! >>> shift) | (shift === 0 ? 0 : old[(position >>> 3) + 1]! << (8 - shift));
    while (position < to) copyBit(position++);
  }
  return bits;
}

function mergedPostings(previous: StoredIndex, fresh: StoredIndex, stretches: readonly Stretch[], merged: MergedTerms, length: number): { readonly offsets: Uint32Array; readonly positions: Uint32Array } {
  const [ofPrevious, ofFresh] = [previous, fresh].map((index) => ({ offsets: index.arrays.postingOffsets, positions: index.arrays.positions, stretches: stretches.filter((stretch) => stretch.index === index) }));
  const oldOf = inverse(merged.ofPrevious, merged.size);
  const freshOf = inverse(merged.ofFresh, merged.size);
  const offsets = new Uint32Array(merged.size + 2);
  const positions = new Uint32Array(length);
  let end = 0;
  for (let term = 1; term <= merged.size; term++) {
    offsets[term] = end;
    const begin = end;
    if (oldOf[term] !== 0) end = moved(ofPrevious!, oldOf[term]!, positions, end);
    if (freshOf[term] === 0) continue;
    const middle = end;
    end = moved(ofFresh!, freshOf[term]!, positions, end);
    if (middle > begin) mergeInPlace(positions, begin, middle, end);
  }
  offsets[merged.size + 1] = end;
  return { offsets, positions };
}

/** By new number, 0 where there is none. */
function inverse(numbers: Uint32Array, size: number): Uint32Array {
  const olds = new Uint32Array(size + 1);
  for (let old = 1; old < numbers.length; old++) if (numbers[old] !== 0) olds[numbers[old]!] = old;
  return olds;
}

interface Postings {
  readonly offsets: Uint32Array;
  readonly positions: Uint32Array;
  readonly stretches: readonly Stretch[];
}

/** Writes where the positions of a term have come to behind `end`, without those that are gone, and answers with the new end. */
function moved({ offsets, positions, stretches }: Postings, term: number, into: Uint32Array, end: number): number {
  const past = offsets[term + 1]!;
  let number = 0;
  for (let at = offsets[term]!; at < past; at++) {
    const position = positions[at]!;
    while (number < stretches.length && stretches[number]!.to <= position) number++;
    const stretch = stretches[number];
    if (stretch === undefined) break;
    if (position >= stretch.from) into[end++] = position - stretch.from + stretch.at;
  }
  return end;
}

/** Two ascending runs side by side, the second of them short, as one. */
function mergeInPlace(list: Uint32Array, begin: number, middle: number, end: number): void {
  const second = list.slice(middle, end);
  let left = middle - 1;
  let to = end - 1;
  for (let right = second.length - 1; right >= 0; to--) {
    if (left >= begin && list[left]! > second[right]!) list[to] = list[left--]!;
    else list[to] = second[right--]!;
  }
}
