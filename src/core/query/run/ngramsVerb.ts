import type { Cell } from '../../../protocol/result';
import type { TokenIndex } from '../../index/TokenIndex';
import { say } from '../messages';
import { columnsOfVerb } from '../columns';
import { countedAs } from './countedWords';
import { descending } from './descending';
import { eachFound } from './eachFound';
import type { Hits } from './hits';
import { numbersTo } from './numbersTo';
import type { Pace } from './Pace';
import type { RegionMask } from './regions';
import { TableSource } from './RowSource';
import type { ArticleSet } from './Selection';
import type { Made, VerbInput } from './VerbInput';
import { wordGroups } from './WordGroups';

/** Sequences of words inside a paragraph, the most frequent first, equals in collation order; with an argument only those that hold a hit of it. */
export async function ngrams(input: VerbInput): Promise<Made> {
  const { finder: { index, pace }, selection: { matched, mask }, settings, hits, hasArgument } = input;
  const size = Number(settings['n']);
  const starts = await startsOf(index, { size, articles: matched, mask, around: hasArgument ? hits.all() : undefined }, pace);
  const groups = wordGroups(index.dictionary, countedAs({ settings, node: [] }), pace);
  const words = index.terms.map((term) => groups.of[term]!);
  const sorted = await sortedBySequence(words, groups.names.length, starts, size, pace);
  const found = runsOf(words, sorted, size, Number(settings['min']), pace);
  const order = descending(numbersTo(found.counts.length), found.counts, pace);
  const source = new TableSource(columnsOfVerb('ngrams', settings), order.length, (row, column): Cell => {
    const [from, count] = [found.from[order[row]!]!, found.counts[order[row]!]!];
    switch (column) {
      case 'count': return count;
      case 'articles': return articlesIn(index, sorted.subarray(from, from + count));
      default: return Array.from({ length: size }, (_, at) => groups.names[words[sorted[from]! + at]!]).join(' ');
    }
  });
  return { source, nothing: starts.length > 0 ? say('belowLeast', settings['min']!) : undefined };
}

interface Sequences {
  readonly size: number;
  readonly articles: ArticleSet;
  readonly mask: RegionMask;
  /** Each holds one of these as a whole. */
  readonly around: Hits | undefined;
}

/** First positions of all sequences, ascending. */
async function startsOf(index: TokenIndex, { size, articles, mask, around }: Sequences, pace: Pace): Promise<Uint32Array> {
  const { regions } = index;
  const found = new Uint32Array(index.tokenCount);
  let count = 0;
  await eachFound(articles, pace, 1, (article) => {
    const end = index.articleStart(article + 1);
    // Tokens in a row, up to this one, that may stand in one sequence.
    let row = 0;
    for (let at = index.articleStart(article); at < end; at++) {
      pace.step();
      row = ((mask >>> regions[at]!) & 1) === 0 ? 0 : index.startsParagraph(at) ? 1 : row + 1;
      if (row >= size) found[count++] = at - size + 1;
    }
  });
  const starts = found.slice(0, count);
  return around === undefined ? starts : starts.filter(holding(around, size));
}

/** Whether a sequence that starts at a position holds a hit; asked in ascending order. */
function holding({ first, last }: Hits, size: number): (start: number) => boolean {
  let next = 0;
  return (start) => {
    while (next < first.length && first[next]! < start) next++;
    for (let at = next; at < first.length && first[at]! < start + size; at++) if (last[at]! < start + size) return true;
    return false;
  };
}

/** Counting sorts from the last word to the first: exact, and equal sequences stay in the order of the text. Uses `starts` up. */
async function sortedBySequence(words: Uint32Array, different: number, starts: Uint32Array, size: number, pace: Pace): Promise<Uint32Array> {
  let [order, next]: [Uint32Array, Uint32Array] = [starts, new Uint32Array(starts.length)];
  const offsets = new Uint32Array(different + 1);
  for (let word = size - 1; word >= 0; word--) {
    offsets.fill(0);
    for (const start of order) {
      pace.step();
      offsets[words[start + word]! + 1]!++;
    }
    for (let at = 1; at < offsets.length; at++) offsets[at]! += offsets[at - 1]!;
    for (const start of order) {
      pace.step();
      next[offsets[words[start + word]!]!++] = start;
    }
    [order, next] = [next, order];
    await pace.breathe();
  }
  return order;
}

/** Stretches of equal sequences in what is sorted: where each begins, and how many there are. */
interface Runs {
  readonly from: Uint32Array;
  readonly counts: Uint32Array;
}

/** Sequences that occur often enough, in collation order. */
function runsOf(words: Uint32Array, sorted: Uint32Array, size: number, least: number, pace: Pace): Runs {
  const isSame = (one: number, other: number): boolean => {
    for (let at = 0; at < size; at++) if (words[one + at] !== words[other + at]) return false;
    return true;
  };
  const [starts, counts] = [new Uint32Array(sorted.length), new Uint32Array(sorted.length)];
  let found = 0;
  for (let from = 0; from < sorted.length; ) {
    let to = from + 1;
    while (to < sorted.length && isSame(sorted[from]!, sorted[to]!)) to++;
    pace.step(to - from);
    if (to - from >= least) {
      starts[found] = from;
      counts[found++] = to - from;
    }
    from = to;
  }
  return { from: starts.slice(0, found), counts: counts.slice(0, found) };
}

/** Articles that own positions, which ascend. */
function articlesIn(index: TokenIndex, positions: Uint32Array): number {
  let [count, end] = [0, 0];
  for (const position of positions) {
    if (position < end) continue;
    count++;
    end = index.articleStart(index.articleOf(position) + 1);
  }
  return count;
}
