import { ticks } from 'd3-array';
import type { Picture, PictureElement, PictureText } from '../../protocol/picture';
import type { TableRow } from '../../protocol/result';
import { marked, rounded, svg } from './elements';
import { plainLabel } from './labels';
import { say } from './messages';
import { placeLabels } from './placeLabels';
import type { PictureInput } from './PictureInput';
import { wordTarget } from './wordTarget';

/** Words that are drawn at most. */
export const MOST_WORDS = 600;
const MARGIN = { left: 52, right: 20, top: 26, bottom: 40 };
const HEIGHT = 400;
const RADIUS = 4;
/** Words nearer to each other than this share a mark. */
const NEAR = 3;

interface KeyWord {
  readonly word: string;
  readonly count: number;
  readonly reference: number | null;
  readonly G2: number;
  readonly logRatio: number;
}

/** Words that stand at one place, the surest first. */
interface Dot {
  readonly x: number;
  readonly y: number;
  readonly words: readonly KeyWord[];
}

interface Scales {
  readonly x: (logRatio: number) => number;
  readonly y: (G2: number) => number;
  readonly reach: number;
  readonly most: number;
  readonly width: number;
}

/** Each word by how many times doubled it is here (across) and how little chance explains that (up, by powers of ten); the surest are named. */
export async function keywordsPicture({ result, width }: PictureInput): Promise<Omit<Picture, 'name' | 'style'>> {
  const rows = (await result.rows(0, result.rowCount)) as readonly TableRow[];
  const all = rows.map((row): KeyWord => ({
    word: String(row['word'] ?? row['lemma'] ?? ''), count: Number(row['count']), reference: typeof row['reference'] === 'number' ? row['reference'] : null,
    G2: finite(row['G2']), logRatio: finite(row['logRatio']),
  }));
  const words = [...all].sort((a, b) => b.G2 - a.G2).slice(0, MOST_WORDS);
  const scales = scalesFor(words, width);
  const dots = gathered(words, scales);
  const isLemma = result.columns.some(({ name }) => name === 'lemma');
  const open = ({ word }: KeyWord) => wordTarget(result, isLemma ? { lemma: word } : { word });
  const named = placeLabels(dots.map(({ x, y, words: [first, ...others] }) => ({ x, y, text: others.length === 0 ? first!.word : `${first!.word} +${others.length}`, radius: sizeOf(others.length + 1) })),
    { left: 0, top: MARGIN.top, right: width, bottom: HEIGHT - MARGIN.bottom });
  return {
    width, height: HEIGHT, title: say('keywordsTitle'),
    description: [describe(all), ...(words.length < all.length ? [say('keywordsCut', words.length, all.length)] : [])],
    elements: [svg('g', {}, ...axes(scales)), ...dots.map((dot) => drawDot(dot, open(dot.words[0]!))), svg('g', {}, ...named)],
  };
}

function finite(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}

function scalesFor(words: readonly KeyWord[], width: number): Scales {
  const reach = Math.max(1, ...words.map(({ logRatio }) => Math.abs(logRatio))) * 1.05;
  const most = Math.max(1, ...words.map(({ G2 }) => Math.log10(1 + G2))) * 1.04;
  const across = width - MARGIN.left - MARGIN.right;
  const left = words.some(({ logRatio }) => logRatio < 0) ? -reach : 0;
  const right = words.some(({ logRatio }) => logRatio >= 0) ? reach : 0;
  const up = HEIGHT - MARGIN.top - MARGIN.bottom;
  return {
    reach, most, width,
    x: (logRatio) => MARGIN.left + ((logRatio - left) / (right - left)) * across,
    y: (G2) => HEIGHT - MARGIN.bottom - (Math.log10(1 + G2) / most) * up,
  };
}

function gathered(words: readonly KeyWord[], { x, y }: Scales): readonly Dot[] {
  const dots = new Map<string, { x: number; y: number; words: KeyWord[] }>();
  for (const word of words) {
    const [atX, atY] = [x(word.logRatio), y(word.G2)];
    const place = `${Math.round(atX / NEAR)} ${Math.round(atY / NEAR)} ${word.logRatio < 0}`;
    const there = dots.get(place);
    if (there === undefined) dots.set(place, { x: atX, y: atY, words: [word] });
    else there.words.push(word);
  }
  return [...dots.values()];
}

