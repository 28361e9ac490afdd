import type { Picture, PictureElement, PictureText } from '../../protocol/picture';
import type { TableRow } from '../../protocol/result';
import { sideTarget, type SideName } from './compareTarget';
import { marked, rounded, svg } from './elements';
import { fitted, FONT, plainLabel, textWidth } from './labels';
import { say } from './messages';
import type { PictureInput } from './PictureInput';
import { appendAll } from '../appendAll';

const LANE = { height: 22, bar: 15 };
const HEAD = 44;
const HEADING = 30;
const GAP = 10;
/** Lanes of each side, where words and names share the picture and where one of them has it. */
const MOST = { both: 10, one: 15 };
const WORDS = ['word', 'lemma'];

interface Item {
  readonly row: TableRow;
  readonly label: string;
  readonly a: number;
  readonly b: number;
  readonly aPerMillion: number;
  readonly bPerMillion: number;
  readonly G2: number;
  readonly logRatio: number;
}

/** What is commoner on one side, the surest first, with bars that share a scale. */
interface Group {
  readonly heading: PictureText;
  readonly items: readonly Item[];
  readonly most: number;
  /** Its first, in a sentence. */
  readonly surest: PictureText;
}

/** Where bars begin, to the left and to the right of the names between them. */
interface Axes {
  readonly left: number;
  readonly right: number;
  readonly room: number;
}

/** Bars to the left for the first query, to the right for the second: what each has more of, by how surely. */
export async function comparePicture({ result, width }: PictureInput): Promise<Omit<Picture, 'name' | 'style'>> {
  const rows = ((await result.rows(0, result.rowCount)) as readonly TableRow[]).filter((row) => row['aspect'] !== 'figure' && typeof row['G2'] === 'number');
  const names = { a: plainLabel(String(result.method.settings['a'] ?? 'a')), b: plainLabel(String(result.method.settings['b'] ?? 'b')) };
  const [words, others] = [rows.filter(isWord), rows.filter((row) => !isWord(row))].map((some) => some.map(itemOf));
  const most = words!.length > 0 && others!.length > 0 ? MOST.both : MOST.one;
  const groups = [...groupsOf(words!, most, names, 'compareWords'), ...groupsOf(others!, most, names, 'compareNames')];
  const items = groups.flatMap((group) => group.items);
  const middle = Math.min(width * 0.24, Math.max(60, ...items.map(({ label }) => textWidth(label)))) + 2 * GAP;
  const numbers = Math.max(24, ...items.map(({ a, b }) => textWidth(String(Math.max(a, b))))) + GAP;
  const axes: Axes = { left: (width - middle) / 2, right: (width + middle) / 2, room: (width - middle) / 2 - numbers };
  const elements: PictureElement[] = [head(result.method, names, axes)];
  let top = HEAD;
  for (const { heading, items: lanes, most: scale } of groups) {
    elements.push(svg('text', { class: 'pic-strong pic-middle', x: width / 2, y: top + HEADING - GAP }, heading));
    appendAll(elements, lanes.map((item, at) => lane(result, item, names, axes, { top: top + HEADING + at * LANE.height, scale: axes.room / scale })));
    top += HEADING + lanes.length * LANE.height;
  }
  return { width, height: top + GAP, title: say('compareTitle', names.a, names.b), description: describe(groups, rows.length), elements };
}

function isWord(row: TableRow): boolean {
  return WORDS.includes(String(row['aspect']));
}

function itemOf(row: TableRow): Item {
  const number = (name: string): number => (typeof row[name] === 'number' && Number.isFinite(row[name]) ? row[name] : 0);
  return {
    row, label: plainLabel(String(row['item'])) || '—', a: number('a'), b: number('b'), aPerMillion: number('aPerMillion'), bPerMillion: number('bPerMillion'),
    G2: number('G2'), logRatio: number('logRatio'),
  };
}

