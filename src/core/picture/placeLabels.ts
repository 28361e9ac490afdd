import type { PictureElement } from '../../protocol/picture';
import { boxAround, isInside, touches, type Box } from './boxes';
import { svg } from './elements';
import { fitted, FONT, textWidth } from './labels';

export interface LabelledPoint {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly radius: number;
  /** Radius of what no name may touch, where that is less: names may reach into what shows through. */
  readonly core?: number;
}

const LONGEST = 150;
const GAP = 3;
/** Labels that are drawn at most: more are read by nobody. */
const MOST = 60;

/** Names of points, the first first, where there is room around the point for one that touches neither a name nor a point. */
export function placeLabels(points: readonly LabelledPoint[], room: Box): readonly PictureElement[] {
  const taken: Box[] = points.map(({ x, y, radius, core = radius }) => boxAround(x, y, core));
  const drawn: PictureElement[] = [];
  for (const { x, y, text, radius } of points) {
    if (drawn.length >= MOST) break;
    const label = fitted(text, LONGEST);
    if (label === '') continue;
    const width = textWidth(label);
    const box = placesAround(x, y, width, radius + GAP).find((place) => isInside(place, room) && !taken.some((other) => touches(place, other)));
    if (box === undefined) continue;
    taken.push(box);
    drawn.push(svg('text', { class: 'pic-name', x: box.left, y: box.bottom - 3 }, label));
  }
  return drawn;
}

function placesAround(x: number, y: number, width: number, away: number): readonly Box[] {
  const at = (left: number, top: number): Box => ({ left, top, right: left + width, bottom: top + FONT + 2 });
  const middle = y - (FONT + 2) / 2;
  const [above, below, aslant] = [y - away - FONT - 2, y + away, away * 0.7];
  const corners = [x + aslant, x - aslant - width].flatMap((left) => [at(left, y - aslant - FONT - 2), at(left, y + aslant)]);
  return [at(x + away, middle), at(x - away - width, middle), at(x - width / 2, above), at(x - width / 2, below), ...corners];
}
