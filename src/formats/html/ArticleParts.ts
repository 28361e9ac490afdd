import type { Element } from '../markup/Element';
import { INLINE } from '../markup/htmlElements';
import { namesOf } from './furniture';
import type { Known } from './mainPart';

/** What stands beside text: who wrote it and when, what a picture shows. */
const BESIDE = /(?:^|[\s_-])(?:captions?|credits?|bylines?|authors?|meta|timestamp|published|updated|posted|date(?:line)?|share|gallery|slide(?:show|r)?|breadcrumb|figure|image|photo|video|media|player)(?:[\s_-]|$)/i;
const LEAD = /(?:^|[\s_-])(?:lead|lede|dek|deck|standfirst|intro(?:duction)?|sub-?(?:title|head(?:line|ing)?)|summary|excerpt|vorspann|kicker|dachzeile|topline|overline|eyebrow)(?:[\s_-]|$)/i;
/** Short, as what stands about an author at the end is no line of the article's head. */
const BYLINE = /(?:^|[\s_-])(?:bylines?|authors?|autor(?:en)?)(?:[\s_-]|$)/i;
const LONGEST_BYLINE = 60;
const HELD = new Set(['pre', 'table', 'blockquote']);
const NO_KICKER = new Set(['ul', 'ol', 'figure', 'time', 'pre', 'table', 'blockquote']);
const NO_LEAD = new Set(['figure', 'figcaption', 'li', 'time']);
const LONGEST_KICKER = 60;
/** What share of a library's article an element may hold and be left out all the same, as it is the page's by its own name. */
const FEW = 0.3;

/**
 * What is left out beside what the library kept of an article (`places` are those of its elements, ascending): above its first line all but headline,
 * kicker and lead; from there on what is neither prose without links nor a table, a quotation or preformatted; and in all of it the page's own.
 */
export class ArticleParts {
  constructor(private readonly known: ReadonlyMap<Element, Known>, private readonly places: readonly number[], private readonly headline: Element | undefined) {}

  leavesOut(element: Element, own: Known): boolean {
    if (own.furniture && !this.holdsHeadline(own) && this.keptIn(own) <= FEW * this.places.length) return true;
    if (this.holds(own) || own.letters === 0 || this.isWithinKept(element, own)) return false;
    return INLINE.has(element.name) ? this.leavesOutInline(element) : !this.isText(element, own);
  }

  private holds(own: Known): boolean {
    return this.holdsHeadline(own) || this.keptIn(own) > 0;
  }

  private keptIn({ start, end }: Known): number {
    return firstFrom(this.places, end + 1) - firstFrom(this.places, start);
  }

  /** Or is within. */
  private holdsHeadline({ start, end }: Known): boolean {
    const head = this.headline === undefined ? undefined : this.known.get(this.headline);
    return head !== undefined && start <= head.end && head.start <= end;
  }

  /** With the block that it stands in, if nothing of that was kept; else the library has left it out. */
  private leavesOutInline(element: Element): boolean {
    let block = element.parent;
    while (block !== undefined && INLINE.has(block.name)) block = block.parent;
    const own = block === undefined ? undefined : this.known.get(block);
    return block === undefined || own === undefined || this.holds(own) || !this.isText(block, own);
  }

  /** In a byline, or in a table and its like that the article goes on around, or one itself; and nothing was kept of it. */
  private isWithinKept(element: Element, own: Known): boolean {
    for (let around: Element | undefined = element; around !== undefined; around = around.parent) {
      const known = this.known.get(around);
      if (known === undefined || this.holds(known)) return false;
      if (HELD.has(around.name)) return own.start > (this.places[0] ?? 0);
      if (known.letters <= LONGEST_BYLINE && BYLINE.test(namesOf(around))) return true;
    }
    return false;
  }

  private isText(element: Element, own: Known): boolean {
    const head = this.headline === undefined ? undefined : this.known.get(this.headline);
    if (head !== undefined && own.start < head.start) return own.letters <= LONGEST_KICKER && own.links <= 1 && !NO_KICKER.has(element.name);
    const names = namesOf(element);
    if (NO_LEAD.has(element.name) || BESIDE.test(names)) return false;
    if (own.start > (this.places[0] ?? 0)) return own.links === 0 && own.prose >= 0.5 * own.letters;
    return own.prose > 0 || LEAD.test(names);
  }
}

/** Index of the first of ascending numbers that is not less. */
function firstFrom(ascending: readonly number[], least: number): number {
  let [from, to] = [0, ascending.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((ascending[middle] ?? 0) < least) from = middle + 1;
    else to = middle;
  }
  return from;
}
