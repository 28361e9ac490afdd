import { boxAround, isInside, touches, type Box } from './boxes';
import { fitted, FONT, textWidth } from './labels';
import { appendAll } from '../appendAll';

/** Something to be placed around a middle. */
export interface Around {
  readonly text: string;
  readonly radius: number;
  /** From 0 (the middle) to 1 (the rim). */
  readonly distance: number;
  /** From −1 (left) over 0 (above or below) to 1 (right). */
  readonly side: number;
}

export interface PlacedAround {
  readonly x: number;
  readonly y: number;
  /** Where its name has room. */
  readonly label: { readonly x: number; readonly y: number; readonly text: string } | undefined;
}

export interface Rim {
  readonly x: number;
  readonly y: number;
  /** Half axes of the ellipse. */
  readonly across: number;
  readonly down: number;
  readonly width: number;
  readonly height: number;
}

/** Degrees between places that are tried. */
const STEP = 3;
const LONGEST = 120;

/**
 * Places at exactly the given distances, the first first. The direction is the one of its side or, where others are there, the nearest free one on the same
 * side; where none is free with the name, it goes without. `taken` is what nothing may touch.
 */
export function placeAround(items: readonly Around[], rim: Rim, taken: readonly Box[]): readonly PlacedAround[] {
  const boxes = [...taken];
  const room: Box = { left: 0, top: 0, right: rim.width, bottom: rim.height };
  return items.map((item, number) => {
    const text = fitted(item.text, LONGEST);
    const places = directions(item.side, number % 2 === 0).map((angle) => ({ x: rim.x + Math.cos(angle) * rim.across * item.distance, y: rim.y + Math.sin(angle) * rim.down * item.distance }));
    for (const { x, y } of places) {
      for (const label of labelPlaces(x, y, item.radius, text, x >= rim.x)) {
        const parts = [boxAround(x, y, item.radius + 1), label];
        if (!isInside(label, room) || parts.some((part) => boxes.some((box) => touches(box, part)))) continue;
        appendAll(boxes, parts);
        return { x, y, label: { x: label.left, y: label.bottom - 3, text } };
      }
    }
    const free = places.find(({ x, y }) => !boxes.some((box) => touches(box, boxAround(x, y, item.radius + 1)))) ?? places[0]!;
    boxes.push(boxAround(free.x, free.y, item.radius + 1));
    return { ...free, label: undefined };
  });
}

/** Angles from the wished one on, both ways and above and below, as long as they stay on the side. */
function directions(side: number, startsAbove: boolean): readonly number[] {
  const wished = (Math.acos(Math.min(1, Math.max(-1, side))) * 180) / Math.PI;
  const angles: number[] = [];
  for (let off = 0; off <= 180; off += STEP) {
    for (const angle of off === 0 ? [wished] : [wished + off, wished - off]) {
      if (angle < 0 || angle > 180 || !isOnSide(angle, side)) continue;
      appendAll(angles, startsAbove ? [-angle, angle] : [angle, -angle]);
    }
  }
  return angles.map((angle) => (angle * Math.PI) / 180);
}

/** Not so near to the vertical that a side could not be told. */
function isOnSide(angle: number, side: number): boolean {
  if (side === 0) return angle > 60 && angle < 120;
  return side > 0 ? angle < 84 : angle > 96;
}

function labelPlaces(x: number, y: number, radius: number, text: string, isRight: boolean): readonly Box[] {
  const width = textWidth(text);
  const at = (left: number, top: number): Box => ({ left, right: left + width, top, bottom: top + FONT + 2 });
  const beside = [at(x + radius + 3, y - FONT / 2 - 1), at(x - radius - 3 - width, y - FONT / 2 - 1)];
  return [...(isRight ? beside : beside.reverse()), at(x - width / 2, y + radius + 1), at(x - width / 2, y - radius - FONT - 3)];
}
