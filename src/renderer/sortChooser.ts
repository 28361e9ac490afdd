import type { SortKey } from '../protocol/engine';
import { RENDERER_STRINGS } from '../protocol/rendererStrings';
import type { BodyActions, View } from './View';

/** Words of the context that the order can go by at once, and places that are offered, from left to right as they stand in a line. */
const LEVELS = [1, 2, 3] as const;
const PLACES = ['5L', '4L', '3L', '2L', '1L', '1R', '2R', '3R', '4R', '5R'];
/** What an order by a column of context goes by. */
const OF_COLUMN: Readonly<Record<string, readonly string[]>> = { left: ['1L', '2L', '3L'], right: ['1R', '2R', '3R'] };

export interface SortChooser {
  readonly element: HTMLElement;
  /** Shows the order in force; `null` is that of the query. */
  show(sort: SortKey | null): void;
}

/** Up to three words of the context that a concordance is ordered by, in the colours that mark them in its lines. What is chosen holds for the view; a button writes it into the query. */
export function createSortChooser(view: View, actions: BodyActions): SortChooser {
  const { dom, language: { t }, output: { result: { method } } } = view;
  const own = String(method.settings['sort'] ?? '').split(',').filter((place) => place !== '');
  const choices = LEVELS.map((level) => dom.el('select', { class: `kp-place-choice kp-choice${level}`, 'aria-label': t(RENDERER_STRINGS.orderLevel, level) }));
  const write = dom.el('button', { class: 'kp-link', type: 'button', title: t(RENDERER_STRINGS.writeSortHint), hidden: true });
  const chosen = (): readonly string[] => [...new Set(choices.map(({ value }) => value).filter((place) => place !== ''))];
  for (const choice of choices) {
    view.listen(choice, 'change', () => {
      const places = chosen().join();
      actions.orderBy(places === '' || places === own.join() ? null : { column: places, descending: false });
    });
  }
  view.listen(write, 'click', () => actions.writeSort(chosen().join()));
  return {
    element: dom.el('span', { class: 'kp-order', role: 'group', 'aria-label': t(RENDERER_STRINGS.orderBy) }, dom.el('span', { 'aria-hidden': 'true' }, t(RENDERER_STRINGS.orderBy)), ...choices, write),
    show(sort) {
      const places = sort === null ? own : placesOf(sort.column);
      choices.forEach((choice, at) => offer(view, choice, places[at] ?? ''));
      write.hidden = sort === null || sort.descending || places.length === 0;
      write.textContent = t(RENDERER_STRINGS.writeSort, `sort=${places.join()}`);
    },
  };
}

function placesOf(column: string): readonly string[] {
  if (Object.hasOwn(OF_COLUMN, column)) return OF_COLUMN[column]!;
  return /^\d+[LR](,\d+[LR])*$/.test(column) ? column.split(',') : [];
}

/** The places, with the one in force, which a query can have farther off. */
function offer({ dom }: View, choice: HTMLSelectElement, place: string): void {
  const places = ['', ...(place === '' || PLACES.includes(place) ? PLACES : [place, ...PLACES])];
  choice.replaceChildren(...places.map((value) => dom.el('option', { value, selected: value === place }, value === '' ? '–' : value)));
  choice.value = place;
}
