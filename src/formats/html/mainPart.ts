import { oneLine, rawText, type Element } from '../markup/Element';
import { INLINE } from '../markup/htmlElements';
import { isFurniture, isHidden, type Measures } from './furniture';
import { isNever } from './pageText';
import { ArticleParts } from './ArticleParts';
import { readable } from './readable';

/** What is known of an element after one walk through the page. */
export interface Known extends Measures {
  /** Letters in paragraphs and their like that are not the page's own. */
  readonly prose: number;
  readonly furniture: boolean;
  /** Place in the page, and that of the last element within. */
  readonly start: number;
  readonly end: number;
}

/** The part of a page that an article stands in. */
export interface MainPart {
  readonly headline: Element | undefined;
  readonly leaveOut: (element: Element) => boolean;
}

/** Letters from which on a line is prose, and a paragraph is a long one. */
const LEAST_PROSE = 60;
const LONG = 200;
/** What share of the page's prose the part holds that is taken for its text; one that is named so needs less. */
const MOST_OF_IT = 0.85;
const NAMED = 0.55;
/** What share of the prose of that part a library has to find. */
const LEAST_FOUND = 0.1;
const TEXT_NAME = /(?:^|[\s_-])(?:article-?(?:body|content|text)?|story-?(?:body|content|text)?|entry-?content|post-?(?:body|content|text)|(?:body|main|page)-?content|content-?body|articlebody|mw-parser-output|hentry|artikel(?:text)?)(?:[\s_-]|$)/i;

/**
 * Where the text of a page is: what Readability finds; where it finds none, the smallest part with most of the prose. From the headline on, if that
 * stands above; within it what is the page's own beyond doubt is left out.
 */
export function mainPart(root: Element, titles: readonly string[], site: string | undefined): MainPart {
  const { known, headlines } = measured(root);
  const container = containerOf(root, known);
  const article = libraryPart(root, titles, known, container);
  const { start, end } = article === undefined ? (known.get(container) ?? { start: 0, end: Infinity }) : { start: article[0] ?? 0, end: article.at(-1) ?? Infinity };
  const headline = headlineOf(headlines.filter((heading) => site === undefined || lettersAlone(rawText(heading)) !== lettersAlone(site)), titles, known, { start, end });
  const above = headline === undefined ? undefined : known.get(kickerAnd(headline, known));
  const from = above !== undefined && above.start < start ? above.start : start;
  const parts = article === undefined ? undefined : new ArticleParts(known, article, headline);
  return {
    headline,
    leaveOut: (element) => {
      const own = known.get(element);
      if (own === undefined) return true;
      // A break is no text of its own, and lies behind the place of the paragraph that it is in.
      if (element === headline || element.name === 'br') return false;
      return own.end < from || own.start > end || (parts === undefined ? own.furniture : parts.leavesOut(element, own));
    },
  };
}

/** Pages whose names would leave out more prose than they keep name their parts for other reasons. */
function measured(root: Element): Walk {
  const walk = new Walk(true);
  const prose = walk.measure(root)?.prose ?? 0;
  if (walk.shunned <= prose) return walk;
  const other = new Walk(false);
  other.measure(root);
  return other;
}

/** Of what the library takes for the article; `undefined` where it finds none, or leaves most of the prose that our rules find. */
function libraryPart(root: Element, titles: readonly string[], known: ReadonlyMap<Element, Known>, container: Element): readonly number[] | undefined {
  const found = readable(root, titles[0] ?? '', (element) => known.get(element)?.start);
  return found === undefined || found.letters < LEAST_FOUND * (known.get(container)?.prose ?? 0) ? undefined : found.places;
}

class Walk {
  readonly known = new Map<Element, Known>();
  readonly headlines: Element[] = [];
  /** Letters of prose within what is furniture. */
  shunned = 0;
  private place = 0;

  constructor(private readonly trustNames: boolean) {}

  /** Of all that is seen below; `undefined` of what is not. */
  measure(element: Element, linked = false): Known | undefined {
    if (isNever(element.name) || isHidden(element)) return undefined;
    const start = this.place++;
    const sum = { letters: 0, linked: 0, links: 0, longParagraphs: 0, paragraphs: 0, headlines: 0, linkedHeadings: 0, prose: 0, furniture: false, start, end: start };
    const line = { letters: 0, linked: 0 };
    const inLink = linked || element.name === 'a';
    for (const child of element.children) {
      if (typeof child === 'string') {
        const letters = lettersOf(child);
        line.letters += letters;
        if (inLink) line.linked += letters;
      } else this.addChild(child, inLink, sum, line);
    }
    this.addOwn(element, sum, line);
    sum.end = this.place - 1;
    sum.furniture = isFurniture(element, sum, this.trustNames);
    if (sum.furniture) this.shunned += sum.prose;
    this.known.set(element, sum);
    return sum;
  }

