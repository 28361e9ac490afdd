import type { Message } from '../protocol/message';
import { RENDERER_STRINGS } from '../protocol/rendererStrings';
import { plainText } from './articleText';
import { ICONS } from './dom';
import type { View } from './View';

/** Warnings of a result, above it. `null` when there is none. */
export function drawWarnings(view: View, warnings: readonly Message[]): HTMLElement | null {
  const { dom, language: { t, message } } = view;
  if (warnings.length === 0) return null;
  return dom.el('ul', { class: 'kp-warnings', role: 'list', 'aria-label': t(RENDERER_STRINGS.warnings) },
    ...warnings.map((warning) => dom.el('li', {}, dom.icon(ICONS.warning), dom.el('span', { dir: 'auto' }, plainText(message(warning), 2000)))));
}

/** Said in place of rows: that nothing was found, where it was looked for, and what was not searched. */
export function drawEmpty(view: View): HTMLElement {
  const { dom, language: { t, count }, output: { result: { method } } } = view;
  const { scope, node } = method;
  const searched = `${count('article', scope.articles)}, ${count('token', scope.tokens)}`;
  const reason = scope.articles === 0
    ? t(RENDERER_STRINGS.noArticle)
    : node.length > 0 ? t(RENDERER_STRINGS.noHit, plainText(node.join(', ')), searched) : t(RENDERER_STRINGS.noRow, searched);
  const rest = scope.leftOut > 0 ? t(RENDERER_STRINGS.notSearched, count('token', scope.leftOut)) : null;
  const head = reason.startsWith(t(RENDERER_STRINGS.nothing)) ? null : dom.el('strong', {}, t(RENDERER_STRINGS.nothing));
  return dom.el('div', { class: 'kp-empty' }, head, dom.el('p', { dir: 'auto' }, reason), rest === null ? null : dom.el('p', {}, rest));
}
