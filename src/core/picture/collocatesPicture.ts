import { ticks } from 'd3-array';
import type { Message } from '../../protocol/message';
import type { Picture, PictureElement, PictureText } from '../../protocol/picture';
import type { TableRow } from '../../protocol/result';
import type { Box } from './boxes';
import { marked, rounded, svg } from './elements';
import { fitted, FONT, plainLabel, textWidth } from './labels';
import { say, type PictureSentence } from './messages';
import { nearTarget, type Collocate } from './nearTarget';
import { placeAround, type PlacedAround, type Rim } from './placeAround';
import type { PictureInput } from './PictureInput';
import { queryTarget } from './queryTarget';

/** Collocates that are drawn at most, and the pixels that each needs. */
export const MOST_COLLOCATES = 60;
const AREA = 7500;
const HEAD = 24;
const LINE = 18;
/** Where the strongest stands, as a share of the way to the rim. */
const NEAREST = 0.3;
const LEAST_RADIUS = 3;

interface Drawn extends Collocate {
  readonly count: number;
  readonly left: number;
  readonly right: number;
  readonly strength: number;
}

/** The node with its collocates around it: the stronger by the measure in force the nearer, to the left what stands before it more often, to the right what stands behind it; area tells how often. */
export async function collocatesPicture({ result, width }: PictureInput): Promise<Omit<Picture, 'name' | 'style'>> {
  const height = Math.round(Math.min(620, Math.max(330, width * 0.6)));
  const rows = (await result.rows(0, Math.min(result.rowCount, MOST_COLLOCATES, Math.floor((width * height) / AREA)))) as readonly TableRow[];
  const measure = String(result.method.settings['measure']);
  const words = rows.map((row) => collocateOf(row, measure));
  const rim: Rim = { x: width / 2, y: HEAD + (height - HEAD) / 2, across: width / 2 - Math.min(86, width * 0.2), down: (height - HEAD) / 2 - 22, width, height };
  const distanceOf = distances(words);
  const radii = radiiOf(words, width);
  const cut = (sentence: PictureSentence): readonly Message[] => (words.length < result.rowCount ? [say(sentence, words.length, result.rowCount)] : []);
  const around = rings(words, distanceOf, rim);
  const center = drawCenter(result, rim);
  const placed = placeAround(words.map(({ word, left, right, strength }, at) => ({ text: word, radius: radii[at]!, distance: distanceOf(strength), side: right + left === 0 ? 0 : (right - left) / (right + left) })), rim, [center.box, ...around.boxes]);
  const dots = words.map((word, at) => drawWord(word, placed[at]!, radii[at]!, { measure, result }));
  return {
    width, height: height + (2 + cut('collocatesDrawn').length) * LINE + 6, title: say('collocatesTitle', nodeText(result)), description: [...describe(words, measure), ...cut('collocatesCut')],
    elements: [
      svg('g', {}, ...around.elements, ...placed.map(({ x, y }) => svg('line', { class: 'pic-spoke', x1: rim.x, y1: rim.y, x2: x, y2: y })), ...heading(width)),
      center.element, ...dots,
      svg('g', {}, ...placed.flatMap(({ label }) => (label === undefined ? [] : [svg('text', { class: 'pic-name', x: label.x, y: label.y }, label.text)]))),
      ...[say('collocatesNearer', measure), say('collocatesArea'), ...cut('collocatesDrawn')].map((line, at) => svg('text', { class: 'pic-soft pic-small', x: 0, y: height + 16 + at * LINE }, line)),
    ],
  };
}

function collocateOf(row: TableRow, measure: string): Drawn {
  const number = (name: string): number => (Number.isFinite(row[name]) ? Number(row[name]) : 0);
  return { word: String(row['word'] ?? row['lemma'] ?? ''), isLemma: row['word'] === undefined, count: number('count'), left: number('left'), right: number('right'), strength: number(measure) };
}

function radiiOf(words: readonly Drawn[], width: number): readonly number[] {
  const most = Math.max(1, ...words.map(({ count }) => count));
  const greatest = width < 500 ? 10 : 15;
  return words.map(({ count }) => Math.max(LEAST_RADIUS, greatest * Math.sqrt(count / most)));
}

