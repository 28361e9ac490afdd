/** An element of HTML or XML. Nothing in it is obeyed: names, attributes and text are data. */
export interface Element {
  /** Of HTML in small letters; of XML as written, with its prefix. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Node[];
  readonly parent: Element | undefined;
}

/** A string is text. */
export type Node = Element | string;

/** The element and all within, in the order of the source. */
export function* elementsOf(element: Element): Generator<Element> {
  const waiting = [element];
  for (let each = waiting.pop(); each !== undefined; each = waiting.pop()) {
    yield each;
    for (let at = each.children.length - 1; at >= 0; at--) {
      const child = each.children[at];
      if (child !== undefined && typeof child !== 'string') waiting.push(child);
    }
  }
}

/** The first element below with this name. */
export function find(element: Element, ...names: readonly string[]): Element | undefined {
  for (const each of elementsOf(element)) if (each !== element && names.includes(each.name)) return each;
  return undefined;
}

export function findAll(element: Element, ...names: readonly string[]): Element[] {
  return [...elementsOf(element)].filter((each) => each !== element && names.includes(each.name));
}

/** Elements right below, with one of these names; without names all. */
export function childrenOf(element: Element, ...names: readonly string[]): Element[] {
  return element.children.filter((child): child is Element => typeof child !== 'string' && (names.length === 0 || names.includes(child.name)));
}

/** All text within, as it stands. */
export function rawText(element: Element): string {
  const parts: string[] = [];
  const add = (of: Element): void => {
    for (const child of of.children) {
      if (typeof child === 'string') parts.push(child);
      else add(child);
    }
  };
  add(element);
  return parts.join('');
}

/** All text within on one line. */
export function lineOf(element: Element): string {
  return oneLine(rawText(element));
}

export function oneLine(text: string): string {
  return text.replace(/[\s\u00A0]+/g, ' ').trim();
}
