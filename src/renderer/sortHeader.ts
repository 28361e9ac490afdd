import type { SortKey } from '../protocol/engine';
import { RENDERER_STRINGS } from '../protocol/rendererStrings';
import { plainText } from './articleText';
import type { View } from './View';

/** Makes `header` a column header that sorts on click; returns a function that shows the order in force. */
export function makeSortHeader(view: View, header: HTMLElement, column: string, label: string, sortBy: (column: string) => void): (sort: SortKey | null) => void {
  const { dom, language: { t } } = view;
  const button = dom.el('button', { class: 'kp-sort', type: 'button', title: t(RENDERER_STRINGS.sortBy, plainText(label)) }, dom.el('bdi', {}, plainText(label, 80)));
  view.listen(button, 'click', () => sortBy(column));
  header.append(button);
  return (sort) => header.setAttribute('aria-sort', sort?.column !== column ? 'none' : sort.descending ? 'descending' : 'ascending');
}
