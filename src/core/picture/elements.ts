import type { PictureElement, PictureMark, PictureTag } from '../../protocol/picture';

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element; `undefined` leaves an attribute out. Coordinates keep two digits, so that a picture is the same everywhere. */
export function svg(tag: PictureTag, attributes: Attributes, ...children: PictureElement['children']): PictureElement {
  const given = Object.entries(attributes).flatMap(([name, value]) => (value === undefined ? [] : [[name, typeof value === 'number' ? rounded(value) : value] as const]));
  return { tag, attributes: Object.fromEntries(given), children };
}

/** Makes an element one that can be pointed at, focused and opened. */
export function marked(element: PictureElement, mark: PictureMark): PictureElement {
  return { ...element, mark: { ...mark, x: rounded(mark.x), y: rounded(mark.y) } };
}

/** Two digits behind the point. */
export function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
