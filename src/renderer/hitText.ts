import type { HitRow } from '../protocol/result';
import { appendText } from './articleText';
import type { Dom } from './dom';
import type { Translate } from './translate';

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly name: string;
}

/** Appends text beside a hit, `from` its place in the article: words that the order goes by and collocates in elements of their own. */
export function appendContext(dom: Dom, t: Translate, parent: Element, text: string, from: number, hit: HitRow): void {
  let done = 0;
  for (const { start, end, name } of marksOf(hit)) {
    const [first, last] = [start - from, end - from];
    if (first < done || last > text.length) continue;
    appendText(dom, t, parent, text.slice(done, first));
    const mark = dom.el('span', { class: name });
    appendText(dom, t, mark, text.slice(first, last));
    parent.append(mark);
    done = last;
  }
  appendText(dom, t, parent, text.slice(done));
}

/** By place; a word that is both is marked as both. */
function marksOf({ sorted = [], collocates = [] }: HitRow): readonly Mark[] {
  const marks = new Map<number, Mark>();
  for (const { start, end } of collocates) marks.set(start, { start, end, name: 'kp-collocate' });
  for (const { start, end, level } of sorted) marks.set(start, { start, end, name: `${marks.has(start) ? 'kp-collocate ' : ''}kp-key kp-key${level}` });
  return [...marks.values()].sort((a, b) => a.start - b.start);
}
