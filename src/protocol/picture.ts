import type { Message } from './message';
import type { Span } from './span';

/** The pictures there are; `core/picture/pictureOf` tells which one a result has. */
export type PictureName = 'chart' | 'collocates' | 'compare' | 'dispersion' | 'keywords' | 'map' | 'network' | 'speakers' | 'timeline';

/** Text as it stands, a number in the reader's format, or words in the reader's language. */
export type PictureText = string | number | Message;

/** What a click on a mark opens. */
export type PictureTarget =
  | { readonly kind: 'passage'; readonly path: string; readonly span: Span }
  /** A cell to run: definitions that it needs, and a pipeline. */
  | { readonly kind: 'query'; readonly query: string };

/** What makes an element a mark: something that is told on hover, can have the focus and may open something. */
export interface PictureMark {
  /** What it stands for, in full. */
  readonly label: PictureText;
  readonly opens: PictureTarget | null;
  /** Its centre, by which arrow keys find the next one. */
  readonly x: number;
  readonly y: number;
  /** Its turn for keys, where that is not the order of drawing: what lies above others is drawn last. */
  readonly turn?: number;
  /** Turns of the marks that belong to it: all others step back while it is pointed at. */
  readonly near?: readonly number[];
}

export type PictureTag = 'g' | 'rect' | 'line' | 'path' | 'circle' | 'text';

/** An element of SVG. Names are the program's own; whatever comes from articles is text or a mark. */
export interface PictureElement {
  readonly tag: PictureTag;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly (PictureElement | PictureText)[];
  readonly mark?: PictureMark;
}

/** A picture of a result, to be drawn in a page or written to a file: the same elements in both. */
export interface Picture {
  readonly name: PictureName;
  /** Units of its coordinates, meant as pixels. */
  readonly width: number;
  readonly height: number;
  readonly title: PictureText;
  /** What it shows, for who does not see it: sentences. */
  readonly description: readonly PictureText[];
  readonly elements: readonly PictureElement[];
  /** Style sheet of its classes. Colours are custom properties (`--pic-…`), which the page around it may set. */
  readonly style: string;
}

export interface PictureRequest {
  readonly handle: string;
  /** Pixels that there are. */
  readonly width: number;
}

/** Whether a child is an element, not text. */
export function isElement(child: PictureElement | PictureText): child is PictureElement {
  return typeof child === 'object' && 'tag' in child;
}

/** Every text of a picture, marks included. */
export function* textsOf(picture: Picture): Generator<PictureText> {
  yield* [picture.title, ...picture.description];
  yield* textsIn(picture.elements);
}

function* textsIn(children: PictureElement['children']): Generator<PictureText> {
  for (const child of children) {
    if (!isElement(child)) yield child;
    else {
      if (child.mark) yield child.mark.label;
      yield* textsIn(child.children);
    }
  }
}
