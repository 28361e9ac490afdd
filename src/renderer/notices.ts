import type { Message } from '../protocol/message';
import { RENDERER_STRINGS } from '../protocol/rendererStrings';
import { plainText, withoutControls } from './articleText';
import { ICONS, type Child } from './dom';
import type { View } from './View';

/** Warnings of a result, above it. `null` when there is none. */
export function drawWarnings(view: View, warnings: readonly Message[]): HTMLElement | null {
  const { dom, language: { t } } = view;
  if (warnings.length === 0) return null;
  return dom.el('ul', { class: 'kp-warnings', role: 'list', 'aria-label': t(RENDERER_STRINGS.warnings) },
    ...warnings.map((warning) => dom.el('li', {}, dom.icon(ICONS.warning), dom.el('span', {}, ...sentence(view, warning)))));
}

/** A sentence whose words from articles, files and queries are isolated: none of them turns the rest around. */
function sentence({ dom, language }: View, message: Message): readonly Child[] {
  return language.parts(message).map(({ text, isGiven }) => (isGiven ? dom.el('bdi', {}, plainText(text, 2000)) : withoutControls(text)));
}

/** Said in place of rows: that nothing was found, where it was looked for, and what was not searched. */
export function drawEmpty(view: View): HTMLElement {
  const { dom, language: { t, count }, output: { result: { method } } } = view;
  const { scope, node } = method;
  const searched = `${count('article', scope.articles)}, ${count('token', scope.tokens)}`;
  const reason: Message = scope.articles === 0
    ? { template: RENDERER_STRINGS.noArticle, args: [] }
    : node.length > 0 ? { template: RENDERER_STRINGS.noHit, args: [node.join(', '), searched] } : { template: RENDERER_STRINGS.noRow, args: [searched] };
  const rest = scope.leftOut > 0 ? t(RENDERER_STRINGS.notSearched, count('token', scope.leftOut)) : null;
  const head = t(reason.template).startsWith(t(RENDERER_STRINGS.nothing)) ? null : dom.el('strong', {}, t(RENDERER_STRINGS.nothing));
  return dom.el('div', { class: 'kp-empty' }, head, dom.el('p', {}, ...sentence(view, reason)), rest === null ? null : dom.el('p', {}, rest));
}
