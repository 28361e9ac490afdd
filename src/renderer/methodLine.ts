import { namedNumbers } from '../protocol/methodNumbers';
import { USUAL_REGIONS } from '../protocol/result';
import { RENDERER_STRINGS } from '../protocol/rendererStrings';
import { plainText } from './articleText';
import type { View } from './View';

/** Digits of the fingerprint in the line itself: enough to see whether two results are about the same articles. */
const SHORT_FINGERPRINT = 8;

/** What the numbers are about, in one line; settings, formulas and the rest on demand. */
export function drawMethod(view: View): HTMLDetailsElement {
  const { dom, language: { t, number } } = view;
  const { result, milliseconds } = view.output;
  const { method } = result;
  const list = dom.el('dl');
  const add = (term: string, lines: readonly string[], code = false): void => {
    if (lines.length > 0) list.append(dom.el('dt', {}, t(term)), dom.el('dd', {}, ...lines.map((line) => dom.el(code ? 'code' : 'span', { dir: 'auto' }, plainText(line, 2000)))));
  };
  add(RENDERER_STRINGS.query, [method.query], true);
  add(RENDERER_STRINGS.definitions, method.definitions, true);
  add(RENDERER_STRINGS.settings, [[method.verb, ...settings(view)].join(' ')], true);
  add(RENDERER_STRINGS.regions, method.scope.regions.length > 0 ? [method.scope.regions.join(', ')] : []);
  add(RENDERER_STRINGS.formulas, method.formulas, true);
  add(RENDERER_STRINGS.fingerprint, [method.corpus], true);
  add(RENDERER_STRINGS.time, [`${number(Math.round(milliseconds))} ms`]);
  return dom.el('details', { class: 'kp-method' },
    dom.el('summary', { title: t(RENDERER_STRINGS.method) }, ...summary(view).map((part) => dom.el('bdi', {}, part))),
    list);
}

function summary(view: View): string[] {
  const { language: { t, count, number }, output: { result } } = view;
  const { scope, node, hits, corpus, collocates } = result.method;
  const numbers = namedNumbers(result.method).map(({ name, value }) => `${t(name)} = ${value === null ? t(RENDERER_STRINGS.undefinedNumber) : number(value)}`);
  const parts = [t(RENDERER_STRINGS.inScope, count('article', scope.articles), count('token', scope.tokens))];
  if (scope.leftOut > 0) parts.push(t(scope.regions.join() === USUAL_REGIONS ? RENDERER_STRINGS.usuallyLeftOut : RENDERER_STRINGS.leftOut, count('token', scope.leftOut)));
  if (node.length > 0) parts.push(t(RENDERER_STRINGS.node, plainText(node.join(', '))));
  if (collocates !== undefined && collocates.length > 0) parts.push(t(RENDERER_STRINGS.collocates, plainText(collocates.join(', '))));
  if (node.length > 0 && result.kind !== 'hits') parts.push(count('hit', hits));
  return [...parts, ...numbers, ...settings(view).map((setting) => plainText(setting)), t(RENDERER_STRINGS.corpusIs, plainText(corpus.slice(0, SHORT_FINGERPRINT)))];
}

function settings({ output }: View): string[] {
  return Object.entries(output.result.method.settings).map(([name, value]) => `${name}=${value}`);
}
