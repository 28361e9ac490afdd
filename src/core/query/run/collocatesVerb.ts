import { collocationG2, expectedTogether, logDice, mutualInformation, tScore, type Cooccurrence } from '../../statistics/association';
import type { Message } from '../../../protocol/message';
import type { Cell } from '../../../protocol/result';
import type { Span } from '../../../protocol/span';
import type { TokenIndex } from '../../index/TokenIndex';
import { FORMULAS } from '../formulas';
import { say } from '../messages';
import { columnsOfVerb } from '../columns';
import { countedAs, countedWords, few } from './countedWords';
import { eachArticle } from './articlesOfHits';
import type { Hits } from './hits';
import type { Pace } from './Pace';
import type { RegionMask } from './regions';
import { TableSource } from './RowSource';
import { countTokens } from './tokenCounts';
import type { Made, VerbInput } from './VerbInput';

/** Bits of a token beside hits. */
const LEFT = 1;
const RIGHT = 2;
const NODE = 4;

/** Tokens in the windows around hits, per term; `total` are those in their union. */
interface Windows {
  readonly left: Uint32Array;
  readonly right: Uint32Array;
  readonly together: Uint32Array;
  readonly total: number;
}

const MEASURES: Readonly<Record<string, (counts: Cooccurrence) => number>> = { logDice, MI: mutualInformation, t: tScore, G2: collocationG2 };

/** Words in windows around the node, the strongest first by the measure in force; ties by count, then in collation order. */
export async function collocates(input: VerbInput): Promise<Made> {
  const { finder: { index, pace }, selection: { mask }, scope, hits, settings } = input;
  const [before, behind = before] = settings['window']!.split(',').map(Number) as [number, number?];
  const windows = countWindows(index, hits.all(), { before, behind }, mask, pace);
  const all = await countTokens(index, scope, mask, pace);
  const words = countedWords(index.dictionary, countedAs(input), [windows.together, windows.left, windows.right, all.byTerm], pace);
  const [together, left, right, word] = words.counts as [Uint32Array, Uint32Array, Uint32Array, Uint32Array];
  const countsOf = (group: number): Cooccurrence => ({ together: together[group]!, node: hits.count, word: word[group]!, tokens: all.total, window: windows.total });
  const measure = MEASURES[settings['measure']!]!;
  const order = words.ordered((group) => together[group]! >= Number(settings['min']), (group) => measure(countsOf(group)), together);
  const source = new TableSource(columnsOfVerb('collocates', settings), order.length, (row, column): Cell => {
    const group = order[row]!;
    switch (column) {
      case 'count': return together[group]!;
      case 'expected': return expectedTogether(countsOf(group));
      case 'left': return left[group]!;
      case 'right': return right[group]!;
      case 'word': case 'lemma': return words.names[group]!;
      default: return MEASURES[column]!(countsOf(group));
    }
  });
  return { source, numbers: { windowTokens: windows.total }, formulas: FORMULAS.collocates, warnings: few(hits.count, 'fewHits'), nothing: nothingOf(hits.count, windows.total, settings['min']!) };
}

/** Why no word is listed; `undefined` where there is no hit, which the search explains. */
function nothingOf(hits: number, near: number, least: string): Message | undefined {
  if (hits === 0) return undefined;
  return near === 0 ? say('emptyWindows') : say('belowLeast', least);
}

interface Window {
  readonly before: number;
  readonly behind: number;
}

/** Windows stop at the article's edge and leave out the node's own tokens; what stands on both sides of hits counts once in their union. */
function countWindows(index: TokenIndex, hits: Hits, window: Window, mask: RegionMask, pace: Pace): Windows {
  const { terms, regions } = index;
  const [left, right, both] = [0, 1, 2].map(() => new Uint32Array(index.dictionary.size + 1)) as [Uint32Array, Uint32Array, Uint32Array];
  const counts = [left, left, right, both];
  let total = 0;
  let sides = new Uint8Array(0);
  eachArticle(index, hits, pace, (article, from, to) => {
    const [start, end] = [index.articleStart(article), index.articleStart(article + 1)];
    if (sides.length < end - start) sides = new Uint8Array(2 * (end - start));
    markSides(sides, { first: hits.first.subarray(from, to), last: hits.last.subarray(from, to) }, { start, end }, window);
    pace.step(end - start);
    for (let at = start; at < end; at++) {
      const side = sides[at - start]!;
      if (side === 0 || side >= NODE || ((mask >>> regions[at]!) & 1) === 0) continue;
      total++;
      counts[side]![terms[at]!]!++;
    }
  });
  const together = new Uint32Array(left.length);
  for (let term = 0; term < both.length; term++) {
    together[term] = left[term]! + right[term]! + both[term]!;
    left[term]! += both[term]!;
    right[term]! += both[term]!;
  }
  return { left, right, together, total };
}

/** Sets the bits of an article's tokens, each at its place from `start`. */
function markSides(sides: Uint8Array, { first, last }: Hits, { start, end }: Span, { before, behind }: Window): void {
  sides.fill(0, 0, end - start);
  for (let hit = 0; hit < first.length; hit++) {
    const [from, to] = [first[hit]! - start, last[hit]! - start];
    const stop = Math.min(end - start - 1, to + behind);
    for (let at = Math.max(0, from - before); at < from; at++) sides[at]! |= LEFT;
    for (let at = from; at <= to; at++) sides[at]! |= NODE;
    for (let at = to + 1; at <= stop; at++) sides[at]! |= RIGHT;
  }
}
