import { isElement, type Picture, type PictureElement, type PictureMark, type PictureText } from '../protocol/picture';
import { RENDERER_STRINGS } from '../protocol/rendererStrings';
import { plainText } from './articleText';
import { ICONS } from './dom';
import type { HostChannel } from './HostChannel';
import { MarkNavigation } from './MarkNavigation';
import { pngOf, standaloneSvg } from './pictureFile';
import type { Language } from './translate';
import type { View } from './View';

const STYLE_ID = 'korpus-picture-styles';
const LABEL = 500;

/** A picture with its title, what it shows in words, and a button that saves it. Its texts are in `language`. A bundle of its own, loaded with the first picture. */
export function drawPicture(view: View, host: HostChannel, picture: Picture, language: Language): HTMLElement {
  const { dom } = view;
  const write = (text: PictureText): string => written(text, language);
  addStyle(dom.document, picture.style);
  const marks = new Map<Element, PictureMark>();
  const svg = dom.svg('svg', { viewBox: `0 0 ${picture.width} ${picture.height}`, class: 'kp-picture', role: 'group', 'aria-label': write(picture.title), 'aria-description': view.language.t(RENDERER_STRINGS.pictureKeys) },
    ...picture.elements.map((element) => drawElement(element)));
  const tip = dom.el('div', { class: 'kp-tip', 'aria-hidden': 'true', hidden: true });
  const canvas = dom.el('div', { class: 'kp-canvas', style: `max-width: ${picture.width}px` }, svg, tip);
  new MarkNavigation(view, { canvas, svg, tip, marks, labelOf: ({ label }) => plainText(write(label), LABEL), width: picture.width });
  return dom.el('figure', { class: 'kp-figure' },
    dom.el('div', { class: 'kp-figurehead' }, dom.el('strong', { dir: 'auto' }, plainText(write(picture.title))), saveButton()),
    canvas,
    dom.el('figcaption', { dir: 'auto' }, picture.description.map((text) => plainText(write(text), LABEL)).join(' ')));

  function drawElement({ tag, attributes, children, mark }: PictureElement): SVGElement {
    const element = dom.svg(tag, attributes, ...children.map((child) => (isElement(child) ? drawElement(child) : write(child))));
    if (mark !== undefined) {
      marks.set(element, mark);
      for (const [name, value] of Object.entries({ tabindex: '-1', role: mark.opens === null ? 'img' : 'button', 'aria-label': plainText(write(mark.label), LABEL) })) element.setAttribute(name, value);
      element.classList.add('kp-mark');
    }
    return element;
  }

  function saveButton(): HTMLElement {
    const label = view.language.t(RENDERER_STRINGS.savePicture);
    const button = dom.el('button', { class: 'kp-button', type: 'button', title: label, 'aria-label': label, 'aria-haspopup': 'dialog' }, dom.icon(ICONS.save), dom.el('span', { class: 'kp-buttontext' }, label));
    view.listen(button, 'click', () => void save());
    return button;
  }

  async function save(): Promise<void> {
    const file = standaloneSvg(dom, picture, write);
    host.send({ type: 'savePicture', corpus: view.output.corpus, query: view.output.result.query, svg: file, png: await pngOf(dom, file, picture) });
  }
}

function written(text: PictureText, language: Language): string {
  if (typeof text === 'string') return text;
  return typeof text === 'number' ? language.number(text) : language.message(text);
}

function addStyle(document: Document, style: string): void {
  if (document.getElementById(STYLE_ID)) return;
  const element = document.createElement('style');
  element.id = STYLE_ID;
  element.textContent = style;
  document.head.append(element);
}
