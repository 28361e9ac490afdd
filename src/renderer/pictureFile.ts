import { isElement, type Picture, type PictureElement, type PictureText } from '../protocol/picture';
import type { Dom } from './dom';

/** Pixels of the PNG for one of the picture: sharp in print. */
const SCALE = 2;
const MARGIN = 12;
/** What XML cannot hold. */
const NO_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** The picture as an SVG file that needs nothing else: on white, whatever the theme, with its title and what it shows. */
export function standaloneSvg(dom: Dom, picture: Picture, write: (text: PictureText) => string): string {
  const { width, height } = outer(picture);
  const text = (given: PictureText): string => write(given).replace(NO_XML, '');
  const drawn = ({ tag, attributes, children, mark }: PictureElement): SVGElement =>
    dom.svg(tag, attributes, mark === undefined ? null : dom.svg('title', {}, text(mark.label)), ...children.map((child) => (isElement(child) ? drawn(child) : text(child))));
  const svg = dom.svg('svg', { width, height, viewBox: `${-MARGIN} ${-MARGIN} ${width} ${height}`, class: 'kp-picture', role: 'img' },
    dom.svg('title', {}, text(picture.title)), dom.svg('desc', {}, picture.description.map(text).join(' ')), dom.svg('style', {}, picture.style),
    dom.svg('rect', { x: -MARGIN, y: -MARGIN, width, height, fill: '#fff' }), ...picture.elements.map(drawn));
  const { defaultView } = dom.document;
  return new (defaultView ?? globalThis).XMLSerializer().serializeToString(svg);
}

function outer({ width, height }: Picture): { readonly width: number; readonly height: number } {
  return { width: width + 2 * MARGIN, height: height + 2 * MARGIN };
}

/** The file drawn into a PNG, in base64; `null` where the page has no canvas or must not draw. */
export async function pngOf({ document }: Dom, svg: string, picture: Picture): Promise<string | null> {
  try {
    const image = document.createElement('img');
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = outer(picture).width * SCALE;
    canvas.height = outer(picture).height * SCALE;
    canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
    return canvas.toDataURL('image/png').split(',')[1] ?? null;
  } catch {
    return null;
  }
}
