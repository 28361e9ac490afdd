import { fillTemplate } from '../../protocol/message';
import { isElement, type Picture, type PictureElement, type PictureText } from '../../protocol/picture';
import { readableNumber } from '../notebook/readableNumber';
import { el, type Child, type Html } from './html';

/** A picture as SVG inside a page: its title above it, what it shows below, what each mark stands for in a tooltip. English. */
export function pictureHtml(picture: Picture): Html {
  const { width, height, title, description, elements } = picture;
  return el('figure', {},
    el('strong', {}, written(title)),
    el('svg', { xmlns: 'http://www.w3.org/2000/svg', class: 'kp-picture', width, height, viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': [written(title), description.map(written).join(' ')].join('. ') }, elements.map(drawn)),
    el('figcaption', {}, description.map(written).join(' ')));
}

function drawn(element: PictureElement): Html {
  const { tag, attributes, children, mark } = element;
  return el(tag, attributes, mark === undefined ? null : el('title', {}, written(mark.label)), children.map((child): Child => (isElement(child) ? drawn(child) : written(child))));
}

function written(text: PictureText): string {
  if (typeof text === 'string') return text;
  return typeof text === 'number' ? readableNumber(text) : fillTemplate(text.template, text.args, (arg) => (typeof arg === 'number' ? readableNumber(arg) : arg));
}
