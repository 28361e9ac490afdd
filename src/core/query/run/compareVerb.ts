import type { Cell, TableRow } from '../../../protocol/result';
import { keynessG2, logRatio, perMillion, type TwoCorpora } from '../../statistics/keyness';
import { columnsOfVerb } from '../columns';
import { FORMULAS } from '../formulas';
import { say } from '../messages';
import { comparedSides, type Side } from './comparedSides';
import { countedWords, few } from './countedWords';
import { countEntities, layersOf } from './entitiesVerb';
import { TableSource } from './RowSource';
import { atomKey, countOf } from './Selection';
import { countTokens } from './tokenCounts';
import type { Made, VerbInput } from './VerbInput';

/** Words and names of each side that the digest of `of=all` holds. */
const DIGEST = '10';
const WORDS = ['word', 'lemma'];

type Pair = readonly [a: number, b: number];
type Sides = readonly [a: Side, b: Side];

/** Something both sides were counted for. */
interface Counted {
  readonly aspect: string;
  readonly item: string;
  readonly counts: Pair;
  readonly id: string | null;
}

/** Two queries side by side: figures, then words and names, what most surely sets the two apart first. */
export async function compare(input: VerbInput): Promise<Made> {
  const sides = await comparedSides(input);
  const [a, b] = sides;
  const shared = countOf(a.matched.map((flag, article) => flag & b.matched[article]!));
  const of = input.settings['of']!;
  const each = input.settings['each'] ?? (of === 'all' ? DIGEST : undefined);
  const rows = [
    ...(of === 'all' || of === 'figure' ? figures(sides, shared) : []),
    ...(of !== 'figure' && a.tokens > 0 && b.tokens > 0 ? await differences(input, sides, of, each === undefined ? Infinity : Number(each)) : []),
  ];
  return {
    source: new TableSource(columnsOfVerb('compare', input.settings), rows.length, (row, column): Cell => rows[row]![column] ?? null),
    formulas: FORMULAS.compare, numbers: { aTokens: a.tokens, bTokens: b.tokens, sharedArticles: shared },
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

/** What each side is: hits by its scope, as words narrow hits and not what they are counted over. */
function figures([a, b]: Sides, shared: number): readonly TableRow[] {
  const plain = (item: string, counts: Pair): TableRow => rowOf({ aspect: 'figure', item, counts, id: null });
  const hits: Counted = { aspect: 'figure', item: 'hits', counts: [a.hits, b.hits], id: null };
  return [
    plain('articles', [countOf(a.matched), countOf(b.matched)]), plain('articles of both', [shared, shared]), plain('articles in scope', [countOf(a.scope), countOf(b.scope)]),
    plain('words', [a.tokens, b.tokens]), plain('words in scope', [a.scopeTokens, b.scopeTokens]),
    a.node.length + b.node.length === 0 ? rowOf(hits) : rowOf(hits, [a.scopeTokens, b.scopeTokens]),
  ];
}

async function differences(input: VerbInput, sides: Sides, of: string, most: number): Promise<readonly TableRow[]> {
  const words = of === 'all' ? await countWords(input, sides, 'word') : WORDS.includes(of) ? await countWords(input, sides, of) : [];
  const names = WORDS.includes(of) ? [] : await countNames(input, sides, of);
  const least = Number(input.settings['min']);
  return [words, names].flatMap((counted) => strongest(counted.filter(({ counts: [a, b] }) => a + b >= least), [sides[0].tokens, sides[1].tokens], most));
}

async function countWords({ finder: { index, pace } }: VerbInput, sides: Sides, aspect: string): Promise<readonly Counted[]> {
  const tokens: Uint32Array[] = [];
  for (const { matched, mask } of sides) tokens.push((await countTokens(index, matched, mask, pace)).byTerm);
  const { names, counts } = countedWords(index.dictionary, aspect === 'lemma' ? 'lemma' : 'word', tokens, pace);
  return names.map((item, word) => ({ aspect, item, counts: [counts[0]![word]!, counts[1]![word]!], id: null }));
}

async function countNames({ corpus, finder: { pace } }: VerbInput, sides: Sides, of: string): Promise<readonly Counted[]> {
  const layers = layersOf(corpus);
  const mentions: Uint32Array[] = [];
  for (const { matched, mask } of sides) mentions.push((await countEntities(corpus, layers, matched, mask, pace)).mentions);
  const isMeant = (type: string): boolean => of === 'all' || of === 'entity' || of === type;
  return layers.entities.entities.flatMap(({ id, name, type }, number): readonly Counted[] =>
    (isMeant(type) ? [{ aspect: type, item: name, counts: [mentions[0]![number]!, mentions[1]![number]!], id }] : []));
}

/** The surest differences first, then what is commonest; ties keep the order they came in. So many of each side at most, and where that is a limit none that favours no side. */
function strongest(counted: readonly Counted[], tokens: Pair, most: number): readonly TableRow[] {
  const rows = counted.map((each) => ({ row: rowOf(each, tokens), weight: each.counts[0] + each.counts[1] }));
  const order = rows.sort((x, y) => Number(y.row['G2']) - Number(x.row['G2']) || y.weight - x.weight);
  if (most === Infinity) return order.map(({ row }) => row);
  const left: Record<number, number> = { [-1]: most, 0: 0, 1: most };
  return order.flatMap(({ row }) => (left[Math.sign(Number(row['logRatio']))]!-- > 0 ? [row] : []));
}

/** Statistics are there where it is known what the counts are out of. */
function rowOf({ aspect, item, counts: [a, b], id }: Counted, tokens?: Pair): TableRow {
  const isKnown = tokens !== undefined && tokens[0] > 0 && tokens[1] > 0;
  const counts: TwoCorpora = { count: a, tokens: tokens?.[0] ?? 0, reference: b, referenceTokens: tokens?.[1] ?? 0 };
  return {
    aspect, item, a, b,
    aPerMillion: tokens && tokens[0] > 0 ? perMillion(a, tokens[0]) : null, bPerMillion: tokens && tokens[1] > 0 ? perMillion(b, tokens[1]) : null,
    G2: isKnown ? keynessG2(counts) : null, logRatio: isKnown ? logRatio(counts) : null,
    only: aspect === 'figure' || a > 0 === b > 0 ? null : a > 0 ? 'a' : 'b', id,
  };
}