function groupsOf(items: readonly Item[], most: number, names: Readonly<Record<SideName, string>>, heading: 'compareWords' | 'compareNames'): readonly Group[] {
  const surest = [...items].sort((x, y) => y.G2 - x.G2);
  const sides = (['a', 'b'] as const).map((side) => ({ side, items: surest.filter(({ logRatio }) => (side === 'a' ? logRatio > 0 : logRatio < 0)).slice(0, most) }));
  const scale = Math.max(1e-9, ...sides.flatMap((side) => side.items.map(({ aPerMillion, bPerMillion }) => Math.max(aPerMillion, bPerMillion))));
  return sides.filter((side) => side.items.length > 0).map((side) => ({
    heading: say(heading, names[side.side]), items: side.items, most: scale, surest: say(`${heading}Surest`, names[side.side], side.items.slice(0, 3).map(({ label }) => label).join(', ')),
  }));
}

/** Which side is which, and how much text each is. */
function head({ aTokens, bTokens }: PictureInput['result']['method'], names: Readonly<Record<SideName, string>>, { left, right, room }: Axes): PictureElement {
  const words = (tokens: number | undefined): readonly PictureText[] => (tokens === undefined ? [] : [say('compareTokens', tokens)]);
  return svg('g', {},
    svg('text', { class: 'pic-a pic-strong pic-end', x: left, y: FONT }, `◀ ${fitted(names.a, room)}`),
    svg('text', { class: 'pic-b pic-strong', x: right, y: FONT }, `${fitted(names.b, room)} ▶`),
    ...words(aTokens).map((text) => svg('text', { class: 'pic-soft pic-small pic-end', x: left, y: 2 * FONT + 5 }, text)),
    ...words(bTokens).map((text) => svg('text', { class: 'pic-soft pic-small', x: right, y: 2 * FONT + 5 }, text)));
}

function lane(result: PictureInput['result'], item: Item, names: Readonly<Record<SideName, string>>, { left, right, room }: Axes, { top, scale }: { readonly top: number; readonly scale: number }): PictureElement {
  const middle = top + LANE.height / 2;
  const text = { y: middle + FONT / 3 };
  const bar = { y: middle - LANE.bar / 2, height: LANE.bar };
  const sizes = { a: Math.min(room, item.aPerMillion * scale), b: Math.min(room, item.bPerMillion * scale) };
  const label = say('compareMark', item.label, item.a, names.a, Math.round(item.aPerMillion), item.b, names.b, Math.round(item.bPerMillion), rounded(item.G2), rounded(item.logRatio));
  const part = (side: SideName, x: number, ...children: readonly PictureElement[]): PictureElement =>
    marked(svg('g', {}, ...children), { label, opens: item[side] > 0 ? sideTarget(result, item.row, side) : null, x, y: middle });
  return svg('g', {},
    svg('text', { class: 'pic-middle', x: (left + right) / 2, ...text }, fitted(item.label, right - left - GAP)),
    part('a', left - sizes.a / 2,
      svg('rect', { class: 'pic-a', x: left - sizes.a, width: Math.max(1, sizes.a), ...bar }),
      svg('text', { class: item.a === 0 ? 'pic-end pic-soft' : 'pic-end', x: left - sizes.a - 5, ...text }, item.a)),
    part('b', right + sizes.b / 2,
      svg('rect', { class: 'pic-b', x: right, width: Math.max(1, sizes.b), ...bar }),
      svg('text', { class: item.b === 0 ? 'pic-soft' : undefined, x: right + sizes.b + 5, ...text }, item.b)));
}

function describe(groups: readonly Group[], all: number): readonly PictureText[] {
  const drawn = groups.reduce((sum, { items }) => sum + items.length, 0);
  return [drawn === 0 ? say('compareNothing') : say('compareBars'), ...groups.map(({ surest }) => surest), ...(drawn > 0 && drawn < all ? [say('compareCut', drawn, all)] : [])];
}