  private addChild(child: Element, inLink: boolean, sum: Sum, line: { letters: number; linked: number }): void {
    const own = this.measure(child, inLink);
    if (own === undefined) return;
    if (INLINE.has(child.name)) {
      line.letters += own.letters;
      line.linked += own.linked;
    } else {
      sum.letters += own.letters;
      sum.linked += own.linked;
    }
    sum.links += own.links;
    sum.headlines += own.headlines;
    sum.linkedHeadings += own.linkedHeadings;
    sum.longParagraphs += own.longParagraphs;
    sum.paragraphs += own.paragraphs;
    if (!own.furniture) sum.prose += own.prose;
  }

  private addOwn(element: Element, sum: Sum, line: { readonly letters: number; readonly linked: number }): void {
    sum.letters += line.letters;
    sum.linked += line.linked;
    if (element.name === 'a') sum.links++;
    if (/^h[1-6]$/.test(element.name)) {
      this.headlines.push(element);
      if (sum.links > 0) sum.linkedHeadings++;
    }
    if (element.name === 'h1') sum.headlines++;
    if (INLINE.has(element.name)) return;
    if (element.name === 'p') sum.paragraphs++;
    const isProse = line.letters >= LEAST_PROSE && line.linked < 0.4 * line.letters;
    if (isProse) sum.prose += line.letters;
    if (isProse && line.letters >= LONG) sum.longParagraphs++;
  }
}

type Sum = { -readonly [K in keyof Known]: Known[K] };

function lettersOf(text: string): number {
  return text.replace(/\s+/g, '').length;
}

const HOLDERS = new Set(['html', 'body', 'main', 'article', 'section', 'div', 'table', 'tbody', 'tr', 'td', 'center', 'form', 'fieldset']);

function containerOf(root: Element, known: ReadonlyMap<Element, Known>): Element {
  const all = known.get(root)?.prose ?? 0;
  let container = root;
  if (all === 0) return container;
  for (;;) {
    const inner = container.children.find((child) => {
      if (typeof child === 'string') return false;
      const own = known.get(child);
      if (own === undefined || own.furniture || !(HOLDERS.has(child.name) || child.name.includes('-'))) return false;
      return own.prose >= (isNamedText(child) ? NAMED : MOST_OF_IT) * all;
    });
    if (inner === undefined || typeof inner === 'string' || hasMore(container, inner, known)) return container;
    container = inner;
  }
}

/** Whether something beside a part is another part of the same text: made alike, with long paragraphs. */
function hasMore(container: Element, inner: Element, known: ReadonlyMap<Element, Known>): boolean {
  return container.children.some((child) => {
    if (typeof child === 'string' || child === inner || child.name !== inner.name) return false;
    const own = known.get(child);
    return own !== undefined && !own.furniture && own.longParagraphs > 0 && (child.name === 'section' || child.name === 'article' || firstName(child) === firstName(inner));
  });
}

function firstName({ attributes }: Element): string {
  return /\S+/.exec((attributes.get('class') ?? '').slice(0, 500))?.[0] ?? '';
}

function isNamedText({ name, attributes }: Element): boolean {
  return name === 'article' || name === 'main' || attributes.get('itemprop') === 'articleBody' || attributes.get('role') === 'main' || attributes.get('role') === 'article' || TEXT_NAME.test(`${attributes.get('class') ?? ''} ${attributes.get('id') ?? ''}`.slice(0, 500));
}

/** The first heading that the page names as its title; else the only <h1>. */
function headlineOf(headings: readonly Element[], titles: readonly string[], known: ReadonlyMap<Element, Known>, { start, end }: { readonly start: number; readonly end: number }): Element | undefined {
  const before = headings.filter((heading) => (known.get(heading)?.start ?? Infinity) <= end && !isWithinFurniture(heading, known));
  const shared = titles.map(lettersAlone).filter((title) => title.length > 0);
  const named = (heading: Element): boolean => {
    const own = lettersAlone(rawText(heading));
    return own.length >= 8 && shared.some((title) => title.includes(own) || own.includes(title));
  };
  const first = before.filter(({ name }) => name === 'h1');
  const called = first.filter(named);
  return called.find((heading) => (known.get(heading)?.start ?? 0) >= start) ?? called.at(-1) ?? before.filter(({ name }) => name === 'h2').find(named) ?? (first.length === 1 ? first[0] : undefined);
}

function isWithinFurniture(heading: Element, known: ReadonlyMap<Element, Known>): boolean {
  for (let around = heading.parent; around !== undefined; around = around.parent) if (known.get(around)?.furniture === true) return true;
  return false;
}

function lettersAlone(text: string): string {
  return oneLine(text.slice(0, 2000)).toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The headline with what little stands around it: a kicker above, a lead below. */
function kickerAnd(headline: Element, known: ReadonlyMap<Element, Known>): Element {
  let around = headline;
  for (let steps = 0; steps < 2; steps++) {
    const { parent } = around;
    const own = parent === undefined ? undefined : known.get(parent);
    if (parent === undefined || own === undefined || own.furniture || own.links > 3 || own.letters > 600) break;
    around = parent;
  }
  return around;
}
