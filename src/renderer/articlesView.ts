import type { ArticleRow, Passage } from '../protocol/result';
import { RENDERER_STRINGS } from '../protocol/rendererStrings';
import type { Span } from '../protocol/span';
import { appendMarked, appendText, cut, plainText, wholeCharacter } from './articleText';
import { RowNavigation } from './RowNavigation';
import type { Body, View } from './View';

/** Code units of a passage that are shown, and how many of them stand before its first node. */
const SHOWN = 600;
const BEFORE = 200;

/** Articles, best first: title, what is known of them, and the passages that were found. */
export function createArticlesView(view: View, count: number): Body {
  const { dom, language } = view;
  const element = dom.el('div', { class: 'kp-articles', role: 'list', 'aria-description': language.t(RENDERER_STRINGS.keys) });
  const navigation = new RowNavigation(view, element);
  return {
    element, lines: element, head: undefined, navigation, label: null, pageSize: 20, rowHeight: 100,
    descendingFirst: () => false,
    order: () => undefined,
    draw: (rows, offset) => dom.el('div', { class: 'kp-page', role: 'presentation' }, ...(rows as readonly ArticleRow[]).map((row, index) => drawArticle(view, navigation, row, { row: offset + index, count }))),
    blank: () => dom.el('div', { class: 'kp-blank', 'aria-hidden': 'true' }),
    fit: () => undefined,
  };
}

function drawArticle(view: View, navigation: RowNavigation, row: ArticleRow, place: { readonly row: number; readonly count: number }): HTMLElement {
  const { dom, language: { t } } = view;
  const target = { path: row.path, span: firstPlace(row) };
  const title = dom.el('span', { class: 'kp-title', role: 'link', dir: 'auto' });
  if (row.title === null) title.append(dom.el('i', {}, t(RENDERER_STRINGS.untitled)));
  else appendText(dom, t, title, cut(row.title, 400));
  navigation.add(title, target);
  return dom.el('div', { class: 'kp-article', role: 'listitem', 'data-row': place.row, 'aria-posinset': place.row + 1, 'aria-setsize': place.count },
    dom.el('span', { class: 'kp-rank', 'aria-hidden': 'true' }, view.language.number(place.row + 1)),
    dom.el('div', { class: 'kp-found' },
      dom.el('div', { class: 'kp-line' }, title, navigation.besideButton(target, t(RENDERER_STRINGS.openBeside))),
      drawFacts(view, row),
      row.passages.length === 0 ? null : dom.el('ul', { class: 'kp-passages', role: 'list' }, ...row.passages.map((passage) => drawPassage(view, navigation, row.path, passage)))));
}

/** Source · date · path · hits; what is unknown is left out. */
function drawFacts(view: View, row: ArticleRow): HTMLElement {
  const { dom, language } = view;
  const facts = dom.el('div', { class: 'kp-facts' });
  const add = (text: string | null, name: string): void => {
    if (text !== null && text !== '') facts.append(dom.el('bdi', { class: `kp-${name}` }, plainText(text)));
  };
  add(row.source, 'source');
  add(row.published, 'date');
  add(row.path, 'path');
  add(row.hits > 0 ? language.count('hit', row.hits) : null, 'hits');
  return facts;
}

function drawPassage(view: View, navigation: RowNavigation, path: string, passage: Passage): HTMLElement {
  const { dom, language: { t } } = view;
  const text = dom.el('span', { class: 'kp-text', dir: 'auto' });
  const nodes = passage.nodes.map((node) => ({ start: node.start - passage.start, end: node.end - passage.start }));
  const shown = shownPart(passage.text, nodes[0]?.start ?? 0);
  if (shown.start > 0) text.append('… ');
  appendMarked(dom, t, text, passage.text.slice(shown.start, shown.end), nodes.map((node) => ({ start: node.start - shown.start, end: node.end - shown.start })));
  if (shown.end < passage.text.length) text.append(' …');
  const link = dom.el('div', { class: 'kp-passage', role: 'link' }, text);
  const target = { path, span: passage.nodes[0] ?? { start: passage.start, end: passage.end } };
  navigation.add(link, target);
  return dom.el('li', { class: 'kp-line' },
    dom.el('span', { class: 'kp-lineno', title: t(RENDERER_STRINGS.line, passage.line) }, String(passage.line)),
    link,
    navigation.besideButton(target, t(RENDERER_STRINGS.openBeside)));
}

/** The part of a long passage around its first node, cut between words where there are any. */
function shownPart(text: string, node: number): Span {
  if (text.length <= SHOWN) return { start: 0, end: text.length };
  const start = Math.max(0, Math.min(node - BEFORE, text.length - SHOWN));
  const end = Math.min(text.length, start + SHOWN);
  const space = start === 0 ? -1 : text.indexOf(' ', start);
  const lastSpace = end === text.length ? -1 : text.lastIndexOf(' ', end);
  return {
    start: space >= 0 && space < node ? space + 1 : wholeCharacter(text, start),
    end: lastSpace > end - BEFORE ? lastSpace : wholeCharacter(text, end),
  };
}

function firstPlace(row: ArticleRow): Span {
  const passage = row.passages[0];
  return passage?.nodes[0] ?? (passage ? { start: passage.start, end: passage.end } : { start: 0, end: 0 });
}
