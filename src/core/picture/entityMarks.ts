import type { PictureElement } from '../../protocol/picture';
import { rounded, svg } from './elements';
import { say, type PictureSentence } from './messages';

/** How entities of a type are drawn: by shape and colour, so that either tells. */
interface Look {
  readonly series: string;
  readonly legend: PictureSentence;
  /** What is said of a node. */
  readonly label: PictureSentence;
  readonly shape: 'circle' | 'diamond' | 'square' | 'triangle';
}

const LOOKS: Readonly<Record<string, Look>> = {
  person: { series: 'pic-a', legend: 'legendPerson', label: 'networkPerson', shape: 'circle' },
  organisation: { series: 'pic-b', legend: 'legendOrganisation', label: 'networkOrganisation', shape: 'diamond' },
  place: { series: 'pic-c', legend: 'legendPlace', label: 'networkPlace', shape: 'square' },
  other: { series: 'pic-d', legend: 'legendOther', label: 'networkOther', shape: 'triangle' },
};

export function lookOf(type: string): Look {
  return LOOKS[type] ?? LOOKS['other']!;
}

/** The shape of an entity's type; shapes of one radius have one area. */
export function entityShape(type: string, { x, y }: { readonly x: number; readonly y: number }, radius: number): PictureElement {
  const { series, shape } = lookOf(type);
  const look = `${series} pic-dot`;
  const half = radius * Math.sqrt(Math.PI) / 2;
  switch (shape) {
    case 'circle': return svg('circle', { class: look, cx: x, cy: y, r: radius });
    case 'square': return svg('rect', { class: look, x: x - half, y: y - half, width: 2 * half, height: 2 * half });
    case 'diamond': return svg('path', { class: look, d: outline([[x, y - half * Math.SQRT2], [x + half * Math.SQRT2, y], [x, y + half * Math.SQRT2], [x - half * Math.SQRT2, y]]) });
    case 'triangle': {
      const side = radius * Math.sqrt(Math.PI / (3 * Math.sqrt(3))) * 2;
      return svg('path', { class: look, d: outline([[x, y - side], [x + (side * Math.sqrt(3)) / 2, y + side / 2], [x - (side * Math.sqrt(3)) / 2, y + side / 2]]) });
    }
  }
}

function outline(corners: readonly (readonly [number, number])[]): string {
  return `${corners.map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${rounded(x)} ${rounded(y)}`).join('')}Z`;
}

const LINE = 18;
const COLUMN = 124;

export interface Legend {
  readonly height: number;
  readonly elements: readonly PictureElement[];
}

/** What the shapes stand for, in columns, and sentences below; from `top` on. */
export function entityLegend(types: ReadonlySet<string>, sentences: readonly ReturnType<typeof say>[], top: number, width: number): Legend {
  const looks = Object.keys(LOOKS).filter((type) => [...types].some((other) => lookOf(other) === LOOKS[type]));
  const columns = Math.max(1, Math.floor(width / COLUMN));
  const keys = looks.flatMap((type, at) => {
    const [x, y] = [8 + (at % columns) * COLUMN, top + Math.floor(at / columns) * LINE + LINE / 2];
    return [entityShape(type, { x, y }, 5), svg('text', { class: 'pic-small', x: x + 12, y: y + 4 }, say(lookOf(type).legend))];
  });
  const below = top + Math.ceil(looks.length / columns) * LINE;
  const lines = sentences.map((sentence, at) => svg('text', { class: 'pic-soft pic-small', x: 0, y: below + at * LINE + LINE / 2 + 4 }, sentence));
  return { height: Math.ceil(looks.length / columns) * LINE + sentences.length * LINE, elements: [...keys, ...lines] };
}
