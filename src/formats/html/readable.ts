import { Readability } from '@mozilla/readability';
import JSDOMParser, { type LibraryDocument, type LibraryElement } from '@mozilla/readability/JSDOMParser.js';
import type { Element } from '../markup/Element';
import { INLINE, VOID } from '../markup/htmlElements';
import { namesSpeaker } from './furniture';

/** What Readability makes its decisions from, beside names and text. */
const ATTRIBUTES = ['class', 'id', 'role', 'rel', 'itemprop', 'aria-modal', 'dir', 'summary', 'datatable'];
/** Counted by Readability, though nothing of them is text. */
const COUNTED = new Set(['input', 'embed', 'object', 'iframe']);
/** Names of the library's tree; it reads its own markup again where it tries twice. */
const NAME = /^[a-z][a-z0-9-]{0,40}$/;
const PLACE = 'data-k';
/** Letters below which the library itself is not sure. */
const LEAST = 500;
/** What the library is given; it takes a time that grows faster than the page. What is beyond has our own rules alone. */
const MOST_ELEMENTS = 10_000;
const MOST_DEPTH = 100;
/** Right within one, text or element. */
const MOST_CHILDREN = 3000;
/** Letters, each counted once for every element around it. */
const MOST_WORK = 20_000_000;

/** Places ascending. */
export interface Readable {
  readonly places: readonly number[];
  readonly letters: number;
}

/**
 * The places of elements with text that Mozilla's Readability takes for the article; `undefined` where it finds none, or the page is beyond what it
 * can be given. It works on a tree of its own, made of ours: element by element, without scripts, styles and what is hidden.
 */
export function readable(body: Element, title: string, placeOf: (element: Element) => number | undefined): Readable | undefined {
  if (isBeyond(body, placeOf)) return undefined;
  try {
    const document = new JSDOMParser().parse('<html><head></head><body></body></html>');
    document.title = title;
    copy(body, document.body, document, placeOf);
    const article = new Readability<LibraryElement>(document as unknown as ConstructorParameters<typeof Readability>[0], { disableJSONLD: true, serializer: (node) => node as unknown as LibraryElement }).parse()?.content;
    if (article === undefined || article === null || article.textContent.length < LEAST) return undefined;
    const places = new Set<number>();
    for (const each of article.getElementsByTagName('span')) {
      const place = each.getAttribute(PLACE);
      if (place !== undefined) places.add(Number(place));
    }
    return places.size > 0 ? { places: [...places].sort((one, other) => one - other), letters: article.textContent.replace(/\s+/g, '').length } : undefined;
  } catch {
    return undefined;
  }
}

function copy(from: Element, to: LibraryElement, document: LibraryDocument, placeOf: (element: Element) => number | undefined): void {
  for (const child of from.children) {
    if (typeof child === 'string') to.appendChild(textOf(child, placeOf(from), document));
    else if (placeOf(child) !== undefined || COUNTED.has(child.name)) {
      const made = document.createElement(namesSpeaker(child) ? 'p' : NAME.test(child.name) ? child.name : INLINE.has(child.name) ? 'span' : 'div');
      for (const name of ATTRIBUTES) {
        const value = child.attributes.get(name);
        if (value !== undefined) made.setAttribute(name, value.slice(0, 300));
      }
      if (child.name === 'a') made.setAttribute('href', (child.attributes.get('href') ?? '').startsWith('#') ? '#' : '/');
      to.appendChild(made);
      if (placeOf(child) !== undefined && !VOID.has(child.name)) copy(child, made, document, placeOf);
    }
  }
}

function textOf(text: string, place: number | undefined, document: LibraryDocument): unknown {
  const node = document.createTextNode(text);
  if (place === undefined || text.trim() === '') return node;
  const span = document.createElement('span');
  span.setAttribute(PLACE, String(place));
  span.appendChild(node);
  return span;
}

function isBeyond(body: Element, placeOf: (element: Element) => number | undefined): boolean {
  let [elements, work] = [0, 0];
  const count = (element: Element, depth: number): boolean => {
    if (++elements > MOST_ELEMENTS || work > MOST_WORK || depth > MOST_DEPTH || element.children.length > MOST_CHILDREN) return true;
    return element.children.some((child) => {
      if (typeof child !== 'string') return (placeOf(child) !== undefined || COUNTED.has(child.name)) && count(child, depth + 1);
      work += depth * child.length;
      return false;
    });
  };
  return count(body, 1) || work > MOST_WORK;
}
