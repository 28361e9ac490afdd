export type Child = Node | string | null;

/** What an element gets: `class`, `title`, ARIA and other attributes; `null` and `false` leave one out, `true` is the empty value. */
export type Attributes = Readonly<Record<string, string | number | boolean | null>>;

/** Makes elements of one document. Text becomes text nodes, never markup. */
export interface Dom {
  readonly document: Document;
  el<K extends keyof HTMLElementTagNameMap>(tag: K, attributes?: Attributes, ...children: readonly Child[]): HTMLElementTagNameMap[K];
  /** An element of SVG. */
  svg(tag: string, attributes?: Attributes, ...children: readonly Child[]): SVGElement;
  /** An icon of 16 × 16 drawn with strokes, hidden from screen readers. */
  icon(path: string): SVGElement;
}

/** Paths of the icons, for `Dom.icon`. */
export const ICONS = {
  first: 'M4 3.5v9M12 3.5 7 8l5 4.5',
  previous: 'M10 3.5 5.5 8l4.5 4.5',
  next: 'M6 3.5 10.5 8 6 12.5',
  last: 'M12 3.5v9M4 3.5 9 8l-5 4.5',
  save: 'M8 2.5v7M5 7l3 3 3-3M2.5 11v2.5h11V11',
  beside: 'M2.5 3.5h11v9h-11zM8 3.5v9',
  warning: 'M8 2.5 14 13.5H2zM8 6.5v3.5M8 11.6v.4',
} as const;

const SVG = 'http://www.w3.org/2000/svg';

export function createDom(document: Document): Dom {
  return {
    document,
    el: (tag, attributes = {}, ...children) => filled(document.createElement(tag), attributes, children),
    svg: (tag, attributes = {}, ...children) => filled(document.createElementNS(SVG, tag) as SVGElement, attributes, children),
    icon(path) {
      return this.svg('svg', { viewBox: '0 0 16 16', class: 'kp-icon', 'aria-hidden': 'true' }, this.svg('path', { d: path }));
    },
  };
}

function filled<E extends Element>(element: E, attributes: Attributes, children: readonly Child[]): E {
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== false) element.setAttribute(name, value === true ? '' : String(value));
  }
  for (const child of children) {
    if (child !== null) element.append(child);
  }
  return element;
}