/** The weakest of those drawn at the rim. */
function distances(words: readonly Drawn[]): (strength: number) => number {
  const [least, most] = rangeOf(words);
  return (strength) => (most > least ? NEAREST + ((most - strength) / (most - least)) * (1 - NEAREST) : (1 + NEAREST) / 2);
}

function rangeOf(words: readonly Drawn[]): readonly [least: number, most: number] {
  const strengths = words.map(({ strength }) => strength);
  return [Math.min(...strengths), Math.max(...strengths)];
}

/** Ellipses at round numbers of the measure, each with its number above. */
function rings(words: readonly Drawn[], distanceOf: (strength: number) => number, { x, y, across, down }: Rim): { readonly elements: readonly PictureElement[]; readonly boxes: readonly Box[] } {
  const [least, most] = rangeOf(words);
  const numbers = most - least > 1e-9 ? ticks(least, most, 4) : [];
  const whole = numbers.filter(Number.isInteger);
  const drawn = (whole.length > 0 ? whole : numbers).map((number) => ({ number, wide: rounded(across * distanceOf(number)), high: rounded(down * distanceOf(number)), half: textWidth(String(number), FONT - 1) / 2 }));
  return {
    elements: drawn.flatMap(({ number, wide, high }) => [
      svg('path', { class: 'pic-ring', d: `M${rounded(x - wide)} ${rounded(y)}A${wide} ${high} 0 1 1 ${rounded(x + wide)} ${rounded(y)}A${wide} ${high} 0 1 1 ${rounded(x - wide)} ${rounded(y)}Z` }),
      svg('text', { class: 'pic-soft pic-small pic-middle pic-halo', x, y: y - high + 4 }, number),
    ]),
    boxes: drawn.map(({ high, half }) => ({ left: x - half, right: x + half, top: y - high - 6, bottom: y - high + 6 })),
  };
}

function heading(width: number): readonly PictureElement[] {
  return [
    svg('text', { class: 'pic-soft pic-small', x: 0, y: 12 }, say('collocatesBefore')),
    svg('text', { class: 'pic-soft pic-small pic-end', x: width, y: 12 }, say('collocatesAfter')),
  ];
}

function nodeText({ method }: PictureInput['result']): string {
  return method.node.map(plainLabel).join(', ');
}

function drawCenter(result: PictureInput['result'], { x, y, across }: Rim): { readonly element: PictureElement; readonly box: Box } {
  const text = fitted(nodeText(result), Math.max(60, across * NEAREST * 2));
  const half = { wide: textWidth(text) / 2 + 9, high: FONT + 1 };
  const opens = queryTarget(result, (search) => `${search} | kwic ${result.method.node.join(' OR ')}`);
  return {
    box: { left: x - half.wide, right: x + half.wide, top: y - half.high, bottom: y + half.high },
    element: marked(
      svg('g', {},
        svg('rect', { class: 'pic-node', x: x - half.wide, y: y - half.high, width: 2 * half.wide, height: 2 * half.high, rx: half.high }),
        svg('text', { class: 'pic-strong pic-middle', x, y: y + 4 }, text)),
      { label: say('collocatesNode', nodeText(result), result.method.hits), opens, x, y }),
  };
}

function drawWord(word: Drawn, { x, y }: PlacedAround, radius: number, { measure, result }: { readonly measure: string; readonly result: PictureInput['result'] }): PictureElement {
  const { opens, isNear } = nearTarget(result, word);
  return marked(svg('circle', { class: 'pic-a pic-dot', cx: x, cy: y, r: radius }),
    { label: say(isNear ? 'collocatesMark' : 'collocatesMarkAlone', plainLabel(word.word), word.count, word.left, word.right, measure, rounded(word.strength)), opens, x, y });
}

function describe(words: readonly Drawn[], measure: string): readonly PictureText[] {
  const [least, most] = rangeOf(words);
  const surest = [...words].sort((a, b) => b.strength - a.strength).slice(0, 3).map(({ word }) => plainLabel(word)).join(', ');
  const [before, behind] = [words.filter(({ left, right }) => left > right).length, words.filter(({ left, right }) => right > left).length];
  return [
    say('collocatesSummary', words.length, measure, surest, rounded(least), rounded(most)),
    say('collocatesSides', before, behind, words.length - before - behind),
  ];
}
