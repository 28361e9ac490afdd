import type { Cell } from '../../../protocol/result';
import { keynessG2, logRatio, perMillion, type TwoCorpora } from '../../statistics/keyness';
import { columnsOfVerb } from '../columns';
import { FORMULAS } from '../formulas';
import { say } from '../messages';
import { comparedSides, type Side } from './comparedSides';
import { countedWords, few } from './countedWords';
import { descending } from './descending';
import { countEntities, layersOf } from './entitiesVerb';
import type { Pace } from './Pace';
import { TableSource } from './RowSource';
import { atomKey, countOf } from './Selection';
import { countTokens } from './tokenCounts';
import type { Made, VerbInput } from './VerbInput';

/** Words and names of each side that the digest of `of=all` holds. */
const DIGEST = '10';
const WORDS = ['word', 'lemma'];

type Sides = readonly [a: Side, b: Side];

/** What both sides were counted for, by number. */
interface CountedItems {
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  readonly aspect: (item: number) => string;
  readonly name: (item: number) => string;
  /** Empty for what has none. */
  readonly id: (item: number) => string;
}

/** Items in an order of their own, with what their counts are out of. */
interface Section {
  readonly items: CountedItems;
  readonly order: Uint32Array;
  /** Zeros where they are out of nothing: then there are no statistics. */
  readonly tokens: (item: number) => readonly [a: number, b: number];
}

/** Two queries side by side: figures, then words and names, what most surely sets the two apart first. */
export async function compare(input: VerbInput): Promise<Made> {
  const sides = await comparedSides(input);
  const [a, b] = sides;
  const shared = countOf(a.matched.map((flag, article) => flag & b.matched[article]!));
  const of = input.settings['of']!;
  const each = input.settings['each'] ?? (of === 'all' ? DIGEST : undefined);
  const sections = [
    ...(of === 'all' || of === 'figure' ? [figures(sides, shared)] : []),
    ...(of !== 'figure' && a.tokens > 0 && b.tokens > 0 ? await differences(input, sides, of, each === undefined ? Infinity : Number(each)) : []),
  ];
  return {
    source: sourceOf(sections), formulas: FORMULAS.compare, numbers: { aTokens: a.tokens, bTokens: b.tokens, sharedArticles: shared },
    settings: { a: a.name, b: b.name, ...(each === undefined || of === 'figure' ? {} : { each }) },
    warnings: warningsOf(sides, shared), nothing: a.tokens > 0 && b.tokens > 0 ? say('belowLeast', input.settings['min']!) : undefined,
    words: { node: [...a.node, ...b.node], hits: a.hits + b.hits },
  };
}

function warningsOf([a, b]: Sides, shared: number): NonNullable<Made['warnings']> {
  const empty = [a, b].filter(({ tokens }) => tokens === 0).map(({ name }) => say('comparesNothing', name));
  if (empty.length > 0) return empty;
  return [
    ...(isSame(a, b) ? [say('sameQueries', a.name, b.name)] : shared > 0 ? [say('sharedReference', shared)] : []),
    ...few(Math.min(a.tokens, b.tokens), 'fewTokens'),
  ];
}

function isSame(a: Side, b: Side): boolean {
  const keys = ({ node }: Side): string => node.map(atomKey).sort().join('\n');
  return a.mask === b.mask && keys(a) === keys(b) && a.matched.every((flag, article) => flag === b.matched[article]);
}

const FIGURES = ['articles', 'articles of both', 'articles in scope', 'words', 'words in scope', 'hits'];
const HITS = FIGURES.indexOf('hits');

/** What each side is: hits by its scope, as words narrow hits and not what they are counted over. */
function figures([a, b]: Sides, shared: number): Section {
  const of = (side: Side): Uint32Array => Uint32Array.of(countOf(side.matched), shared, countOf(side.scope), side.tokens, side.scopeTokens, side.hits);
  const hasHits = a.node.length + b.node.length > 0;
  return {
    items: { a: of(a), b: of(b), aspect: () => 'figure', name: (item) => FIGURES[item]!, id: () => '' },
    order: Uint32Array.from(FIGURES.keys()), tokens: (item) => (hasHits && item === HITS ? [a.scopeTokens, b.scopeTokens] : [0, 0]),
  };
}