function sizeOf(words: number): number {
  return RADIUS + Math.min(3, Math.log2(words));
}

function drawDot({ x, y, words }: Dot, opens: ReturnType<typeof wordTarget>): PictureElement {
  const [first] = words as [KeyWord];
  const size = sizeOf(words.length);
  const isHere = first.logRatio >= 0;
  const shape = isHere
    ? svg('circle', { class: 'pic-a pic-dot', cx: x, cy: y, r: size })
    : svg('path', { class: 'pic-b pic-dot', d: `M${rounded(x)} ${rounded(y - size - 1)}L${rounded(x + size + 1)} ${rounded(y)}L${rounded(x)} ${rounded(y + size + 1)}L${rounded(x - size - 1)} ${rounded(y)}Z` });
  return marked(shape, { label: labelOf(words), opens, x, y });
}

const NAMED = 6;

function labelOf(words: readonly KeyWord[]): PictureText {
  const [first] = words as [KeyWord];
  const [G2, ratio] = [rounded(first.G2), rounded(first.logRatio)];
  if (words.length === 1) return say('keywordsMark', plainLabel(first.word), first.count, first.reference ?? '?', G2, ratio);
  const shown = words.length <= NAMED + 1 ? words.slice(0, -1) : words.slice(0, NAMED);
  return say('keywordsMarks', shown.map(({ word }) => plainLabel(word)).join(', '), words.length - shown.length, G2, ratio);
}

function axes({ x, y, reach, most, width }: Scales): readonly PictureElement[] {
  const floor = HEIGHT - MARGIN.bottom;
  const inside = (at: number): boolean => at >= MARGIN.left - 1 && at <= width - MARGIN.right + 1;
  const powers = [0, 1, 3, 10, 30, 100, 300, 1000, 3000, 10_000, 100_000, 1_000_000].filter((G2) => Math.log10(1 + G2) <= most);
  return [
    ...powers.flatMap((G2) => [
      svg('line', { class: 'pic-line', x1: MARGIN.left, x2: width - MARGIN.right, y1: y(G2), y2: y(G2) }),
      svg('text', { class: 'pic-soft pic-small pic-end', x: MARGIN.left - 8, y: y(G2) + 4 }, G2),
    ]),
    ...ticks(-reach, reach, 8).filter((tick) => inside(x(tick))).flatMap((tick) => [
      svg('line', { class: tick === 0 ? 'pic-line pic-zero' : 'pic-line', x1: x(tick), x2: x(tick), y1: tick === 0 ? MARGIN.top : floor, y2: floor + 4 }),
      svg('text', { class: 'pic-soft pic-small pic-middle', x: x(tick), y: floor + 17 }, tick),
    ]),
    svg('text', { class: 'pic-soft pic-small', x: 0, y: 12 }, say('keywordsUp')),
    svg('text', { class: 'pic-soft pic-small pic-end', x: width - MARGIN.right, y: HEIGHT - 6 }, say('keywordsAcross')),
    svg('text', { class: 'pic-a pic-small', x: MARGIN.left, y: HEIGHT - 6 }, say('keywordsHere')),
    ...(inside(x(-reach / 2)) ? [svg('text', { class: 'pic-b pic-small', x: MARGIN.left + 140, y: HEIGHT - 6 }, say('keywordsThere'))] : []),
  ];
}

function describe(words: readonly KeyWord[]): PictureText {
  const here = words.filter(({ logRatio }) => logRatio >= 0);
  const there = words.filter(({ logRatio }) => logRatio < 0);
  const surest = (some: readonly KeyWord[]): string => plainLabel(some.reduce((best, word) => (word.G2 > best.G2 ? word : best)).word);
  if (here.length === 0) return say('keywordsSummaryRarer', there.length, surest(there));
  return there.length === 0 ? say('keywordsSummary', here.length, surest(here)) : say('keywordsSummaryBoth', here.length, surest(here), there.length, surest(there));
}
