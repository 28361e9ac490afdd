import type { PageItems, TextItem } from './PdfPage';

/** A stretch of text as a PDF library gives it: `transform` maps its own space to the page's, as in the format. */
export interface PlacedText {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly fontName: string;
}

/** Radians by which text may lean. */
const LEANING = 0.1;

/** Text of a page as it is read: turned upright where most of it stands on its side; what is turned otherwise (stamps, edges) is left out. */
export function uprightItems(texts: readonly PlacedText[], page: readonly number[], width: number, height: number): PageItems {
  const placed = texts.map((text) => place(text, page));
  const letters = [0, 0, 0, 0];
  for (const { quarter, item } of placed) if (quarter !== undefined) letters[quarter]! += item.text.trim().length;
  const turn = letters.indexOf(Math.max(...letters));
  const items = placed.flatMap(({ quarter, item }) => (quarter === turn ? [{ ...item, ...turned(item, turn, width, height) }] : []));
  return turn % 2 === 0 ? { width, height, items } : { width: height, height: width, items };
}

function place({ str, transform, width, fontName }: PlacedText, page: readonly number[]): { readonly item: TextItem; readonly quarter: number | undefined } {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = page;
  const [ta = 1, tb = 0, tc = 0, td = 1, te = 0, tf = 0] = transform;
  const angle = Math.atan2(b * ta + d * tb, a * ta + c * tb);
  const quarter = Math.round(angle / (Math.PI / 2));
  return {
    item: { text: str, x: a * te + c * tf + e, y: b * te + d * tf + f, width: Math.abs(width), size: Math.hypot(a * tc + c * td, b * tc + d * td), font: fontName },
    quarter: Math.abs(angle - quarter * (Math.PI / 2)) <= LEANING ? (quarter + 4) % 4 : undefined,
  };
}

function turned({ x, y }: TextItem, quarter: number, width: number, height: number): { readonly x: number; readonly y: number } {
  if (quarter === 1) return { x: y, y: width - x };
  if (quarter === 2) return { x: width - x, y: height - y };
  return quarter === 3 ? { x: height - y, y: x } : { x, y };
}