async function differences(input: VerbInput, sides: Sides, of: string, most: number): Promise<readonly Section[]> {
  const isWords = WORDS.includes(of);
  const counted = [...(isWords || of === 'all' ? [await countWords(input, sides, isWords ? of : 'word')] : []), ...(isWords ? [] : [await countNames(input, sides, of)])];
  const tokens = [sides[0].tokens, sides[1].tokens] as const;
  return counted.map(({ items, isMeant }) => {
    const least = Number(input.settings['min']);
    const order = strongest(items, (item) => isMeant(item) && items.a[item]! + items.b[item]! >= least, tokens, input.finder.pace);
    return { items, order: most === Infinity ? order : cut(order, items, tokens, most), tokens: () => tokens };
  });
}

interface Found {
  readonly items: CountedItems;
  readonly isMeant: (item: number) => boolean;
}

async function countWords({ finder: { index, pace } }: VerbInput, sides: Sides, aspect: string): Promise<Found> {
  const tokens: Uint32Array[] = [];
  for (const { matched, mask } of sides) tokens.push((await countTokens(index, matched, mask, pace)).byTerm);
  const { names, counts: [a, b] } = countedWords(index.dictionary, aspect === 'lemma' ? 'lemma' : 'word', tokens, pace);
  return { items: { a: a!, b: b!, aspect: () => aspect, name: (item) => names[item]!, id: () => '' }, isMeant: () => true };
}

async function countNames({ corpus, finder: { pace } }: VerbInput, sides: Sides, of: string): Promise<Found> {
  const layers = layersOf(corpus);
  const { entities } = layers.entities;
  const mentions: Uint32Array[] = [];
  for (const { matched, mask } of sides) mentions.push((await countEntities(corpus, layers, matched, mask, pace)).mentions);
  return {
    items: { a: mentions[0]!, b: mentions[1]!, aspect: (item) => entities[item]!.type, name: (item) => entities[item]!.name, id: (item) => entities[item]!.id },
    isMeant: (item) => of === 'all' || of === 'entity' || of === entities[item]!.type,
  };
}

function pairOf({ a, b }: CountedItems, item: number, [tokens, referenceTokens]: readonly [number, number]): TwoCorpora {
  return { count: a[item]!, tokens, reference: b[item]!, referenceTokens };
}

/** The surest differences first, then what is commonest; ties keep the order of their numbers. */
function strongest(items: CountedItems, isMeant: (item: number) => boolean, tokens: readonly [number, number], pace: Pace): Uint32Array {
  const meant = new Uint32Array(items.a.length);
  const [weights, scores] = [new Uint32Array(items.a.length), new Float64Array(items.a.length)];
  let size = 0;
  for (let item = 0; item < meant.length; item++) {
    pace.step();
    if (!isMeant(item)) continue;
    weights[item] = items.a[item]! + items.b[item]!;
    scores[item] = keynessG2(pairOf(items, item, tokens));
    meant[size++] = item;
  }
  return descending(descending(meant.subarray(0, size), weights, pace), scores, pace);
}

/** So many of each side at most, and none that favours no side. */
function cut(order: Uint32Array, items: CountedItems, tokens: readonly [number, number], most: number): Uint32Array {
  const left = { a: most, b: most };
  return order.filter((item) => {
    const favours = Math.sign(logRatio(pairOf(items, item, tokens)));
    return favours !== 0 && left[favours > 0 ? 'a' : 'b']-- > 0;
  });
}

/** The rows of all sections, one after the other; a row is made when it is asked for. */
function sourceOf(sections: readonly Section[]): TableSource {
  const starts: number[] = [];
  let size = 0;
  for (const { order } of sections) {
    starts.push(size);
    size += order.length;
  }
  return new TableSource(columnsOfVerb('compare', {}), size, (row, column) => {
    const at = starts.filter((start) => start <= row).length - 1;
    const section = sections[at]!;
    return cellOf(section, section.order[row - starts[at]!]!, column);
  });
}

function cellOf({ items, tokens }: Section, item: number, column: string): Cell {
  const [a, b] = [items.a[item]!, items.b[item]!];
  const sizes = tokens(item);
  const isKnown = sizes[0] > 0 && sizes[1] > 0;
  switch (column) {
    case 'aspect': return items.aspect(item);
    case 'item': return items.name(item);
    case 'id': return items.id(item);
    case 'a': return a;
    case 'b': return b;
    case 'aPerMillion': return sizes[0] > 0 ? perMillion(a, sizes[0]) : null;
    case 'bPerMillion': return sizes[1] > 0 ? perMillion(b, sizes[1]) : null;
    case 'G2': return isKnown ? keynessG2(pairOf(items, item, sizes)) : null;
    case 'logRatio': return isKnown ? logRatio(pairOf(items, item, sizes)) : null;
    default: return items.aspect(item) === 'figure' ? '' : a > 0 && b > 0 ? 'both' : a > 0 ? 'a' : 'b';
  }
}
